/** Charts as plain SVG in the theme's own colours, each with a table that says the same. */
import { html, svg, type TemplateResult } from 'lit-html';
import type { Course, DashboardState } from '../src/shared/dashboard.ts';
import type { Labels } from '../src/shared/labels.ts';
import { doIt } from './host.ts';

const day = 86_400_000;
const dayNumber = (date: string): number => Math.round(Date.parse(date) / day);

const [width, height, pad] = [320, 96, 6];

/** A goal's values as a share of the way, over the line that they are held against, and below it how sure one was. */
export function courseChart(course: Course, today: string, title: string, labels: Labels): TemplateResult {
  const [from, to] = [dayNumber(course.from), Math.max(dayNumber(course.to), dayNumber(course.from) + 1)];
  const x = (date: string): number => pad + ((dayNumber(date) - from) / (to - from)) * (width - 2 * pad);
  const [low, high] = [Math.min(0, ...course.points.map(({ y }) => y)), Math.max(1, ...course.points.map(({ y }) => y))];
  const y = (share: number): number => height - pad - ((share - low) / (high - low)) * (height - 2 * pad);
  const line = course.points.map(({ date, y: share }) => `${x(date).toFixed(1)},${y(share).toFixed(1)}`).join(' ');
  const sure = course.confidence.map(({ date, fraction }) => `${x(date).toFixed(1)},${y(fraction).toFixed(1)}`).join(' ');
  return html`
    <svg class="course" viewBox="0 0 ${width} ${height}" role="img" aria-label="${labels.courseOf} ${title}: ${course.points.at(-1)?.text ?? ''}">
      <line class="target" x1=${pad} x2=${width - pad} y1=${y(1)} y2=${y(1)}></line>
      <line class="baseline" x1=${pad} x2=${width - pad} y1=${y(0)} y2=${y(0)}></line>
      ${course.pace ? svg`<line class="pace" x1=${x(course.pace.from)} y1=${y(0)} x2=${x(course.pace.to)} y2=${y(1)}></line>` : ''}
      ${today >= course.from && today <= course.to ? svg`<line class="now" x1=${x(today)} x2=${x(today)} y1=${pad} y2=${height - pad}></line>` : ''}
      ${course.confidence.length > 1 ? svg`<polyline class="sure" points=${sure}></polyline>` : ''}
      <polyline class="way" points=${line}></polyline>
      ${course.points.map(({ date, y: share, text }) => svg`<circle class="look" cx=${x(date)} cy=${y(share)} r="2.5"><title>${date}: ${text}</title></circle>`)}
    </svg>
    <details class="table" id="course-${course.from}-${title}">
      <summary>${labels.asTable}</summary>
      <table>
        <thead><tr><th scope="col">${labels.date}</th><th scope="col">${labels.value}</th><th scope="col">${labels.confidence}</th></tr></thead>
        <tbody>${course.points.map(({ date, text, place }) => html`<tr><td>${date}</td><td>${place ? html`<button class="link" @click=${() => { doIt({ do: 'open', place }); }}>${text}</button>` : text}</td><td>${percent(course.confidence.find((each) => each.date === date)?.fraction)}</td></tr>`)}</tbody>
      </table>
    </details>`;
}

const percent = (fraction: number | undefined): string => (fraction === undefined ? '' : `${Math.round(fraction * 100)} %`);

/** How much of the way is made; a notch where it should be by now. */
export function progressBar(fraction: number, expected: number | undefined, label: string): TemplateResult {
  const at = (share: number): number => Math.min(1, Math.max(0, share)) * 100;
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label=${label}>
    <rect class="track" width="100" height="6" rx="1"></rect>
    <rect class="made" width=${at(fraction)} height="6" rx="1"></rect>
    ${expected === undefined ? '' : svg`<rect class="notch" x=${Math.min(99, at(expected))} width="1" height="6"></rect>`}
  </svg>`;
}

const cell = 11;

/** A year of days, a column each week from Monday on. */
export function yearCalendar({ days, today }: DashboardState['rhythm'], labels: Labels): TemplateResult {
  const [first] = days;
  if (!first) return html``;
  const start = dayNumber(first.date);
  const weeks = Math.ceil(days.length / 7);
  const months = monthsOf(days);
  const level = (count: number): number => Math.min(4, count);
  return html`
    <svg class="calendar" viewBox="0 0 ${weeks * cell} ${7 * cell + 14}" role="img" aria-label="${labels.checkins}: ${days.reduce((sum, { checkins }) => sum + checkins, 0)}, ${labels.reflected}: ${days.filter(({ reflected }) => reflected).length}">
      ${months.map(({ date, name }) => svg`<text x=${Math.floor((dayNumber(date) - start) / 7) * cell} y="9">${name}</text>`)}
      ${days.map(({ date, checkins, reflected, wins }) => {
        const at = dayNumber(date) - start;
        return svg`<rect class="day level${level(checkins)} ${reflected ? 'reflected' : ''} ${date === today ? 'today' : ''}" x=${Math.floor(at / 7) * cell} y=${(at % 7) * cell + 14} width=${cell - 2} height=${cell - 2} rx="2"><title>${date} · ${checkins} ${labels.checkins}${reflected ? ` · ${labels.reflected}` : ''}${wins > 0 ? ` · ${wins} ${labels.wins}` : ''}</title></rect>`;
      })}
    </svg>
    <details class="table" id="rhythm-table">
      <summary>${labels.asTable}</summary>
      <table>
        <thead><tr><th scope="col">${labels.month}</th><th scope="col">${labels.checkins}</th><th scope="col">${labels.days}</th><th scope="col">${labels.reflected}</th></tr></thead>
        <tbody>${months.map(({ key }) => { const own = days.filter(({ date }) => date.startsWith(key)); return html`<tr><td>${key}</td><td>${own.reduce((sum, { checkins }) => sum + checkins, 0)}</td><td>${own.filter(({ checkins }) => checkins > 0).length}</td><td>${own.filter(({ reflected }) => reflected).length}</td></tr>`; })}</tbody>
      </table>
    </details>`;
}

function monthsOf(days: DashboardState['rhythm']['days']): readonly { readonly key: string; readonly date: string; readonly name: string }[] {
  const names = new Intl.DateTimeFormat(document.documentElement.lang, { month: 'short', timeZone: 'UTC' });
  const keys = [...new Set(days.map(({ date }) => date.slice(0, 7)))];
  // A month that begins in the first columns has no room for its name beside that of the one before.
  const long = keys.filter((key, at) => at > 0 || days.filter(({ date }) => date.startsWith(key)).length > 21);
  return keys.map((key) => ({ key, date: days.find(({ date }) => date.startsWith(key))?.date ?? key, name: long.includes(key) ? names.format(Date.parse(`${key}-01`)) : '' }));
}

/** Mood and energy week by week, 1 to 5, where they were noted. */
export function moodChart(moods: DashboardState['rhythm']['moods'], labels: Labels): TemplateResult {
  if (moods.length < 2) return html``;
  const x = (at: number): string => (4 + (at / (moods.length - 1)) * 312).toFixed(1);
  const line = (key: 'mood' | 'energy'): string => moods.flatMap((week, at) => { const value = week[key]; return value === undefined ? [] : [`${x(at)},${(52 - (value - 1) * 11).toFixed(1)}`]; }).join(' ');
  return html`<svg class="moods" viewBox="0 0 320 60" role="img" aria-label="${labels.mood}, ${labels.energy}"><polyline class="way" points=${line('mood')}></polyline><polyline class="sure" points=${line('energy')}></polyline></svg>
    <p class="legend"><span class="dot skill-now"></span>${labels.mood}<span class="dot energy"></span>${labels.energy}</p>
    <details class="table" id="moods-table"><summary>${labels.asTable}</summary><table><thead><tr><th scope="col">${labels.date}</th><th scope="col">${labels.mood}</th><th scope="col">${labels.energy}</th></tr></thead><tbody>${moods.map(({ week, mood, energy }) => html`<tr><td>${week}</td><td>${mood ?? ''}</td><td>${energy ?? ''}</td></tr>`)}</tbody></table></details>`;
}

/** Now, wanted and a year ago on one scale of 0..4. */
export function skillRow({ now, wanted, before, text, title }: DashboardState['growth']['skills'][number]): TemplateResult {
  const x = (level: number): number => 8 + (level / 4) * 144;
  return html`<svg class="skill" viewBox="0 0 160 16" role="img" aria-label="${title}: ${text}">
    ${[0, 1, 2, 3, 4].map((level) => svg`<line class="tick" x1=${x(level)} x2=${x(level)} y1="4" y2="12"></line>`)}
    <line class="scale" x1=${x(0)} x2=${x(4)} y1="8" y2="8"></line>
    ${now !== undefined && wanted !== undefined && wanted > now ? svg`<line class="gap" x1=${x(now)} x2=${x(wanted)} y1="8" y2="8"></line>` : ''}
    ${wanted === undefined ? '' : svg`<circle class="wanted" cx=${x(wanted)} cy="8" r="5"></circle>`}
    ${before === undefined ? '' : svg`<circle class="before" cx=${x(before)} cy="8" r="3"></circle>`}
    ${now === undefined ? '' : svg`<circle class="skill-now" cx=${x(now)} cy="8" r="4"></circle>`}
  </svg>`;
}
