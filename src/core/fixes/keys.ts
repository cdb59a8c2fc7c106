/** Fixes for keys: unknown, misspelled or missing ones, cut off text, and the kinds of a measure. */
import * as l10n from '@vscode/l10n';
import * as z from 'zod/v4/core';
import { valueAtPath } from '../base/valuePath.ts';
import { isUniqueNearest } from '../base/nearest.ts';
import { homeOfKey } from '../model/keyHomes.ts';
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
import { keysOf, schemaAt } from '../index/schemaIssues.ts';
import type { Change, Path, Plain } from '../yaml/edit/edits.ts';
import { isPlain } from '../yaml/edit/values.ts';
import { offeredIds, type CodeActionContext } from './context.ts';
import { changeTo, editFix, snippetFix, type Fix } from './fix.ts';
import { addMeasure, measureWith, placeholders } from './goalParts.ts';
import type { TabStops } from './tabStops.ts';

/** Renames the key, or removes it with its value. */
export function unknownKeyFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { path } = problem;
  if (!path) return [];
  const { near } = problem.args;
  return [
    ...moveFixes(context, problem, path),
    ...(typeof near === 'string' ? renameFixes(context, problem, path, near) : []),
    ...editFix(context, problem, [{ do: 'remove', path }], { title: l10n.t('Remove “{0}”', String(path.at(-1))) }),
  ];
}

/** Moves a top-level key, and others that belong with it, into the map where they are read. */
function moveFixes(context: CodeActionContext, problem: Problem, path: Path): readonly Fix[] {
  const { entry, parsed } = context;
  const [key, ...deeper] = path;
  const home = deeper.length === 0 ? homeOfKey(entry.kind, String(key)) : undefined;
  if (home === undefined || !parsed.ok) return [];
  const moved = Object.entries(parsed.value).filter(([other]) => homeOfKey(entry.kind, other) === home);
  const changes = moved.flatMap(([other, value]): readonly Change[] =>
    isPlain(value)
      ? [
          { do: 'remove', path: [other] },
          { do: 'set', path: [home, other], value },
        ]
      : [],
  );
  return editFix(context, problem, changes, {
    title: l10n.t('Move it under “{0}”', home),
    isPreferred: true,
    tolerate: ({ code }) => code === 'missing-key' || code === 'measure-without-kind' || code === 'unknown-key',
  });
}

/** Safe only if the value is valid: a misspelled key hides the problems of its value. */
function renameFixes(context: CodeActionContext, problem: Problem, path: Path, near: string): readonly Fix[] {
  const changes: readonly Change[] = [{ do: 'rename', path, key: near }];
  const options = { title: changeTo(near), isPreferred: true };
  const siblings = keysOf(schemaAt(schemas[context.entry.kind], path.slice(0, -1), near));
  const autoFix = isUniqueNearest(String(path.at(-1)), near, siblings);
  const fixes = editFix(context, problem, changes, { ...options, autoFix });
  return fixes.length > 0 ? fixes : editFix(context, problem, changes, { ...options, tolerate: () => true });
}

export function missingKeyFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { path } = problem;
  if (!path) return [];
  const title = l10n.t('Add “{0}”', String(path.at(-1)));
  return snippetFix(context, problem, { title, isPreferred: true }, (stops) => [
    { do: 'set', path, value: valueFor(context, path, stops) },
  ]);
}

/** A likely value for a path, as a tab stop. */
export function valueFor(context: CodeActionContext, path: Path, stops: TabStops): Plain {
  const { entry, today, parsed } = context;
  const schema = schemaAt(schemas[entry.kind], path);
  const key = String(path.at(-1));
  if (schema instanceof z.$ZodEnum) return stops.choice(Object.values(schema._zod.def.entries).map(String));
  if (schema instanceof z.$ZodISODate) return stops.date(/^\d{4}-\d{2}-\d{2}/.exec(entry.id)?.[0] ?? today);
  if (schema instanceof z.$ZodNumber) return stops.number(key === 'target' ? 10 : 1);
  if (schema instanceof z.$ZodArray) return [];
  switch (key) {
    case 'title':
      return stops.text(path.length === 1 ? titleOfId(entry.id) : l10n.t('title'));
    case 'name':
      return stops.text(path.length === 1 ? titleOfId(entry.id) : l10n.t('name'));
    case 'id': {
      const title = parsed.ok ? valueAtPath(parsed.value, [...path.slice(0, -1), 'title']) : undefined;
      return stops.text(slugOf(typeof title === 'string' ? title : '') || 'new-id');
    }
    case 'goal':
      return stops.choice(offeredIds(context, 'goal'));
    case 'if':
    case 'then':
    case 'why':
      return stops.text(placeholders[key]());
    default:
      return stops.text(l10n.t('text'));
  }
}

const measureKeys: Readonly<Record<MeasureKind, readonly string[]>> = {
  metric: keysOf(metricMeasure),
  milestones: keysOf(milestonesMeasure),
  scale: keysOf(scaleMeasure),
  habit: keysOf(habitMeasure),
};

/** Keeps one kind and removes the keys that only other kinds have. */
export function twoKindsFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const measure = context.parsed.ok ? context.parsed.value.measure : undefined;
  if (!isRecord(measure)) return [];
  const known = Object.keys(measure).filter((key) => measureKinds.some((kind) => measureKeys[kind].includes(key)));
  return measureKinds
    .filter((kind) => Object.hasOwn(measure, kind))
    .flatMap((kind) =>
      editFix(
        context,
        problem,
        known
          .filter((key) => !measureKeys[kind].includes(key))
          .map((key) => ({ do: 'remove', path: ['measure', key] })),
        { title: l10n.t('Keep “{0}” and remove the keys of the other kind', kind) },
      ),
    );
}

export function withoutKindFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  return measureKinds.flatMap((kind) =>
    snippetFix(
      context,
      problem,
      { title: addMeasure(kind), tolerate: ({ code }) => code === 'unknown-key' },
      (stops) => [{ do: 'set', path: ['measure'], value: withKind(context, kind, stops) }],
    ),
  );
}

/** The measure with the required keys of the kind added. */
function withKind({ parsed }: CodeActionContext, kind: MeasureKind, stops: TabStops): Plain {
  const measure = parsed.ok ? parsed.value.measure : undefined;
  return { ...measureWith(kind, stops), ...(isRecord(measure) ? measure : {}) };
}

function isRecord(value: unknown): value is Readonly<Record<string, Plain>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
