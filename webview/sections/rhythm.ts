/** A year of check-ins, wins per month, and mood and energy. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { YearSummary } from '../../src/protocol/state/rhythm.ts';
import { yearCalendar } from '../charts/calendar.ts';
import { moodChart } from '../charts/moods.ts';
import { winColumns } from '../charts/wins.ts';
import { button, dotted, countLink, section, type Drawing } from '../parts.ts';

export function rhythmSection(rhythm: YearSummary, drawing: Drawing): TemplateResult {
  const { labels } = drawing;
  return section(
    'rhythm',
    labels.rhythm,
    html` <p class="lead">${dotted(rhythm.summary.map((figure) => countLink(figure)))}</p>
      ${
        rhythm.days.some(({ checkins, reflected }) => checkins > 0 || reflected)
          ? nothing
          : html`<p>${labels.nothingNoted}</p>
              ${button({ id: 'cairn.checkIn', args: {}, title: labels.checkIn })}`
      }
      ${yearCalendar(rhythm, drawing)}
      <div class="pair">
        ${
          rhythm.wins.some(({ count }) => count > 0)
            ? html`<div>
                <h3>${labels.wins}</h3>
                ${winColumns(rhythm.wins, drawing)}
              </div>`
            : nothing
        }
        ${
          rhythm.moods.length < 2
            ? nothing
            : html`<div>
                <h3>${labels.feeling}</h3>
                ${moodChart(rhythm, drawing)}
              </div>`
        }
      </div>`,
  );
}
