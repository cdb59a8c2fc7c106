import { below, format, type KeyTable } from './table.ts';

export const ofWeek: KeyTable = {
  ...format,
  plans: [
    'What you plan to get done this week. Five items at most.',
    '[{ what: Draft the talk outline, goal: conference-talk }]',
  ],
  ...below('plans', {
    what: ['What to get done.', 'Draft the talk outline'],
    goal: ['The goal that the plan supports.', 'conference-talk'],
    outcome: ['The result. If the plan is not done, carry it over or drop it.', 'done'],
  }),
  checkins: [
    'Your check-ins: the current value and your confidence for each goal.',
    '[{ goal: billing-events, date: 2026-11-18, value: 5 }]',
  ],
  ...below('checkins', {
    goal: ['The goal you are checking in on.', 'billing-events'],
    date: ['The day of the check-in.', '2026-11-18'],
    value: ['The current value: the number, the level, or how many times you did the habit.', '5'],
    confidence: ['How likely you are to reach the goal on time, from 0 to 1.', '0.6'],
    note: ['What happened, in one line.', 'Two services migrated after pairing with Sam'],
  }),
  wins: ['What went well. Small wins count.', '[Ran my first incident review]'],
  blockers: ['What got in the way.', '[Waiting for the schema registry]'],
  mood: ['How the week felt, from 1 (bad) to 5 (great).', '4'],
  energy: ['How much energy you had, from 1 (none) to 5 (plenty).', '3'],
  reflection: [
    'Your reflection on the week, with the questions of a template.',
    '{ template: four-ls, answers: { liked: A quiet Friday } }',
  ],
  ...below('reflection', {
    template: ['The template with the questions: a built-in one or your own.', 'what-so-what-now-what'],
    date: ['The day of the reflection.', '2026-11-20'],
    answers: ['Your answers, each under the ID of its question.', '{ what: The review went better than expected }'],
    'answers.*': ['Your answer to this question.', 'The review went better than expected'],
  }),
};
