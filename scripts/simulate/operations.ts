/** What people do in a year, planned by the functions that the product uses. Each adds to the ledger what it wrote. */
import { weekOf, type IsoDate } from '../../src/core/base/calendar.ts';
import { newGoalText, noSupports } from '../../src/core/goals/newGoal.ts';
import { canMove, statusChanges, statusMoves } from '../../src/core/goals/status.ts';
import { toggleDone } from '../../src/core/goals/toggleDone.ts';
import { readFile } from '../../src/core/index/fileEntry.ts';
import { createIndex } from '../../src/core/index/growthIndex.ts';
import { planFileChanges } from '../../src/core/index/planFileChanges.ts';
import { planRename, renameIn } from '../../src/core/language/rename.ts';
import { identify } from '../../src/core/model/kinds.ts';
import { newNoteText, noteChanges, type NewNote } from '../../src/core/people/meetings/newNote.ts';
import { answersEdit, listEdit } from '../../src/core/weeks/reflection/answers.ts';
import { checkinEdit, type WeekEdit } from '../../src/core/weeks/weekFile.ts';
import { printNew, type Change } from '../../src/core/yaml/edit/edits.ts';
import { parseText } from '../../src/core/yaml/parse.ts';
import type { Ledger, Writes } from './ledger.ts';
import { field, listIn, marksIn, textOf } from './oracle.ts';
import type { Random } from './random.ts';

/** The growth folder of a clone. */
export type Folder = {
  readonly paths: () => readonly string[];
  readonly read: (path: string) => string | undefined;
  readonly write: (path: string, text: string) => void;
  readonly move: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
};

export type Doing = {
  readonly folder: Folder;
  readonly known: Writes;
  readonly ledger: Ledger;
  readonly random: Random;
  readonly today: IsoDate;
  /** A word that nobody else writes. */
  readonly newMark: () => string;
};

type Operation = (doing: Doing) => void;

function change({ folder }: Doing, path: string, changes: readonly Change[], newText?: string): void {
  const text = folder.read(path);
  if (text === undefined) {
    if (newText !== undefined) folder.write(path, newText);
    return;
  }
  const plan = planFileChanges(parseText(text), identify(path), changes);
  if (!plan.ok) throw new Error(`${path}: ${plan.refusal.message}\n${text}`);
  folder.write(path, plan.text);
}

/** Marks a new text as written. */
function added({ ledger, known }: Doing, mark: string): string {
  ledger.write(known, `there:${mark}`, 'yes');
  return mark;
}

const weekPath = (today: IsoDate): string => `weeks/${weekOf(today)}.yaml`;
const changeWeek = (doing: Doing, { changes, text }: WeekEdit): void => {
  change(doing, weekPath(doing.today), changes, text);
};

/** By text, because most files stay as they are for months. */
const values = new Map<string, unknown>();

function parsedValue(text: string): unknown {
  if (values.has(text)) return values.get(text);
  const { parsed } = parseText(text);
  const value = parsed.ok ? parsed.value : undefined;
  values.set(text, value);
  return value;
}

type GoalFile = { readonly path: string; readonly id: string; readonly value: unknown; readonly mark: string };

function goalsOf({ folder }: Doing): readonly GoalFile[] {
  return folder.paths().flatMap((path) => {
    const id = /^goals\/(.+)\.yaml$/.exec(path)?.[1];
    const value = id === undefined ? undefined : parsedValue(folder.read(path) ?? '');
    if (id === undefined || value === undefined) return [];
    return [{ path, id, value, mark: marksIn(textOf(field(value, 'why')))[0] ?? '' }];
  });
}

const openGoal = (doing: Doing): GoalFile | undefined =>
  doing.random.pick(goalsOf(doing).filter(({ value }) => field(value, 'status') === 'active'));

export const newGoal: Operation = (doing) => {
  const [mark, name] = [doing.newMark(), doing.newMark()];
  const [id, title] = [`learn-${name}`, `Learn ${name}`];
  doing.folder.write(
    `goals/${id}.yaml`,
    newGoalText({
      title,
      status: 'active',
      why: `Because ${added(doing, mark)}`,
      supports: noSupports,
      measure: { metric: 'chapters', baseline: 0, target: 8 },
      start: doing.today,
      due: undefined,
      confidence: 0.5,
      obstacles: [],
      actions: [],
    }),
  );
  for (const [key, value] of Object.entries({ id, title, status: 'active', due: 'none', confidence: '0.5' }))
    doing.ledger.write(doing.known, `${key}:${mark}`, value);
};

const checkIn: Operation = (doing) => {
  const goal = openGoal(doing);
  if (!goal) return;
  const note = `Worked on ${added(doing, doing.newMark())}`;
  const value = Math.floor(doing.random.next() * 8);
  changeWeek(doing, checkinEdit({ goal: goal.id, date: doing.today, value, confidence: undefined, note }));
};

const addWin: Operation = (doing) => {
  changeWeek(doing, listEdit('wins', [`Won ${added(doing, doing.newMark())}`]));
};

const addBlocker: Operation = (doing) => {
  changeWeek(doing, listEdit('blockers', [`Waiting for ${added(doing, doing.newMark())}`]));
};

const reflect: Operation = (doing) => {
  const path = weekPath(doing.today);
  const entry = readFile(path, doing.folder.read(path) ?? '');
  const present = entry.kind === 'week' && entry.state !== 'broken' ? entry.entity.reflection : undefined;
  const prompt = doing.random.pick(['what', 'so-what', 'now-what']) ?? 'what';
  const before = present?.answers[prompt]?.trimEnd();
  const text = `I saw ${added(doing, doing.newMark())}`;
  const answer =
    before === undefined ? text : doing.random.chance(0.5) ? `${before} ${text}` : `${before}\n\n${text}\n`;
  changeWeek(
    doing,
    answersEdit(present, { template: 'what-so-what-now-what', date: doing.today }, { [prompt]: answer }),
  );
};

const addAction: Operation = (doing) => {
  const goal = openGoal(doing);
  if (!goal) return;
  const id = added(doing, doing.newMark());
  const title = `Read page ${Math.floor(doing.random.next() * 1000)}`;
  change(doing, goal.path, [{ do: 'append', path: ['actions'], value: { id, title } }]);
  doing.ledger.write(doing.known, `title:${id}`, title);
  doing.ledger.write(doing.known, `done:${id}`, 'none');
};

type ActionOfGoal = { readonly goal: GoalFile; readonly index: number; readonly id: string; readonly title: string };

function anyAction(doing: Doing): ActionOfGoal | undefined {
  const goal = openGoal(doing);
  return doing.random.pick(
    listIn(goal?.value, 'actions').flatMap((item, index) => {
      const id = textOf(field(item, 'id'));
      return goal && id !== '' ? [{ goal, index, id, title: textOf(field(item, 'title')) }] : [];
    }),
  );
}

const tick: Operation = (doing) => {
  const action = anyAction(doing);
  if (!action) return;
  const text = doing.folder.read(action.goal.path) ?? '';
  const toggle = toggleDone(text, { kind: 'action', index: action.index, title: action.title }, true, doing.today);
  if (!toggle.ok || toggle.changes.length === 0) return;
  change(doing, action.goal.path, toggle.changes);
  const done = toggle.changes.flatMap((each) => (each.do === 'set' ? [each.value] : []))[0];
  doing.ledger.write(doing.known, `done:${action.id}`, textOf(done));
  added(doing, action.id);
};

const retitleAction: Operation = (doing) => {
  const action = anyAction(doing);
  if (!action) return;
  const title = `${action.title} again`;
  change(doing, action.goal.path, [{ do: 'set', path: ['actions', action.index, 'title'], value: title }]);
  doing.ledger.write(doing.known, `title:${action.id}`, title);
  added(doing, action.id);
};

const removeAction: Operation = (doing) => {
  const action = anyAction(doing);
  if (!action) return;
  change(doing, action.goal.path, [{ do: 'remove', path: ['actions', action.index] }]);
  doing.ledger.write(doing.known, `there:${action.id}`, 'no');
};

const moveStatus: Operation = (doing) => {
  const goal = doing.random.pick(goalsOf(doing));
  const entry = goal && readFile(goal.path, doing.folder.read(goal.path) ?? '');
  if (!goal || entry?.kind !== 'goal' || entry.state === 'broken') return;
  const { entity } = entry;
  const move = doing.random.pick(statusMoves.filter((each) => canMove(entity.status, each)));
  if (!move) return;
  const mark = doing.newMark();
  change(doing, goal.path, statusChanges(entity, move, doing.today, `Since ${mark}`));
  const written = doing.folder.read(goal.path) ?? '';
  doing.ledger.write(doing.known, `status:${goal.mark}`, textOf(field(parsedValue(written), 'status')));
  // Not every move asks for a reason.
  if (marksIn(written).includes(mark)) added(doing, mark);
};

const postpone: Operation = (doing) => {
  const goal = openGoal(doing);
  if (!goal) return;
  const due = `2027-${String(1 + Math.floor(doing.random.next() * 12)).padStart(2, '0')}-15`;
  const reason = `Because of ${added(doing, doing.newMark())}`;
  change(doing, goal.path, [
    { do: 'set', path: ['due'], value: due },
    { do: 'append', path: ['changes'], value: { date: doing.today, field: 'due', to: due, reason } },
  ]);
  doing.ledger.write(doing.known, `due:${goal.mark}`, due);
};

const setConfidence: Operation = (doing) => {
  const goal = openGoal(doing);
  if (!goal) return;
  const confidence = (1 + Math.floor(doing.random.next() * 9)) / 10;
  change(doing, goal.path, [{ do: 'set', path: ['confidence'], value: confidence }]);
  doing.ledger.write(doing.known, `confidence:${goal.mark}`, String(confidence));
};

const addEvidence: Operation = (doing) => {
  const goal = openGoal(doing);
  if (!goal) return;
  const value = { date: doing.today, kind: 'commit', ref: added(doing, doing.newMark()) };
  change(doing, goal.path, [{ do: 'append', path: ['evidence'], value }]);
};

const writeNote: Operation = (doing) => {
  const goal = openGoal(doing);
  const note: NewNote = {
    date: doing.today,
    person: 'hanneke',
    grow: undefined,
    notes: `Talked about ${added(doing, doing.newMark())}`,
    insights: [`Learned ${added(doing, doing.newMark())}`],
    questions: [],
    commitments: [{ who: 'me', what: `Try ${added(doing, doing.newMark())}`, due: undefined, goal: goal?.id }],
    resources: [],
    introductions: [],
    feedback: [],
    functions: [],
  };
  const path = `notes/${doing.today}-hanneke.yaml`;
  const text = doing.folder.read(path);
  const entry = readFile(path, text ?? '');
  if (text === undefined) doing.folder.write(path, newNoteText(note));
  else if (entry.kind === 'note' && entry.state !== 'broken') change(doing, path, noteChanges(entry.entity, note));
};

const keepCommitment: Operation = (doing) => {
  const path = doing.random.pick(doing.folder.paths().filter((each) => each.startsWith('notes/')));
  if (path === undefined) return;
  const list = listIn(parsedValue(doing.folder.read(path) ?? ''), 'commitments');
  const open = list.flatMap((item, index) => (field(item, 'done') === undefined ? [index] : []));
  const index = doing.random.pick(open);
  if (index === undefined) return;
  change(doing, path, [{ do: 'set', path: ['commitments', index, 'done'], value: doing.today }]);
  for (const mark of marksIn(textOf(field(list[index], 'what')))) added(doing, mark);
};

const comment: Operation = (doing) => {
  const goal = openGoal(doing);
  if (!goal) return;
  const value = { by: 'hanneke', date: doing.today, text: `Have you asked ${added(doing, doing.newMark())}?` };
  const path = `feedback/${goal.id}.yaml`;
  const threads = listIn(parsedValue(doing.folder.read(path) ?? ''), 'threads');
  const thread = doing.random.chance(0.5) ? doing.random.pick([...threads.keys()]) : undefined;
  if (thread !== undefined) {
    change(doing, path, [{ do: 'append', path: ['threads', thread, 'comments'], value }]);
    return;
  }
  const started = { id: `t${threads.length + 1}-${doing.newMark().slice(1, -1)}`, field: 'title', comments: [value] };
  change(doing, path, [{ do: 'append', path: ['threads'], value: started }], printNew({ threads: [started] }));
};

const rename: Operation = (doing) => {
  const goal = doing.random.pick(goalsOf(doing));
  if (!goal) return;
  const index = createIndex();
  for (const path of doing.folder.paths()) index.put(readFile(path, doing.folder.read(path) ?? ''));
  const to = `study-${doing.newMark()}`;
  const entity = { target: 'goal', id: goal.id } as const;
  const plan = planRename(index, entity, to);
  if (!plan.ok) throw new Error(plan.message);
  for (const { path } of plan.edit) {
    const document = parseText(doing.folder.read(path) ?? '');
    const renamed = renameIn(path, document, entity, to);
    if (!renamed.ok) throw new Error(renamed.message);
    let text = document.text;
    for (const { offset, length, text: put } of renamed.edits.toReversed())
      text = text.slice(0, offset) + put + text.slice(offset + length);
    doing.folder.write(path, text);
  }
  for (const { from, to: target } of plan.move) doing.folder.move(from, target);
  doing.ledger.write(doing.known, `id:${goal.mark}`, to);
};

type Weighted = readonly (readonly [weight: number, operation: Operation])[];

const everyday: Weighted = [
  [10, checkIn],
  [5, addWin],
  [2, addBlocker],
  [5, tick],
  [4, addAction],
  [2, reflect],
  [2, setConfidence],
  [1, postpone],
  [2, addEvidence],
  [1, retitleAction],
  [1, removeAction],
  [0.7, newGoal],
  [0.7, moveStatus],
  [0.3, rename],
  [1, keepCommitment],
  [0.7, writeNote],
];

const asMentor: Weighted = [
  [4, comment],
  [1, writeNote],
  [1, keepCommitment],
  [0.5, postpone],
];

function weighted(list: Weighted, random: Random): Operation | undefined {
  let left = random.next() * list.reduce((sum, [weight]) => sum + weight, 0);
  return list.find(([weight]) => (left -= weight) < 0)?.[1];
}

/** One thing that a person does. */
export function doSomething(doing: Doing, who: 'developer' | 'mentor'): void {
  weighted(who === 'mentor' ? asMentor : everyday, doing.random)?.(doing);
}
