/** Problems of one key or value. */
import * as l10n from '@vscode/l10n';
import { defineRules, goalExample, weekExample } from '../rule.ts';

export const valueRules = defineRules({
  'unknown-key': {
    severity: 'hint',
    message: (args) => l10n.t('Unknown key “{key}”. Cairn keeps it but does not use it.', args),
    why: 'You can add your own keys. Cairn keeps them, and ignores their values.',
    example: goalExample('title: Ship it\ncolour: red\n'),
    howToFix: 'Leave it, rename it, or remove it with a quick fix.',
  },
  // More serious than `unknown-key`: a value that was meant for Cairn is not read.
  'misspelt-key': {
    severity: 'information',
    autoFix: true,
    message: (args) => l10n.t('Unknown key “{key}”. Did you mean “{near}”?', args),
    why: 'Cairn does not read the value of a misspelled key.',
    example: goalExample('title: Ship it\ndeu: 2026-12-18\n'),
    howToFix: 'A quick fix corrects the key.',
  },
  'comma-in-text': {
    severity: 'warning',
    autoFix: true,
    message: (args) =>
      l10n.t('A comma inside braces ends the text, so “{lost}” is cut off. Put quotes around the whole text.', args),
    why: 'Inside braces and brackets, YAML ends a text at a comma. The rest becomes a key without a value and is lost.',
    example: weekExample('checkins:\n  - { goal: ship, date: 2026-11-18, note: Met Sam, then wrote it up }\n', {
      'goals/ship.yaml': 'title: Ship it\n',
    }),
    howToFix: 'A quick fix puts quotes around the whole text.',
  },
  'missing-key': {
    severity: 'error',
    message: (args) => l10n.t('The required key “{key}” is missing. Add it.', args),
    why: 'Cairn cannot use an item without this key, so it ignores the item.',
    example: goalExample('title: Ship it\nactions:\n  - due: 2026-12-01\n'),
    howToFix: 'A quick fix adds the key.',
  },
  'wrong-type': {
    severity: 'error',
    autoFix: true,
    message: (args) => l10n.t('Expected {expected}, but found {found}.', args),
    why: 'Cairn cannot use a value of the wrong type, such as words where it expects a number.',
    example: goalExample('title: Ship it\ntags: { rust: true }\n'),
    howToFix: 'Write what the message asks for. If only one correction is possible, a quick fix makes it.',
  },
  'not-one-of': {
    severity: 'error',
    autoFix: true,
    message: (args) => l10n.t('“{value}” is not a valid value. Use one of: {options}.', args),
    why: 'This key has a fixed set of values, and each has its own effect.',
    example: goalExample('title: Ship it\nstatus: purple\n'),
    howToFix: 'Use one of the valid values. Quick fixes list them.',
  },
  'no-such-date': {
    severity: 'error',
    message: (args) => l10n.t('“{value}” is not a valid date. Use year-month-day, such as 2026-11-20.', args),
    why: 'Cairn cannot calculate with a date that does not exist.',
    example: goalExample('title: Ship it\ndue: 2026-02-30\n'),
    howToFix: 'Use year-month-day. Quick fixes suggest the nearest date.',
  },
  'bad-shape': {
    severity: 'error',
    message: (args) => l10n.t('“{value}” has the wrong format. {expected}', args),
    why: 'IDs, weeks, and times have a fixed format, so that they can be used in file names and found again.',
    example: goalExample('title: Ship it\nactions:\n  - { id: My Action, title: One }\n'),
    howToFix: 'Use the format in the message. A quick fix does this for you.',
  },
  'out-of-range': {
    severity: 'error',
    message: (args) => l10n.t('{value} is out of range. Use {expected}.', args),
    why: 'The number has no meaning outside its range: a confidence is 0 to 1, a mood 1 to 5.',
    example: goalExample('title: Ship it\nconfidence: 7\n'),
    howToFix: 'Use a number within the range. Quick fixes suggest likely ones.',
  },
  'unusual-form': {
    severity: 'hint',
    autoFix: true,
    message: (args) => l10n.t('Cairn reads this as {usual}. A quick fix changes it to the usual form.', args),
    why: 'Cairn accepts this form, but other tools may not, and a search may not find it.',
    example: goalExample('title: Ship it\nstatus: In Progress\n'),
    howToFix: 'A quick fix writes the value in its usual form. “Fix all” does this for the whole file.',
  },
  'merge-key': {
    severity: 'hint',
    message: () => l10n.t('Cairn reads the keys of the named map here. Other YAML tools may not.'),
    why: 'The key `<<` is from YAML 1.1. YAML 1.2, which Cairn and many tools use, has no such key.',
    example: goalExample('title: Ship it\nstatus: idea\nusual: &usual\n  tags: [work]\n<<: *usual\n'),
    howToFix: 'A quick fix writes the keys here.',
  },
  'ambiguous-value': {
    severity: 'error',
    message: (args) => l10n.t('“{value}” can mean {meanings}. Choose one.', args),
    why: 'Cairn does not guess between several meanings, so it does not read the value.',
    example: goalExample('title: Ship it\ndue: 03/04/2027\n'),
    howToFix: 'Quick fixes offer each meaning.',
  },
  'done-without-date': {
    severity: 'hint',
    message: (args) => l10n.t('This is done, but the day is unknown. Write the date, such as 2026-11-20.', args),
    why: 'Without the day, Cairn cannot show when it was done, and progress over time is incomplete.',
    example: goalExample('title: Ship it\nactions:\n  - { title: Write the RFC, done: true }\n'),
    howToFix: 'Quick fixes add today’s date, or the latest date in the file.',
  },
  'measure-without-kind': {
    severity: 'error',
    message: (args) => l10n.t('This measure has no kind. Add one of these keys: {kinds}.', args),
    why: 'A measure is a metric, milestones, a scale, or a habit.  Without one of these keys, Cairn cannot track it.',
    example: goalExample('title: Ship it\nmeasure:\n  about: services\n'),
    howToFix: 'Quick fixes offer the four kinds.',
  },
  'measure-of-two-kinds': {
    severity: 'error',
    message: (args) =>
      l10n.t('A measure has one kind, but this one has both “{one}” and “{other}”. Remove one of them.', args),
    why: 'Two kinds of measure would give two different values for the progress of the goal.',
    example: goalExample('title: Ship it\nmeasure:\n  metric: services\n  target: 8\n  habit: run\n'),
    howToFix: 'Keep one kind with a quick fix, or create two goals.',
  },
});
