/** People, and the notes of meetings with them. */
import * as l10n from '@vscode/l10n';
import { audienceKeys, formatKey, type KeyTable } from './shared.ts';

export const personKeys = (): KeyTable => ({
  ...formatKey(),
  name: [l10n.t('The person’s name.'), 'Ada Byron'],
  relationship: [
    l10n.t('The person’s relationship to you, or a list of relationships.'),
    'mentor',
    {
      coach: l10n.t('Works with you for a fixed period, toward agreed objectives.'),
      mentor: l10n.t('Shares experience with you over the long term.'),
      sponsor: l10n.t('Advocates for you when you are not in the room.'),
      manager: l10n.t('The person you report to.'),
      peer: l10n.t('Works with you at a similar level.'),
      contact: l10n.t('Anyone else in your network.'),
    },
  ],
  role: [l10n.t('The person’s role.'), 'Principal engineer'],
  company: [l10n.t('The company or organization where they work.'), 'Analytical Engines'],
  reach: [
    l10n.t('Contact details. You choose the labels.'),
    '{ email: ada@example.org }',
    { '*': [l10n.t('The address, phone number, or user name.'), 'ada@example.org'] },
  ],
  met: [l10n.t('How and where you met.'), 'At the spring meetup, after her talk'],
  since: [l10n.t('The day you met, or started working together.'), '2026-02-11'],
  introducedBy: [l10n.t('The person who introduced you.'), 'sam'],
  next: [l10n.t('The day of the next scheduled meeting.'), '2026-12-02'],
  notes: [l10n.t('Anything else to remember about the person.'), 'Prefers mornings'],
  credentials: [l10n.t('The coach’s training and certifications.'), '[ICF PCC]'],
  methods: [l10n.t('The methods the coach uses.'), '[GROW]'],
  assessments: [l10n.t('The assessments the coach uses.'), '[strengths survey]'],
  engagement: [
    l10n.t('The coaching engagement: dates, objectives, planned sessions, and agreement.'),
    '{ start: 2026-09-01, end: 2026-12-18 }',
    {
      start: [l10n.t('The first day of the engagement.'), '2026-09-01'],
      end: [l10n.t('The last day of the engagement.'), '2026-12-18'],
      objectives: [
        l10n.t('The objectives of the engagement.'),
        '[{ title: Speak up in reviews, goal: speak-up }]',
        {
          title: [l10n.t('The change you want.'), 'Speak up in design reviews'],
          goal: [l10n.t('The related goal.'), 'speak-up'],
          outcome: [l10n.t('The outcome. Add it at the end of the engagement.'), 'I led two reviews'],
        },
      ],
      sessions: [l10n.t('The days of the planned sessions.'), '[2026-09-15, 2026-09-29]'],
      agreement: [
        l10n.t('What you and the coach agreed on before the first session.'),
        '{ confidentiality: Everything stays between us }',
        {
          expectations: [l10n.t('What you expect from each other.'), 'Honest questions, advice only on request'],
          responsibilities: [l10n.t('Who is responsible for what.'), 'I bring the topic, the coach keeps the time'],
          logistics: [l10n.t('When, where, and how long you meet.'), 'Every second Tuesday, 45 minutes, by video'],
          confidentiality: [l10n.t('What stays confidential.'), 'Everything stays between us'],
          feedback: [
            l10n.t('How you give each other feedback on the coaching.'),
            'Five minutes at the end of each session',
          ],
        },
      ],
    },
  ],
  areas: [l10n.t('The topics you can ask the mentor about.'), '[distributed systems, promotion cases]'],
  phase: [
    l10n.t('The current phase of the mentoring relationship.'),
    'cultivation',
    {
      initiation: l10n.t('You are getting to know each other.'),
      cultivation: l10n.t('You meet regularly and learn the most.'),
      separation: l10n.t('You meet less often and work more independently.'),
      redefinition: l10n.t('You have become peers or friends.'),
    },
  ],
  rhythm: [
    l10n.t('How often you want to meet the mentor.'),
    '{ weeks: 4, longest: 8 }',
    {
      weeks: [l10n.t('The number of weeks between meetings.'), '4'],
      longest: [l10n.t('A meeting is overdue after this many weeks.'), '8'],
    },
  ],
  shares: [l10n.t('What you offer in return.'), '[what junior engineers struggle with]'],
  thanks: [
    l10n.t('What you are grateful for, and when you thanked the person.'),
    '[{ for: the introduction to Sam, told: 2026-10-02 }]',
    {
      date: [l10n.t('The day it happened.'), '2026-09-30'],
      for: [l10n.t('What you are grateful for.'), 'the introduction to Sam'],
      told: [l10n.t('The day you thanked the person.'), '2026-10-02'],
    },
  ],
});

/** Notes of a meeting with a mentor or a session with a coach. */
export const noteKeys = (): KeyTable => ({
  ...formatKey(),
  date: [l10n.t('The day of the meeting or session.'), '2026-11-20'],
  with: [l10n.t('The person you met, or a list of people.'), 'ada'],
  ...audienceKeys(),
  agenda: [l10n.t('The topics you want to discuss.'), '[Should I apply for the staff role?]'],
  goals: [l10n.t('The goals you talked about.'), '[billing-events]'],
  grow: [
    l10n.t('The session in the GROW structure: goal, reality, options, and will.'),
    '{ goal: A clear answer, will: I ask my manager on Monday }',
    {
      goal: [l10n.t('What you want from the session.'), 'A clear answer about the staff role'],
      reality: [
        l10n.t('The current situation, and what you have tried.'),
        'I have led two of the three projects I need',
      ],
      options: [l10n.t('What you could do: text, or a list.'), '[Ask for a sponsor, Wait six months]'],
      will: [l10n.t('What you will do, and by when.'), 'I ask my manager on Monday'],
      commitment: [
        l10n.t('How committed you are, from 1 to 10.'),
        '8',
        {
          1: l10n.t('Not committed.'),
          2: l10n.t('Barely committed.'),
          3: l10n.t('A little committed.'),
          4: l10n.t('Somewhat unsure.'),
          5: l10n.t('Undecided.'),
          6: l10n.t('Somewhat committed.'),
          7: l10n.t('Fairly committed.'),
          8: l10n.t('Committed.'),
          9: l10n.t('Very committed.'),
          10: l10n.t('Fully committed.'),
        },
      ],
    },
  ],
  notes: [l10n.t('What you discussed, in your own words.'), 'She sees a gap in scope, not in skill'],
  insights: [
    l10n.t('What you learned: text, or text with a related goal.'),
    '[Scope is given to people who ask for it]',
    {
      text: [l10n.t('What you learned.'), 'Scope is given to people who ask for it'],
      goal: [l10n.t('The related goal.'), 'billing-events'],
    },
  ],
  questions: [l10n.t('Open questions.'), '[Who decides about the staff role?]'],
  commitments: [
    l10n.t('What you and the other person agreed to do, and by when.'),
    '[{ who: me, what: Send the outline, due: 2026-11-27 }]',
    {
      who: [l10n.t('Who made the commitment: the ID of a person, or “me”.'), 'me'],
      what: [l10n.t('What to do.'), 'Send the outline'],
      due: [l10n.t('The day the commitment is due.'), '2026-11-27'],
      done: [l10n.t('The day the commitment was done. Without a date, the commitment is open.'), '2026-11-26'],
      goal: [l10n.t('The goal that the commitment supports.'), 'conference-talk'],
    },
  ],
  resources: [
    l10n.t('Resources recommended to you: text, or a title with a link.'),
    '[{ title: The staff engineer’s path }]',
    {
      title: [l10n.t('The title of the resource.'), 'The staff engineer’s path'],
      url: [l10n.t('A link to the resource.'), 'https://example.org/path'],
      note: [l10n.t('Why it was recommended.'), 'Chapter 4 is about scope'],
    },
  ],
  introductions: [
    l10n.t('People you were or will be introduced to.'),
    '[{ name: Sam Rivers, why: runs the platform guild }]',
    {
      name: [l10n.t('The person’s name.'), 'Sam Rivers'],
      person: [l10n.t('The ID of the person, if they have a file.'), 'sam'],
      why: [l10n.t('The reason for the introduction.'), 'Runs the platform guild'],
    },
  ],
  feedback: [
    l10n.t('Feedback you received: the situation, your behavior, and its impact.'),
    '[{ situation: the incident review, behaviour: I let everyone finish }]',
    {
      situation: [l10n.t('When and where it happened.'), 'the incident review'],
      behaviour: [l10n.t('What you did, in observable facts.'), 'I let everyone finish'],
      impact: [l10n.t('The effect on others.'), 'Quieter colleagues spoke up'],
      hoped: [l10n.t('What the other person would have liked to see.'), 'A summary at the end'],
    },
  ],
  functions: [
    l10n.t('The kinds of support the mentor gave in this meeting.'),
    '[counsel, challenge]',
    {
      sponsorship: l10n.t('Recommended you for an opportunity.'),
      exposure: l10n.t('Made your work visible to decision makers.'),
      coaching: l10n.t('Taught you a skill or an approach.'),
      protection: l10n.t('Shielded you from harm or unfair criticism.'),
      challenge: l10n.t('Gave you work that helps you grow.'),
      'role-model': l10n.t('Was a role model for you.'),
      acceptance: l10n.t('Accepted and respected you as you are.'),
      counsel: l10n.t('Listened to your concerns and gave advice.'),
      friendship: l10n.t('Spent informal time with you.'),
    },
  ],
});
