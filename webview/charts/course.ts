/** A goal's values over time, with its planned pace, the confidence and the forecast. */
import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { LinkedText } from '../../src/protocol/place.ts';
import type { CourseChart, GoalCard } from '../../src/protocol/state/goal.ts';
import { opener } from '../host.ts';
import { link, table, textLink, type Drawing, type Part } from '../parts.ts';
import { dayScale } from './days.ts';
import { area, legend, notch, stroke, upright } from './legend.ts';
import { monthAxis } from './months.ts';

/** The drawing's size, and the margins for the target's name, the months, and the sides. */
const [width, height, head, foot, pad] = [320, 124, 18, 18, 6];
const ground = height - foot;

export function courseChart(course: CourseChart, { today }: Drawing): TemplateResult {
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
    ${aheadOf(course, x, y)} ${due === undefined ? nothing : dayAt('due', x(due))}
    ${course.moved.map(({ date, text }) => dayAt('moved', x(date), `${date}: ${text}`))}
    ${pace ? svg`<line class="pace" x1=${x(pace.from)} y1=${y(0)} x2=${x(pace.to)} y2=${y(1)}></line>` : nothing}
    ${today >= course.from && today <= course.to ? dayAt('today', x(today)) : nothing}
    ${confidence.length > 1 ? way('sure', line(confidence.map(({ date, fraction }) => [date, fraction]))) : nothing}
    ${way('way', line(points.map((point) => [point.date, point.y])))}
    ${points.map(
      ({ date, y: share, text, place }) =>
        svg`<circle
          class="reading ${place ? 'leads' : ''}" cx=${x(date)} cy=${y(share)} r="2.5" @click=${opener(place)}
        ><title>${date}: ${text}</title></circle>`,
    )}
  </svg>`;
}

/** A day as a line from top to bottom. */
const dayAt = (kind: 'due' | 'today' | 'moved', x: number, text?: string): TemplateResult =>
  svg`<line class=${kind} x1=${x} x2=${x} y1=${head} y2=${ground}><title>${text ?? nothing}</title></line>`;

const way = (kind: 'sure' | 'way', points: string): TemplateResult =>
  svg`<polyline class=${kind} points=${points}></polyline>`;

/** The name of the target or the baseline. */
const aim = ({ text, place }: LinkedText, foot: number): TemplateResult =>
  svg`<text class="aim ${place ? 'leads' : ''}" x=${width - pad} y=${foot} @click=${opener(place)}>${text}</text>`;

/** Explains only what at least one card shows. */
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
    [upright('moved', labels.moved), courses.some(({ moved }) => moved.length > 0)],
    [upright('due', labels.due), courses.some(({ due }) => due !== undefined)],
  ] as const;
  const shown = keys.flatMap(([key, isShown]) => (isShown ? [key] : []));
  return shown.length === 0 ? nothing : legend('course', shown);
}

/** The chart's data. */
export function courseTable(
  { points, confidence, baseline, target }: CourseChart,
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
    [labels.baseline, textLink(baseline), ''],
    [labels.target, textLink(target), ''],
  ]);
}

/** An arrow where the line leaves the chart. */
const furtherMark = (at: number, top: number): TemplateResult =>
  svg`<polyline class="further" points="${at - 4},${top - 3.5} ${at},${top} ${at - 4},${top + 3.5}"></polyline>`;

/** The forecast: a line from the last value to the most likely day, within its interval, clipped at the chart's end. */
function aheadOf(
  { points, forecast, to }: CourseChart,
  x: (date: string) => number,
  y: (share: number) => number,
): TemplateResult | typeof nothing {
  const last = points.at(-1);
  if (!last || !forecast) return nothing;
  const from = `${x(last.date)},${y(last.y)}`;
  /** The part of the line that fits into the chart, 0..1. */
  const shown = (x(to) - x(last.date)) / (x(forecast.date) - x(last.date));
  // Without a latest day the value may stay as it is.
  const latest =
    forecast.latest === undefined ? `${x(to)},${y(1)} ${x(to)},${y(last.y)}` : `${x(forecast.latest)},${y(1)}`;
  return svg`<polygon class="interval" points="${from} ${x(forecast.earliest)},${y(1)} ${latest}"></polygon>
    <line class="ahead" x1=${x(last.date)} y1=${y(last.y)} x2=${x(forecast.date)} y2=${y(1)}></line>
    ${forecast.date > to ? furtherMark(x(to), y(last.y + (1 - last.y) * shown)) : nothing}`;
}
