/** Mood and energy week by week, 1 to 5, where they were noted. */
import { html, type TemplateResult } from 'lit-html';
import type { Rhythm } from '../../src/shared/state/rhythm.ts';
import { link, table, type Drawing } from '../parts.ts';

const [width, height, pad] = [312, 44, 4];

export function moodChart(moods: Rhythm['moods'], drawing: Drawing): TemplateResult {
  const { labels } = drawing;
  const x = (at: number): string => (pad + (at / (moods.length - 1)) * width).toFixed(1);
  const y = (value: number): string => (pad + ((5 - value) / 4) * height).toFixed(1);
  const line = (key: 'mood' | 'energy'): string => moods.flatMap((week, at) => { const value = week[key]; return value === undefined ? [] : [`${x(at)},${y(value)}`]; }).join(' ');
  return html`
    <svg class="moods" viewBox="0 0 ${width + 2 * pad} ${height + 2 * pad}" role="img" aria-label="${labels.mood}, ${labels.energy}"><polyline class="mood" points=${line('mood')}></polyline><polyline class="energy" points=${line('energy')}></polyline></svg>
    <p class="legend"><span class="dot mood"></span>${labels.mood}<span class="dot energy"></span>${labels.energy}</p>
    ${table(drawing, 'moods-table', [labels.date, labels.mood, labels.energy], () => moods.map(({ week, mood, energy, place }) => [link(week, place), mood ?? '', energy ?? '']))}`;
}
