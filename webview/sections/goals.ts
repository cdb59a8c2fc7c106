/** Goals: which of them are shown, how they are sorted and grouped, and a card each. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { GoalCard } from '../../src/shared/state/goal.ts';
import { courseLegend } from '../charts/course.ts';
import { grouped, type Filters } from '../filters.ts';
import { button, section, type Drawing } from '../parts.ts';
import { goalCard } from './goalCard.ts';

export type GoalsView = { readonly goals: readonly GoalCard[]; readonly filters: Filters; readonly change: (filters: Partial<Filters>) => void };

export function goalsSection({ goals, filters, change }: GoalsView, drawing: Drawing): TemplateResult {
  const { labels } = drawing;
  if (goals.length === 0) return section('goals', labels.goals, html`<p>${labels.noGoals}</p>${button(labels.newGoal, { do: 'run', command: 'new-goal' })}`);
  const groups = grouped(goals, filters, labels);
  const shown = groups.reduce((sum, group) => sum + group.goals.length, 0);
  const cards = (own: readonly GoalCard[]): TemplateResult => html`<div class="cards">${repeat(own, ({ place }) => place.path, (goal) => goalCard(goal, drawing))}</div>`;
  return section('goals', labels.goals, html`
    ${filterBar({ goals, filters, change }, drawing)}
    ${courseLegend(labels)}
    ${shown === 0 ? html`<p role="status">${labels.noneFound}</p>` : repeat(groups, ({ title }) => title, (group) => html`${group.title === '' ? nothing : html`<h3>${group.title}</h3>`}${cards(group.goals)}`)}`);
}

function filterBar({ goals, filters, change }: GoalsView, { labels }: Drawing): TemplateResult {
  const statuses = new Map(goals.map(({ status, statusText }) => [status, statusText]));
  const choice = (key: 'status' | 'sort' | 'group', label: string, options: readonly (readonly [value: string, text: string])[]): TemplateResult =>
    html`<label class="choice"><span>${label}</span><select aria-label=${label} .value=${filters[key]} @change=${(event: Event) => { change({ [key]: valueOf(event) }); }}>${options.map(([value, text]) => html`<option value=${value} ?selected=${value === filters[key]}>${atStart(text)}</option>`)}</select></label>`;
  return html`<div class="filters" role="search">
    <vscode-text-field placeholder=${labels.find} aria-label=${labels.find} .value=${filters.find} @input=${(event: Event) => { change({ find: valueOf(event) }); }}></vscode-text-field>
    ${choice('status', labels.status, [['all', labels.all], ...statuses])}
    ${choice('sort', labels.sort, [['due', labels.byDue], ['title', labels.byTitle], ['pace', labels.byPace]])}
    ${choice('group', labels.group, [['none', labels.noGroup], ['status', labels.byStatus], ['value', labels.byValue], ['skill', labels.bySkill], ['person', labels.byPerson]])}
  </div>`;
}

/** As a label begins: a status is written small elsewhere, in the middle of a line. */
const atStart = (text: string): string => text.charAt(0).toLocaleUpperCase(document.documentElement.lang) + text.slice(1);

const valueOf = ({ target }: Event): string => (target !== null && 'value' in target && typeof target.value === 'string' ? target.value : '');
