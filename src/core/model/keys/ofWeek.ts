import { below, format, type KeyTable } from './table.ts';

export const ofWeek: KeyTable = {
  ...format,
  plans: [
    'What you want to get done this week: five things at most.',
    '[{ what: Draft the talk outline, goal: conference-talk }]',
  ],
  ...below('plans', {
    what: ['One thing to get done.', 'Draft the talk outline'],
    goal: ['The goal that it serves.', 'conference-talk'],
    outcome: ['What became of it. A plan that is not done is carried over or dropped on purpose.', 'done'],
  }),
  checkins: [
    'Looks at your goals: where each stands, and how sure you are.',
    '[{ goal: billing-events, date: 2026-11-18, value: 5 }]',
  ],
  ...below('checkins', {
    goal: ['The goal that was looked at.', 'billing-events'],
    date: ['The day of the check-in.', '2026-11-18'],
    value: ['Where it stands: the number measured, the level reached, or how often the habit was done.', '5'],
    confidence: ['How likely it is that you reach the goal in time, from 0 to 1.', '0.6'],
    note: ['What happened, in a line.', 'Two services moved after pairing with Sam'],
  }),
  wins: ['What went well, however small.', '[Ran my first incident review]'],
  blockers: ['What was in the way.', '[Waiting for the schema registry]'],
  mood: ['How the week felt, from 1 (bad) to 5 (great).', '4'],
  energy: ['How much energy you had, from 1 (none) to 5 (plenty).', '3'],
  reflection: [
    'Your look back at the week, along the questions of a template.',
    '{ template: four-ls, answers: { liked: The calm on Friday } }',
  ],
  ...below('reflection', {
    template: ['Whose questions are answered: a built-in template or one of your own.', 'what-so-what-now-what'],
    date: ['The day on which you reflected.', '2026-11-20'],
    answers: ['Your answers, each under the id of its question.', '{ what: The review went better than I feared }'],
    'answers.*': ['The answer to the question of this id.', 'The review went better than I feared'],
  }),
};
