/** What the editor highlights in addition to YAML: IDs by what they refer to, done items, and overdue dates. */
import { isMap, type Document } from 'yaml';
import type { IsoDate } from '../base/calendar.ts';
import type { Kind } from '../model/kinds.ts';
import { nodeAt, offsetsOf, pairAt, type Offsets } from '../yaml/nodes.ts';
import { openDueDates } from './inlayHints.ts';
import type { Occurrence } from './occurrences.ts';
import { itemsOf, scalarValue } from './yamlNodes.ts';

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

export type SemanticToken = Readonly<{
  offsets: Offsets;
  type: (typeof tokenTypes)[number];
  modifiers: readonly (typeof tokenModifiers)[number][];
}>;

const typesByTarget = {
  goal: 'growthGoal',
  person: 'growthPerson',
  skill: 'growthSkill',
  strength: 'growthStrength',
  value: 'growthValue',
  aspiration: 'growthAspiration',
} as const;

const hasType = (target: string): target is keyof typeof typesByTarget => Object.hasOwn(typesByTarget, target);

/** In the order of the text, each on one line, without overlaps. */
export function tokensIn(
  kind: Kind,
  doc: Document,
  text: string,
  occurrences: readonly Occurrence[],
  today: IsoDate,
): readonly SemanticToken[] {
  const ids = occurrences.flatMap(({ target, source, role, offsets }): readonly SemanticToken[] =>
    source && role === 'reference' && hasType(target) ? [{ offsets, type: typesByTarget[target], modifiers: [] }] : [],
  );
  const done = doneTitles(kind, doc).map((offsets): SemanticToken => ({
    offsets,
    type: 'growthItem',
    modifiers: ['done'],
  }));
  const overdue = openDueDates(kind, doc)
    .filter(({ date }) => date < today)
    .map(({ offsets }): SemanticToken => ({ offsets, type: 'growthDate', modifiers: ['overdue'] }));
  let lastEnd = 0;
  return [...ids, ...done, ...overdue]
    .sort((one, other) => one.offsets[0] - other.offsets[0])
    .filter(({ offsets: [start, end] }) => {
      if (start < lastEnd || end <= start || /[\r\n]/.test(text.slice(start, end))) return false;
      lastEnd = end;
      return true;
    });
}

/** The lists of items that can be done, and the key of their titles. */
const doableLists: Partial<Record<Kind, readonly (readonly [path: readonly string[], title: string])[]>> = {
  goal: [
    [['measure', 'milestones'], 'title'],
    [['actions'], 'title'],
  ],
  note: [[['commitments'], 'what']],
  week: [[['plans'], 'what']],
};

const doneTitles = (kind: Kind, doc: Document): readonly Offsets[] =>
  (doableLists[kind] ?? [])
    .flatMap(([path, title]) => itemsOf(nodeAt(doc, path)).map((item) => isDone(item) && pairAt(item, title)?.value))
    .map(offsetsOf)
    .filter((offsets) => offsets !== undefined);

function isDone(item: unknown): boolean {
  if (!isMap(item)) return false;
  const value = (key: string) => scalarValue(pairAt(item, key)?.value);
  return (value('done') ?? null) !== null || value('outcome') === 'done';
}
