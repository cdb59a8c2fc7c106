/** The dashboard's page: it draws what the host says, section by section, and asks the host for everything else. */
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { DashboardState } from '../src/shared/dashboard.ts';
import { readFilters, type Filters } from './filters.ts';
import { doIt, keep, kept, listen, readLabels } from './host.ts';
import { goalsSection, growthSection, nowSection, peopleSection, rhythmSection, searchSection } from './sections.ts';
import { registerComponents } from './toolkit.ts';

const firstContent = 'cairn-first-content';

registerComponents();
const labels = readLabels();
const root = document.getElementById('dashboard') ?? document.body;
let state: Partial<DashboardState> = { folder: { is: 'loading' } };
let filters = readFilters(kept());

function change(changed: Partial<Filters>): void {
  filters = { ...filters, ...changed };
  keep(filters);
  draw();
}

const message = (text: string, way?: TemplateResult): TemplateResult => html`<div class="message" role="status"><p>${text}</p>${way ?? nothing}</div>`;
const way = (label: string, command: 'initialize' | 'new-goal' | 'show-problems'): TemplateResult => html`<vscode-button @click=${() => { doIt({ do: 'run', command }); }}>${label}</vscode-button>`;

/** lit-html changes only what differs, so that scroll, focus and what is open stay as they are. */
function draw(): void {
  render(page(), root);
}

function page(): TemplateResult {
  const { folder, now, goals, rhythm, growth, people, search } = state;
  if (folder?.is === 'absent') return message(labels.absent, way(labels.initialize, 'initialize'));
  if (folder?.is === 'empty') return message(labels.empty, way(labels.newGoal, 'new-goal'));
  if (folder?.is !== 'ready' || !now || !goals || !rhythm || !growth || !people || !search) return message(labels.loading);
  return html`
    <header class="top"><h1>${folder.name}</h1>${folder.problems !== undefined ? html`<p class="warning" role="status">${folder.problems} ${way(labels.showProblems, 'show-problems')}</p>` : nothing}</header>
    ${nowSection(now, labels)}
    ${goalsSection({ goals, today: rhythm.today, filters, change }, labels)}
    ${rhythmSection(rhythm, labels)}
    ${growthSection(growth, labels)}
    ${peopleSection(people, labels)}
    ${search.length === 0 ? nothing : searchSection(search, labels)}`;
}

draw();
listen((changed) => {
  state = { ...state, ...changed };
  draw();
  // For who measures: from the end of the script's loading until here is what a person waits for.
  if (state.folder?.is === 'ready' && performance.getEntriesByName(firstContent).length === 0) performance.mark(firstContent);
});
