/**
 * A goal's values as a share of the way, over the line that they are held against, how sure one was, and where it leads
 * if it goes on so.
 */
import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { Told } from '../../src/protocol/place.ts';
import type { Course, GoalCard } from '../../src/protocol/state/goal.ts';
import { doIt } from '../host.ts';
import { link, table, toldText, type Drawing, type Part } from '../parts.ts';
import { dayScale } from './days.ts';
import { area, legend, notch, stroke, upright } from './legend.ts';
import { monthAxis } from './months.ts';

/** Of the drawing; what is above the lines for the target's name and below them for the months'; and at both sides. */
const [width, height, head, foot, pad] = [320, 124, 18, 18, 6];
const ground = height - foot;

export function courseChart(course: Course, { today }: Drawing): TemplateResult {
  const { points, confidence, pace, due } = course;
  const x = dayScale(course.from, course.to, { start: pad, length: width - 2 * pad });
  const shares = points.map((point) => point.y);
  const [low, high] = [Math.min(0, ...shares), Math.max(1, ...shares)];
  const y = (share: number): number => ground - pad - ((share - low) / (high - low)) * (ground - pad - head);
  const line = (dots: readonly (readonly [date: string, share: number])[]): string =>
    dots.map(([date, share]) => `${x(date).toFixed(1)},${y(share).toFixed(1)}`).join(' ');
  return html` <svg class="course" viewBox="0 0 ${width} ${height}" role="img" aria-label=${course.text}>
    <line class="target" x1=${pad} x2=${width - pad} y1=${y(1)} y2=${y(1)}></line>
    <line class="baseline" x1=${pad} x2=${width - pad} y1=${y(0)} y2=${y(0)}></line>
    ${aim(course.target, y(1) - 5)} ${aim(course.baseline, y(0) - 4)}
    ${monthAxis({ from: course.from, to: course.to, x, end: width, tick: ground, foot: height - 6 })}
    ${aheadOf(course, x, y)}
    ${due === undefined ? nothing : svg`<line class="due" x1=${x(due)} x2=${x(due)} y1=${head} y2=${ground}></line>`}
    ${pace ? svg`<line class="pace" x1=${x(pace.from)} y1=${y(0)} x2=${x(pace.to)} y2=${y(1)}></line>` : nothing}
    ${today >= course.from && today <= course.to ? svg`<line class="today" x1=${x(today)} x2=${x(today)} y1=${head} y2=${ground}></line>` : nothing}
    ${confidence.length > 1 ? svg`<polyline class="sure" points=${line(confidence.map(({ date, fraction }) => [date, fraction]))}></polyline>` : nothing}
    <polyline class="way" points=${line(points.map((point) => [point.date, point.y]))}></polyline>
    ${points.map(
      ({ date, y: share, text, place }) =>
        svg`<circle class="look ${place ? 'leads' : ''}" cx=${x(date)} cy=${y(share)} r="2.5" @click=${() => {
          if (place) doIt({ do: 'open', place });
        }}><title>${date}: ${text}</title></circle>`,
    )}
  </svg>`;
}

/** What a share of 0 or of 1 stands for. @param foot where the letters stand on */
const aim = ({ text, place }: Told, foot: number): TemplateResult =>
  svg`<text class="aim ${place ? 'leads' : ''}" x=${width - pad} y=${foot} @click=${() => {
    if (place) doIt({ do: 'open', place });
  }}>${text}</text>`;

/** What none of the cards shows is not explained. */
export function courseLegend(goals: readonly GoalCard[], labels: Drawing['labels']): Part {
  const courses = goals.flatMap(({ course }) => course ?? []);
  const forecast = area('interval', labels.forecast);
  const keys = [
    [notch(labels.expectedToday), goals.some(({ progress }) => progress?.expected)],
    [stroke('way', labels.value), courses.length > 0],
    [stroke('pace', labels.pace), courses.some(({ pace }) => pace)],
    [stroke('sure', labels.confidence), courses.some(({ confidence }) => confidence.length > 1)],
    [
      { ...forecast, sample: [forecast.sample, stroke('ahead', '').sample].flat() },
      courses.some((course) => course.forecast),
    ],
    [upright('today', labels.today), courses.length > 0],
    [upright('due', labels.due), courses.some(({ due }) => due !== undefined)],
  ] as const;
  const shown = keys.flatMap(([key, isShown]) => (isShown ? [key] : []));
  return shown.length === 0 ? nothing : legend('course', shown);
}

/** The same in numbers, and what they are held against. */
export function courseTable(
  { points, confidence, baseline, target }: Course,
  { title, place: { path } }: GoalCard,
  drawing: Drawing,
): TemplateResult {
  const { labels } = drawing;
  const days = [...new Set([...points, ...confidence].map(({ date }) => date))].sort();
  return table(drawing, `course ${path}`, title, [labels.date, labels.value, labels.confidence], () => [
    ...days.map((date) => {
      const [point, sure] = [points.find((each) => each.date === date), confidence.find((each) => each.date === date)];
      return [date, point ? link(point.text, point.place) : '', sure ? link(sure.text, sure.place) : ''];
    }),
    [labels.baseline, toldText(baseline), ''],
    [labels.target, toldText(target), ''],
  ]);
}

/** Where the line leaves the chart: it goes on. */
const furtherMark = (at: number, top: number): TemplateResult =>
  svg`<polyline class="further" points="${at - 4},${top - 3.5} ${at},${top} ${at - 4},${top + 3.5}"></polyline>`;

/**
 * From the last value to the target: a line to the day that is most likely, within its interval. What lies after the
 * chart's end is cut off by it.
 */
function aheadOf(
  { points, forecast, to }: Course,
  x: (date: string) => number,
  y: (share: number) => number,
): TemplateResult | typeof nothing {
  const last = points.at(-1);
  if (!last || !forecast) return nothing;
  const from = `${x(last.date)},${y(last.y)}`;
  // It may never be reached: then things stay as they are.
  const latest =
    forecast.latest === undefined ? `${x(to)},${y(1)} ${x(to)},${y(last.y)}` : `${x(forecast.latest)},${y(1)}`;
  return svg`<polygon class="interval" points="${from} ${x(forecast.earliest)},${y(1)} ${latest}"></polygon>
    <line class="ahead" x1=${x(last.date)} y1=${y(last.y)} x2=${x(forecast.date)} y2=${y(1)}></line>
    ${forecast.date > to ? furtherMark(x(to), y(last.y + (1 - last.y) * ((x(to) - x(last.date)) / (x(forecast.date) - x(last.date))))) : nothing}`;
}
