/** Mood and energy week by week, 1 to 5, where they were noted. */
import { html, svg, type TemplateResult } from 'lit-html';
import type { Place } from '../../src/protocol/place.ts';
import type { Rhythm } from '../../src/protocol/state/rhythm.ts';
import { doIt } from '../host.ts';
import { link, table, type Drawing } from '../parts.ts';
import { dayScale } from './days.ts';
import { legend, stroke } from './legend.ts';
import { monthAxis } from './months.ts';

/** Of the drawing; where the line of the months and their names stand; and the room of the numbers at the left. */
const [width, height, ground, left, pad] = [320, 76, 60, 12, 5];
const kinds = ['mood', 'energy'] as const;

/** The year that the calendar shows. */
export function moodChart({ moods, days }: Rhythm, drawing: Drawing): TemplateResult {
  const { labels, today } = drawing;
  const from = days[0]?.date ?? today;
  const x = dayScale(from, today, { start: left, length: width - left - pad });
  const y = (value: number): number => pad + ((5 - value) / 4) * (ground - 2 * pad);
  const noted = (key: (typeof kinds)[number]): readonly Noted[] =>
    moods.flatMap(({ week, monday, [key]: felt }) =>
      felt
        ? [
            {
              at: x(monday < from ? from : monday),
              top: y(felt.value),
              text: `${week} · ${labels[key]} ${felt.value}`,
              place: felt.place,
            },
          ]
        : [],
    );
  return html` <svg
      class="moods"
      viewBox="0 0 ${width} ${height}"
      role="img"
      aria-label="${labels.mood}, ${labels.energy}"
    >
      ${[5, 3, 1].map((value) => svg`<line class="ground" x1=${left} x2=${width - pad} y1=${y(value)} y2=${y(value)}></line><text x="0" y=${y(value) + 3}>${value}</text>`)}
      ${monthAxis({ from, to: today, x, end: width, tick: ground, foot: height - 3 })}
      ${kinds.map(
        (key) =>
          svg`<polyline class=${key} points=${noted(key)
            .map(({ at, top }) => `${at.toFixed(1)},${top.toFixed(1)}`)
            .join(' ')}></polyline>`,
      )}
      ${kinds.map((key) =>
        noted(key).map(
          ({ at, top, text, place }) =>
            svg`<circle class="leads ${key}" cx=${at} cy=${top} r="1.5" @click=${() => {
              doIt({ do: 'open', place });
            }}><title>${text}</title></circle>`,
        ),
      )}
    </svg>
    <div class="more">
      ${legend(
        'moods',
        kinds.map((kind) => stroke(kind, labels[kind])),
      )}
      ${table(drawing, 'moods-table', `${labels.mood}, ${labels.energy}`, [labels.date, labels.mood, labels.energy], () => moods.map(({ week, mood, energy }) => [week, ...[mood, energy].map((felt) => (felt ? link(String(felt.value), felt.place) : ''))]))}
    </div>`;
}

type Noted = { readonly at: number; readonly top: number; readonly text: string; readonly place: Place };
