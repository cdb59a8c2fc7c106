/** Weeks, reflection templates, and the settings of a growth folder. */
import * as l10n from '@vscode/l10n';
import { formatKey, type KeyTable, type ValueTable } from './shared.ts';

export const weekKeys = (): KeyTable => ({
  ...formatKey(),
  plans: [
    l10n.t('What you plan to get done this week. Five items at most.'),
    '[{ what: Draft the talk outline, goal: conference-talk }]',
    {
      what: [l10n.t('What to get done.'), 'Draft the talk outline'],
      goal: [l10n.t('The goal that the plan supports.'), 'conference-talk'],
      outcome: [
        l10n.t('The result. If the plan is not done, carry it over or drop it.'),
        'done',
        {
          done: l10n.t('Done.'),
          carried: l10n.t('Carried over to next week.'),
          dropped: l10n.t('No longer worth the time.'),
        },
      ],
    },
  ],
  checkins: [
    l10n.t('Your check-ins: the current value and your confidence for each goal.'),
    '[{ goal: billing-events, date: 2026-11-18, value: 5 }]',
    {
      goal: [l10n.t('The goal you are checking in on.'), 'billing-events'],
      date: [l10n.t('The day of the check-in.'), '2026-11-18'],
      value: [l10n.t('The current value: the number, the level, or how many times you did the habit.'), '5'],
      confidence: [l10n.t('How likely you are to reach the goal on time, from 0 to 1.'), '0.6'],
      note: [l10n.t('What happened, in one line.'), 'Two services migrated after pairing with Sam'],
    },
  ],
  wins: [l10n.t('What went well. Small wins count.'), '[Ran my first incident review]'],
  blockers: [l10n.t('What got in the way.'), '[Waiting for the schema registry]'],
  mood: [
    l10n.t('How the week felt, from 1 (bad) to 5 (great).'),
    '4',
    { 1: l10n.t('Bad.'), 2: l10n.t('Not great.'), 3: l10n.t('OK.'), 4: l10n.t('Good.'), 5: l10n.t('Great.') },
  ],
  energy: [
    l10n.t('How much energy you had, from 1 (none) to 5 (plenty).'),
    '3',
    { 1: l10n.t('None.'), 2: l10n.t('Low.'), 3: l10n.t('Enough.'), 4: l10n.t('High.'), 5: l10n.t('Plenty.') },
  ],
  reflection: [
    l10n.t('Your reflection on the week, with the questions of a template.'),
    '{ template: four-ls, answers: { liked: A quiet Friday } }',
    {
      template: [l10n.t('The template with the questions: a built-in one or your own.'), 'what-so-what-now-what'],
      date: [l10n.t('The day of the reflection.'), '2026-11-20'],
      answers: [
        l10n.t('Your answers, each under the ID of its question.'),
        '{ what: The review went better than expected }',
        { '*': [l10n.t('Your answer to this question.'), 'The review went better than expected'] },
      ],
    },
  ],
});

export const promptKeys = (): KeyTable => ({
  ...formatKey(),
  title: [l10n.t('The name of the template.'), 'Monday letter'],
  description: [l10n.t('What the template is for.'), 'Three lines to your future self'],
  prompts: [
    l10n.t('The questions, in order.'),
    '[{ id: proud, ask: What are you proud of? }]',
    {
      id: [l10n.t('A short ID for the question. Answers are saved under it.'), 'proud'],
      ask: [l10n.t('The question.'), 'What are you proud of?'],
      hint: [l10n.t('An example or a hint for the answer.'), 'One thing, and what it took'],
    },
  ],
});

export const settingsKeys = (): KeyTable => {
  const location: ValueTable = {
    shared: l10n.t('With the other files. Anyone with access to the repository can see it.'),
    private: l10n.t('In private/, which is ignored by Git and never exported.'),
  };
  const weekdays: ValueTable = {
    monday: l10n.t('Every Monday.'),
    tuesday: l10n.t('Every Tuesday.'),
    wednesday: l10n.t('Every Wednesday.'),
    thursday: l10n.t('Every Thursday.'),
    friday: l10n.t('Every Friday.'),
    saturday: l10n.t('Every Saturday.'),
    sunday: l10n.t('Every Sunday.'),
  };
  return {
    format: [l10n.t('The format version of the files in this folder.'), '1'],
    owner: [l10n.t('The name of the person the folder is about.'), 'Robin'],
    rhythm: [
      l10n.t('When and how often you review your goals.'),
      '{ checkin: monday, reflection: friday, days: 7 }',
      {
        checkin: [l10n.t('The day of the weekly check-in.'), 'monday', weekdays],
        reflection: [l10n.t('The day of the weekly reflection.'), 'friday', weekdays],
        remind: [
          l10n.t(
            'The time after which Cairn reminds you to check in and to reflect. Without a time, reminders are off.',
          ),
          '09:00',
        ],
        days: [l10n.t('An active goal is due for a check-in after this many days.'), '7'],
      },
    ],
    template: [l10n.t('The reflection template that is suggested first.'), 'what-so-what-now-what'],
    limit: [l10n.t('The number of goals you want to have active at the same time.'), '3'],
    privacy: [
      l10n.t(
        'Where new files are saved: with the other files, or in private/, which is ignored by Git and never exported.',
      ),
      '{ notes: private }',
      {
        notes: [l10n.t('Where new meeting and session notes are saved.'), 'private', location],
        weeks: [l10n.t('Where new weeks are saved.'), 'shared', location],
      },
    ],
  };
};
