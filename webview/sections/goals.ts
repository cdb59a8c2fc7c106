/** The goals: filters, sorting, grouping, and a card for each goal. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { GoalCard } from '../../src/protocol/state/goal.ts';
import { courseLegend } from '../charts/course.ts';
import { grouped, type Filters } from '../filters.ts';
import { button, plainCommand, section, selection, type Drawing } from '../parts.ts';
import { drawGoalCard } from './goalCard.ts';

export type GoalsView = {
  readonly goals: readonly GoalCard[];
  /** False while only active goals are loaded, and when a goal cannot be read. */
  readonly isAll: boolean;
  readonly filters: Filters;
  readonly change: (filters: Partial<Filters>) => void;
};

export function goalsSection({ goals, isAll, filters, change }: GoalsView, drawing: Drawing): TemplateResult {
  const { labels } = drawing;
  if (goals.length === 0)
    return section(
      'goals',
      labels.goals,
      html`<p>${isAll ? labels.noGoals : labels.noActiveGoal}</p>
        ${button(plainCommand('cairn.newGoal', labels.newGoal))}`,
    );
  const groups = grouped(goals, filters, labels);
  const shown = groups.reduce((sum, group) => sum + group.goals.length, 0);
  const level = filters.group === 'none' ? 3 : 4;
  const cards = (own: readonly GoalCard[]): TemplateResult =>
    html`<div class="cards">
      ${repeat(
        own,
        ({ place }) => place.path,
        (goal) => drawGoalCard(goal, level, drawing),
      )}
    </div>`;
  return section(
    'goals',
    labels.goals,
    html` ${filterBar({ filters, change }, drawing)}
    ${courseLegend(
      groups.flatMap((group) => group.goals),
      labels,
    )}
    ${
      shown === 0
        ? html`<p role="status">${labels.noneFound}</p>`
        : repeat(
            groups,
            ({ title }) => title,
            (group) => html`${group.title === '' ? nothing : html`<h3>${group.title}</h3>`}${cards(group.goals)}`,
          )
    }`,
  );
}

function filterBar({ filters, change }: Pick<GoalsView, 'filters' | 'change'>, { labels }: Drawing): TemplateResult {
  const choice = (
    key: 'status' | 'sort' | 'group',
    label: string,
    options: readonly (readonly [value: string, text: string])[],
  ): TemplateResult =>
    selection(label, filters[key], options, (value) => {
      change({ [key]: value });
    });
  return html`<div class="filters" role="search">
    <vscode-text-field
      placeholder=${labels.find}
      aria-label=${labels.find}
      .value=${filters.find}
      @input=${(event: Event) => {
        change({ find: valueOf(event) });
      }}
    ></vscode-text-field>
    ${choice('status', labels.status, [
      ['all', labels.all],
      ['active', labels.active],
      ['idea', labels.idea],
      ['paused', labels.paused],
      ['done', labels.done],
      ['dropped', labels.dropped],
    ])}
    ${choice('sort', labels.sort, [
      ['due', labels.byDue],
      ['title', labels.byTitle],
      ['pace', labels.byPace],
    ])}
    ${choice('group', labels.group, [
      ['none', labels.noGroup],
      ['status', labels.byStatus],
      ['value', labels.byValue],
      ['skill', labels.bySkill],
      ['person', labels.byPerson],
    ])}
    ${button(plainCommand('cairn.newGoal', labels.newGoal))}
  </div>`;
}

const valueOf = ({ target }: Event): string =>
  target !== null && 'value' in target && typeof target.value === 'string' ? target.value : '';
