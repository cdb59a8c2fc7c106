/**
 * The reference of all problems: why each matters, a file that shows it, and how it is put right. `docs/problems.md` is
 * made of it by `npm run reference`. It stands beside the rules and not in them, since the extension itself has no use
 * for it.
 */
import type { ProblemCode } from './rules.ts';

export type Explanation = {
  /** Why it matters. */
  readonly why: string;
  /**
   * A file that has the problem, by its path in the growth folder; on 2026-11-20. None where it could not be shown in a
   * few lines.
   */
  readonly example?: Example;
  /** How it is put right, by hand or by a quick fix. */
  readonly fix: string;
};

export type Example = {
  readonly path: string;
  readonly text: string;
  /** Other files that it takes. */ readonly beside?: Readonly<Record<string, string>>;
};

const goal = (text: string, beside?: Readonly<Record<string, string>>): Example => ({
  path: 'goals/ship.yaml',
  text,
  ...(beside && { beside }),
});
const week = (text: string, beside?: Readonly<Record<string, string>>): Example => ({
  path: 'weeks/2026-W47.yaml',
  text,
  ...(beside && { beside }),
});

export const reference: Readonly<Record<ProblemCode, Explanation>> = {
  'yaml-syntax': {
    why:
      'A file that does not parse cannot be read at all. Its last good state stays in the views, ' +
      'marked as stale, and no command touches it.',
    example: goal('title: Ship it: now\n'),
    fix:
      'Mend the place that is underlined. Quick fixes put quotes around a text with a colon, and ' +
      'turn tabs into spaces.',
  },
  'duplicate-key': {
    why: 'YAML readers disagree on which of two equal keys counts, so what one of them says would be lost.',
    example: goal('title: Ship it\nwhy: One\nwhy: Two\n'),
    fix: 'Keep one; a quick fix removes either.',
  },
  'conflict-markers': {
    why: 'Git could not merge two versions. Reading on would take one side for the truth.',
    example: goal('title: Ship it\n<<<<<<< HEAD\ndue: 2026-12-01\n=======\ndue: 2027-01-15\n>>>>>>> mentor\n'),
    fix:
      'Choose a side, or keep what is right of both, and delete the marker lines. Quick fixes take ' +
      'one side, or both.',
  },
  'empty-file': {
    why: 'A file without a line says nothing, and may be one that was not saved.',
    example: goal(''),
    fix: 'Write its first lines, with a quick fix if you like, or delete it.',
  },
  'not-a-map': {
    why: 'Every file of Cairn is made of `key: value` lines, so that a reader knows what each thing is.',
    example: goal('- Ship it\n- Sleep\n'),
    fix: 'Put a key before it, such as `title:` or `actions:`.',
  },
  'too-large': {
    why: 'Reading a file of megabytes would hold up the editor at every key that you press.',
    fix: 'Split it, or move what is not about your growth elsewhere.',
  },
  'not-utf8': {
    why: 'Bytes that are no UTF-8 would be replaced when the file is saved, and be gone.',
    fix: 'Reopen the file with its own encoding, then save it with UTF-8.',
  },
  'too-many-aliases': {
    why: 'A few lines of aliases can stand for billions of values, by mistake or by malice.',
    example: goal('title: Ship it\ntags: &tags\n  - *tags\n'),
    fix: 'Write the value itself.',
  },
  'unknown-alias': {
    why: 'A word that begins with `*` stands for something that is marked elsewhere; here nothing is.',
    example: goal('title: *important\n'),
    fix: 'Put quotes around the text, with a quick fix if you like, or mark what it stands for.',
  },
  'too-deep': {
    why: 'Nesting without end can bring a reader to a halt.',
    fix: 'Write it flatter, or put quotes around what should be text.',
  },
  'newer-format': {
    why: 'A newer Cairn may write what this one would take away again. So the file is shown, and never changed.',
    example: goal('format: 2\ntitle: Ship it\n'),
    fix: 'Update Cairn.',
  },

  'unknown-key': {
    why: 'Cairn keeps keys of your own and does nothing with them. If you meant one of Cairn’s, it is not read.',
    example: goal('title: Ship it\ncolour: red\n'),
    fix: 'Leave it, rename it, or remove it with a quick fix.',
  },
  'misspelt-key': {
    why: 'What stands behind a misspelt key is not read, however right it is.',
    example: goal('title: Ship it\ndeu: 2026-12-18\n'),
    fix: 'A quick fix writes the key that was meant.',
  },
  'comma-in-text': {
    why: 'Within braces and brackets YAML ends a text at a comma. The rest becomes a key without a value, and is lost.',
    example: week('checkins:\n  - { goal: ship, date: 2026-11-18, note: Met Sam, then wrote it up }\n', {
      'goals/ship.yaml': 'title: Ship it\n',
    }),
    fix: 'A quick fix puts quotes around the whole text.',
  },
  'missing-key': {
    why: 'Without this key the item says too little to be shown, and is left out.',
    example: goal('title: Ship it\nactions:\n  - due: 2026-12-01\n'),
    fix: 'A quick fix adds the key.',
  },
  'wrong-type': {
    why: 'A number in quotes is a text, and a date where a list should be is no list: the value cannot be used.',
    example: goal('title: Ship it\nconfidence: "0.7"\n'),
    fix: 'Write it as the message says; where it is clear what was meant, a quick fix does.',
  },
  'not-one-of': {
    why: 'Only a few words are known here, and each of them does something.',
    example: goal('title: Ship it\nstatus: someday\n'),
    fix: 'Choose one of the words; quick fixes offer them.',
  },
  'no-such-date': {
    why: 'A day that is not in the calendar cannot be counted with.',
    example: goal('title: Ship it\ndue: 2026-02-30\n'),
    fix: 'Write year-month-day. Quick fixes offer the nearest day, and turn other ways of writing it.',
  },
  'bad-shape': {
    why: 'Ids and weeks have a form of their own, so that they can be file names and can be found.',
    example: goal('title: Ship it\nactions:\n  - { id: My Action, title: One }\n'),
    fix: 'Write it as the message says; a quick fix does.',
  },
  'out-of-range': {
    why: 'A confidence of 70 is no likelihood, and a mood of 9 is on no scale that goes to 5.',
    example: goal('title: Ship it\nconfidence: 70\n'),
    fix: 'Write a number within the range; quick fixes offer what was probably meant.',
  },
  'measure-without-kind': {
    why: 'A measure is a metric, milestones, a scale or a habit. Without one of these keys nobody knows how to count.',
    example: goal('title: Ship it\nmeasure:\n  about: services\n'),
    fix: 'Quick fixes add each of the four kinds.',
  },
  'measure-of-two-kinds': {
    why: 'Two ways of counting would give two answers to how far the goal is.',
    example: goal('title: Ship it\nmeasure:\n  metric: services\n  target: 8\n  habit: run\n'),
    fix: 'Keep one kind, with a quick fix, or make two goals of it.',
  },

  'due-before-start': {
    why: 'Between the two there is no time in which anything could happen, so there is no pace.',
    example: goal('title: Ship it\nstart: 2026-12-01\ndue: 2026-11-01\n'),
    fix: 'Quick fixes swap the two, or choose another due date.',
  },
  'end-before-start': {
    why: 'An engagement is a time with a beginning and an end. This one has no day on which you could meet.',
    example: {
      path: 'people/ines.yaml',
      text: 'name: Inês\nrelationship: coach\nengagement: { start: 2026-12-01, end: 2026-09-01 }\n',
    },
    fix: 'Quick fixes swap the two, or move the end to the same day in the first year that fits.',
  },
  'target-equals-baseline': {
    why: 'Where nothing has to change, no progress can be seen (SMART: measurable).',
    example: goal('title: Ship it\nmeasure: { metric: services, baseline: 5, target: 5 }\n'),
    fix: 'Quick fixes let you write another baseline or target.',
  },
  'duplicate-item': {
    why: 'Comments and references find an item by its id.',
    example: goal('title: Ship it\nactions:\n  - { id: a, title: One }\n  - { id: a, title: Two }\n'),
    fix: 'A quick fix gives one of them another id.',
  },
  'checkin-outside-week': {
    why: 'A week’s file holds that week’s check-ins; anywhere else they are hard to find.',
    example: week('checkins:\n  - { goal: ship, date: 2026-11-11 }\n', { 'goals/ship.yaml': 'title: Ship it\n' }),
    fix: 'A quick fix moves the check-in to the file of its week.',
  },

  'unknown-reference': {
    why: 'An id leads to what has it. Here nothing has, so the link is dead for you and your mentor.',
    example: goal('title: Ship it\nwith: [dilan]\n'),
    fix: 'Correct the id, or create what it should lead to; a quick fix does either.',
  },
  'misspelt-reference': {
    why: 'An id leads to what has it, letter by letter.',
    example: goal('title: Ship it\nwith: [adaa]\n', { 'people/ada.yaml': 'name: Ada\n' }),
    fix: 'A quick fix writes the id that was meant.',
  },
  'duplicate-id': {
    why: 'A file’s name is its id. Of two files with the same one, nobody knows which a reference means.',
    example: goal('title: Ship it\n', { 'private/goals/ship.yaml': 'title: Ship it\n' }),
    fix: 'Rename one of the files.',
  },
  'unknown-file': {
    why: 'It may be yours, and Cairn leaves it alone. If you meant it for Cairn, it is in the wrong folder.',
    example: { path: 'ideas.yaml', text: 'title: Ship it\n' },
    fix: 'Leave it, or move it to the folder of its kind.',
  },
  'private-tracked': {
    why:
      'What is below `private/` is for you alone: Cairn never exports it, and git should not ' +
      'either. Once pushed, it cannot be taken back from everybody who has pulled.',
    fix:
      'A quick fix adds the line to `.gitignore` and types `git rm -r --cached -- private` into a ' +
      'terminal: git lets go of the files, and they stay on your disk. If they were pushed, talk to ' +
      'whoever owns the repository about its history.',
  },
  'week-name': {
    why: 'A week’s file is found by the name of its ISO week.',
    example: { path: 'weeks/2026-11-20.yaml', text: 'wins: [One]\n' },
    fix: 'A quick fix renames the file.',
  },

  'goal-without-measure': {
    why: 'Without a measure you cannot tell when you are there, nor how far you are (SMART: measurable).',
    example: goal('title: Ship it\n'),
    fix: 'Add a metric, milestones, a scale or a habit; quick fixes write or ask for them.',
  },
  'goal-without-due': {
    why: 'A goal for some day is rarely one for this week (SMART: time-bound).',
    example: goal('title: Ship it\n'),
    fix: 'A quick fix adds a due date.',
  },
  'goal-without-start': {
    why: 'The pace is counted from the start. Without one, the first check-in has to do.',
    example: goal('title: Ship it\ndue: 2026-12-18\n'),
    fix: 'A quick fix adds it.',
  },
  'goal-without-why': {
    why: 'In the week in which it gets hard, the reason is what is left (SMART: relevant).',
    example: goal('title: Ship it\n'),
    fix: 'Write why, or link the goal to a value or an aspiration.',
  },
  'goal-without-action': {
    why: 'A goal moves by what you do next, not by being written down (SMART: achievable).',
    example: goal('title: Ship it\n'),
    fix: 'A quick fix adds a first action.',
  },
  'goal-without-obstacle': {
    why: 'Who names what will get in the way, and what to do then, gets further (Gollwitzer & Sheeran 2006).',
    example: goal('title: Ship it\n'),
    fix: 'A quick fix adds an obstacle and the plan for it.',
  },
  'obstacle-without-plan': {
    why: 'An obstacle alone is a worry. With an if-then plan it is a decision that is made already.',
    example: goal('title: Ship it\nobstacles:\n  - if: the on-call week eats my time\n'),
    fix: 'A quick fix adds `then:`.',
  },

  'vague-title': {
    why:
      'A title that only says where to, such as improve or learn more, can never be reached (SMART: ' +
      'specific). The words are English; `cairn.vagueWords` adds your own.',
    example: goal('title: Get better and learn more\n'),
    fix: 'Say at what, or of what: a verb and an object.',
  },
  'late-actions': {
    why: 'When everything is due at the end, the first months have nothing in them, and the last week has it all.',
    example: goal(
      'title: Ship it\n' +
        'start: 2026-09-01\n' +
        'due: 2026-12-10\n' +
        'actions:\n' +
        '  - { title: Write it, due: 2026-12-05 }\n' +
        '  - { title: Roll it out, due: 2026-12-10 }\n',
    ),
    fix: 'A quick fix spreads the dates over the time that is left.',
  },
  'goal-without-milestones': {
    why: 'Over more than a year, a goal without steps on the way gives no sign of going wrong until it is late.',
    example: goal('title: Ship it\nstart: 2026-09-01\ndue: 2028-03-01\n'),
    fix: 'Quick fixes turn the measure into milestones, or bring the end nearer.',
  },
  'goal-without-link': {
    why: 'A goal that serves nothing you care for is the first to be dropped (SMART: relevant).',
    example: goal('title: Ship it\nwhy: I was asked to\n', {
      'profile.yaml': 'values:\n  - { id: craft, title: Craft }\n',
    }),
    fix: 'Quick fixes link it to one of your values, aspirations or skills.',
  },
  'too-many-goals': {
    why: 'You said how many goals you can carry at a time. Beyond that, each of them is slower.',
    example: goal('title: Ship it\n', { 'cairn.yaml': 'limit: 1\n', 'goals/read.yaml': 'title: Read the book\n' }),
    fix: 'Quick fixes pause this goal, make it an idea, or raise the limit.',
  },
  'checkin-overdue': {
    why: 'A goal that nobody looks at does not move. The rhythm is your own: `rhythm.days` in cairn.yaml.',
    example: goal('title: Ship it\n', { 'weeks/2026-W45.yaml': 'checkins:\n  - { goal: ship, date: 2026-11-04 }\n' }),
    fix: 'Check in, or pause the goal; quick fixes do either.',
  },
  'never-checked-in': {
    why: 'The first check-in gives the number that all others are counted from.',
    example: goal('title: Ship it\nstart: 2026-11-01\n'),
    fix: 'Check in, or pause the goal; quick fixes do either.',
  },
  'pace-too-slow': {
    why:
      'To be in time, the goal would have to move more than twice as fast from now on as it did so ' +
      'far. That rarely happens by itself.',
    example: goal('title: Ship it\nmeasure: { metric: services, target: 8 }\nstart: 2026-09-11\ndue: 2026-12-18\n', {
      'weeks/2026-W47.yaml': 'checkins:\n  - { goal: ship, date: 2026-11-18, value: 2 }\n',
    }),
    fix: 'Quick fixes move the due date or ease the target. Better still, talk about it with your coach or mentor.',
  },

  'unknown-rule': {
    why: 'A comment for Cairn sets problems of this page to another level. This one names none that can be set.',
    example: goal('# cairn: off nonsense\ntitle: Ship it\n'),
    fix: 'Write a name from this page. What keeps a file from being read cannot be switched off.',
  },
  'misspelt-rule': {
    why:
      'A comment for Cairn sets problems of this page to another level. This one has a slip in it, ' +
      'and does nothing.',
    example: goal('# cairn: off vague-titel\ntitle: Ship it\n'),
    fix: 'A quick fix writes the name that was meant.',
  },
};
