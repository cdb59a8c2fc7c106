/** One value that is not what is wanted in its place: what was probably meant, tried until one is right. */
import * as z from 'zod/v4/core';
import { isIsoWeek, type IsoDate } from '../base/calendar.ts';
import { parseDate } from '../base/parseDate.ts';
import { schemas } from '../model/kinds.ts';
import { slugOf } from '../model/ids.ts';
import { isoDate } from '../model/values.ts';
import type { Problem } from '../problems/problem.ts';
import { valueAt } from '../index/findings.ts';
import { nearest } from '../base/nearest.ts';
import type { Path, Plain } from '../yaml/edit/edits.ts';
import { isClearlyMeant } from './clearlyMeant.ts';
import type { Fix, Title, Trust } from './fix.ts';
import { locate } from './located.ts';
import { asking, changing } from './make.ts';
import { valueFor } from './keys.ts';
import type { Subject } from './subject.ts';
import { requiredKeys, wantedAt } from './wanted.ts';

type Candidate = { readonly value: Plain; readonly title: Title; readonly trust: Trust };

/** The value that a problem is about, and where it is. */
type Wrong = { readonly path: Path; readonly value: unknown };

function wrongValue({ parsed, text, lines }: Subject, { range }: Problem): Wrong | undefined {
  if (!parsed.ok) return undefined;
  const places = locate(parsed.doc, text, lines, range);
  // An empty value is shown at its key.
  const place = places.find(({ at }) => at === 'value') ?? places.find(({ at }) => at === 'key');
  return place && { path: place.path, value: valueAt(parsed.value, place.path) };
}

/** The candidates that mend the problem; where several would be the same fix, the first. */
function trying(subject: Subject, problem: Problem, path: Path, candidates: readonly Candidate[]): readonly Fix[] {
  const seen = new Set<string>();
  return candidates.flatMap(({ value, title, trust }) => {
    const key = JSON.stringify(value);
    if (seen.has(key)) return [];
    seen.add(key);
    return changing(subject, problem, [{ do: 'set', path, value }], { title, trust });
  });
}

const mostOptions = 6;

export function optionFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const wrong = wrongValue(subject, problem);
  if (!wrong) return [];
  const options = String(problem.args.options).split(', ');
  const value = String(wrong.value);
  const near = nearest(value, options) ?? options.find((option) => option.startsWith(value.toLowerCase()));
  const sorted = [...options.filter((option) => option === near), ...options.filter((option) => option !== near)].slice(
    0,
    mostOptions,
  );
  return trying(
    subject,
    problem,
    wrong.path,
    sorted.map((option) => ({
      value: option,
      title: ['change-to', option],
      trust: option === near ? (isClearlyMeant(value, option, options) ? 'automatic' : 'preferred') : 'offered',
    })),
  );
}

export function dateFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const wrong = wrongValue(subject, problem);
  if (typeof wrong?.value !== 'string') return [];
  const candidates = nearestDates(wrong.value, subject.today).map(({ date, trust }): Candidate => ({
    value: date,
    title: ['change-date', date],
    trust,
  }));
  return trying(subject, problem, wrong.path, candidates);
}

/**
 * The dates that a text may have meant. Another way to write a date is surely that date; a day that is not there is not
 * so sure.
 */
export function nearestDates(
  written: string,
  today: IsoDate,
): readonly { readonly date: IsoDate; readonly trust: Trust }[] {
  const exact = parseDate(written, today);
  // What depends on the day of reading is no sure thing.
  const isComplete = /\d{4}/.test(written) && /\d{1,2}\D+\d{1,2}/.test(written.replace(/\d{4}/, ''));
  if (exact !== undefined) return [{ date: exact, trust: isComplete ? 'automatic' : 'preferred' }];
  const stamp = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:/.exec(written)?.[1];
  if (stamp !== undefined && isDate(stamp)) return [{ date: stamp, trust: 'automatic' }];
  const [, year, one, other] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written.trim()) ?? [];
  if (year === undefined || one === undefined || other === undefined) return [];
  const dates = [lastDayUpTo(year, one, other), dateOf(year, other, one)].filter((date) => date !== undefined);
  return dates.map((date, at) => ({ date, trust: at === 0 ? 'preferred' : 'offered' }));
}

const isDate = (text: string): boolean => isoDate.safeParse(text).success;

function dateOf(year: string, month: string, day: string): IsoDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}

/** 30 February is meant for the last day of that month. */
function lastDayUpTo(year: string, month: string, day: string): IsoDate | undefined {
  for (let number = Math.min(31, Number(day)); number > 0; number--) {
    const date = dateOf(year, month, String(number));
    if (date !== undefined) return date;
  }
  return undefined;
}

export function typeFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const wrong = wrongValue(subject, problem);
  if (!wrong) return [];
  const { path, value } = wrong;
  const key = String(path.at(-1));
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    return [
      ...asking(subject, problem, { title: ['fill-in', key], trust: 'preferred' }, (stops) => [
        { do: 'set', path, value: valueFor(subject, path, stops) },
      ]),
      ...changing(subject, problem, [{ do: 'remove', path }], { title: ['remove-key', key] }),
    ];
  }
  return [
    ...trying(subject, problem, path, candidatesFor(subject, path, value)),
    ...(value === false
      ? changing(subject, problem, [{ do: 'remove', path }], { title: ['remove-key', key], trust: 'preferred' })
      : []),
  ];
}

function candidatesFor({ today, entry }: Subject, path: Path, value: unknown): readonly Candidate[] {
  if (!isPlain(value)) return [];
  const found: Candidate[] = [];
  const wanted = wantedAt(schemas[entry.kind], path);
  if (typeof value === 'string') {
    const number = numberIn(value);
    if (number !== undefined)
      found.push({
        value: number.value,
        title: ['make-number', String(number.value)],
        trust: number.isSure ? 'automatic' : 'preferred',
      });
  }
  if (typeof value === 'number' && !Number.isInteger(value))
    found.push({ value: Math.round(value), title: ['make-number', String(Math.round(value))], trust: 'preferred' });
  if (typeof value === 'number' || typeof value === 'boolean')
    found.push({
      value: String(value),
      title: ['quote'],
      trust: typeof value === 'number' && found.length === 0 ? 'automatic' : 'preferred',
    });
  if (value === true) found.push({ value: today, title: ['change-date', today], trust: 'preferred' });
  if (typeof value === 'string' && value.includes(','))
    found.push({ value: value.split(',').map((item) => item.trim()), title: ['make-list'], trust: 'preferred' });
  if (!Array.isArray(value))
    found.push({ value: [value], title: ['make-list'], trust: found.length === 0 ? 'automatic' : 'offered' });
  if (typeof value === 'string') found.push(...asItem(wanted, value));
  const [only, ...others] = isList(value) ? value : [];
  if (only !== undefined && others.length === 0)
    found.push({
      value: only,
      title: ['make-single', typeof only === 'object' ? '' : String(only)],
      trust: 'automatic',
    });
  if (isListOfText(value)) {
    found.push({ value: value.map((item) => item.trim()).join('\n'), title: ['make-text'], trust: 'preferred' });
    if (path.length === 1 && path[0] === 'measure')
      found.push({
        value: { milestones: value.map((title) => ({ title })) },
        title: ['lines-to-milestones'],
        trust: 'preferred',
      });
  }
  return found;
}

/** A text where "key: value" lines are wanted: as the value of the key that would hold it, alone or in a list. */
function asItem(wanted: unknown, text: string): readonly Candidate[] {
  const isList = wanted instanceof z.$ZodArray;
  const schema = isList ? wanted._zod.def.element : wanted;
  return [...requiredKeys(schema), 'note', 'title']
    .flatMap((key): Candidate[] => {
      const item = key === 'id' ? { id: slugOf(text), ...(slugOf(text) !== text && { title: text }) } : { [key]: text };
      return [{ value: isList ? [item] : item, title: ['make-map', key], trust: 'preferred' }];
    })
    .slice(0, 1);
}

/** `"5"`, `1,000`, `70 %`. */
function numberIn(text: string): { readonly value: number; readonly isSure: boolean } | undefined {
  const [, digits = '', percent] = /^\s*([-+]?[\d.,_ ]*\d)\s*(%)?\s*$/.exec(text) ?? [];
  const isSure = /^[-+]?\d+(?:\.\d+)?$/.test(digits);
  const value = Number(isSure ? digits : digits.replace(/[,_ ](?=\d{3}(?!\d))/g, '').replace(',', '.'));
  if (digits === '' || !Number.isFinite(value)) return undefined;
  return percent === undefined ? { value, isSure } : { value: value / 100, isSure: false };
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

function isListOfText(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}

function isPlain(value: unknown): value is Plain {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'object' && Object.values(value).every(isPlain);
}

/** A share that was written as a percentage, or the nearest number that is allowed. */
export function rangeFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const wrong = wrongValue(subject, problem);
  if (typeof wrong?.value !== 'number') return [];
  const { path, value } = wrong;
  const bounds = [...String(problem.args.expected).matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
  const isShare = bounds.includes(0) && bounds.includes(1) && value > 1 && value <= 100;
  const near = bounds.toSorted((one, other) => Math.abs(one - value) - Math.abs(other - value));
  const numbers = [...(isShare ? [value / 100] : []), Math.round(value), ...near, ...near.map((bound) => bound + 1)];
  const fixes = trying(
    subject,
    problem,
    path,
    numbers.map((number): Candidate => ({ value: number, title: ['change-to', String(number)], trust: 'offered' })),
  );
  return fixes.slice(0, isShare ? 2 : 1).map((fix, at): Fix => ({ ...fix, trust: at === 0 ? 'preferred' : 'offered' }));
}

/** Ids and weeks. */
export function shapeFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const wrong = wrongValue(subject, problem);
  if (typeof wrong?.value !== 'string' && typeof wrong?.value !== 'number') return [];
  const value = String(wrong.value);
  const candidates = [weekIn(value), timeIn(value), slugOf(value)].filter(
    (candidate): candidate is string => candidate !== undefined && candidate !== '',
  );
  return trying(
    subject,
    problem,
    wrong.path,
    candidates.map((word): Candidate => ({ value: word, title: ['change-to', word], trust: 'preferred' })),
  ).slice(0, 1);
}

/** A week that is written in another way, such as `2026w5`. */
export function weekIn(text: string): string | undefined {
  const [, year = '', week = ''] = /^(\d{4})[-_ ]?(?:w|week[-_ ]?)?(\d{1,2})$/i.exec(text.trim()) ?? [];
  const iso = `${year}-W${week.padStart(2, '0')}`;
  return isIsoWeek(iso) ? iso : undefined;
}

/** A time that is written in another way, such as `9`, `17.30` or `5 pm`. */
function timeIn(text: string): string | undefined {
  const [, hours, minutes = '00', half] = /^(\d{1,2})(?:[.:h ]([0-5]\d))?[ ]?([ap]m)?$/i.exec(text.trim()) ?? [];
  if (hours === undefined) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return hour < 24 ? `${String(hour).padStart(2, '0')}:${minutes}` : undefined;
}
