/**
 * Judges the files of a clone after a merge. It uses nothing of the merge, of the edit engine, or of the index: it
 * reads the files with a YAML parser and compares them with what the clones wrote.
 */
import { LineCounter, parseDocument } from 'yaml';
import type { Ledger, Writes } from './ledger.ts';

export type DamageKind =
  | 'unreadable'
  | 'same key or ID twice'
  | 'dangling reference'
  | 'lost'
  | 'doubled'
  | 'revived'
  | 'wrong value'
  /** The goals of the line below, and the product does not say so. */
  | 'not reported'
  /** One goal in two files, which is what git makes of two different new names. A person has to choose one. */
  | 'renamed on both machines';

export type Damage = { readonly kind: DamageKind; readonly detail: string };

/** Texts by path, relative to the growth folder. */
export type Files = ReadonlyMap<string, string>;

/** A word that is written once, to be found again. */
export const marksIn = (text: string): readonly string[] => text.match(/\bm\d+x\b/g) ?? [];

type Read = { readonly value: unknown; readonly damages: readonly Damage[] };
const cache = new Map<string, Read>();

function read(path: string, text: string): Read {
  const key = `${path}\n${text}`;
  const known = cache.get(key);
  if (known) return known;
  const document = parseDocument(text, { lineCounter: new LineCounter(), uniqueKeys: true });
  const damages = document.errors.map(({ code, message }): Damage => ({
    kind: code === 'DUPLICATE_KEY' ? 'same key or ID twice' : 'unreadable',
    detail: `${path}: ${message.split('\n')[0] ?? ''}`,
  }));
  const result = { value: document.errors.length === 0 ? (document.toJS() as unknown) : undefined, damages };
  cache.set(key, result);
  return result;
}

/** What is wrong with the files, given what their clone knows. */
export function judge(files: Files, ledger: Ledger, known: Writes): readonly Damage[] {
  const damages: Damage[] = [];
  const goals = new Set([...files.keys()].flatMap((path) => /^goals\/(.+)\.yaml$/.exec(path)?.[1] ?? []));
  for (const [path, text] of files) {
    const { value, damages: own } = read(path, text);
    damages.push(...own);
    for (const list of [listIn(value, 'actions'), listIn(value, 'threads')]) {
      const ids = list.flatMap((item) => (typeof field(item, 'id') === 'string' ? [field(item, 'id')] : []));
      if (new Set(ids).size < ids.length)
        damages.push({ kind: 'same key or ID twice', detail: `${path}: an ID twice` });
    }
    for (const goal of goalsNamedIn(path, value))
      if (!goals.has(goal)) damages.push({ kind: 'dangling reference', detail: `${path}: ${goal}` });
  }
  return [...damages, ...wrongRegisters(files, ledger, known)];
}

function goalsNamedIn(path: string, value: unknown): readonly string[] {
  const named = ['checkins', 'plans', 'commitments', 'insights'].flatMap((list) =>
    listIn(value, list).map((item) => field(item, 'goal')),
  );
  const feedback = /^feedback\/(.+)\.yaml$/.exec(path)?.[1];
  return [...named, feedback].filter((goal) => typeof goal === 'string');
}

function wrongRegisters(files: Files, ledger: Ledger, known: Writes): readonly Damage[] {
  const twins = twinsIn(files, ledger, known);
  const actual = registersIn(withoutTwins(files, twins));
  const damages = twins.map(({ ids }): Damage => ({ kind: 'renamed on both machines', detail: ids.join(', ') }));
  for (const register of ledger.registers()) {
    const values = ledger.values(known, register);
    const [what, subject = ''] = register.split(':');
    if (values.length === 0) continue;
    const count = actual.marks.get(subject) ?? 0;
    if (what === 'there') {
      if (count > 1) damages.push({ kind: 'doubled', detail: register });
      if (count === 0 && !values.includes('no')) damages.push({ kind: 'lost', detail: register });
      if (count > 0 && !values.includes('yes')) damages.push({ kind: 'revived', detail: register });
    } else if (count > 0) {
      const value = actual.values.get(register) ?? 'none';
      if (!values.includes(value))
        damages.push({ kind: 'wrong value', detail: `${register} is ${value}, not ${values.join(' or ')}` });
    }
  }
  return damages;
}

/** A goal that is there under each of the IDs that were independently given to it. */
export type Twins = { readonly mark: string; readonly ids: readonly string[] };

export function twinsIn(files: Files, ledger: Ledger, known: Writes): readonly Twins[] {
  return [...ledger.registers()].flatMap((register): readonly Twins[] => {
    const mark = /^id:(.+)$/.exec(register)?.[1];
    if (mark === undefined) return [];
    const ids = ledger
      .values(known, register)
      .filter((id) => marksIn(files.get(`goals/${id}.yaml`) ?? '').includes(mark));
    return ids.length > 1 ? [{ mark, ids }] : [];
  });
}

/** Without what only repeats the file of the first twin. What another twin has on its own stays. */
function withoutTwins(files: Files, twins: readonly Twins[]): Files {
  const rest = new Map(files);
  for (const { ids } of twins)
    for (const folder of ['goals', 'feedback']) {
      const seen = new Set<string>();
      for (const id of ids) {
        const path = `${folder}/${id}.yaml`;
        const text = rest.get(path);
        if (text === undefined) continue;
        const marks = marksIn(text);
        if (seen.size > 0) rest.set(path, marks.filter((mark) => !seen.has(mark)).join('\n'));
        for (const mark of marks) seen.add(mark);
      }
    }
  return rest;
}

/** The value of each register, by the files. */
export function registersIn(files: Files): {
  readonly values: ReadonlyMap<string, string>;
  readonly marks: ReadonlyMap<string, number>;
} {
  const values = new Map<string, string>();
  const marks = new Map<string, number>();
  for (const [path, text] of files) {
    for (const mark of marksIn(text)) marks.set(mark, (marks.get(mark) ?? 0) + 1);
    if (!path.startsWith('goals/')) continue;
    const { value: goal } = read(path, text);
    const [mark] = marksIn(textOf(field(goal, 'why')));
    const put = (register: string, value: unknown) =>
      values.set(register, value === undefined ? 'none' : textOf(value));
    put(`id:${mark ?? ''}`, path.slice('goals/'.length, -'.yaml'.length));
    for (const key of ['title', 'status', 'due', 'confidence']) put(`${key}:${mark ?? ''}`, field(goal, key));
    for (const action of listIn(goal, 'actions')) {
      const id = textOf(field(action, 'id'));
      put(`title:${id}`, field(action, 'title'));
      put(`done:${id}`, field(action, 'done'));
    }
  }
  return { values, marks };
}

export const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

export const listIn = (value: unknown, key: string): readonly unknown[] => {
  const list = field(value, key);
  return Array.isArray(list) ? list : [];
};

export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
