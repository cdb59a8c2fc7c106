/** Values that are right alone and wrong together. */
import { addDays, dayOfWeek, daysBetween, weekdayOf, weekOf } from '../base/calendar.ts';
import { checkinPath, newWeekText } from '../weeks/weekFile.ts';
import { slugOf } from '../model/ids.ts';
import type { Problem } from '../problems/problem.ts';
import { valueAt } from '../index/findings.ts';
import type { Path, Plain } from '../yaml/edit/edits.ts';
import type { Fix } from './fix.ts';
import { locate } from './located.ts';
import { asking, changing, withFiles } from './make.ts';
import { mends } from './mended.ts';
import { planned, type Subject } from './subject.ts';

export function dueBeforeStartFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const { start, due } = problem.args;
  if (typeof start !== 'string' || typeof due !== 'string') return [];
  const later = yearsLater(due, start);
  const swap = changing(
    subject,
    problem,
    [
      { do: 'set', path: ['start'], value: due },
      { do: 'set', path: ['due'], value: start },
    ],
    { title: ['swap-dates'], trust: 'offered' },
  );
  return [
    // A wrong year is the likeliest slip when the two are far apart, as in January.
    ...changing(subject, problem, [{ do: 'set', path: ['due'], value: later }], {
      title: ['change-due', later],
      trust: daysBetween(due, start) > 92 ? 'preferred' : 'offered',
    }),
    ...swap,
    ...asking(subject, problem, { title: ['write-due'] }, (stops) => [
      { do: 'set', path: ['due'], value: stops.date(addDays(start, 84)) },
    ]),
  ];
}

export function endBeforeStartFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const { start, end } = problem.args;
  if (typeof start !== 'string' || typeof end !== 'string') return [];
  const later = yearsLater(end, start);
  const swap = [
    { do: 'set', path: ['engagement', 'start'], value: end },
    { do: 'set', path: ['engagement', 'end'], value: start },
  ] as const;
  return [
    ...changing(subject, problem, [{ do: 'set', path: ['engagement', 'end'], value: later }], {
      title: ['change-to', later],
      trust: daysBetween(end, start) > 92 ? 'preferred' : 'offered',
    }),
    ...changing(subject, problem, swap, { title: ['swap-dates'], trust: 'offered' }),
  ];
}

/** The same day in the first year in which it is not before `start`. */
function yearsLater(due: string, start: string): string {
  const year = Number(start.slice(0, 4));
  // 29 February is not in every year.
  const day = due.slice(4) === '-02-29' ? '-02-28' : due.slice(4);
  const same = `${String(year).padStart(4, '0')}${day}`;
  return same >= start ? same : `${String(year + 1).padStart(4, '0')}${day}`;
}

export function sameTargetFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const { value } = problem.args;
  if (typeof value !== 'number') return [];
  return [
    ...asking(subject, problem, { title: ['set-target'], trust: 'preferred' }, (stops) => [
      { do: 'set', path: ['measure', 'target'], value: stops.number(value === 0 ? 10 : value * 2) },
    ]),
    ...(value === 0
      ? []
      : changing(subject, problem, [{ do: 'set', path: ['measure', 'baseline'], value: 0 }], {
          title: ['baseline-zero'],
        })),
    ...asking(subject, problem, { title: ['set-baseline'] }, (stops) => [
      { do: 'set', path: ['measure', 'baseline'], value: stops.number(value === 0 ? 10 : value * 2) },
    ]),
  ];
}

/** The second of two items gets an id from its title, or else the next number behind its own. */
export function duplicateItemFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const { parsed, text, lines } = subject;
  if (!parsed.ok) return [];
  const place = locate(parsed.doc, text, lines, problem.range).find(({ at }) => at === 'value');
  if (!place) return [];
  const { path } = place;
  const list = valueAt(parsed.value, path.slice(0, -2));
  const taken = new Set(Array.isArray(list) ? list.map((item: unknown) => valueAt(item, ['id'])) : []);
  const id = String(problem.args.id);
  const numbered = [2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${id.replace(/-\d$/, '')}-${number}`);
  const free = [slugOf(textOf(valueAt(parsed.value, [...path.slice(0, -1), 'title']))), ...numbered]
    .filter((candidate) => candidate !== '' && !taken.has(candidate))
    .slice(0, 2);
  return [
    ...free.flatMap((word, at) =>
      changing(subject, problem, [{ do: 'set', path, value: word }], {
        title: ['change-to', word],
        trust: at === 0 ? 'preferred' : 'offered',
      }),
    ),
    ...changing(subject, problem, [{ do: 'remove', path: path.slice(0, -1) }], { title: ['remove-item'] }),
  ];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The check-in goes to the file of its week, or its date was wrong. */
export function strayCheckinFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const { parsed, text, lines, entry, index } = subject;
  const { date, week } = problem.args;
  if (!parsed.ok || typeof date !== 'string' || typeof week !== 'string') return [];
  const path = locate(parsed.doc, text, lines, problem.range)
    .find(({ path: inner }) => inner[0] === 'checkins')
    ?.path.slice(0, 2);
  if (path?.length !== 2) return [];
  const day = dayOfWeek(week, weekdayOf(date));
  return [
    ...movedCheckin(subject, problem, path, checkinPath(index, weekOf(date), entry), weekOf(date)),
    ...changing(subject, problem, [{ do: 'set', path: [...path, 'date'], value: day }], {
      title: ['change-date', day],
    }),
  ];
}

function movedCheckin(subject: Subject, problem: Problem, path: Path, to: string, week: string): readonly Fix[] {
  const { parsed, index, entry } = subject;
  const checkin: unknown = parsed.ok ? valueAt(parsed.value, path) : undefined;
  const there = index.get(to);
  if (
    !isPlainMap(checkin) ||
    to === entry.path ||
    (there !== undefined && (there.kind === undefined || there.state !== 'current'))
  )
    return [];
  const plan = planned(subject, [{ do: 'remove', path }]);
  if (!plan || !mends(subject, problem, plan.text)) return [];
  const other = {
    path: to,
    changes: [{ do: 'append', path: ['checkins'], value: checkin } as const],
    text: newWeekText({ checkins: [checkin] }),
  };
  return [withFiles(['move-checkin', week], [other], plan, 'preferred')];
}

function isPlainMap(value: unknown): value is Readonly<Record<string, Plain>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((inner) => ['string', 'number', 'boolean'].includes(typeof inner));
}
