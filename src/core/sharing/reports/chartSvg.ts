/** Charts of a report as inline SVG, with a title and a description for screen readers. */
import { addDays, daysBetween, type IsoDate } from '../../base/calendar.ts';
import { dateText, numberText } from '../../base/texts.ts';
import type { Bar, Chart, Course } from './document.ts';
import { escapeHtml } from './escapeHtml.ts';

/** In pixels of the drawing; the page scales it. */
const width = 640;
const [top, bottom, side] = [20, 20, 1];

/** @param id unique in the page */
export function chartSvg(
  chart: Chart,
  { id, title, text }: Readonly<{ id: string; title: string; text: string }>,
): string {
  const { height, drawing } = chart.of === 'course' ? courseDrawing(chart.course) : barsDrawing(chart.bars);
  return (
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">` +
    `<title id="${id}-title">${escapeHtml(title)}</title><desc id="${id}-desc">${escapeHtml(text)}</desc>` +
    `${drawing}</svg>`
  );
}

type Drawing = Readonly<{ height: number; drawing: string }>;

/** The drawn range: an outlier must not flatten the rest of the line. */
const [lowest, highest] = [-1, 2];

function courseDrawing({ from, to, points, pace, baseline, target }: Course): Drawing {
  const height = 140;
  const days = Math.max(1, daysBetween(from, to));
  const x = (date: IsoDate): number => side + (daysBetween(from, date) / days) * (width - 2 * side);
  const inside = points.map(({ date, share }) => ({ date, share: Math.min(highest, Math.max(lowest, share)) }));
  const shares = inside.map(({ share }) => share);
  const [low, high] = [Math.min(0, ...shares), Math.max(1, ...shares)];
  const y = (share: number): number => height - bottom - ((share - low) / (high - low)) * (height - top - bottom);
  const dots = inside.map(({ date, share }) => `${at(x(date))},${at(y(share))}`).join(' ');
  const last = inside.at(-1);
  return {
    height,
    drawing: [
      line('target', 0, y(1), width, y(1)),
      line('base', 0, y(0), width, y(0)),
      label(width, y(1) - 5, target, 'end'),
      label(width, y(0) - 5, baseline, 'end'),
      ...monthsIn(from, to).map(({ date, name }) => label(x(date), height - 5, name, 'start')),
      ...(pace ? [line('pace', x(pace.from), y(0), x(pace.to), y(1))] : []),
      `<polyline class="way" points="${dots}"/>`,
      ...(last ? [`<circle class="last" cx="${at(x(last.date))}" cy="${at(y(last.share))}" r="3.5"/>`] : []),
    ].join(''),
  };
}

function barsDrawing(bars: readonly Bar[]): Drawing {
  const height = 130;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = width / Math.max(1, bars.length);
  const thick = Math.min(48, step * 0.62);
  const y = (value: number): number => height - bottom - (value / most) * (height - top - bottom);
  return {
    height,
    drawing: [
      line('base', 0, height - bottom, width, height - bottom),
      ...bars.map(({ label: name, value }, index) => {
        const middle = (index + 0.5) * step;
        return (
          `<rect class="bar" x="${at(middle - thick / 2)}" y="${at(y(value))}" width="${at(thick)}" ` +
          `height="${at(height - bottom - y(value))}"/>` +
          label(middle, y(value) - 5, numberText(value), 'middle') +
          label(middle, height - 5, name, 'middle')
        );
      }),
    ].join(''),
  };
}

const at = (value: number): string => String(Math.round(value * 10) / 10);

const line = (name: string, x1: number, y1: number, x2: number, y2: number): string =>
  `<line class="${name}" x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}"/>`;

const label = (x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end'): string =>
  `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}">${escapeHtml(text)}</text>`;

/** In a drawing, names of months need this much room. */
const monthWidth = 44;

/** The first days of months, as many as fit, with their names. */
function monthsIn(from: IsoDate, to: IsoDate): readonly Readonly<{ date: IsoDate; name: string }>[] {
  const months: IsoDate[] = [];
  for (let day = firstOfNextMonth(from); day <= to; day = firstOfNextMonth(day)) months.push(day);
  const days = Math.max(1, daysBetween(from, to));
  const room = (width * (30 / days)) / monthWidth;
  const every = Math.max(1, Math.ceil(1 / room));
  return months
    .filter((_, index) => index % every === 0)
    .filter((date) => (daysBetween(date, to) / days) * width > monthWidth / 2)
    .map((date) => ({ date, name: dateText(date, 'shortMonth') }));
}

const firstOfNextMonth = (date: IsoDate): IsoDate => `${addDays(`${date.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;
