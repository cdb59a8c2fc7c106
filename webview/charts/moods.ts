/** Mood and energy per week, 1 to 5. */
import { html, svg, type TemplateResult } from 'lit-html';
import type { LinkTarget } from '../../src/protocol/place.ts';
import type { YearSummary } from '../../src/protocol/state/rhythm.ts';
import { opener } from '../host.ts';
import { link, table, type Drawing } from '../parts.ts';
import { dayScale } from './days.ts';
import { legend, stroke } from './legend.ts';
import { monthAxis } from './months.ts';

/** The drawing's size, the position of the month axis, and the margins. */
const [width, height, ground, left, pad] = [320, 76, 60, 12, 5];
const kinds = ['mood', 'energy'] as const;

export function moodChart({ moods, days }: YearSummary, drawing: Drawing): TemplateResult {
  const { labels, today } = drawing;
  const from = days[0]?.date ?? today;
  const x = dayScale(from, today, { start: left, length: width - left - pad });
  const y = (value: number): number => pad + ((5 - value) / 4) * (ground - 2 * pad);
  const pointsOf = (key: (typeof kinds)[number]): readonly MoodPoint[] =>
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
      ${[5, 3, 1].map((value) => gridLine(value, y(value)))}
      ${monthAxis({ from, to: today, x, end: width, tick: ground, foot: height - 3 })}
      ${kinds.map(
        (key) =>
          svg`<polyline class=${key} points=${pointsOf(key)
            .map(({ at, top }) => `${at.toFixed(1)},${top.toFixed(1)}`)
            .join(' ')}></polyline>`,
      )}
      ${kinds.map((key) =>
        pointsOf(key).map(
          ({ at, top, text, place }) =>
            svg`<circle class="leads ${key}" cx=${at} cy=${top} r="1.5" @click=${opener(place)}
            ><title>${text}</title></circle>`,
        ),
      )}
    </svg>
    <div class="more">
      ${legend(
        'moods',
        kinds.map((kind) => stroke(kind, labels[kind])),
      )}
      ${moodTable(moods, drawing)}
    </div>`;
}

type MoodPoint = { readonly at: number; readonly top: number; readonly text: string; readonly place: LinkTarget };

const gridLine = (value: number, y: number): TemplateResult =>
  svg`<line class="ground" x1=${left} x2=${width - pad} y1=${y} y2=${y}></line><text x="0" y=${y + 3}>${value}</text>`;

function moodTable(moods: YearSummary['moods'], drawing: Drawing): TemplateResult {
  const { date, mood: moodLabel, energy: energyLabel } = drawing.labels;
  return table(drawing, 'moods-table', `${moodLabel}, ${energyLabel}`, [date, moodLabel, energyLabel], () =>
    moods.map(({ week, mood, energy }) => [
      week,
      ...[mood, energy].map((felt) => (felt ? link(String(felt.value), felt.place) : '')),
    ]),
  );
}
