/** A year of days, a column each week from Monday on: how often one checked in, and on which days one looked back. */
import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { Rhythm } from '../../src/protocol/state/rhythm.ts';
import { doIt } from '../host.ts';
import { countText, table, type Drawing } from '../parts.ts';
import { dayNumber } from './days.ts';
import { legend } from './legend.ts';
import { monthName } from './months.ts';

/** Of a day with its gap, and of the line with the months' names. */
const [cell, head] = [11, 14];
/** Who checks in on more goals than that on a day has the same colour. */
const levels = 4;

export function yearCalendar({ days }: Rhythm, drawing: Drawing): TemplateResult {
  const { labels, today } = drawing;
  const [first] = days;
  if (!first) return html``;
  const start = dayNumber(first.date);
  const column = (date: string): number => Math.floor((dayNumber(date) - start) / 7) * cell;
  const months = monthsOf(days);
  return html` <svg
      class="calendar"
      preserveAspectRatio="xMaxYMin slice"
      viewBox="0 0 ${Math.ceil(days.length / 7) * cell} ${7 * cell + head}"
      role="img"
      aria-label="${labels.checkins}: ${sum(days)}, ${labels.reflected}: ${days.filter(({ reflected }) => reflected).length}"
    >
      ${months.map((month) => (month.hasRoom ? svg`<text x=${column(month.from)} y="9">${monthName(month.key)}</text>` : nothing))}
      ${days.map(
        (
          day,
        ) => svg`<rect class="day level${Math.min(levels, day.checkins)} ${day.reflected ? 'reflected' : ''} ${day.date === today ? 'today' : ''}"
        x=${column(day.date)} y=${((dayNumber(day.date) - start) % 7) * cell + head} width=${cell - 2} height=${cell - 2} rx="2" @click=${() => {
          traceDay(day);
        }}><title>${day.text ?? day.date}</title></rect>`,
      )}
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
            countText(sum(own), { of: 'checkins', from, to }, `${labels.checkins}: ${key}`),
            countText(
              own.filter(({ checkins }) => checkins > 0).length,
              { of: 'checkins', from, to },
              `${labels.checkins}: ${key}`,
            ),
            countText(
              own.filter(({ reflected }) => reflected).length,
              { of: 'reflections', from, to },
              `${labels.reflected}: ${key}`,
            ),
          ]),
      )}
    </div>`;
}

const square = (kind: string, x: number): TemplateResult =>
  svg`<rect class="day ${kind}" x=${x + 1} y="1" width="8" height="8" rx="2"></rect>`;

type Day = Rhythm['days'][number];

const sum = (days: readonly Day[]): number => days.reduce((total, { checkins }) => total + checkins, 0);

function traceDay({ date, checkins, reflected, text: title = date }: Day): void {
  if (checkins > 0 || reflected) doIt({ do: 'trace', title, source: { of: 'day', date } });
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
    // A month of which only the end is there has no room for its name beside that of the next.
    return { key, own, from: own[0]?.date ?? key, to: own.at(-1)?.date ?? key, hasRoom: at > 0 || own.length > 21 };
  });
}
