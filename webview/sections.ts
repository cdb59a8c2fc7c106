/** The sections of the dashboard. All texts go through lit-html, which writes them as text: nothing that a person wrote becomes markup. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { DashboardState, Doing, GoalCard, Place } from '../src/shared/dashboard.ts';
import type { Labels } from '../src/shared/labels.ts';
import { courseChart, moodChart, progressBar, skillRow, yearCalendar } from './charts.ts';
import { grouped, type Filters } from './filters.ts';
import { doIt } from './host.ts';

const button = (label: string, doing: Doing, about = ''): TemplateResult => html`<vscode-button appearance="secondary" aria-label=${about === '' ? label : `${label}: ${about}`} @click=${() => { doIt(doing); }}>${label}</vscode-button>`;

/** A text that leads to the line where it is written. */
const link = (text: string, place: Place | undefined): TemplateResult | string => (place ? html`<button class="link" @click=${() => { doIt({ do: 'open', place }); }}>${text}</button>` : text);

const section = (id: string, title: string, content: TemplateResult): TemplateResult => html`<section id=${id} aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`;

export function nowSection({ week, checkedIn, items }: DashboardState['now'], labels: Labels): TemplateResult {
  const group = (standing: DashboardState['now']['items'][number]['standing']): TemplateResult | typeof nothing => {
    const own = items.filter((item) => item.standing === standing);
    if (own.length === 0) return nothing;
    return html`<h3 class=${standing}>${labels[standing]} <span class="count">${own.length}</span></h3>
      <ul class="items">${repeat(own, ({ id }) => id, (item) => html`<li><span class="what">${link(item.title, item.place)}<span class="detail">${item.detail}</span></span>${item.does && item.label !== undefined ? button(item.label, item.does, item.title) : nothing}</li>`)}</ul>`;
  };
  const content = html`<p class="lead">${week} · ${checkedIn}</p>${items.length === 0 ? html`<p>${labels.nothingNow}</p>` : html`${group('overdue')}${group('today')}${group('later')}${group('done')}`}`;
  return section('now', labels.now, content);
}

export type GoalsView = { readonly goals: readonly GoalCard[]; readonly today: string; readonly filters: Filters; readonly change: (filters: Partial<Filters>) => void };

export function goalsSection({ goals, today, filters, change }: GoalsView, labels: Labels): TemplateResult {
  if (goals.length === 0) return section('goals', labels.goals, html`<p>${labels.noGoals}</p>${button(labels.newGoal, { do: 'run', command: 'new-goal' })}`);
  const groups = grouped(goals, filters, labels);
  const shown = groups.reduce((sum, group) => sum + group.goals.length, 0);
  const statuses = new Map(goals.map(({ status, statusText }) => [status, statusText]));
  const content = html`
    <div class="filters" role="search">
      <vscode-text-field placeholder=${labels.find} aria-label=${labels.find} .value=${filters.find} @input=${(event: Event) => { change({ find: valueOf(event) }); }}></vscode-text-field>
      ${choice('status', labels.status, [['all', labels.all], ...statuses], filters, change)}
      ${choice('sort', labels.sort, [['due', labels.byDue], ['title', labels.byTitle], ['pace', labels.byPace]], filters, change)}
      ${choice('group', labels.group, [['none', labels.noGroup], ['status', labels.byStatus], ['value', labels.byValue], ['skill', labels.bySkill], ['person', labels.byPerson]], filters, change)}
    </div>
    ${shown === 0 ? html`<p role="status">${labels.noneFound}</p>` : groups.map((group) => html`${group.title === '' ? nothing : html`<h3>${group.title}</h3>`}<div class="cards">${repeat(group.goals, ({ id }) => id, (goal) => goalCard(goal, today, labels))}</div>`)}`;
  return section('goals', labels.goals, content);
}

const valueOf = ({ target }: Event): string => (target !== null && 'value' in target && typeof target.value === 'string' ? target.value : '');

function choice(key: 'status' | 'sort' | 'group', label: string, options: readonly (readonly [value: string, text: string])[], filters: Filters, change: GoalsView['change']): TemplateResult {
  return html`<label class="choice"><span>${label}</span><select aria-label=${label} .value=${filters[key]} @change=${(event: Event) => { change({ [key]: valueOf(event) }); }}>${options.map(([value, text]) => html`<option value=${value} ?selected=${value === filters[key]}>${text}</option>`)}</select></label>`;
}

function goalCard(goal: GoalCard, today: string, labels: Labels): TemplateResult {
  const { id, title, tone, detail, fraction, expected, forecast, confidence, dueText, course, steps, open, values, skills, people, place, status } = goal;
  const made = fraction === undefined ? '' : `${Math.round(fraction * 100)} %`;
  const isActive = status === 'active';
  return html`<article class="card ${tone}" aria-label=${title}>
    <header><h3 class="title">${link(title, place)}</h3><p class="detail">${[detail, dueText].filter((part, at, all) => part !== '' && all.indexOf(part) === at).join(' · ')}</p></header>
    ${fraction === undefined ? nothing : html`<div class="progress">${progressBar(fraction, expected, expected === undefined ? made : `${made}, ${labels.expectedToday} ${Math.round(expected * 100)} %`)}<span class="percent">${made}</span></div>`}
    ${course ? courseChart(course, today, title, labels) : nothing}
    ${forecast === undefined && confidence === undefined ? nothing : html`<p class="detail">${[forecast, confidence].filter((part) => part !== undefined).join(' · ')}</p>`}
    ${steps.length === 0 ? nothing : html`<details id="steps-${id}"><summary>${labels.steps} <span class="count">${steps.filter(({ done }) => done).length}/${steps.length}</span></summary><ul class="steps">${steps.map(({ step, done, detail: beside, place: at }) => html`<li><label><input type="checkbox" .checked=${done} @change=${() => { doIt({ do: 'tick', goal: id, step, done: !done }); }}><span class="visually-hidden">${step.title}</span></label><span>${link(step.title, at)} <span class="detail">${beside}</span></span></li>`)}</ul></details>`}
    ${open.length === 0 ? nothing : html`<details id="review-${id}"><summary>${labels.review} <span class="count">${open.length}</span></summary><ul>${open.map(({ text, place: at }) => html`<li>${link(text, at)}</li>`)}</ul></details>`}
    ${values.length + skills.length + people.length === 0 ? nothing : html`<p class="tags">${[...values, ...skills, ...people].map((tag) => html`<span class="tag">${tag}</span>`)}</p>`}
    ${isActive ? html`<footer>${button(labels.checkIn, { do: 'check-in', goal: id }, title)}${button(labels.complete, { do: 'complete', goal: id }, title)}</footer>` : nothing}
  </article>`;
}

export function rhythmSection(rhythm: DashboardState['rhythm'], labels: Labels): TemplateResult {
  return section('rhythm', labels.rhythm, html`<p class="lead">${rhythm.summary.map(({ text, place }, at) => html`${at === 0 ? nothing : ' · '}${link(text, place)}`)}</p>${yearCalendar(rhythm, labels)}${moodChart(rhythm.moods, labels)}`);
}

export function growthSection({ skills, values, strengths }: DashboardState['growth'], labels: Labels): TemplateResult {
  const content = html`
    ${skills.length === 0 ? html`<p>${labels.noSkills}</p>${button(labels.assess, { do: 'run', command: 'assess' })}` : html`
      <h3>${labels.skills}</h3>
      <p class="legend"><span class="dot skill-now"></span>${labels.skillsNow}<span class="dot wanted"></span>${labels.skillsWanted}<span class="dot before"></span>${labels.skillsBefore}</p>
      <ul class="skills">${skills.map((skill) => html`<li><span class="name">${link(skill.title, skill.place)}</span>${skillRow(skill)}<span class="detail">${skill.text}</span></li>`)}</ul>`}
    ${values.length === 0 ? html`${button(labels.sortValues, { do: 'run', command: 'sort-values' })}` : html`<h3>${labels.values}</h3><ol class="values">${values.map(({ title, goals, place }) => html`<li>${link(title, place)} <span class="detail">${goals.length === 0 ? labels.servesNone : `${labels.serves}: ${goals.join(', ')}`}</span></li>`)}</ol>`}
    ${strengths.length === 0 ? nothing : html`<h3>${labels.strengths}</h3><ul class="values">${strengths.map(({ title, note, place }) => html`<li>${link(title, place)} <span class="detail">${note ?? ''}</span></li>`)}</ul>`}`;
  return section('growth', labels.growth, content);
}

export function peopleSection(people: DashboardState['people'], labels: Labels): TemplateResult {
  if (people.length === 0) return section('people', labels.people, html`<p>${labels.nobody}</p>${button(labels.addPerson, { do: 'run', command: 'add-person' })}`);
  const card = ({ id, name, role, detail, lines, warns, elapsed, place }: DashboardState['people'][number]): TemplateResult => html`<article class="card ${warns ? 'behind' : 'none'}" aria-label=${name}>
    <header><h3 class="title">${link(name, place)}</h3><p class="detail">${detail}</p></header>
    ${elapsed === undefined ? nothing : html`<div class="progress">${progressBar(elapsed, undefined, lines[0] ?? '')}</div>`}
    ${lines.length === 0 ? nothing : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`}
    ${role === 'other' ? nothing : html`<footer>${button(labels.prepare, { do: 'prepare', person: id }, name)}</footer>`}
  </article>`;
  return section('people', labels.people, html`<div class="cards">${repeat(people, ({ id }) => id, card)}</div>`);
}

export function searchSection(search: DashboardState['search'], labels: Labels): TemplateResult {
  const content = html`<div class="board">${search.filter(({ items }, at) => items.length > 0 || at < 5).map(({ title, items }) => html`<div class="stage"><h3>${title} <span class="count">${items.length}</span></h3>${items.map((item) => html`<article class="card ${item.quiet ? 'behind' : 'none'}"><h4 class="title">${link(item.title, item.place)}</h4><p class="detail">${item.detail}${item.quiet ? ` · ${labels.quiet}` : ''}</p></article>`)}</div>`)}</div>`;
  return section('search', labels.search, content);
}
