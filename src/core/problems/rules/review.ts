/** The SMART review: what would make an active goal better. Never an error, and always with a fix. */
import * as l10n from '@vscode/l10n';
import { defineRules, goalExample, pluralMessage } from '../rule.ts';

/** Found in the goal’s file alone. */
const gapRules = defineRules({
  'goal-without-measure': {
    severity: 'information',
    message: (args) => l10n.t('This goal has no measure. Add one to track its progress.', args),
    why: 'Without a measure, you cannot tell how far you are or when you have reached the goal (SMART: measurable).',
    example: goalExample('title: Ship it\n'),
    howToFix: 'Add a metric, milestones, a scale, or a habit.  Quick fixes insert or ask for them.',
  },
  'goal-without-due': {
    severity: 'information',
    message: (args) => l10n.t('This goal has no due date. Add one to see whether you are on track.', args),
    why: 'A goal without a date is easy to put off (SMART: time-bound).',
    example: goalExample('title: Ship it\n'),
    howToFix: 'A quick fix adds a due date.',
  },
  'goal-without-start': {
    severity: 'hint',
    message: (args) => l10n.t('This goal has no start date, so its first check-in counts as the start. Add one.', args),
    why: 'Cairn calculates the pace from the start date. Without one, it uses the first check-in.',
    example: goalExample('title: Ship it\ndue: 2026-12-18\n'),
    howToFix: 'A quick fix adds the start date.',
  },
  'goal-without-why': {
    severity: 'information',
    message: (args) =>
      l10n.t('This goal has no reason. Say why it matters to you, or link it to a value or an aspiration.', args),
    why: 'When the work gets hard, the reason keeps you going (SMART: relevant).',
    example: goalExample('title: Ship it\n'),
    howToFix: 'Say why the goal matters to you, or link it to a value or an aspiration.',
  },
  'goal-without-action': {
    severity: 'information',
    message: (args) => l10n.t('This goal has no action. Add one that you can do this week.', args),
    why: 'A goal moves forward through actions, not by being written down (SMART: achievable).',
    example: goalExample('title: Ship it\n'),
    howToFix: 'A quick fix adds a first action.',
  },
  'goal-without-obstacle': {
    severity: 'hint',
    message: (args) =>
      l10n.t('This goal has no obstacle. Add the most likely one and what you will do about it.', args),
    why: 'People who plan for obstacles are more likely to reach their goals (Gollwitzer & Sheeran 2006).',
    example: goalExample('title: Ship it\n'),
    howToFix: 'A quick fix adds an obstacle and an if-then plan.',
  },
  'obstacle-without-plan': {
    severity: 'information',
    message: (args) => l10n.t('This obstacle has no plan. Add “then” with what you will do if it happens.', args),
    why: 'An if-then plan turns an obstacle into a decision that you have already made.',
    example: goalExample('title: Ship it\nobstacles:\n  - if: the on-call week eats my time\n'),
    howToFix: 'A quick fix adds `then:`.',
  },
});

/** Also depends on the day, the check-ins and the other goals. */
const outlookRules = defineRules({
  'done-in-future': {
    severity: 'warning',
    message: (args) => l10n.t('{date} is in the future, so this counts as open. Correct the date.', args),
    why: 'Nothing can be completed on a future date. Until that day, Cairn counts it as open.',
    example: goalExample('title: Ship it\nactions:\n  - { title: Write the RFC, done: 2027-11-20 }\n'),
    howToFix: 'A quick fix changes the date to today.',
  },
  'vague-title': {
    severity: 'information',
    message: (args) => l10n.t('The title is vague (“{words}”). Name the result, with a verb and an object.', args),
    why:
      'A goal such as “improve” or “learn more” can never be reached (SMART: specific). The list of vague words is ' +
      'English; add your own with `cairn.vagueWords`.',
    example: goalExample('title: Get better and learn more\n'),
    howToFix: 'Name the result, with a verb and an object.',
  },
  'late-actions': {
    severity: 'information',
    message: (args) =>
      l10n.t('All actions are due in the last 10% of the time (from {from}). Plan one for this month.', args),
    why: 'If everything is due at the end, the first months stay empty and the last week is overloaded.',
    example: goalExample(
      'title: Ship it\n' +
        'start: 2026-09-01\n' +
        'due: 2026-12-10\n' +
        'actions:\n' +
        '  - { title: Write it, due: 2026-12-05 }\n' +
        '  - { title: Roll it out, due: 2026-12-10 }\n',
    ),
    howToFix: 'A quick fix spreads the due dates over the remaining time.',
  },
  'goal-without-milestones': {
    severity: 'information',
    message: (args) =>
      pluralMessage(
        l10n.t(
          'This takes {months, plural, one {# month} other {# months}}. Add milestones, or choose an earlier due date.',
        ),
        args,
      ),
    why: 'Without milestones, you notice too late that a goal of more than a year is behind.',
    example: goalExample('title: Ship it\nstart: 2026-09-01\ndue: 2028-03-01\n'),
    howToFix: 'Quick fixes turn the measure into milestones, or set an earlier due date.',
  },
  'goal-without-link': {
    severity: 'hint',
    message: (args) =>
      l10n.t('This goal is not linked to your profile. Link it to a value, an aspiration, or a skill.', args),
    why: 'Goals without a link to what you care about are dropped first (SMART: relevant).',
    example: goalExample('title: Ship it\nwhy: I was asked to\n', {
      'profile.yaml': 'values:\n  - { id: craft, title: Craft }\n',
    }),
    howToFix: 'Quick fixes link it to a value, an aspiration, or a skill.',
  },
  'too-many-goals': {
    severity: 'information',
    message: (args) =>
      l10n.t('Active goals: {count}. Your limit: {limit}. Pause a goal, or raise the limit in cairn.yaml.', args),
    why: 'You set a limit for active goals. The more goals you work on at the same time, the longer each one takes.',
    example: goalExample('title: Ship it\n', {
      'cairn.yaml': 'limit: 1\n',
      'goals/read.yaml': 'title: Read the book\n',
    }),
    howToFix: 'Quick fixes pause this goal, turn it back into an idea, or raise the limit.',
  },
  'checkin-overdue': {
    severity: 'information',
    message: (args) =>
      pluralMessage(
        l10n.t(
          'Last check-in: {days, plural, one {# day} other {# days}} ago (interval: {rhythm}). Check in or pause it.',
        ),
        args,
      ),
    why: 'Regular check-ins keep a goal moving. You set the interval with `rhythm.days` in cairn.yaml.',
    example: goalExample('title: Ship it\n', {
      'weeks/2026-W45.yaml': 'checkins:\n  - { goal: ship, date: 2026-11-04 }\n',
    }),
    howToFix: 'Check in, or pause the goal. Quick fixes do either.',
  },
  'never-checked-in': {
    severity: 'information',
    message: (args) =>
      pluralMessage(
        l10n.t(
          'Started {days, plural, one {# day} other {# days}} ago, without a check-in. Check in to record a value.',
        ),
        args,
      ),
    why: 'Cairn measures progress from the first check-in.',
    example: goalExample('title: Ship it\nstart: 2026-11-01\n'),
    howToFix: 'Check in, or pause the goal. Quick fixes do either.',
  },
  'pace-too-slow': {
    severity: 'warning',
    message: (args) =>
      l10n.t(
        'Needed per week: {needed} {unit} (now: {soFar}). Lower the target, extend the date, or change your approach.',
        args,
      ),
    why:
      'To finish on time, the goal would have to move more than twice as fast as it has so far. That rarely happens ' +
      'without a change.',
    example: goalExample(
      'title: Ship it\nmeasure: { metric: services, target: 8 }\nstart: 2026-09-11\ndue: 2026-12-18\n',
      { 'weeks/2026-W47.yaml': 'checkins:\n  - { goal: ship, date: 2026-11-18, value: 2 }\n' },
    ),
    howToFix: 'Quick fixes extend the due date or lower the target. Talk it over with your coach or mentor.',
  },
});

export const reviewRules = { ...gapRules, ...outlookRules };
