/** Semantic tokens: ids by type, done items, and overdue dates. */
import { isMap, isScalar, isSeq, type Document } from 'yaml';
import type { IsoDate } from '../base/calendar.ts';
import type { Kind } from '../model/kinds.ts';
import { nodeAt, offsetsOf, pairAt, type Offsets } from '../yaml/nodes.ts';
import { openDues } from './inlays.ts';
import type { Mention } from './references.ts';

export const tokenTypes = [
  'growthGoal',
  'growthPerson',
  'growthSkill',
  'growthStrength',
  'growthValue',
  'growthAspiration',
  'growthItem',
  'growthDate',
] as const;
export const tokenModifiers = ['done', 'overdue'] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];
export type Token = {
  readonly offsets: Offsets;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
};

const typeOfTarget = {
  goal: 'growthGoal',
  person: 'growthPerson',
  skill: 'growthSkill',
  strength: 'growthStrength',
  value: 'growthValue',
  aspiration: 'growthAspiration',
} as const;

const isColoured = (target: string): target is keyof typeof typeOfTarget => Object.hasOwn(typeOfTarget, target);

/** In text order. Each token is on one line, and tokens do not overlap. */
export function tokensIn(
  kind: Kind,
  doc: Document,
  text: string,
  mentions: readonly Mention[],
  today: IsoDate,
): readonly Token[] {
  const ids = mentions.flatMap(({ target, written, role, offsets }): readonly Token[] =>
    written && role === 'reference' && isColoured(target)
      ? [{ offsets, type: typeOfTarget[target], modifiers: [] }]
      : [],
  );
  const done = doneTitles(kind, doc).map((offsets): Token => ({ offsets, type: 'growthItem', modifiers: ['done'] }));
  const overdue = openDues(kind, doc)
    .filter(({ date }) => date < today)
    .map(({ start, offset }): Token => ({ offsets: [start, offset], type: 'growthDate', modifiers: ['overdue'] }));
  const sorted = [...ids, ...done, ...overdue]
    .filter(({ offsets: [start, end] }) => end > start && !/[\r\n]/.test(text.slice(start, end)))
    .sort((one, other) => one.offsets[0] - other.offsets[0]);
  let free = 0;
  return sorted.filter(({ offsets: [start, end] }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}

/** The key with the text of an item, by list. */
const doable: Partial<Record<Kind, readonly (readonly [path: readonly string[], title: string])[]>> = {
  goal: [
    [['measure', 'milestones'], 'title'],
    [['actions'], 'title'],
  ],
  note: [[['commitments'], 'what']],
  week: [[['plans'], 'what']],
};

function doneTitles(kind: Kind, doc: Document): readonly Offsets[] {
  return (doable[kind] ?? []).flatMap(([path, title]) => {
    const list = nodeAt(doc, path);
    return isSeq(list)
      ? list.items.flatMap((item) =>
          (isDone(item) ? [offsetsOf(pairAt(item, title)?.value)] : []).filter((offsets) => offsets !== undefined),
        )
      : [];
  });
}

function isDone(item: unknown): boolean {
  if (!isMap(item)) return false;
  const done = pairAt(item, 'done')?.value;
  const outcome = pairAt(item, 'outcome')?.value;
  return (isScalar(done) && done.value !== null) || (isScalar(outcome) && outcome.value === 'done');
}
