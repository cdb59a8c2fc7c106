/** Keys that are misspelt, unknown, missing or there twice. */
import { isMap, isPair, isScalar } from 'yaml';
import * as z from 'zod/v4/core';
import { schemas } from '../model/kinds.ts';
import {
  habitMeasure,
  measureKinds,
  metricMeasure,
  milestonesMeasure,
  scaleMeasure,
  type MeasureKind,
} from '../model/goal.ts';
import { slugOf, titleOfId } from '../model/ids.ts';
import type { Problem } from '../problems/problem.ts';
import { keysOf, valueAt } from '../index/findings.ts';
import { descendants, endOf, offsetsOf } from '../yaml/nodes.ts';
import { endOfLine } from '../base/lines.ts';
import type { Change, Path, Plain, TextEdit } from '../yaml/edit/edits.ts';
import { isClearlyMeant } from './clearlyMeant.ts';
import type { Fix } from './fix.ts';
import { measureWith } from './goalParts.ts';
import { isSame, locate } from './located.ts';
import { asking, changing, editing } from './make.ts';
import { edited, type Subject } from './subject.ts';
import type { TabStops } from './tabStops.ts';
import { wantedAt } from './wanted.ts';

/** The key is renamed, or taken out with its value. */
export function unknownKeyFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const path = keyPath(subject, problem);
  if (!path) return [];
  const { near } = problem.args;
  return [
    ...(typeof near === 'string' ? renameFixes(subject, problem, path, near) : []),
    ...changing(subject, problem, [{ do: 'remove', path }], { title: ['remove-key', String(path.at(-1))] }),
  ];
}

/**
 * What the key's value says is read from now on, and may be wrong: that is then told. But one that reads well can be
 * fixed without asking.
 */
function renameFixes(subject: Subject, problem: Problem, path: Path, near: string): readonly Fix[] {
  const changes: readonly Change[] = [{ do: 'rename', path, key: near }];
  const title = ['change-to', near] as const;
  const siblings = keysOf(wantedAt(schemas[subject.entry.kind], path.slice(0, -1), near));
  const trust = isClearlyMeant(String(path.at(-1)), near, siblings) ? 'automatic' : 'preferred';
  const fixes = changing(subject, problem, changes, { title, trust });
  return fixes.length > 0
    ? fixes
    : changing(subject, problem, changes, { title, trust: 'preferred', tolerate: () => true });
}

function keyPath({ parsed, text, lines }: Subject, { range }: Problem): Path | undefined {
  return parsed.ok ? locate(parsed.doc, text, lines, range).find(({ at }) => at === 'key')?.path : undefined;
}

export function missingKeyFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const { parsed, text, lines, entry } = subject;
  const key = String(problem.args.key);
  if (!parsed.ok) return [];
  // It is shown at the first key beside it, or at the misspelt one, or at what should hold it.
  const parents = locate(parsed.doc, text, lines, problem.range).map(({ path, at }) =>
    at === 'key' ? path.slice(0, -1) : path,
  );
  const parent = [...parents, []].find((path) => {
    const value = valueAt(parsed.value, path);
    return (
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      !Object.hasOwn(value, key) &&
      wantedAt(schemas[entry.kind], [...path, key]) !== undefined
    );
  });
  if (!parent) return [];
  return asking(subject, problem, { title: ['add-key', key], trust: 'preferred' }, (stops) => [
    { do: 'set', path: [...parent, key], value: valueFor(subject, [...parent, key], stops) },
  ]);
}

/** What is likely to be wanted at a path, as a tab stop. */
export function valueFor(subject: Subject, path: Path, stops: TabStops): Plain {
  const { entry, today, words, parsed } = subject;
  const schema = wantedAt(schemas[entry.kind], path);
  const key = path.at(-1);
  const beside = parsed.ok ? valueAt(parsed.value, path.slice(0, -1)) : undefined;
  if (schema instanceof z.$ZodEnum) return stops.choice(Object.values(schema._zod.def.entries).map(String));
  if (schema instanceof z.$ZodISODate) return stops.date(/^\d{4}-\d{2}-\d{2}/.exec(entry.id)?.[0] ?? today);
  if (schema instanceof z.$ZodNumber) return stops.number(key === 'target' ? 10 : 1);
  if (schema instanceof z.$ZodArray) return [];
  if (key === 'title' || key === 'name') return stops.text(path.length === 1 ? titleOfId(entry.id) : words[key]);
  if (key === 'id') return stops.text(slugOf(textOf(valueAt(beside, ['title']))) || 'new-id');
  if (key === 'goal') return stops.choice(subject.index.idsOf('goal'));
  if (key === 'if' || key === 'then' || key === 'why') return stops.text(words[key]);
  return stops.text(words.text);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const measureKeys: Readonly<Record<MeasureKind, readonly string[]>> = {
  metric: keysOf(metricMeasure),
  milestones: keysOf(milestonesMeasure),
  scale: keysOf(scaleMeasure),
  habit: keysOf(habitMeasure),
};

/** One kind stays, with all that it knows; what only others know goes. */
export function twoKindsFixes(subject: Subject, problem: Problem): readonly Fix[] {
  if (!subject.parsed.ok) return [];
  const { measure } = subject.parsed.value;
  if (typeof measure !== 'object' || measure === null) return [];
  const known = Object.keys(measure).filter((key) => measureKinds.some((kind) => measureKeys[kind].includes(key)));
  return measureKinds
    .filter((kind) => Object.hasOwn(measure, kind))
    .flatMap((kind) =>
      changing(
        subject,
        problem,
        known
          .filter((key) => !measureKeys[kind].includes(key))
          .map((key) => ({ do: 'remove', path: ['measure', key] })),
        { title: ['keep-kind', kind] },
      ),
    );
}

export function withoutKindFixes(subject: Subject, problem: Problem): readonly Fix[] {
  return measureKinds.flatMap((kind) =>
    asking(subject, problem, { title: ['add-kind', kind], tolerate: ({ code }) => code === 'unknown-key' }, (stops) => [
      { do: 'set', path: ['measure'], value: withKind(subject, kind, stops) },
    ]),
  );
}

/** The measure as it is, with the keys that the kind cannot do without. */
function withKind({ parsed, words }: Subject, kind: MeasureKind, stops: TabStops): Plain {
  const measure = parsed.ok ? parsed.value.measure : undefined;
  const present = isPlainMap(measure) ? measure : {};
  const fresh = measureWith(kind, stops, words);
  return { ...(isPlainMap(fresh) ? fresh : {}), ...present };
}

function isPlainMap(value: unknown): value is Readonly<Record<string, Plain>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The edit engine keeps its hands off a map in which a key is twice, so this goes by the lines. */
export function duplicateKeyFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const { text, lines } = subject;
  const doc = subject.document.composed()?.doc;
  if (!doc) return [];
  for (const node of descendants(doc.contents)) {
    if (!isMap(node) || node.flow === true) continue;
    const pairs = node.items.flatMap((pair) => {
      const key = isPair(pair) && isScalar(pair.key) ? offsetsOf(pair.key) : undefined;
      return key ? [{ name: String(pair.key), key, value: String(pair.value), end: endOf(pair) ?? key[1] }] : [];
    });
    const second = pairs.find(({ key }) => isSame(lines.rangeOf(...key), problem.range));
    const first = pairs.find(({ name }) => name === second?.name);
    if (!first || !second || first === second) continue;
    const removal = (pair: typeof first) =>
      linesOfPair(text, pair.key[0], pair.end, pairs[pairs.indexOf(pair) + 1]?.key[0]);
    const isSaidTwice = first.value === second.value;
    return [
      ...editing(subject, problem, edited(subject, [removal(second)]), {
        title: ['remove-this'],
        trust: isSaidTwice ? 'automatic' : 'offered',
      }),
      ...(isSaidTwice ? [] : editing(subject, problem, edited(subject, [removal(first)]), { title: ['remove-other'] })),
    ];
  }
  return [];
}

/**
 * The lines of a key and its value. What stands between these and the next key stays: comments there are about that.
 */
function linesOfPair(text: string, start: number, end: number, next: number | undefined): TextEdit {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  // Behind the dash of a list item stands the next key instead.
  if (text.slice(line, start).trim() !== '') return { offset: start, length: (next ?? end) - start, text: '' };
  const shownEnd = start + text.slice(start, end).trimEnd().length;
  return { offset: line, length: afterLine(text, shownEnd) - line, text: '' };
}

function afterLine(text: string, offset: number): number {
  const end = endOfLine(text, offset);
  return end + (/^(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0].length ?? 0);
}
