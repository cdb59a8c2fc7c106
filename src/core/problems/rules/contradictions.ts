/** Problems between the values of one file: each is valid, but they contradict each other. */
import * as l10n from '@vscode/l10n';
import { defineRules, goalExample, weekExample } from '../rule.ts';

export const contradictionRules = defineRules({
  'due-before-start': {
    severity: 'error',
    message: (args) => l10n.t('The due date {due} is before the start date {start}. Change one of them.', args),
    why: 'The goal has no time span, so Cairn cannot calculate its pace.',
    example: goalExample('title: Ship it\nstart: 2026-12-01\ndue: 2026-11-01\n'),
    howToFix: 'Quick fixes swap the dates, or set another due date.',
  },
  'end-before-start': {
    severity: 'error',
    message: (args) => l10n.t('The engagement ends on {end}, before it starts on {start}. Change one of them.', args),
    why: 'An engagement that ends before it starts has no time for sessions.',
    example: {
      path: 'people/ines.yaml',
      text: 'name: Inês\nrelationship: coach\nengagement: { start: 2026-12-01, end: 2026-09-01 }\n',
    },
    howToFix: 'Quick fixes swap the dates, or move the end to the same day of a later year.',
  },
  'target-equals-baseline': {
    severity: 'error',
    message: (args) => l10n.t('The target and the baseline are both {value}. Change one of them.', args),
    why: 'If nothing has to change, there is no progress to track (SMART: measurable).',
    example: goalExample('title: Ship it\nmeasure: { metric: services, baseline: 5, target: 5 }\n'),
    howToFix: 'Quick fixes let you enter another baseline or target.',
  },
  'duplicate-item': {
    severity: 'error',
    message: (args) => l10n.t('Another item in this list has the ID “{id}”. Change one of them.', args),
    why: 'Comments and references use the ID to find the item.',
    example: goalExample('title: Ship it\nactions:\n  - { id: a, title: One }\n  - { id: a, title: Two }\n'),
    howToFix: 'A quick fix changes one of the IDs.',
  },
  'same-day-checkin': {
    severity: 'hint',
    message: (args) =>
      l10n.t('There are two values on {date}, {before} and {value}. Only the last one counts. Write the total.', args),
    why: 'A day has one value. If you did a habit twice, write the total of the day in the last check-in.',
    example: weekExample(
      'checkins:\n  - { goal: ship, date: 2026-11-18, value: 1 }\n  - { goal: ship, date: 2026-11-18, value: 1 }\n',
      { 'goals/ship.yaml': 'title: Ship it\n' },
    ),
    howToFix: 'A quick fix writes the total of both.',
  },
  'checkin-outside-week': {
    severity: 'warning',
    message: (args) =>
      l10n.t('{date} is not in week {week}. Move the check-in to {right}.yaml, or correct the date.', args),
    why: 'Each week has its own file. A check-in is hard to find in the file of another week.',
    example: weekExample('checkins:\n  - { goal: ship, date: 2026-11-11 }\n', {
      'goals/ship.yaml': 'title: Ship it\n',
    }),
    howToFix: 'A quick fix moves the check-in to the file of its week.',
  },
});
