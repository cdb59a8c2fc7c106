/** Generates a growth folder of ten years from a fixed seed. Used only by benchmarks. */
import { addDays, addWeeks, firstDayOf, weekOf } from '../../src/core/base/calendar.ts';

const size = { goals: 200, weeks: 520, notes: 600, people: 80 } as const;

/** Texts by path in the growth folder, about 1.5 kB each. */
export function tenYears(lastDay: string): ReadonlyMap<string, string> {
  const random = randomFrom(20_261_120);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const one = <T>(list: readonly T[]): T => list[between(0, list.length - 1)] ?? fail('an empty list');
  const sentence = (words: number) => {
    const text = Array.from({ length: words }, () => one(vocabulary)).join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };

  const files = new Map<string, string>();
  const thisWeek = weekOf(lastDay);
  const weeks = Array.from({ length: size.weeks }, (_, index) => addWeeks(thisWeek, index - size.weeks + 1));
  const people = Array.from({ length: size.people }, (_, index) => `person-${one(vocabulary)}-${index.toString(36)}`);
  const goals = Array.from({ length: size.goals }, (_, index) => ({
    id: `goal-${one(vocabulary)}-${index.toString(36)}`,
    first: Math.floor((index / size.goals) * (size.weeks - 30)),
    kind: index % 4,
  }));

  files.set('cairn.yaml', 'format: 1\nowner: Robin\nrhythm: { checkin: monday, reflection: friday, days: 7 }\n');
  files.set('profile.yaml', profile(sentence));
  for (const [index, id] of people.entries()) {
    files.set(
      `people/${id}.yaml`,
      `name: ${sentence(2)}\n` +
        `relationship: ${index === 0 ? 'coach' : one(['mentor', 'peer', 'manager', 'contact'])}\n` +
        `met: ${sentence(12)}\n` +
        'areas:\n' +
        `  - ${sentence(3)}\n` +
        `  - ${sentence(4)}\n` +
        `rhythm: { weeks: ${between(2, 8)}, longest: 12 }\n` +
        'notes: |\n' +
        `  ${sentence(14)}.\n` +
        `  ${sentence(18)}.\n`,
    );
  }
  for (const [index, { id, first, kind }] of goals.entries()) {
    const start = firstDayOf(weeks[first] ?? thisWeek);
    const recent = index > size.goals - 8;
    const actions = Array.from(
      { length: 5 },
      (_, step) =>
        `  - id: step-${step}\n` +
        `    title: ${sentence(7)}\n` +
        `    due: ${addDays(start, 20 * (step + 1))}\n` +
        (recent && step > 2 ? '' : `    done: ${addDays(start, 20 * (step + 1) - between(0, 6))}\n`),
    ).join('');
    files.set(
      `goals/${id}.yaml`,
      `# ${sentence(8)}\n` +
        `title: ${sentence(6)}\n` +
        `status: ${recent ? 'active' : one(['done', 'done', 'dropped', 'paused'])}\n` +
        `why: ${sentence(16)}.\n` +
        'supports: { values: [craft], aspirations: [staff-engineer], skills: ' +
        `[${one(['system-design', 'writing', 'mentoring'])}] }\n` +
        `${measure(kind, sentence, start)}start: ${start}\n` +
        `due: ${addDays(start, 200)}\n` +
        `confidence: 0.${between(3, 9)}\n` +
        'obstacles:\n' +
        `  - if: ${sentence(9)}\n` +
        `    then: ${sentence(11)}\n` +
        'actions:\n' +
        `${actions}evidence:\n` +
        `  - { date: ${addDays(start, 40)}, kind: commit, ref: ` +
        `${between(1_000_000, 9_999_999).toString(16)}f, note: ${sentence(4)} }\n`,
    );
  }
  for (const [index, week] of weeks.entries()) {
    const day = firstDayOf(week);
    const running = goals.filter(({ first }) => index >= first && index < first + 29).slice(0, 5);
    const checkins = running
      .map(
        ({ id, first }) =>
          `  - { goal: ${id}, date: ${addDays(day, between(0, 4))}, value: ${index - first}, ` +
          `confidence: 0.${between(3, 9)}, note: ${sentence(8)} }\n`,
      )
      .join('');
    files.set(
      `weeks/${week}.yaml`,
      `${checkins === '' ? '' : `checkins:\n${checkins}`}wins:\n` +
        `  - ${sentence(7)}\n` +
        `  - ${sentence(9)}\n` +
        `blockers: [${sentence(5)}]\n` +
        'reflection:\n' +
        '  template: what-so-what-now-what\n' +
        `  date: ${addDays(day, 4)}\n` +
        '  answers:\n' +
        '    what: |\n' +
        `      ${sentence(18)}.\n` +
        `      ${sentence(15)}.\n` +
        `    so-what: ${sentence(20)}.\n` +
        `    now-what: ${sentence(14)}.\n`,
    );
  }
  for (let index = 0; index < size.notes; index++) {
    const person = one(people);
    const date = addDays(lastDay, -index * 6);
    files.set(
      `notes/${date}-${person}.yaml`,
      `date: ${date}\n` +
        `with: ${person}\n` +
        'agenda:\n' +
        `  - ${sentence(6)}\n` +
        `  - ${sentence(8)}\n` +
        'notes: |\n' +
        `  ${sentence(20)}.\n` +
        `  ${sentence(16)}.\n` +
        `  ${sentence(22)}.\n` +
        'insights:\n' +
        `  - ${sentence(12)}\n` +
        'commitments:\n' +
        `  - { who: me, what: ${sentence(6)}, due: ${addDays(date, 14)}, done: ` +
        `${addDays(date, between(3, 14))} }\n` +
        `  - who: ${person}\n` +
        `    what: ${sentence(5)}\n` +
        'resources:\n' +
        `  - title: ${sentence(4)}\n` +
        `    url: https://example.org/${one(vocabulary)}\n`,
    );
  }
  return files;
}

function measure(kind: number, sentence: (words: number) => string, start: string): string {
  if (kind === 0) return `measure:\n  metric: ${sentence(3)}\n  baseline: 0\n  target: 30\n  unit: pieces\n`;
  if (kind === 1)
    return (
      'measure:\n  milestones:\n' +
      [1, 2, 3, 4]
        .map(
          (step) =>
            `    - title: ${sentence(4)}\n` +
            `      due: ${addDays(start, step * 45)}\n` +
            `      done: ${addDays(start, step * 44)}\n`,
        )
        .join('')
    );
  if (kind === 2)
    return (
      'measure:\n' +
      '  scale:\n' +
      `    -2: ${sentence(5)}\n` +
      `    -1: ${sentence(5)}\n` +
      `    0: ${sentence(5)}\n` +
      `    1: ${sentence(5)}\n` +
      `    2: ${sentence(5)}\n`
    );
  return `measure:\n  habit: ${sentence(4)}\n  times: 3\n`;
}

function profile(sentence: (words: number) => string): string {
  const skill = (id: string) => `  - { id: ${id}, title: ${sentence(2)}, now: 2, wanted: 3 }\n`;
  return (
    'role: { now: Senior engineer, next: Staff engineer }\n' +
    'values:\n' +
    '  - { id: craft, title: Craft }\n' +
    'aspirations:\n' +
    '  - { id: staff-engineer, title: Staff engineer }\n' +
    'skills:\n' +
    ['system-design', 'writing', 'mentoring'].map(skill).join('')
  );
}

const vocabulary = (
  'review design service queue latency cache paper draft talk pairing incident metric budget ' +
  'index schema rollout question answer team release backlog listener ledger retry window ' +
  'signal margin anchor plan trace'
).split(' ');

/** mulberry32, a small seeded generator of numbers in 0..1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function fail(what: string): never {
  throw new Error(`Cannot choose from ${what}.`);
}
