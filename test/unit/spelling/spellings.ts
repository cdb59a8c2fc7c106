/** Ways in which people write values, in our own words, and what a person would understand. */
import type { Kind } from '../../../src/core/model/kinds.ts';

/** `asked`: ambiguous, with a fix for each meaning. `refused`: not understood. */
export type Understood = { readonly reads: unknown } | 'asked' | 'refused';

export type Spelling = {
  readonly kind: Kind;
  readonly id: string;
  readonly text: string;
  /** The value to look at. */
  readonly path: readonly (string | number)[];
  readonly understood: Understood;
};

type Row = readonly [written: string, understood: Understood];

const reads = (value: unknown): Understood => ({ reads: value });

const inFile =
  (kind: Kind, id: string, path: readonly (string | number)[], textOf: (written: string) => string) =>
  (...rows: readonly Row[]): readonly Spelling[] =>
    rows.map(([written, understood]) => ({ kind, id, text: textOf(written), path, understood }));

const goalStatus = inFile('goal', 'a-goal', ['status'], (written) => `title: Ship it\nstatus: ${written}\n`);
const confidence = inFile('goal', 'a-goal', ['confidence'], (written) => `title: a\nconfidence: ${written}\n`);
const due = inFile('goal', 'a-goal', ['due'], (written) => `title: a\nstart: 2026-11-01\ndue: ${written}\n`);
const dueAlone = inFile('goal', 'a-goal', ['due'], (written) => `title: a\ndue: ${written}\n`);
const target = inFile(
  'goal',
  'a-goal',
  ['measure'],
  (written) => `title: a\nmeasure:\n  metric: services\n  target: ${written}\n`,
);
const metric = (value: number, unit?: string): Understood =>
  reads({ metric: 'services', baseline: 0, target: value, ...(unit !== undefined && { unit }) });
const times = inFile(
  'goal',
  'a-goal',
  ['measure', 'times'],
  (written) => `title: a\nmeasure: { habit: run, times: ${written} }\n`,
);
const actions = inFile('goal', 'a-goal', ['actions'], (written) => `title: a\nactions:${written}\n`);
const actionDone = inFile(
  'goal',
  'a-goal',
  ['actions', 0, 'done'],
  (written) => `title: a\nstart: 2026-11-01\nactions: [{ title: Write, done: ${written} }]\n`,
);
const milestones = inFile(
  'goal',
  'a-goal',
  ['measure', 'milestones'],
  (written) => `title: a\nmeasure:\n  milestones:${written}\n`,
);
const obstacles = inFile('goal', 'a-goal', ['obstacles'], (written) => `title: a\nobstacles:${written}\n`);
const tags = inFile('goal', 'a-goal', ['tags'], (written) => `title: a\ntags: ${written}\n`);
const evidence = inFile('goal', 'a-goal', ['evidence'], (written) => `title: a\nevidence: ${written}\n`);
const why = inFile('goal', 'a-goal', ['why'], (written) => `title: a\nwhy: ${written}\n`);
const relationship = inFile('person', 'ada', ['relationship'], (written) => `name: Ada\nrelationship: ${written}\n`);
const phase = inFile('person', 'ada', ['phase'], (written) => `name: Ada\nphase: ${written}\n`);
const rhythm = inFile('person', 'ada', ['rhythm'], (written) => `name: Ada\nrhythm: ${written}\n`);
const thanks = inFile('person', 'ada', ['thanks'], (written) => `name: Ada\nthanks: ${written}\n`);
const stage = inFile(
  'opportunity',
  'lead',
  ['history', 0, 'stage'],
  (written) => `title: Lead\nhistory: [{ date: 2026-11-20, stage: ${written} }]\n`,
);
const next = inFile('opportunity', 'lead', ['next'], (written) => `title: Lead\nnext: ${written}\n`);
const outcome = inFile(
  'week',
  '2026-W47',
  ['plans', 0, 'outcome'],
  (written) => `plans: [{ what: Write, outcome: ${written} }]\n`,
);
const plans = inFile('week', '2026-W47', ['plans'], (written) => `plans:${written}\n`);
const wins = inFile('week', '2026-W47', ['wins'], (written) => `wins: ${written}\n`);
const mood = inFile('week', '2026-W47', ['mood'], (written) => `mood: ${written}\n`);
const reflection = inFile('week', '2026-W47', ['reflection'], (written) => `reflection: ${written}\n`);
const checkinDate = inFile(
  'week',
  '2026-W47',
  ['checkins', 0, 'date'],
  (written) => `checkins: [{ goal: a, date: ${written} }]\n`,
);
const checkinValue = inFile(
  'week',
  '2026-W47',
  ['checkins', 0, 'value'],
  (written) => `checkins: [{ goal: a, date: 2026-11-18, value: ${written} }]\n`,
);
const functions = inFile(
  'note',
  '2026-11-20-ada',
  ['functions'],
  (written) => `date: 2026-11-20\nfunctions: ${written}\n`,
);
const noteGoals = inFile('note', '2026-11-20-ada', ['goals'], (written) => `date: 2026-11-20\ngoals: ${written}\n`);
const noteNotes = inFile('note', '2026-11-20-ada', ['notes'], (written) => `date: 2026-11-20\nnotes: ${written}\n`);
const resources = inFile(
  'note',
  '2026-11-20-ada',
  ['resources'],
  (written) => `date: 2026-11-20\nresources: ${written}\n`,
);
const introductions = inFile(
  'note',
  '2026-11-20-ada',
  ['introductions'],
  (written) => `date: 2026-11-20\nintroductions: ${written}\n`,
);
const privacy = inFile('settings', 'cairn', ['privacy', 'notes'], (written) => `privacy: { notes: ${written} }\n`);
const checkinDay = inFile('settings', 'cairn', ['rhythm', 'checkin'], (written) => `rhythm: { checkin: ${written} }\n`);
const remind = inFile('settings', 'cairn', ['rhythm', 'remind'], (written) => `rhythm: { remind: ${written} }\n`);
const skillNow = inFile(
  'profile',
  'profile',
  ['skills', 0, 'now'],
  (written) => `skills: [{ id: go, now: ${written} }]\n`,
);
const values = inFile('profile', 'profile', ['values'], (written) => `values: ${written}\n`);
const role = inFile('profile', 'profile', ['role'], (written) => `role: ${written}\n`);
const assessmentKind = inFile(
  'assessment',
  '2026-11-20',
  ['kind'],
  (written) => `date: 2026-11-20\nkind: ${written}\n`,
);

const done = { title: 'Write the RFC' };

export const spellings: readonly Spelling[] = [
  ...goalStatus(
    ['Active', reads('active')],
    ['ACTIVE', reads('active')],
    ['In Progress', reads('active')],
    ['in-progress', reads('active')],
    ['in_progress', reads('active')],
    ['InProgress', reads('active')],
    ['wip', reads('active')],
    ['WIP', reads('active')],
    ['doing', reads('active')],
    ['started', reads('active')],
    ['on track', reads('active')],
    ['ON_TRACK', reads('active')],
    ['at-risk', reads('active')],
    ['"🚧 In progress"', reads('active')],
    ['ongoing', reads('active')],
    ['Completed', reads('done')],
    ['complete', reads('done')],
    ['finished', reads('done')],
    ['Achieved', reads('done')],
    ['"✅ Done"', reads('done')],
    ['On Hold', reads('paused')],
    ['on-hold', reads('paused')],
    ['blocked', reads('paused')],
    ['Cancelled', reads('dropped')],
    ['canceled', reads('dropped')],
    ["won't do", reads('dropped')],
    ['abandoned', reads('dropped')],
    ['someday/maybe', reads('idea')],
    ['backlog', reads('idea')],
    ['Not started', reads('idea')],
    ['NOT_STARTED', reads('idea')],
    ['planned', reads('idea')],
    ['todo', 'asked'],
    ['Open', 'asked'],
    ['closed', 'asked'],
    ['stopped', 'asked'],
    ['deferred', reads('paused')],
    ['purple', 'refused'],
    ['3', 'refused'],
  ),
  ...confidence(
    ['70%', reads(0.7)],
    ['70 %', reads(0.7)],
    ['"70"', reads(0.7)],
    ['70', reads(0.7)],
    ['7/10', reads(0.7)],
    ['7 out of 10', reads(0.7)],
    ['"0,7"', reads(0.7)],
    ['.7', reads(0.7)],
    ['high', reads(0.8)],
    ['Medium', reads(0.5)],
    ['low', reads(0.2)],
    ['70 percent', reads(0.7)],
    ['~70%', reads(0.7)],
    ['100%', reads(1)],
    ['0%', reads(0)],
    ['5%', reads(0.05)],
    ['7', 'refused'],
    ['110%', 'refused'],
    ['yes', 'refused'],
    ['pretty sure', 'refused'],
  ),
  ...due(
    ['2026/12/18', reads('2026-12-18')],
    ['2026.12.18', reads('2026-12-18')],
    ['2027-1-5', reads('2027-01-05')],
    ['18.12.2026', reads('2026-12-18')],
    ['18. 12. 2026', reads('2026-12-18')],
    ['18-12-2026', reads('2026-12-18')],
    ['12/18/2026', reads('2026-12-18')],
    ['18/12/2026', reads('2026-12-18')],
    ['20261218', reads('2026-12-18')],
    ['Dec 18', reads('2026-12-18')],
    ['Jan 15', reads('2027-01-15')],
    ['12/18', reads('2026-12-18')],
    ['18.12.', reads('2026-12-18')],
    ['18 Dec 2026', reads('2026-12-18')],
    ['18-Dec-2026', reads('2026-12-18')],
    ['December 18, 2026', reads('2026-12-18')],
    ['December 18th, 2026', reads('2026-12-18')],
    ['Dec. 18, 2026', reads('2026-12-18')],
    ['the 18th of December', 'refused'],
    ['18th of December 2026', reads('2026-12-18')],
    ['Fri 2026-12-18', reads('2026-12-18')],
    ['Friday, December 18, 2026', reads('2026-12-18')],
    ['2026-12-18 (Fri)', reads('2026-12-18')],
    ['2026-12-18 Friday', reads('2026-12-18')],
    ['Mon 2026-12-18', 'refused'],
    ['2026-12-18T09:30:00Z', reads('2026-12-18')],
    ['2026-12-18 09:30', reads('2026-12-18')],
    ['2026-12-18T09:30:00+01:00', reads('2026-12-18')],
    ['"2026-12-18T00:00:00.000Z"', reads('2026-12-18')],
    ['24-11-2026, 14:15:52', reads('2026-11-24')],
    ['by 2026-12-18', reads('2026-12-18')],
    ['Nov 20, 2026', reads('2026-11-20')],
    ['03/04/2027', 'asked'],
    ['3-4-2027', 'asked'],
    ['03/03/2027', reads('2027-03-03')],
    ['3/4', 'asked'],
    ['2026-02-30', 'refused'],
    ['31.11.2026', 'refused'],
    ['tomorrow', 'refused'],
    ['next week', 'refused'],
    ['soon', 'refused'],
    ['Q4', 'refused'],
  ),
  ...dueAlone(['Dec 18', 'refused'], ['2026-12-18', reads('2026-12-18')]),
  ...target(
    ['"8"', metric(8)],
    ['10k', metric(10_000)],
    ['2M', metric(2_000_000)],
    ['1.5 million', metric(1_500_000)],
    ['80%', metric(80, '%')],
    ['200 ms', metric(200, 'ms')],
    ['200ms', metric(200, 'ms')],
    ['< 200 ms', metric(200, 'ms')],
    ['1,234', metric(1234)],
    ['1 234', metric(1234)],
    ['"1.234,5"', metric(1234.5)],
    ['1_234', metric(1234)],
    ["1'234", metric(1234)],
    ['"0,5"', metric(0.5)],
    ['€ 3,000', metric(3000, '€')],
    ['$3k', metric(3000, '$')],
    ['3000 EUR', metric(3000, 'EUR')],
    ['~5', metric(5)],
    ['5 services', metric(5, 'services')],
    ['40 pts', metric(40, 'pts')],
    ['10k users', metric(10_000, 'users')],
    ['5 hours/week', metric(5, 'hours/week')],
    ['99.9%', metric(99.9, '%')],
    ['5+', metric(5)],
    ['about 5', metric(5)],
    ['3/5', 'asked'],
    ['5-10', 'refused'],
    ['many', 'refused'],
    ['2h 30m', 'refused'],
  ),
  ...times(
    ['3x', reads(3)],
    ['3 times', reads(3)],
    ['3x per week', reads(3)],
    ['"3"', reads(3)],
    ['3/week', reads(3)],
    ['daily', 'refused'],
  ),
  ...actions(
    [' [Write the RFC]', reads([done])],
    [' Write the RFC', reads([done])],
    ['\n  - Write the RFC', reads([done])],
    ['\n  - "[ ] Write the RFC"', reads([done])],
    ['\n  - "[x] Write the RFC"', reads([{ ...done, done: true }])],
    [' |\n  - [ ] Write the RFC', reads([done])],
    [' |\n  - Write the RFC\n  - Send it', reads([done, { title: 'Send it' }])],
    [' |\n  1. Write the RFC\n  2. Send it', reads([done, { title: 'Send it' }])],
    ['\n  - Write the RFC, then send it to Sam', reads([{ title: 'Write the RFC, then send it to Sam' }])],
    ['\n  - { title: Write the RFC, due: 2026/12/01 }', reads([{ ...done, due: '2026-12-01' }])],
    ['\n  - { title: Write the RFC, id: 1 }', reads([{ ...done, id: '1' }])],
  ),
  ...actionDone(
    ['true', reads(true)],
    ['yes', reads(true)],
    ['x', reads(true)],
    ['"✓"', reads(true)],
    ['Done', reads(true)],
    ['false', reads(undefined)],
    ['no', reads(undefined)],
    ['not yet', reads(undefined)],
    ['2026/11/20', reads('2026-11-20')],
    ['Nov 20', reads('2026-11-20')],
    ['2026-11-99', 'refused'],
    ['almost', 'refused'],
  ),
  ...milestones(
    [
      ' [Draft, Beta]',
      reads([
        { title: 'Draft', weight: 1 },
        { title: 'Beta', weight: 1 },
      ]),
    ],
    ['\n    - Draft', reads([{ title: 'Draft', weight: 1 }])],
    ['\n    - { title: Draft, weight: "2" }', reads([{ title: 'Draft', weight: 2 }])],
    ['\n    - { title: Draft, weight: 2x }', reads([{ title: 'Draft', weight: 2 }])],
  ),
  ...obstacles(
    [' [No time]', reads([{ if: 'No time', fired: [] }])],
    [' No time', reads([{ if: 'No time', fired: [] }])],
    ['\n  - If I am tired, then I walk first', reads([{ if: 'I am tired', then: 'I walk first', fired: [] }])],
    ['\n  - If meetings pile up -> block Friday', reads([{ if: 'meetings pile up', then: 'block Friday', fired: [] }])],
    ['\n  - { if: rain, fired: 2026/11/20 }', reads([{ if: 'rain', fired: [{ date: '2026-11-20' }] }])],
  ),
  ...tags(
    ['backend', reads(['backend'])],
    ['backend, infra', reads(['backend', 'infra'])],
    ['[1, two]', reads(['1', 'two'])],
    ['system design, hiring', 'asked'],
    ['{ a: b }', 'refused'],
  ),
  ...evidence(
    ['["https://example.org/1"]', reads([{ ref: 'https://example.org/1' }])],
    ['["acme/api#42"]', reads([{ ref: 'acme/api#42' }])],
    ['Talk went well', reads([{ note: 'Talk went well' }])],
    ['[ABC-123]', reads([{ ref: 'ABC-123' }])],
  ),
  ...why(['[For me, For the team]', reads('For me\nFor the team')], ['2026', reads('2026')], ['true', reads('true')]),
  ...relationship(
    ['Mentor', reads('mentor')],
    ['my mentor', reads('mentor')],
    ['Manager', reads('manager')],
    ['boss', reads('manager')],
    ['colleague', reads('peer')],
    ['co-worker', reads('peer')],
    ['friend', reads('contact')],
    ['coach, mentor', reads(['coach', 'mentor'])],
    ['coach and mentor', reads(['coach', 'mentor'])],
    ['[Coach, Mentor]', reads(['coach', 'mentor'])],
    ['nemesis', 'refused'],
  ),
  ...phase(['Cultivation', reads('cultivation')], ['ongoing', reads('cultivation')], ['ending', reads('separation')]),
  ...rhythm(
    ['4', reads({ weeks: 4 })],
    ['4 weeks', reads({ weeks: 4 })],
    ['{ weeks: "4" }', reads({ weeks: 4 })],
    ['monthly', 'refused'],
  ),
  ...thanks(['[the book]', reads([{ for: 'the book' }])]),
  ...stage(
    ['Applied', reads('applied')],
    ['Phone Screen', reads('screen')],
    ['on-site', reads('interview')],
    ['Interviewing', reads('interview')],
    ['offered', reads('offer')],
    ['hired', reads('accepted')],
    ['withdrawn', reads('declined')],
    ['turned down', 'asked'],
    ['closed', 'asked'],
    ['saved', reads('exploring')],
    ['limbo', 'refused'],
  ),
  ...next(['Call Sam', reads({ what: 'Call Sam' })]),
  ...outcome(
    ['Done', reads('done')],
    ['x', reads('done')],
    ['carried over', reads('carried')],
    ['moved', reads('carried')],
    ['cancelled', reads('dropped')],
  ),
  ...plans(
    [' [Write]', reads([{ what: 'Write' }])],
    [' |\n  - Write\n  - Read', reads([{ what: 'Write' }, { what: 'Read' }])],
  ),
  ...wins(
    ['Shipped it', reads(['Shipped it'])],
    ['Fixed the bug that hid errors, and shipped it', reads(['Fixed the bug that hid errors, and shipped it'])],
    ['|\n  - Shipped it\n  - Helped Sam', reads(['Shipped it', 'Helped Sam'])],
    ['|\n  * Shipped it\n  * Helped Sam', reads(['Shipped it', 'Helped Sam'])],
  ),
  ...mood(
    ['4/5', reads(4)],
    ['"4"', reads(4)],
    ['good', reads(4)],
    ['great', reads(5)],
    ['ok', reads(3)],
    ['meh', 'refused'],
    ['8', 'refused'],
  ),
  ...reflection(
    ['Good week', reads({ answers: { notes: 'Good week' } })],
    ['{ answers: { what: [One, Two] } }', reads({ answers: { what: 'One\nTwo' } })],
  ),
  ...checkinDate(
    ['Nov 18', reads('2026-11-18')],
    ['11/18', reads('2026-11-18')],
    ['Wed', 'refused'],
    ['18.11.', reads('2026-11-18')],
  ),
  ...checkinValue(
    ['"5"', reads(5)],
    ['5 services', reads(5)],
    ['10k', reads(10_000)],
    ['3 of 5', 'asked'],
    ['none', 'refused'],
  ),
  ...functions(
    ['Sponsorship', reads(['sponsorship'])],
    ['[Role Model, advice]', reads(['role-model', 'counsel'])],
    ['coaching, challenge', reads(['coaching', 'challenge'])],
  ),
  ...noteGoals(['ship-it', reads(['ship-it'])], ['ship-it, learn-go', reads(['ship-it', 'learn-go'])]),
  ...noteNotes(['[One, Two]', reads('One\nTwo')]),
  ...resources(['The Manager Path', reads(['The Manager Path'])]),
  ...introductions(['[Grace Hopper]', reads([{ name: 'Grace Hopper' }])]),
  ...privacy(
    ['Private', reads('private')],
    ['PRIVATE', reads('private')],
    ['public', reads('shared')],
    ['privat', 'refused'],
  ),
  ...checkinDay(
    ['Monday', reads('monday')],
    ['Mon', reads('monday')],
    ['fri', reads('friday')],
    ['Fridays', reads('friday')],
  ),
  ...remind(['9', reads('09:00')], ['5 pm', reads('17:00')], ['"17.30"', reads('17:30')], ['noon', 'refused']),
  ...skillNow(['competent', reads(2)], ['Expert', reads(4)], ['3/4', reads(3)], ['"2"', reads(2)], ['good', 'refused']),
  ...values(
    ['[Craft]', reads([{ id: 'craft', title: 'Craft' }])],
    ['[Plain words]', reads([{ id: 'plain-words', title: 'Plain words' }])],
  ),
  ...role(['Engineer', reads({ now: 'Engineer' })]),
  ...assessmentKind(['Skills', reads('skills')], ['job satisfaction', reads('satisfaction')]),
];
