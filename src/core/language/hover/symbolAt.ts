/** What the mouse pointer is on: an ID, a key, or a value that a hover can explain. */
import { isMap, isScalar, isSeq, type Document } from 'yaml';
import type { ValuePath } from '../../base/valuePath.ts';
import { isIsoWeek, type IsoDate, type IsoWeek } from '../../base/calendar.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { schemas, type FileIdentity } from '../../model/kinds.ts';
import { isoDate, isoWeek } from '../../model/values.ts';
import type { Template } from '../../weeks/reflection/template.ts';
import { templateNamed } from '../../weeks/reflection/templates.ts';
import { nodeAt, offsetsOf, type Offsets } from '../../yaml/nodes.ts';
import { occurrenceAt, occurrencesIn, type Occurrence } from '../occurrences.ts';
import { allowedValues, schemasAt } from '../schemasAt.ts';
import { keysAt, stringValue } from '../yamlNodes.ts';

export type HoveredSymbol = { readonly offsets: Offsets } & (
  | Readonly<{ is: 'id'; occurrence: Occurrence }>
  /** @property keys the path of the key: see `keyDocsOf` */
  | Readonly<{ is: 'key'; keys: readonly string[] }>
  | Readonly<{ is: 'option'; keys: readonly string[]; value: string }>
  | Readonly<{ is: 'date'; date: IsoDate }>
  | Readonly<{ is: 'week'; week: IsoWeek }>
  | Readonly<{ is: 'template'; template: Template }>
  | Readonly<{ is: 'question'; template: Template; ask: string }>
);

/** @param offset zero-based, in UTF-16 code units */
export function symbolAt(
  identity: FileIdentity,
  doc: Document,
  offset: number,
  index: GrowthIndex,
): HoveredSymbol | undefined {
  const scalar = scalarAt(doc, offset);
  if (!scalar) return undefined;
  const occurrence = occurrenceAt(occurrencesIn(identity, doc), offset);
  if (occurrence?.source) return { is: 'id', occurrence, offsets: occurrence.offsets };
  const { path, role, offsets, text } = scalar;
  const { kind } = identity;
  const { schemas: allowed, keys } = schemasAt(schemas[kind], path, (at) => keysAt(doc, at));
  const key = `${kind}.${keys.join('.')}`;
  if (role === 'key') {
    const question = key === 'week.reflection.answers.*' ? questionOf(doc, path, index) : undefined;
    if (question) return { is: 'question', ...question, offsets };
    return { is: 'key', keys, offsets };
  }
  // A hover over the title describes the whole file.
  if (occurrence) return { is: 'id', occurrence, offsets };
  const template =
    key === 'week.reflection.template' || key === 'settings.template' ? templateNamed(index, text) : undefined;
  if (template) return { is: 'template', template, offsets };
  if (allowed.includes(isoDate) && isoDate.safeParse(text).success) return { is: 'date', date: text, offsets };
  if (allowed.includes(isoWeek) && isIsoWeek(text)) return { is: 'week', week: text, offsets };
  return allowed.some((schema) => allowedValues(schema).includes(text))
    ? { is: 'option', keys, value: text, offsets }
    : undefined;
}

type ScalarInDocument = Readonly<{
  /** For a key, it ends with the key itself. */
  path: ValuePath;
  role: 'key' | 'value';
  offsets: Offsets;
  text: string;
}>;

function scalarAt(doc: Document, offset: number): ScalarInDocument | undefined {
  let node: unknown = doc.contents;
  let role: ScalarInDocument['role'] = 'value';
  const path: (string | number)[] = [];
  while (!isScalar(node)) {
    if (isSeq(node)) {
      const index = node.items.findIndex((item) => covers(item, offset));
      if (index < 0) return undefined;
      path.push(index);
      node = node.items[index];
    } else if (isMap(node)) {
      const pair = node.items.find(({ key, value }) => covers(key, offset) || covers(value, offset));
      if (!pair || !isScalar(pair.key)) return undefined;
      path.push(String(pair.key.value));
      role = covers(pair.key, offset) ? 'key' : 'value';
      node = role === 'key' ? pair.key : pair.value;
    } else {
      return undefined;
    }
  }
  const offsets = covers(node, offset) ? offsetsOf(node) : undefined;
  return offsets && { path, role, offsets, text: String(node.value) };
}

function covers(node: unknown, offset: number): boolean {
  const offsets = offsetsOf(node);
  return offsets !== undefined && offsets[0] <= offset && offset <= offsets[1] && offsets[0] < offsets[1];
}

function questionOf(
  doc: Document,
  path: ValuePath,
  index: GrowthIndex,
): Readonly<{ template: Template; ask: string }> | undefined {
  const template = templateNamed(index, stringValue(nodeAt(doc, [...path.slice(0, -2), 'template'])));
  const prompt = template?.prompts.find(({ id }) => id === path.at(-1));
  return template && prompt && { template, ask: prompt.ask };
}
