/** A goal's values as a share of the way, over the line that they are held against, and below it how sure one was. */
import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { Course, GoalCard } from '../../src/shared/state/goal.ts';
import { doIt } from '../host.ts';
import { link, table, type Drawing } from '../parts.ts';
import { dayScale } from './days.ts';
import { monthAxis } from './months.ts';

/** Of the drawing; what is above the lines for the target's name and below them for the months'; and at both sides. */
const [width, height, head, foot, pad] = [320, 120, 14, 18, 6];
const ground = height - foot;

export function courseChart(course: Course, { title, place: { path } }: GoalCard, drawing: Drawing): TemplateResult {
  const { labels, today } = drawing;
  const { points, confidence, pace } = course;
  const x = dayScale(course.from, course.to, { start: pad, length: width - 2 * pad });
  const shares = points.map((point) => point.y);
  const [low, high] = [Math.min(0, ...shares), Math.max(1, ...shares)];
  const y = (share: number): number => ground - pad - ((share - low) / (high - low)) * (ground - pad - head);
  const line = (dots: readonly (readonly [date: string, share: number])[]): string => dots.map(([date, share]) => `${x(date).toFixed(1)},${y(share).toFixed(1)}`).join(' ');
  const sureOn = (date: string): string => { const sure = confidence.find((each) => each.date === date); return sure ? `${Math.round(sure.fraction * 100)} %` : ''; };
  return html`
    <svg class="course" viewBox="0 0 ${width} ${height}" role="img" aria-label="${labels.courseOf} ${title}: ${points.at(-1)?.text ?? ''}">
      <line class="target" x1=${pad} x2=${width - pad} y1=${y(1)} y2=${y(1)}></line>
      <line class="baseline" x1=${pad} x2=${width - pad} y1=${y(0)} y2=${y(0)}></line>
      <text class="aim" x=${width - pad} y=${y(1) - 5}>${course.target}</text>
      <text class="aim" x=${width - pad} y=${y(0) - 4}>${course.baseline}</text>
      ${monthAxis({ from: course.from, to: course.to, x, end: width, tick: ground, foot: height - 6 })}
      ${pace ? svg`<line class="pace" x1=${x(pace.from)} y1=${y(0)} x2=${x(pace.to)} y2=${y(1)}></line>` : nothing}
      ${today >= course.from && today <= course.to ? svg`<line class="today" x1=${x(today)} x2=${x(today)} y1=${head} y2=${ground}></line>` : nothing}
      ${confidence.length > 1 ? svg`<polyline class="sure" points=${line(confidence.map(({ date, fraction }) => [date, fraction]))}></polyline>` : nothing}
      <polyline class="way" points=${line(points.map((point) => [point.date, point.y]))}></polyline>
      ${points.map(({ date, y: share, text, place }) => svg`<circle class="look ${place ? 'leads' : ''}" cx=${x(date)} cy=${y(share)} r="2.5" @click=${() => { if (place) doIt({ do: 'open', place }); }}><title>${date}: ${text}</title></circle>`)}
    </svg>
    ${table(drawing, `course ${path}`, [labels.date, labels.value, labels.confidence], () => points.map(({ date, text, place }) => [date, link(text, place), sureOn(date)]))}`;
}
