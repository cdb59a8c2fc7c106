import { below, format, type KeyTable } from './table.ts';

/** A meeting with a mentor, or a session with a coach. */
export const ofNote: KeyTable = {
  ...format,
  date: ['The day of the meeting or session.', '2026-11-20'],
  with: ['The person you met, or a list of people.', 'ada'],
  agenda: ['The topics you want to discuss.', '[Should I apply for the staff role?]'],
  goals: ['The goals you talked about.', '[billing-events]'],
  grow: [
    'The session in the GROW structure: goal, reality, options, will.',
    '{ goal: A clear answer, will: I ask my manager on Monday }',
  ],
  ...below('grow', {
    goal: ['What you want from the session.', 'A clear answer about the staff role'],
    reality: ['The current situation, and what you have tried.', 'I have led two of the three projects I need'],
    options: ['What you could do: text, or a list.', '[Ask for a sponsor, Wait six months]'],
    will: ['What you will do, and by when.', 'I ask my manager on Monday'],
    commitment: ['How committed you are, from 1 to 10.', '8'],
  }),
  notes: ['What you discussed, in your own words.', 'She sees a gap in scope, not in skill'],
  insights: ['What you learned: text, or text with a related goal.', '[Scope is given to people who ask for it]'],
  'insights.text': ['What you learned.', 'Scope is given to people who ask for it'],
  'insights.goal': ['The related goal.', 'billing-events'],
  questions: ['Open questions.', '[Who decides about the staff role?]'],
  commitments: [
    'What you and the other person agreed to do, and by when.',
    '[{ who: me, what: Send the outline, due: 2026-11-27 }]',
  ],
  ...below('commitments', {
    who: ['Who made the commitment: the ID of a person, or “me”.', 'me'],
    what: ['What to do.', 'Send the outline'],
    due: ['The day the commitment is due.', '2026-11-27'],
    done: ['The day the commitment was done. Without a date, the commitment is open.', '2026-11-26'],
    goal: ['The goal that the commitment supports.', 'conference-talk'],
  }),
  resources: ['Resources recommended to you: text, or a title with a link.', '[{ title: The staff engineer’s path }]'],
  'resources.title': ['The title of the resource.', 'The staff engineer’s path'],
  'resources.url': ['A link to the resource.', 'https://example.org/path'],
  'resources.note': ['Why it was recommended.', 'Chapter 4 is about scope'],
  introductions: ['People you were or will be introduced to.', '[{ name: Sam Rivers, why: runs the platform guild }]'],
  'introductions.name': ['The person’s name.', 'Sam Rivers'],
  'introductions.person': ['The ID of the person, if they have a file.', 'sam'],
  'introductions.why': ['The reason for the introduction.', 'Runs the platform guild'],
  feedback: [
    'Feedback you received: the situation, your behavior, and its impact.',
    '[{ situation: the incident review, behaviour: I let everyone finish }]',
  ],
  'feedback.situation': ['When and where it happened.', 'the incident review'],
  'feedback.behaviour': ['What you did, in observable facts.', 'I let everyone finish'],
  'feedback.impact': ['The effect on others.', 'Quieter colleagues spoke up'],
  'feedback.hoped': ['What the other person would have liked to see.', 'A summary at the end'],
  functions: ['The kinds of support the mentor gave in this meeting.', '[counsel, challenge]'],
};
