/**
 * Every problem that Cairn can find in a growth folder: its severity and what it says to the person, which is always
 * also what to do next. `{name}` stands for an argument of the problem. The text is English here and translated when it
 * is shown.
 */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** As loud as a person wants to have a problem: `off` is not at all. */
export type Level = Severity | 'off';

export const levels: readonly Level[] = ['error', 'warning', 'information', 'hint', 'off'];

type Rule = {
  readonly severity: Severity;
  readonly message: string;
  /** Not to be silenced: the file cannot be read, or must not be written. */
  readonly always?: true;
};

const table = {
  // The file as a whole: nothing of it can be read as it is.
  'yaml-syntax': {
    severity: 'error',
    always: true,
    message: 'This is not valid YAML: {detail} Until it is fixed, Cairn shows the last version it could read.',
  },
  'duplicate-key': { severity: 'error', always: true, message: 'The key "{key}" is here twice. Keep one of the two.' },
  'conflict-markers': {
    severity: 'error',
    always: true,
    message:
      'A merge conflict is open here. Keep what is right of both sides and delete the marker lines. ' +
      'Until then, Cairn shows the last version it could read.',
  },
  'empty-file': { severity: 'information', message: 'This file is empty. Write its first line, or delete it.' },
  'not-a-map': {
    severity: 'error',
    always: true,
    message: 'This file is {found}. Cairn reads files of "key: value" lines: put a key before it.',
  },
  'too-large': {
    severity: 'error',
    always: true,
    message:
      'The file is {size} kB long; Cairn reads files up to {limit} kB. Split it, or move what is ' +
      'not about your growth elsewhere.',
  },
  'not-utf8': {
    severity: 'error',
    always: true,
    message: 'There are bytes here that cannot be read as text. Save the file with the encoding UTF-8.',
  },
  'too-many-aliases': {
    severity: 'error',
    always: true,
    message: 'Written out, this alias would be far too long or never end. Write the value itself here.',
  },
  'unknown-alias': {
    severity: 'error',
    always: true,
    message:
      'A word that begins with "*" stands for a value above that is marked "&{alias}", and there is ' +
      'none. Mark one, or put quotes around text.',
  },
  'too-deep': {
    severity: 'error',
    always: true,
    message:
      'Lists and maps are nested more than {limit} deep here, which Cairn does not read. Write it ' +
      'flatter, or put quotes around text.',
  },
  'newer-format': {
    severity: 'warning',
    always: true,
    message:
      'This was written in format {format}; this version of Cairn knows format {known}. It is shown ' +
      'but never changed. Update Cairn to edit it.',
  },

  // One value.
  'unknown-key': {
    severity: 'hint',
    message: 'Cairn has no use for the key "{key}" here. It is kept and otherwise ignored.',
  },
  // More than a hint: what was meant is not read.
  'misspelt-key': {
    severity: 'information',
    message: 'Cairn has no use for the key "{key}" here. Did you mean "{near}"?',
  },
  'comma-in-text': {
    severity: 'warning',
    message: 'Within braces a comma ends a text, so "{lost}" is cut off. Put quotes around the whole text.',
  },
  'missing-key': { severity: 'error', message: 'The key "{key}" is missing here. Add it.' },
  'wrong-type': { severity: 'error', message: 'This should be {expected}, not {found}.' },
  'not-one-of': { severity: 'error', message: '"{value}" is not known here. Write one of: {options}.' },
  'no-such-date': {
    severity: 'error',
    message: '"{value}" is not a date in the calendar. Write it as year-month-day, such as 2026-11-20.',
  },
  'bad-shape': { severity: 'error', message: '"{value}" does not have the right form. {expected}' },
  'out-of-range': { severity: 'error', message: '{value} is out of range. Write {expected}.' },
  'measure-without-kind': {
    severity: 'error',
    message: 'Nothing says how this measure counts. Give it one of the keys {kinds}.',
  },
  'measure-of-two-kinds': {
    severity: 'error',
    message: 'A measure is of one kind, but "{one}" and "{other}" are both here. Keep one of the two.',
  },

  // Between values of a file.
  'due-before-start': {
    severity: 'error',
    message: 'The due date {due} is before the start {start}. Move one of the two.',
  },
  'end-before-start': {
    severity: 'error',
    message: 'The engagement ends on {end}, before it starts on {start}. Move one of the two.',
  },
  'target-equals-baseline': {
    severity: 'error',
    message: 'Target and baseline are both {value}, so there is no way to go. Change one of the two.',
  },
  'duplicate-item': { severity: 'error', message: 'Two items have the id "{id}". Give one of them another.' },
  'checkin-outside-week': {
    severity: 'warning',
    message: '{date} is not in the week {week}. Move the check-in to {right}.yaml, or correct the date.',
  },

  // Between files.
  'unknown-reference': {
    severity: 'error',
    message: 'There is no {target} with the id "{id}". Correct the id, or add the {target}.',
  },
  'misspelt-reference': {
    severity: 'error',
    message: 'There is no {target} with the id "{id}". Did you mean "{near}"?',
  },
  'duplicate-id': { severity: 'error', message: 'Another file has the same id: {other}. Rename one of the two.' },
  'unknown-file': { severity: 'hint', message: 'Cairn does not know what this file is, and leaves it alone.' },
  'private-tracked': {
    severity: 'error',
    message:
      'This file is private, and git tracks it: the next push would publish it. Stop tracking it. ' +
      'What was pushed before stays in the history.',
  },
  'week-name': {
    severity: 'error',
    message: '"{name}" is not a week of the calendar. Name the file like 2026-W47.yaml.',
  },

  // What an active goal still lacks: never a refusal, always with a fix.
  'goal-without-measure': {
    severity: 'information',
    message: 'Nothing says how you will know that this goal is reached. Add a measure.',
  },
  'goal-without-due': {
    severity: 'information',
    message: 'This goal has no due date, so its pace cannot be told. Add one.',
  },
  'goal-without-start': {
    severity: 'hint',
    message: 'This goal has no start date; its first check-in is taken as the start. Add one.',
  },
  'goal-without-why': {
    severity: 'information',
    message: 'Nothing says why this goal matters to you. Add a reason, or link it to a value or an aspiration.',
  },
  'goal-without-action': {
    severity: 'information',
    message: 'This goal has no first action. Add one that you could do this week.',
  },
  'goal-without-obstacle': {
    severity: 'hint',
    message:
      'Nothing is written about what could get in the way. Name the likeliest obstacle and what you will do then.',
  },
  'obstacle-without-plan': { severity: 'information', message: 'What will you do if this happens? Add a "then".' },

  // The review of an active goal, which looks at the day, at the check-ins and at the other goals.
  'vague-title': {
    severity: 'information',
    message:
      'The title says where to ("{words}") but not what will be there in the end. Name the thing: a ' +
      'verb and an object.',
  },
  'late-actions': {
    severity: 'information',
    message:
      'Every action is due in the last tenth of the time, from {from} on. Plan one that you could finish this month.',
  },
  'goal-without-milestones': {
    severity: 'information',
    message:
      'This goal runs for {months} months without a milestone. Measure it by milestones, or choose a nearer end.',
  },
  'goal-without-link': {
    severity: 'hint',
    message: 'This goal is linked to no value, aspiration or skill of your profile. Link it to what it serves.',
  },
  'too-many-goals': {
    severity: 'information',
    message: '{count} goals are active, and you wanted at most {limit}. Pause one, or raise the limit in cairn.yaml.',
  },
  'checkin-overdue': {
    severity: 'information',
    message: 'The last check-in was {days} days ago, and you wanted one every {rhythm}. Check in, or pause the goal.',
  },
  'never-checked-in': {
    severity: 'information',
    message:
      'This goal began {days} days ago and has no check-in yet. Check in: the first one gives the ' +
      'number to begin from.',
  },
  'pace-too-slow': {
    severity: 'warning',
    message:
      'From now on this takes {needed} {unit} a week; so far it was {soFar}. Ask for less, for more ' +
      'time, or go about it in another way.',
  },

  // Comments for Cairn.
  'unknown-rule': {
    severity: 'warning',
    message: 'There is no problem called "{code}" that could be set to another level.',
  },
  'misspelt-rule': { severity: 'warning', message: 'There is no problem called "{code}". Did you mean "{near}"?' },
} as const satisfies Record<string, Rule>;

export type ProblemCode = keyof typeof table;

export const rules: Readonly<Record<ProblemCode, Rule>> = table;

export const problemCodes = Object.keys(table).filter(isProblemCode);

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(table, code);
}

/** What the SMART review of an active goal asks, from its file alone and from what surrounds it. */
const reviewCodes: ReadonlySet<string> = new Set<ProblemCode>([
  'goal-without-measure',
  'goal-without-due',
  'goal-without-start',
  'goal-without-why',
  'goal-without-action',
  'goal-without-obstacle',
  'obstacle-without-plan',
  'vague-title',
  'late-actions',
  'goal-without-milestones',
  'goal-without-link',
  'too-many-goals',
  'checkin-overdue',
  'never-checked-in',
  'pace-too-slow',
]);

export const isOfReview = (code: string): boolean => reviewCodes.has(code);

/** What a person may set to another level: all but what keeps a file from being read. */
export const adjustable: readonly ProblemCode[] = problemCodes.filter((code) => rules[code].always !== true);
