/** Fixes for invalid values: candidates for what was meant, each offered only if it resolves the problem. */
import * as l10n from '@vscode/l10n';
import * as z from 'zod/v4/core';
import { valueAtPath } from '../base/valuePath.ts';
import { amountsIn } from '../base/amount.ts';
import { existingDate, type IsoDate } from '../base/calendar.ts';
import { timeIn, weekIn } from '../base/dateNotation.ts';
import { parseDate } from '../base/parseDate.ts';
import { schemas } from '../model/kinds.ts';
import { slugOf } from '../model/ids.ts';
import type { Problem } from '../problems/problem.ts';
import { requiredKeys, schemaAt } from '../index/schemaIssues.ts';
import { isUniqueNearest, nearest } from '../base/nearest.ts';
import type { Path, Plain } from '../yaml/edit/edits.ts';
import { isPlain } from '../yaml/edit/values.ts';
import type { CodeActionContext } from './context.ts';
import { addQuotes, changeTo, editFix, snippetFix, type Fix } from './fix.ts';
import { valueFor } from './keys.ts';
import { isPlainList } from '../yaml/edit/values.ts';

type Confidence = Pick<Fix, 'autoFix' | 'isPreferred'>;
type Candidate = Confidence & { readonly value: Plain; readonly title: string };

const preferred: Confidence = { isPreferred: true };
const automatic: Confidence = { autoFix: true };

/** The value of a problem, and its path. */
type Wrong = { readonly path: Path; readonly value: unknown };

function wrongValue({ parsed }: CodeActionContext, { path }: Problem): Wrong | undefined {
  return path && parsed.ok ? { path, value: valueAtPath(parsed.value, path) } : undefined;
}

/** Fixes for the candidates that resolve the problem, without duplicates. */
function candidateFixes(
  context: CodeActionContext,
  problem: Problem,
  path: Path,
  candidates: readonly Candidate[],
): readonly Fix[] {
  const seen = new Set<string>();
  return candidates.flatMap(({ value, ...offer }) => {
    const key = JSON.stringify(value);
    if (seen.has(key)) return [];
    seen.add(key);
    return editFix(context, problem, [{ do: 'set', path, value }], offer);
  });
}

const mostOptions = 6;

export function optionFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const wrong = wrongValue(context, problem);
  if (!wrong) return [];
  const options = String(problem.args.options).split(', ');
  const value = String(wrong.value);
  const near = nearest(value, options) ?? options.find((option) => option.startsWith(value.toLowerCase()));
  const sorted = [...options.filter((option) => option === near), ...options.filter((option) => option !== near)].slice(
    0,
    mostOptions,
  );
  return candidateFixes(
    context,
    problem,
    wrong.path,
    sorted.map((option) => ({
      value: option,
      title: changeTo(option),
      isPreferred: option === near,
      autoFix: option === near && isUniqueNearest(value, option, options),
    })),
  );
}

export function dateFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const wrong = wrongValue(context, problem);
  if (typeof wrong?.value !== 'string') return [];
  const candidates = nearestDates(wrong.value, context.today).map(({ date, ...confidence }) => ({
    value: date,
    title: changeTo(date),
    ...confidence,
  }));
  return candidateFixes(context, problem, wrong.path, candidates);
}

/** The dates that a text may mean. All are guesses: what is clear has been read. */
function nearestDates(written: string, today: IsoDate): readonly (Confidence & { readonly date: IsoDate })[] {
  // A date that depends on today is a guess.
  const exact = parseDate(written, today);
  if (exact !== undefined) return [{ date: exact, ...preferred }];
  const [, year, one, other] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written.trim()) ?? [];
  if (year === undefined || one === undefined || other === undefined) return [];
  const dates = [
    lastDayUpTo(Number(year), Number(one), Number(other)),
    existingDate(Number(year), Number(other), Number(one)),
  ].filter((date) => date !== undefined);
  return dates.map((date, at) => ({ date, isPreferred: at === 0 }));
}

/** February 30 becomes the last day of the month. */
function lastDayUpTo(year: number, month: number, day: number): IsoDate | undefined {
  for (let number = Math.min(31, day); number > 0; number--) {
    const date = existingDate(year, month, number);
    if (date !== undefined) return date;
  }
  return undefined;
}

export function typeFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const wrong = wrongValue(context, problem);
  if (!wrong) return [];
  const { path, value } = wrong;
  const key = String(path.at(-1));
  const removeTitle = l10n.t('Remove “{0}”', key);
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    return [
      ...snippetFix(context, problem, { title: l10n.t('Fill in “{0}”', key), isPreferred: true }, (stops) => [
        { do: 'set', path, value: valueFor(context, path, stops) },
      ]),
      ...editFix(context, problem, [{ do: 'remove', path }], { title: removeTitle }),
    ];
  }
  return [
    ...candidateFixes(context, problem, path, candidatesFor(context, path, value)),
    ...(value === false
      ? editFix(context, problem, [{ do: 'remove', path }], { title: removeTitle, isPreferred: true })
      : []),
  ];
}

function candidatesFor({ today, entry }: CodeActionContext, path: Path, value: unknown): readonly Candidate[] {
  if (!isPlain(value)) return [];
  const found: Candidate[] = [];
  const schema = schemaAt(schemas[entry.kind], path);
  if (typeof value === 'string') {
    const number = plainNumberIn(value);
    if (number !== undefined)
      found.push({
        value: number.value,
        title: changeToNumber(number.value),
        ...(number.isSure ? automatic : preferred),
      });
  }
  if (typeof value === 'number' && !Number.isInteger(value))
    found.push({ value: Math.round(value), title: changeToNumber(Math.round(value)), ...preferred });
  if (typeof value === 'number' || typeof value === 'boolean')
    found.push({
      value: String(value),
      title: addQuotes(),
      ...(typeof value === 'number' && found.length === 0 ? automatic : preferred),
    });
  if (value === true) found.push({ value: today, title: changeTo(today), ...preferred });
  if (typeof value === 'string' && value.includes(','))
    found.push({ value: value.split(',').map((item) => item.trim()), title: l10n.t('Make it a list'), ...preferred });
  if (!Array.isArray(value))
    found.push({ value: [value], title: l10n.t('Make it a list'), autoFix: found.length === 0 });
  if (typeof value === 'string') found.push(...asItem(schema, value));
  const [only, ...others] = isPlainList(value) ? value : [];
  if (only !== undefined && others.length === 0)
    found.push({
      value: only,
      title: typeof only === 'object' ? l10n.t('Remove the list around it') : changeTo(String(only)),
      ...automatic,
    });
  if (isListOfText(value)) {
    found.push({
      value: value.map((item) => item.trim()).join('\n'),
      title: l10n.t('Join the list into one text'),
      ...preferred,
    });
    if (path.length === 1 && path[0] === 'measure')
      found.push({
        value: { milestones: value.map((title) => ({ title })) },
        title: l10n.t('Turn the lines into milestones'),
        ...preferred,
      });
  }
  return found;
}

/** Puts the likely key before a text that should be an item, alone or in a list. */
function asItem(schema: unknown, text: string): readonly Candidate[] {
  const isList = schema instanceof z.$ZodArray;
  return [...requiredKeys(isList ? schema._zod.def.element : schema), 'note', 'title']
    .flatMap((key): Candidate[] => {
      const item = key === 'id' ? { id: slugOf(text), ...(slugOf(text) !== text && { title: text }) } : { [key]: text };
      return [{ value: isList ? [item] : item, title: l10n.t('Put “{0}:” before it', key), ...preferred }];
    })
    .slice(0, 1);
}

/** The number in a text such as `5`, `1,000` or `70 %`. Only a plain number is sure. */
function plainNumberIn(text: string): { readonly value: number; readonly isSure: boolean } | undefined {
  const [amount, ...others] = amountsIn(text);
  if (!amount?.isExact || others.length > 0) return undefined;
  if (amount.unit === '%') return { value: amount.value / 100, isSure: false };
  return amount.unit === undefined
    ? { value: amount.value, isSure: /^[-+]?\d+(?:\.\d+)?$/.test(text.trim()) }
    : undefined;
}

const changeToNumber = (value: number): string => l10n.t('Change to the number {0}', value);

function isListOfText(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}

/** A fraction for a percentage, or the nearest number in the range. */
export function rangeFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const wrong = wrongValue(context, problem);
  if (typeof wrong?.value !== 'number') return [];
  const { path, value } = wrong;
  const bounds = [...String(problem.args.expected).matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
  // Few people write 7% of confidence, but many write 7 out of 10.
  const isShare = bounds.includes(0) && bounds.includes(1) && value > 1 && value <= 100;
  const whole = Number.isInteger(value) && value <= 10 ? 10 : 100;
  const near = bounds.toSorted((one, other) => Math.abs(one - value) - Math.abs(other - value));
  const numbers = [...(isShare ? [value / whole] : []), Math.round(value), ...near, ...near.map((bound) => bound + 1)];
  const fixes = candidateFixes(
    context,
    problem,
    path,
    numbers.map((number) => ({ value: number, title: changeTo(String(number)) })),
  );
  return fixes.slice(0, isShare ? 2 : 1).map((fix, at) => ({ ...fix, isPreferred: at === 0 }));
}

/** Ids, weeks and times. */
export function shapeFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const wrong = wrongValue(context, problem);
  if (typeof wrong?.value !== 'string' && typeof wrong?.value !== 'number') return [];
  const value = String(wrong.value);
  const candidates = [weekIn(value), timeIn(value), slugOf(value)].filter(
    (candidate): candidate is string => candidate !== undefined && candidate !== '',
  );
  return candidateFixes(
    context,
    problem,
    wrong.path,
    candidates.map((word) => ({ value: word, title: changeTo(word), isPreferred: true })),
  ).slice(0, 1);
}
