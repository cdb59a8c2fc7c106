/** Reads one file: its entity, its problems, and its references. Never throws, whatever the file contains. */
import * as l10n from '@vscode/l10n';
import * as z from 'zod/v4/core';
import { assessmentKinds } from '../model/assessment.ts';
import type { Range } from '../base/lines.ts';
import { valueAtPath, type ValuePath } from '../base/valuePath.ts';
import { titleOfId } from '../model/ids.ts';
import type { EntityRef } from '../model/values.ts';
import { schemas, type Entity, type Kind } from '../model/kinds.ts';
import { currentFormat } from '../model/settings.ts';
import { levelsIn, type Levels } from '../problems/levels.ts';
import { problem, type Problem, type ProblemPlace } from '../problems/problem.ts';
import { isReviewCode } from '../problems/rules.ts';
import { checkEntity, inFile } from './checks.ts';
import { commentLinesIn } from './commentLines.ts';
import { cutTextsInRecords } from './cutText.ts';
import { lostTexts } from './lostText.ts';
import { schemaIssuesIn, wrongPaths } from './schemaIssues.ts';
import { dropInvalid, originalIndexesIn, type Origins, type OriginalIndexes } from './dropInvalid.ts';
import { keyPlaceOf, placeOf, visible } from '../yaml/nodes.ts';
import { documentOf, type ParsedDocument } from '../yaml/parse.ts';
import { same } from '../yaml/edit/values.ts';
import { placesOf } from '../model/places.ts';
import { refusedAt, withRefused, withStandIns, type Refused } from './refusedValues.ts';
import { problemsOf, truncate, type SchemaSource } from './schemaProblems.ts';
import { usualForm, type UsualForm } from './usualForm.ts';
import { shortForm } from './usualFormIn.ts';

/** An id that refers to something else, and the path of it. Empty where the name of the file is the id. */
export type Reference = EntityRef & { readonly path: ValuePath };

const anchorKeys = ['title', 'status', 'measure', 'due', 'actions'] as const;

/**
 * Where the keys of a goal are that its review points to. Kept when the file is read, because the review has no text.
 * The range is that of a text value, otherwise that of the key.
 */
export type Anchors = Readonly<Partial<Record<(typeof anchorKeys)[number], Range>>>;

export type Reading<K extends Kind> = {
  /** The entity without invalid values. Undefined if the file cannot be read. */
  readonly entity: Entity<K> | undefined;
  /** The original indexes of lists with dropped items. */
  readonly originalIndexes: OriginalIndexes;
  /** Written in a newer format: shown, but read-only. */
  readonly newer: boolean;
  /** Not valid YAML, but read as far as possible. */
  readonly isDamaged?: true;
  readonly problems: readonly Problem[];
  readonly references: readonly Reference[];
  /** Severities that the comments of the file set. */
  readonly levels: Levels;
  /** Only for active goals. */
  readonly anchors?: Anchors;
  /** Only for active goals: the latest day on which an action or milestone is said to be done. */
  readonly latestDone?: { readonly date: string; readonly place: ProblemPlace };
};

/** @param id stands in for a missing title; the date of a note may come from it, too */
export function readEntity<K extends Kind>(kind: K, id: string, source: string | ParsedDocument): Reading<K> {
  const { text, lines, parsedWith } = documentOf(source);
  const parsed = parsedWith(placesOf(kind));
  const { levels, problems: wrongLevels } = levelsIn(text, lines);
  if (!parsed.ok)
    return {
      entity: undefined,
      originalIndexes: {},
      newer: false,
      problems: parsed.problems,
      references: [],
      levels,
    };
  const { doc, value } = parsed;
  const file: SchemaSource = {
    doc,
    value,
    schema: schemas[kind],
    rangeOf: (offsets) => lines.rangeOf(...visible(text, offsets)),
  };
  const placeAt = (path: ValuePath): ProblemPlace => ({ path, range: file.rangeOf(placeOf(doc, path)) });
  const references = parsed.references.map(({ target, id, path }): Reference => ({ target, id, path }));
  const { entity: read, originalIndexes, problems } = validate(kind, id, file);
  const filled = read && parsed.hasEmptyValues ? withoutEmpty(read) : read;
  const entity = filled && parsed.damage.length > 0 ? withClosedPrivacy(filled, value) : filled;
  const format = typeof value.format === 'number' ? value.format : entity?.format;
  if (typeof format === 'number' && format > currentFormat) {
    const notice = problem('newer-format', placeAt(['format']), {
      format,
      known: currentFormat,
    });
    return { entity, originalIndexes, newer: true, problems: [...parsed.damage, notice], references, levels };
  }
  const oddKeys = parsed.oddKeys.map((offsets) =>
    problem('unknown-key', { range: file.rangeOf(offsets) }, { key: truncate(text.slice(...offsets).trim()) }),
  );
  const mergeKeys = parsed.mergeKeys.map((offsets) => problem('merge-key', { range: file.rangeOf(offsets) }));
  const checks = entity === undefined ? [] : checkEntity(kind, id, entity, { value, originalIndexes, placeAt });
  const lost = [
    ...lostTexts(doc, text, file.schema).map(({ code, lost, path }) =>
      problem(code, { range: file.rangeOf(lost), path }, { lost: truncate(text.slice(...lost)) }),
    ),
    ...cutTextsInRecords(doc.contents, file.schema, file.rangeOf),
  ];
  const commentLines = commentLinesIn(kind, doc, text).map(({ by, text: words, offsets }) =>
    problem('comment-line', { range: lines.rangeOf(...offsets) }, { by, text: truncate(words) }),
  );
  const found = [...problems, ...lost, ...oddKeys, ...mergeKeys, ...checks, ...wrongLevels, ...commentLines];
  const all = [...parsed.damage, ...(parsed.isPartial ? found.filter(isAboutPresent) : found)].sort(byPlace);
  const reading = {
    entity,
    originalIndexes,
    newer: false,
    ...(parsed.damage.length > 0 && ({ isDamaged: true } as const)),
    problems: all,
    references,
    levels,
  };
  if (!isActiveGoal(kind, entity)) return reading;
  const anchorOf = (key: string) => (isText(value[key]) ? undefined : keyPlaceOf(doc, [key])) ?? placeOf(doc, [key]);
  const anchors: Anchors = Object.fromEntries(
    anchorKeys.filter((key) => Object.hasOwn(value, key)).map((key) => [key, file.rangeOf(anchorOf(key))]),
  );
  const latestDone = latestDoneIn(entity, (path) => placeAt(inFile(path, originalIndexes)));
  return { ...reading, anchors, ...(latestDone && { latestDone }) };
}

function latestDoneIn(entity: unknown, placeAt: (path: ValuePath) => ProblemPlace): Reading<'goal'>['latestDone'] {
  const found = [['actions'], ['measure', 'milestones']].flatMap((list) => {
    const items = valueAtPath(entity, list);
    return (Array.isArray(items) ? items : []).flatMap((item: unknown, index) => {
      const date = valueAtPath(item, ['done']);
      return typeof date === 'string' ? [{ date, path: [...list, index, 'done'] }] : [];
    });
  });
  const [latest] = found.toSorted((one, other) => (one.date < other.date ? 1 : -1));
  return latest && { date: latest.date, place: placeAt(latest.path) };
}

/** What is missing may be in a line that cannot be read. */
const isAboutPresent = ({ code }: Problem): boolean =>
  code !== 'missing-key' && code !== 'measure-without-kind' && !isReviewCode(code);

/** What is not read as it was meant may say that notes or weeks are private. */
function withClosedPrivacy<T extends object>(entity: T, value: Readonly<Record<string, unknown>>): T {
  if (!('privacy' in entity)) return entity;
  const isShared = (key: string) => valueAtPath(value, ['privacy', key]) === 'shared';
  const sharing = (key: string) => (isShared(key) ? 'shared' : 'private');
  return { ...entity, privacy: { notes: sharing('notes'), weeks: sharing('weeks') } };
}

const isActiveGoal = (kind: Kind, entity: Entity<Kind> | undefined): boolean =>
  kind === 'goal' && entity !== undefined && 'status' in entity && entity.status === 'active';

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const byPlace = ({ range: { start: one } }: Problem, { range: { start: other } }: Problem) =>
  one.line - other.line || one.character - other.character;

/** More rounds than this indicate a mistake in the schema. */
const mostRounds = 12;

/**
 * Validates, drops invalid values, and validates the rest. Reports the problems of the first round; later ones follow
 * from what was dropped.
 */
function validate<K extends Kind>(kind: K, id: string, source: SchemaSource) {
  const schema = schemaOf(kind);
  const first = z.safeParse(schema, source.value);
  if (first.success) return { entity: first.data, originalIndexes: {}, problems: [] };
  const origins: Origins = new WeakMap();
  const defaults = fallbacks(id);
  const form = usualForm(schema, source.value, id);
  let kept = form.value;
  let result: z.util.SafeParseResult<Entity<K>> = z.safeParse(schema, kept);
  let problems: readonly Problem[] | undefined;
  let refused: readonly Refused[] = [];
  for (let round = 0; round < mostRounds && !result.success; round++) {
    const findings = [...schemaIssuesIn(schema, kept, result.error.issues)];
    problems ??= problemsOf(
      findings.filter((finding) => !wrongPaths(finding).some((path) => isAmbiguous(form, path))),
      source,
    );
    const wrong = findings.flatMap(wrongPaths);
    // Later paths are those of shortened lists.
    if (round === 0) refused = wrong.flatMap((path) => refusedAt(schema, kept, path, shortForm) ?? []);
    const dropped = wrong.filter((path) => round > 0 || !refused.some((one) => same(one.path, path)));
    kept = dropInvalid(round === 0 ? withStandIns(kept, refused) : kept, dropped, defaults, origins);
    result = z.safeParse(schema, kept);
  }
  const originalIndexes = originalIndexesIn(kept, origins);
  return {
    entity: result.data && withRefused(result.data, refused, originalIndexes),
    originalIndexes,
    problems: [...(problems ?? []), ...formProblems(form, source)],
  };
}

const isAmbiguous = ({ ambiguous }: UsualForm, path: ValuePath): boolean =>
  ambiguous.some((value) => value.path.length <= path.length && value.path.every((key, depth) => key === path[depth]));

function formProblems({ unusual, ambiguous }: UsualForm, { doc, value, rangeOf }: SchemaSource): readonly Problem[] {
  return [
    ...unusual.map(({ path, usual }) =>
      problem('unusual-form', { path, range: rangeOf(placeOf(doc, path)) }, { usual: shortForm(usual) }),
    ),
    ...ambiguous.map(({ path, meanings }) =>
      problem(
        'ambiguous-value',
        { path, range: rangeOf(placeOf(doc, path)) },
        {
          value: shortForm(valueAtPath(value, path)),
          meanings: meanings.map(shortForm).reduce((names, name) => l10n.t('{0} or {1}', names, name)),
        },
      ),
    ),
  ];
}

// Indexing with a type parameter loses the type of the table; each kind's schema does parse that kind's entity.
const schemaOf = <K extends Kind>(kind: K) => schemas[kind] as unknown as z.$ZodType<Entity<K>>;

/** Fallbacks for missing required keys, taken from the file name. */
function fallbacks(id: string): Readonly<Record<string, unknown>> {
  const title = titleOfId(id);
  const date = /^\d{4}-\d{2}-\d{2}/.exec(id)?.[0];
  return { title, name: title, date, kind: assessmentKinds.find((kind) => id.endsWith(kind)) };
}

/** A copy without keys that have no value. */
function withoutEmpty<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutEmpty) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, withoutEmpty<unknown>(inner)]),
  ) as T;
}
