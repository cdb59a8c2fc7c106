/** Finds what a hover is about: an id, a key, a value, a date, a week, a template, or a question. */
import { isMap, isScalar, isSeq, type Document, type Scalar } from 'yaml';
import { isIsoWeek, type IsoDate, type IsoWeek } from '../../base/calendar.ts';
import { schemas, type FileIdentity } from '../../model/kinds.ts';
import { isoDate, isoWeek } from '../../model/values.ts';
import { nodeAt, offsetsOf, type Offsets } from '../../yaml/nodes.ts';
import type { Template } from '../../weeks/reflection/template.ts';
import { templateNamed } from '../../weeks/reflection/templates.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { optionsOf } from '../completion/values.ts';
import type { CursorPath } from '../place/cursor.ts';
import { wantedAt } from '../place/wanted.ts';
import { mentionAt, mentionsIn, type Mention } from '../references.ts';

export type UnderPointer = { readonly offsets: Offsets } & (
  | { readonly is: 'id'; readonly mention: Mention }
  /** The path of the key: see `keyDocsOf`. */
  | { readonly is: 'key'; readonly keys: readonly string[] }
  | { readonly is: 'option'; readonly keys: readonly string[]; readonly value: string }
  | { readonly is: 'date'; readonly date: IsoDate }
  | { readonly is: 'week'; readonly week: IsoWeek }
  | { readonly is: 'template'; readonly template: Template }
  | { readonly is: 'question'; readonly template: Template; readonly ask: string }
);

export function underPointer(
  identity: FileIdentity,
  doc: Document,
  offset: number,
  index: GrowthIndex,
): UnderPointer | undefined {
  const scalar = scalarAt(doc, offset);
  if (!scalar) return undefined;
  const mention = mentionAt(mentionsIn(identity, doc), offset);
  if (mention?.written) return { is: 'id', mention, offsets: mention.offsets };
  const { path, role, offsets, text } = scalar;
  const { kind } = identity;
  const { schemas: wanted, keys } = wantedAt(schemas[kind], path, (at) => keysAt(doc, at));
  if (role === 'key') {
    const question =
      kind === 'week' && keys.join('.') === 'reflection.answers.*' ? questionOf(doc, path, index) : undefined;
    if (question) return { is: 'question', ...question, offsets };
    return { is: 'key', keys, offsets };
  }
  // The title represents the file.
  if (mention) return { is: 'id', mention, offsets };
  const place = `${kind}.${keys.join('.')}`;
  const template =
    place === 'week.reflection.template' || place === 'settings.template' ? templateNamed(index, text) : undefined;
  if (template) return { is: 'template', template, offsets };
  if (wanted.includes(isoDate) && isoDate.safeParse(text).success) return { is: 'date', date: text, offsets };
  if (wanted.includes(isoWeek) && isIsoWeek(text)) return { is: 'week', week: text, offsets };
  const options = wanted.flatMap((schema) => optionsOf(kind, keys, schema));
  return options.some((option) => option.is === 'option' && option.value === text)
    ? { is: 'option', keys, value: text, offsets }
    : undefined;
}

type Under = {
  readonly path: CursorPath;
  readonly role: 'key' | 'value';
  readonly offsets: Offsets;
  readonly text: string;
};

/** The scalar at an offset. The path of a key includes the key. */
function scalarAt(doc: Document, offset: number): Under | undefined {
  let node: unknown = doc.contents;
  const path: (string | number)[] = [];
  for (;;) {
    if (isScalar(node)) return covers(node, offset) ? under(node, path, 'value') : undefined;
    if (isSeq(node)) {
      const index = node.items.findIndex((item) => covers(item, offset));
      if (index < 0) return undefined;
      path.push(index);
      node = node.items[index];
    } else if (isMap(node)) {
      const pair = node.items.find(({ key, value }) => covers(key, offset) || covers(value, offset));
      if (!pair || !isScalar(pair.key)) return undefined;
      path.push(String(pair.key.value));
      if (covers(pair.key, offset)) return under(pair.key, path, 'key');
      node = pair.value;
    } else {
      return undefined;
    }
  }
}

function covers(node: unknown, offset: number): boolean {
  const offsets = offsetsOf(node);
  return offsets !== undefined && offsets[0] <= offset && offset <= offsets[1] && offsets[0] < offsets[1];
}

function under(node: Scalar, path: CursorPath, role: Under['role']): Under | undefined {
  const offsets = offsetsOf(node);
  return offsets && { path, role, offsets, text: String(node.value) };
}

function keysAt(doc: Document, path: CursorPath): readonly string[] {
  const node = nodeAt(doc, path);
  return isMap(node) ? node.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : [])) : [];
}

function questionOf(
  doc: Document,
  path: CursorPath,
  index: GrowthIndex,
): { readonly template: Template; readonly ask: string } | undefined {
  const chosen = nodeAt(doc, [...path.slice(0, -2), 'template']);
  const template = templateNamed(
    index,
    isScalar(chosen) && typeof chosen.value === 'string' ? chosen.value : undefined,
  );
  const prompt = template?.prompts.find(({ id }) => id === path.at(-1));
  return template && prompt && { template, ask: prompt.ask };
}
