/** The profile, the career ladder, assessments, opportunities, and interview stories. */
import * as l10n from '@vscode/l10n';
import { audienceKeys, evidenceKeys, formatKey, skillLevels, type KeyTable } from './shared.ts';

export const profileKeys = (): KeyTable => ({
  ...formatKey(),
  role: [
    l10n.t('Your current role, and the role you want next.'),
    '{ now: Senior engineer, next: Staff engineer }',
    {
      now: [l10n.t('Your current role.'), 'Senior engineer'],
      next: [l10n.t('The role you want next.'), 'Staff engineer'],
      by: [l10n.t('The target date for your next role.'), '2027-06-30'],
    },
  ],
  strengths: [
    l10n.t('What you are good at and enjoy.'),
    '[{ id: explaining, title: Explaining hard things }]',
    traitKeys('explaining', 'Explaining hard things', 'New colleagues come to me first'),
  ],
  values: [
    l10n.t('What matters to you at work, most important first.'),
    '[{ id: craft, title: Craft }]',
    traitKeys('craft', 'Craft', 'Reliable code that others can read'),
  ],
  aspirations: [
    l10n.t('Where you want to be in a few years.'),
    '[{ id: staff-engineer, title: Staff engineer }]',
    traitKeys('staff-engineer', 'Staff engineer', 'Design across teams, without managing people'),
  ],
  skills: [
    l10n.t('The skills you have or want to learn, with levels from 0 (novice) to 4 (expert).'),
    '[{ id: system-design, now: 2, wanted: 3 }]',
    {
      id: [l10n.t('A short ID. Goals and stories refer to it.'), 'system-design'],
      title: [l10n.t('The name of the skill.'), 'System design'],
      now: [l10n.t('Your current level, from 0 (novice) to 4 (expert).'), '2', skillLevels()],
      wanted: [l10n.t('The level you want, from 0 (novice) to 4 (expert).'), '3', skillLevels()],
      note: [
        l10n.t('What the skill means to you, or the reason for your level.'),
        'Confident in my team, new across teams',
      ],
      evidence: [
        l10n.t('Evidence of your current level.'),
        '[{ date: 2026-09-18, kind: commit, ref: 4f2a91c }]',
        evidenceKeys(),
      ],
    },
  ],
});

const traitKeys = (id: string, title: string, note: string): KeyTable => ({
  id: [l10n.t('A short ID. Goals refer to it.'), id],
  title: [l10n.t('The title.'), title],
  note: [l10n.t('What it means to you.'), note],
});

export const ladderKeys = (): KeyTable => ({
  ...formatKey(),
  title: [l10n.t('The name of the career ladder.'), 'Engineering ladder'],
  source: [l10n.t('Where the ladder comes from, such as a link.'), 'https://example.org/ladder'],
  levels: [
    l10n.t('The ladder’s own names of its levels, by number.'),
    '{ 3: Senior, 4: Staff }',
    { '*': [l10n.t('The name of this level.'), 'Senior'] },
  ],
  skills: [
    l10n.t('The skills, with a description of each level.'),
    '[{ id: system-design, theme: Craft }]',
    {
      id: [l10n.t('A short ID. Use the same ID as in your profile.'), 'system-design'],
      title: [l10n.t('The name of the skill.'), 'System design'],
      theme: [l10n.t('The group that the skill belongs to.'), 'Craft'],
      ...describedKeys(),
      levels: [
        l10n.t('A description of each level, in a text or in parts. Without a ladder, 0 is novice and 4 is expert.'),
        '{ 3: Designs across teams }',
        { '*': [l10n.t('What the skill looks like at this level.'), 'Designs across teams', describedKeys()] },
      ],
    },
  ],
  rungs: [
    l10n.t('The steps of the ladder, lowest first, with the skill levels each one requires.'),
    '[{ id: staff, expects: { system-design: 3 } }]',
    {
      id: [l10n.t('A short ID for the step.'), 'staff'],
      title: [l10n.t('The title of the step.'), 'Staff engineer'],
      ...describedKeys(),
      expects: [
        l10n.t('The required level of each skill, from 0 (novice) to 4 (expert) or as numbered by the ladder.'),
        '{ system-design: 3 }',
        { '*': [l10n.t('The required level of this skill, from 0 (novice) to 4 (expert).'), '3', skillLevels()] },
      ],
    },
  ],
  notes: [
    l10n.t('Notes in the ladder, such as how to use it or how promotions work.'),
    '[{ title: Promotions, text: Twice a year }]',
    {
      title: [l10n.t('The heading of the note.'), 'Promotions'],
      text: [l10n.t('The text of the note.'), 'We talk about levels twice a year.'],
    },
  ],
});

/** Of a skill, a level, or a rung. */
const describedKeys = (): KeyTable => ({
  summary: [l10n.t('A description in one or two sentences.'), 'Designs across teams'],
  criteria: [l10n.t('What must be true at this level, one criterion per line.'), '[Writes down the trade-offs]'],
  examples: [l10n.t('What it looked like at work, one example per line.'), '[Split the billing service]'],
});

export const assessmentKeys = (): KeyTable => ({
  ...formatKey(),
  date: [l10n.t('The day of the assessment.'), '2026-11-13'],
  kind: [
    l10n.t('What you rated. Assessments of the same kind are compared over time.'),
    'satisfaction',
    {
      strengths: l10n.t('What you are good at.'),
      values: l10n.t('How well you live your values.'),
      skills: l10n.t('Your skill levels, from 0 (novice) to 4 (expert).'),
      satisfaction: l10n.t('How satisfied you are with different areas of your work.'),
    },
  ],
  with: [l10n.t('The person who discussed it with you.'), 'ada'],
  scale: [l10n.t('The lowest and highest possible ratings.'), '[1, 5]'],
  items: [
    l10n.t('The items you rated.'),
    '[{ id: autonomy, rating: 4 }]',
    {
      id: [l10n.t('A short ID. Use the same ID each time, so that ratings can be compared.'), 'autonomy'],
      rating: [l10n.t('Your rating, within the scale.'), '4'],
      note: [l10n.t('The reason for your rating.'), 'I chose the last two projects'],
    },
  ],
  notes: [l10n.t('Your overall impression.'), 'More freedom than in spring, but also more stress'],
});

export const opportunityKeys = (): KeyTable => ({
  ...formatKey(),
  title: [l10n.t('The title of the role.'), 'Staff engineer, data platform'],
  company: [l10n.t('The company or organization.'), 'Analytical Engines'],
  url: [l10n.t('A link to the job posting, or to a page about it.'), 'https://example.org/jobs/42'],
  ...audienceKeys(),
  history: [
    l10n.t('The stages so far. The last entry is the current stage.'),
    '[{ date: 2026-11-02, stage: applied }]',
    {
      date: [l10n.t('The day the stage began.'), '2026-11-02'],
      stage: [
        l10n.t('The stage.'),
        'applied',
        {
          exploring: l10n.t('You are learning about the role.'),
          applied: l10n.t('You have applied.'),
          screen: l10n.t('You have a first call with the company.'),
          interview: l10n.t('You are interviewing.'),
          offer: l10n.t('You have an offer.'),
          accepted: l10n.t('You accepted the offer.'),
          declined: l10n.t('You withdrew or declined the offer.'),
          rejected: l10n.t('The company declined your application.'),
        },
      ],
      note: [l10n.t('Anything else to remember about the stage.'), 'The recruiter answered on the same day'],
    },
  ],
  contacts: [l10n.t('The people you know there.'), '[sam]'],
  next: [
    l10n.t('The next step.'),
    '{ what: Send the questions, due: 2026-11-25 }',
    {
      what: [l10n.t('What to do.'), 'Send the questions'],
      due: [l10n.t('The day the next step is due.'), '2026-11-25'],
    },
  ],
  fit: [
    l10n.t('How well the role fits your values and skills, from 0 to 1.'),
    '{ values: [{ value: craft, fit: 0.8 }] }',
    {
      values: [
        l10n.t('How well the role fits each of your values.'),
        '[{ value: craft, fit: 0.8 }]',
        {
          value: [l10n.t('The ID of a value in your profile.'), 'craft'],
          fit: [l10n.t('How well the role fits this value, from 0 to 1.'), '0.8'],
          note: [l10n.t('The reason for your rating.'), 'They take time for refactoring'],
        },
      ],
      skills: [
        l10n.t('How well the role uses each of your skills.'),
        '[{ skill: system-design, fit: 0.9 }]',
        {
          skill: [l10n.t('The ID of a skill in your profile or career ladder.'), 'system-design'],
          fit: [l10n.t('How well the role uses this skill, from 0 to 1.'), '0.9'],
          note: [l10n.t('The reason for your rating.'), 'Half of the job posting is about it'],
        },
      ],
    },
  ],
  notes: [l10n.t('Anything else to remember about the opportunity.'), 'Remote, two weeks a year on site'],
});

export const storyKeys = (): KeyTable => ({
  ...formatKey(),
  title: [l10n.t('A short title for the story.'), 'Splitting the order service'],
  situation: [l10n.t('The context: when and where it happened.'), 'Orders were slow, and two teams blamed each other'],
  task: [l10n.t('What you had to achieve.'), 'Bring the time to place an order under a second'],
  action: [l10n.t('What you did. Write “I”, not “we”.'), 'I measured both sides and split the write path'],
  result: [l10n.t('The result, with a number.'), 'Orders took 0.7 s instead of 3.2 s'],
  skills: [l10n.t('The skills that the story shows.'), '[system-design]'],
  goals: [l10n.t('The related goals.'), '[order-split]'],
  evidence: [l10n.t('Evidence of the result.'), '[{ date: 2026-09-18, kind: commit, ref: 4f2a91c }]', evidenceKeys()],
  practice: [
    l10n.t('The times you practiced the story.'),
    '[{ date: 2026-11-10, went: 3, seconds: 110 }]',
    {
      date: [l10n.t('The day of the practice.'), '2026-11-10'],
      went: [
        l10n.t('How it went, from 1 (badly) to 4 (easily).'),
        '3',
        { 1: l10n.t('Badly.'), 2: l10n.t('With effort.'), 3: l10n.t('Well.'), 4: l10n.t('Easily.') },
      ],
      seconds: [l10n.t('How long it took, in seconds.'), '110'],
      question: [l10n.t('The interview question that you answered.'), 'Tell me about a conflict'],
      note: [l10n.t('What to improve next time.'), 'Start with the number'],
    },
  ],
});
