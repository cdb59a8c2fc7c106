/** A year of days, one column per week from Monday: the number of check-ins, and the days with a reflection. */
import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { YearSummary } from '../../src/protocol/state/rhythm.ts';
import { post } from '../host.ts';
import { numberLink, table, type Drawing } from '../parts.ts';
import { daysSinceEpoch } from './days.ts';
import { legend } from './legend.ts';
import { monthName } from './months.ts';

/** The size of a day with its gap, and the height of the month names. */
const [cell, head] = [11, 14];
/** Days with more check-ins share one color. */
const levels = 4;

export function yearCalendar({ days }: YearSummary, drawing: Drawing): TemplateResult {
  const { labels, today } = drawing;
  const [first] = days;
  if (!first) return html``;
  const start = daysSinceEpoch(first.date);
  const column = (date: string): number => Math.floor((daysSinceEpoch(date) - start) / 7) * cell;
  const months = monthsOf(days);
  return html` <svg
      class="calendar"
      preserveAspectRatio="xMaxYMin slice"
      viewBox="0 0 ${Math.ceil(days.length / 7) * cell} ${7 * cell + head}"
      role="img"
      aria-label="${labels.checkins}: ${sum(days)}, ${labels.reflected}: ${reflections(days)}"
    >
      ${months.map(({ from, key, hasRoom }) =>
        hasRoom ? svg`<text x=${column(from)} y="9">${monthName(key)}</text>` : nothing,
      )}
      ${days.map((day) => {
        const top = ((daysSinceEpoch(day.date) - start) % 7) * cell + head;
        return dayCell(day, column(day.date), top, today);
      })}
    </svg>
    <div class="more">
      ${legend('calendar', [
        {
          text: labels.checkins,
          width: (levels + 1) * cell,
          sample: [0, 1, 2, 3, 4].map((level) => square(`level${level}`, level * cell)),
        },
        { text: labels.reflected, width: cell, sample: square('reflected', 0) },
      ])}
      ${table(
        drawing,
        'rhythm-table',
        labels.checkins,
        [labels.month, labels.checkins, labels.days, labels.reflected],
        () =>
          months.map(({ key, from, to, own }) => [
            key,
            numberLink(sum(own), { of: 'checkins', from, to }, `${labels.checkins}: ${key}`),
            numberLink(
              own.filter(({ checkins }) => checkins > 0).length,
              { of: 'checkins', from, to },
              `${labels.checkins}: ${key}`,
            ),
            numberLink(reflections(own), { of: 'reflections', from, to }, `${labels.reflected}: ${key}`),
          ]),
      )}
    </div>`;
}

const square = (kind: string, x: number): TemplateResult =>
  svg`<rect class="day ${kind}" x=${x + 1} y="1" width="8" height="8" rx="2"></rect>`;

type Day = YearSummary['days'][number];

const sum = (days: readonly Day[]): number => days.reduce((total, { checkins }) => total + checkins, 0);

const reflections = (days: readonly Day[]): number => days.filter(({ reflected }) => reflected).length;

function dayCell({ date, checkins, reflected, text = date }: Day, x: number, y: number, today: string): TemplateResult {
  const state = `${reflected ? 'reflected' : ''} ${date === today ? 'today' : ''}`;
  const show = (): void => {
    if (checkins > 0 || reflected) post({ type: 'show-sources', title: text, source: { of: 'day', date } });
  };
  return svg`<rect class="day level${Math.min(levels, checkins)} ${state}" x=${x} y=${y}
    width=${cell - 2} height=${cell - 2} rx="2" @click=${show}><title>${text}</title></rect>`;
}

function monthsOf(days: readonly Day[]): readonly {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly own: readonly Day[];
  readonly hasRoom: boolean;
}[] {
  const keys = [...new Set(days.map(({ date }) => date.slice(0, 7)))];
  return keys.map((key, at) => {
    const own = days.filter(({ date }) => date.startsWith(key));
    // The name of a partial first month would overlap the next name.
    return { key, own, from: own[0]?.date ?? key, to: own.at(-1)?.date ?? key, hasRoom: at > 0 || own.length > 21 };
  });
}
