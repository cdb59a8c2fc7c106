/** A goal: how much of its way is made against how much should be, how it went, and what is next. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { GoalCard } from '../../src/protocol/state/goal.ts';
import { progressBar } from '../charts/bar.ts';
import { courseChart, courseTable } from '../charts/course.ts';
import { doIt } from '../host.ts';
import {
  button,
  disclosure,
  dotted,
  link,
  quietButton,
  spotLink,
  toldText,
  type Drawing,
  type Part,
} from '../parts.ts';

/** @param level of its heading: below that of a group, where there are groups */
export function goalCard(goal: GoalCard, level: 3 | 4, drawing: Drawing): TemplateResult {
  const { title, tone, detail, facts, course, values, skills, people, place } = goal;
  const tags = [...values, ...skills, ...people];
  return html`<article class="card ${tone}" aria-label=${title}>
    <header>
      <h3 class="title" aria-level=${level}>${link(title, place)}</h3>
      <p class="detail">${dotted(detail.map(toldText))}</p>
    </header>
    ${progressPart(goal, drawing)} ${course ? courseChart(course, drawing) : nothing}
    ${facts.length === 0 ? nothing : html`<div class="detail">${facts.map((fact) => html`<p>${toldText(fact)}</p>`)}</div>`}
    <div class="more">
      ${stepsPart(goal, drawing)}${reviewPart(goal, drawing)}${course ? courseTable(course, goal, drawing) : nothing}
    </div>
    ${tags.length === 0 ? nothing : html`<p class="tags">${tags.map((tag) => html`<span class="tag">${tag}</span>`)}</p>`}
    <footer>${doingsPart(goal, drawing)}</footer>
  </article>`;
}

/**
 * To complete a goal is seldom, and quieter than to check in; who did it by mistake finds it among those that are done,
 * and resumes it.
 */
function doingsPart({ id, title, status, canCheckIn, isWritable }: GoalCard, { labels }: Drawing): Part {
  if (status === 'active')
    return html`${canCheckIn ? button(labels.checkIn, { do: 'check-in', goal: id }, title) : nothing}${isWritable ? quietButton(labels.complete, { do: 'complete', goal: id }, title) : nothing}`;
  return isWritable
    ? button(status === 'idea' ? labels.start : labels.resume, { do: 'resume', goal: id }, title)
    : nothing;
}

function progressPart({ title, progress }: GoalCard, { labels }: Drawing): Part {
  if (!progress) return nothing;
  const { fraction, text, expected, place } = progress;
  const label = expected === undefined ? text : `${text}, ${labels.expectedToday} ${expected.text}`;
  return html`<div class="progress">
    ${progressBar({ fraction, expected: expected?.fraction, label })}<span class="percent"
      >${link(text, place, `${text}: ${title}`)}</span
    >
  </div>`;
}

function stepsPart({ id, title, steps, isWritable, place: { path } }: GoalCard, drawing: Drawing): Part {
  if (steps.length === 0) return nothing;
  const summary = html`${drawing.labels.steps}
    <span class="count">${steps.filter(({ done }) => done).length}/${steps.length}</span>`;
  return disclosure(
    drawing,
    `steps ${path}`,
    summary,
    title,
    () =>
      html`<ul class="steps">
        ${repeat(
          steps,
          ({ step }) => `${step.kind} ${step.index}`,
          ({ step, done, detail, place }) =>
            html`<li>
              <input
                type="checkbox"
                aria-label=${step.title}
                ?disabled=${!isWritable}
                .checked=${live(done)}
                @change=${({ target }: Event) => {
                  if (target instanceof HTMLInputElement) doIt({ do: 'tick', goal: id, step, done: target.checked });
                }}
              />
              <span>${link(step.title, place)} <span class="detail">${link(detail, place)}</span></span>
            </li>`,
        )}
      </ul>`,
  );
}

function reviewPart({ title, open, place: { path } }: GoalCard, drawing: Drawing): Part {
  if (open.length === 0) return nothing;
  const summary = html`${drawing.labels.review} <span class="count">${open.length}</span>`;
  return disclosure(
    drawing,
    `review ${path}`,
    summary,
    title,
    () =>
      html`<ul>
        ${open.map(({ text, spot }) => html`<li>${spotLink(text, spot)}</li>`)}
      </ul>`,
  );
}
