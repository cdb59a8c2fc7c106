/**
 * Other words for the values of an enum, and words for numbers, as people write them in files. A word that stands
 * beside several values of the same enum is ambiguous, and the person is asked.
 */
import { attainmentLevel, fiveLevel, fraction, skillLevel } from './values.ts';

/** By value. One table for all enums: a value means the same wherever it is used. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  // The status of a goal, and the outcome of a plan.
  idea: [
    'ideas',
    'someday',
    'someday maybe',
    'maybe',
    'backlog',
    'proposed',
    'draft',
    'wish',
    'later',
    'candidate',
    'not started',
    'planned',
    'todo',
    'to do',
    'open',
    'new',
  ],
  active: [
    'in progress',
    'progress',
    'ongoing',
    'wip',
    'work in progress',
    'doing',
    'started',
    'current',
    'underway',
    'under way',
    'running',
    'working on it',
    'in flight',
    'open',
    'todo',
    'to do',
    'now',
    'on track',
    'at risk',
    'behind',
    'off track',
  ],
  paused: [
    'pause',
    'on hold',
    'hold',
    'held',
    'onhold',
    'parked',
    'suspended',
    'postponed',
    'waiting',
    'blocked',
    'deferred',
    'stopped',
    'snoozed',
    'on ice',
  ],
  done: [
    'complete',
    'completed',
    'finished',
    'achieved',
    'reached',
    'closed',
    'shipped',
    'resolved',
    'yes',
    'true',
    'x',
    'met',
    'accomplished',
    'success',
  ],
  dropped: [
    'drop',
    'cancelled',
    'canceled',
    'abandoned',
    'discarded',
    'wont do',
    'will not do',
    'rejected',
    'given up',
    'obsolete',
    'closed',
    'stopped',
    'killed',
    'no longer relevant',
    'failed',
  ],
  carried: [
    'carry',
    'carry over',
    'carried over',
    'moved',
    'postponed',
    'deferred',
    'next week',
    'rolled over',
    'not done',
    'open',
  ],
  // Relationships.
  coach: ['my coach', 'coaches', 'career coach', 'executive coach', 'coaching'],
  mentor: ['my mentor', 'mentors', 'mentoring', 'advisor', 'adviser'],
  sponsor: ['my sponsor', 'sponsors', 'sponsoring', 'advocate', 'champion'],
  manager: [
    'my manager',
    'managers',
    'boss',
    'my boss',
    'lead',
    'team lead',
    'line manager',
    'supervisor',
    'engineering manager',
    'em',
  ],
  peer: ['peers', 'colleague', 'co worker', 'coworker', 'teammate', 'team mate', 'team member'],
  contact: ['contacts', 'acquaintance', 'network', 'friend', 'connection', 'other'],
  // The phases of mentoring.
  initiation: ['initial', 'start', 'starting', 'beginning', 'initiating'],
  cultivation: ['cultivating', 'growing', 'middle', 'ongoing'],
  separation: ['separating', 'ending', 'end'],
  redefinition: ['redefining', 'redefined', 'friends', 'peers'],
  // What a meeting was about.
  sponsorship: ['sponsoring', 'sponsor'],
  exposure: ['visibility', 'exposure and visibility'],
  coaching: ['coach'],
  protection: ['protecting', 'protect'],
  challenge: ['challenging', 'challenging assignments', 'stretch'],
  'role-model': ['role modelling', 'role modeling', 'model', 'role models'],
  acceptance: ['accepting', 'acceptance and confirmation', 'confirmation'],
  counsel: ['counselling', 'counseling', 'advice'],
  friendship: ['friend', 'friends'],
  // The stages of an opportunity.
  exploring: ['explore', 'interested', 'lead', 'wishlist', 'saved', 'researching', 'research', 'bookmarked'],
  applied: ['apply', 'application', 'application sent', 'submitted', 'application submitted'],
  screen: ['screening', 'phone screen', 'recruiter screen', 'recruiter call', 'hr screen', 'phone interview'],
  interview: ['interviews', 'interviewing', 'onsite', 'on site', 'technical interview', 'final round', 'in process'],
  offer: ['offered', 'offer received', 'offers'],
  accepted: ['accept', 'offer accepted', 'hired', 'signed', 'joined'],
  declined: ['decline', 'withdrawn', 'withdrew', 'i declined', 'offer declined', 'turned down', 'closed'],
  rejected: ['reject', 'rejection', 'no', 'ghosted', 'turned down', 'closed', 'not selected'],
  // Where new files go.
  private: ['hidden', 'secret', 'only me', 'local', 'me'],
  shared: ['public', 'team', 'visible', 'share'],
  // Kinds of assessments.
  strengths: ['strength'],
  values: ['value'],
  skills: ['skill'],
  satisfaction: ['happiness', 'wheel of life', 'job satisfaction', 'work satisfaction'],
  // Days of the week.
  monday: ['mon', 'mondays', 'mo'],
  tuesday: ['tue', 'tues', 'tuesdays', 'tu'],
  wednesday: ['wed', 'wednesdays', 'we'],
  thursday: ['thu', 'thur', 'thurs', 'thursdays', 'th'],
  friday: ['fri', 'fridays', 'fr'],
  saturday: ['sat', 'saturdays', 'sa'],
  sunday: ['sun', 'sundays', 'su'],
};

/** The words of the numbers of a schema. */
const numberWords: ReadonlyMap<unknown, Readonly<Record<string, number>>> = new Map<
  unknown,
  Readonly<Record<string, number>>
>([
  [
    fraction,
    {
      'very high': 0.9,
      high: 0.8,
      'quite high': 0.7,
      medium: 0.5,
      mid: 0.5,
      moderate: 0.5,
      low: 0.2,
      'very low': 0.1,
      certain: 1,
      none: 0,
    },
  ],
  [skillLevel, { novice: 0, 'advanced beginner': 1, competent: 2, proficient: 3, expert: 4 }],
  [
    fiveLevel,
    {
      terrible: 1,
      awful: 1,
      'very bad': 1,
      'very low': 1,
      bad: 2,
      low: 2,
      ok: 3,
      okay: 3,
      neutral: 3,
      medium: 3,
      good: 4,
      high: 4,
      great: 5,
      excellent: 5,
      'very good': 5,
      'very high': 5,
    },
  ],
  [
    attainmentLevel,
    {
      'much less than expected': -2,
      'less than expected': -1,
      'as expected': 0,
      expected: 0,
      'more than expected': 1,
      'much more than expected': 2,
    },
  ],
]);

/** Letters and digits only, so that case, spaces, hyphens, underscores, and symbols do not count. */
export const wordKey = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const optionsByWord = new Map<string, string[]>();
for (const [option, words] of Object.entries(otherWords))
  for (const key of new Set([option, ...words].map(wordKey)))
    optionsByWord.set(key, [...(optionsByWord.get(key) ?? []), option]);

/** The options that a word can mean. */
export function optionsFor(word: string, options: readonly string[]): readonly string[] {
  const key = wordKey(word);
  if (key === '') return [];
  const same = options.filter((option) => wordKey(option) === key);
  return same.length > 0 ? same : (optionsByWord.get(key) ?? []).filter((option) => options.includes(option));
}

/** The number that a word means for a schema; undefined for another word. */
export function numberOfWord(word: string, schema: unknown): number | undefined {
  const key = wordKey(word);
  return Object.entries(numberWords.get(schema) ?? {}).find(([other]) => wordKey(other) === key)?.[1];
}

const doneWords = new Set([
  'x',
  'done',
  'yes',
  'y',
  'true',
  'ok',
  'complete',
  'completed',
  'finished',
  'on',
  'checked',
  '✓',
  '✔',
  '✅',
  '☑',
]);
const openWords = new Set([
  'no',
  'n',
  'false',
  'open',
  'not yet',
  'todo',
  'to do',
  'off',
  'pending',
  'not done',
  'unchecked',
  '-',
  '☐',
]);

/** The words for options, for the JSON Schemas. */
export const wordsFor = (option: string): readonly string[] => [option, ...(otherWords[option] ?? [])];

/** The words for numbers of a schema, for the JSON Schemas. */
export const numberWordsOf = (schema: unknown): readonly string[] => Object.keys(numberWords.get(schema) ?? {});

/** Whether a word says that something is done, or that it is open; undefined for another word. */
export function yesOrNo(word: string): boolean | undefined {
  const plain = word
    .trim()
    .toLowerCase()
    .replace(/^\[(.?)\]$/, '$1')
    .replace(/\ufe0f/g, '')
    .trim();
  if (doneWords.has(plain)) return true;
  return openWords.has(plain) ? false : undefined;
}
