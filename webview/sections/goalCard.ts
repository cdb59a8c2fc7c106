/** A goal's card: its progress, its course, and its next steps. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { GoalCard } from '../../src/protocol/state/goal.ts';
import { barChart } from '../charts/bar.ts';
import { courseChart, courseTable } from '../charts/course.ts';
import { post } from '../host.ts';
import {
  button,
  disclosure,
  dotted,
  link,
  quietButton,
  spotLink,
  textLink,
  type Drawing,
  type Part,
} from '../parts.ts';

/** @param level of the heading */
export function drawGoalCard(goal: GoalCard, level: 3 | 4, drawing: Drawing): TemplateResult {
  const { title, tone, detail, facts, course, values, skills, people, place } = goal;
  const tags = [...values, ...skills, ...people];
  return html`<article class="card ${tone}" aria-label=${title}>
    <header>
      <h3 class="title" aria-level=${level}>${link(title, place)}</h3>
      <p class="detail">${dotted(detail.map(textLink))}</p>
    </header>
    ${progressPart(goal, drawing)} ${course ? courseChart(course, drawing) : nothing}
    ${facts.length === 0 ? nothing : factsPart(facts)}
    <div class="more">
      ${stepsPart(goal, drawing)}${reviewPart(goal, drawing)}${course ? courseTable(course, goal, drawing) : nothing}
    </div>
    ${tags.length === 0 ? nothing : tagsPart(tags)}
    <footer>${commandsPart(goal, drawing)}</footer>
  </article>`;
}

const factsPart = (facts: GoalCard['facts']): TemplateResult =>
  html`<div class="detail">${facts.map((fact) => html`<p>${textLink(fact)}</p>`)}</div>`;

const tagsPart = (tags: readonly string[]): TemplateResult =>
  html`<p class="tags">${tags.map((tag) => html`<span class="tag">${tag}</span>`)}</p>`;

/** Completing a goal is rare, so that its button is quieter than that of a check-in. */
function commandsPart({ id, title, status, canCheckIn, isWritable }: GoalCard, { labels }: Drawing): Part {
  const args = { goal: id };
  if (status === 'active') {
    const checkIn = canCheckIn ? button({ id: 'cairn.checkIn', args, title: labels.checkIn }, title) : nothing;
    const complete = { id: 'cairn.completeGoal', args, title: labels.complete } as const;
    return html`${checkIn}${isWritable ? quietButton(complete, title) : nothing}`;
  }
  const resume = { id: 'cairn.resumeGoal', args, title: status === 'idea' ? labels.start : labels.resume } as const;
  return isWritable ? button(resume, title) : nothing;
}

function progressPart({ title, progress }: GoalCard, { labels }: Drawing): Part {
  if (!progress) return nothing;
  const { fraction, text, expected, place } = progress;
  const label = expected === undefined ? text : `${text}, ${labels.expectedToday} ${expected.text}`;
  return html`<div class="progress">
    ${barChart({ fraction, expected: expected?.fraction, label })}<span class="percent"
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
                  if (target instanceof HTMLInputElement) tickOff(id, step, target.checked);
                }}
              />
              <span>${link(step.title, place)} <span class="detail">${link(detail, place)}</span></span>
            </li>`,
        )}
      </ul>`,
  );
}

function tickOff(goal: string, step: GoalCard['steps'][number]['step'], done: boolean): void {
  post({ type: 'run', command: { id: 'cairn.tickOff', args: { goal, step, done }, title: step.title } });
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
