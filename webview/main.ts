/** The dashboard's page: it draws the state that the host sends, and asks the host for everything else. */
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { DashboardState } from '../src/protocol/dashboard.ts';
import { applyChanges } from '../src/protocol/differences.ts';
import type { Filters } from './filters.ts';
import { keepingFocus } from './focus.ts';
import { listen, loadViewState, readLabels, saveViewState, setShownFolder, showFolder } from './host.ts';
import { button, plainCommand, type Drawing, type Part } from './parts.ts';
import { goalsSection } from './sections/goals.ts';
import { growthSection } from './sections/growth.ts';
import { folderChoice, heading, navigation } from './sections/heading.ts';
import { nowSection } from './sections/now.ts';
import { peopleSection } from './sections/people.ts';
import { rhythmSection } from './sections/rhythm.ts';
import { searchSection } from './sections/search.ts';
import { registerComponents } from './toolkit.ts';
import type { ViewState } from './viewState.ts';

registerComponents();
const labels = readLabels();
const root = document.getElementById('dashboard') ?? document.body;
type Choices = Parameters<typeof folderChoice>[1];

let state: DashboardState = { folder: { is: 'loading', choices: [] } };
let viewState = loadViewState();

function updateViewState(changes: Partial<ViewState>): void {
  viewState = { ...viewState, ...changes };
  saveViewState(viewState);
}

const isOpen = (id: string): boolean => viewState.open.includes(id);

function setOpen(id: string, open: boolean): void {
  if (open === isOpen(id)) return;
  updateViewState({ open: open ? [...viewState.open, id] : viewState.open.filter((other) => other !== id) });
  draw();
}

function filter(changes: Partial<Filters>): void {
  updateViewState({ filters: { ...viewState.filters, ...changes } });
  draw();
}

function choose(folder: string): void {
  updateViewState({ folder });
  state = { folder: { is: 'loading', choices: state.folder && 'choices' in state.folder ? state.folder.choices : [] } };
  draw();
  showFolder(folder);
}

/** lit-html updates only what differs, so that scroll position, focus and open disclosures stay. */
function draw(): void {
  keepingFocus(() => {
    render(page(), root);
  });
}

const message = (text: string, action: Part = nothing): TemplateResult =>
  html`<div class="message" role="status">
    <p>${text}</p>
    ${action}
  </div>`;

function page(): TemplateResult {
  const { folder, now, goals, rhythm, growth, people, network, search } = state;
  const choiceOf = (choices: Choices, id = viewState.folder): Part => folderChoice(id, choices, choose, labels);
  if (folder?.is === 'failed')
    return html`${choiceOf(folder.choices)}${message(
      labels.failed,
      html`<p class="ways">
        <vscode-button
          @click=${() => {
            showFolder(viewState.folder);
          }}
          >${labels.tryAgain}</vscode-button
        >${button(plainCommand('cairn.showLog', labels.showLog))}
      </p>`,
    )}`;
  if (folder?.is === 'absent')
    return message(labels.absent, button(plainCommand('cairn.initialize', labels.initialize), '', 'primary'));
  if (folder?.is === 'empty') {
    const start = button(plainCommand('cairn.newGoal', labels.newGoal), '', 'primary');
    return html`${choiceOf(folder.choices, folder.id)}${message(labels.empty, start)}`;
  }
  if (folder?.is !== 'ready' || !now)
    return html`${choiceOf(folder?.is === 'loading' ? folder.choices : [])}${message(labels.loading)}`;
  const drawing: Drawing = { labels, today: now.today, isOpen, setOpen };
  const isAll = rhythm !== undefined && folder.problems === undefined;
  const view = { isAll, filters: viewState.filters, change: filter };
  const isSearching = search !== undefined && search.length > 0;
  const shown = (
    [
      'now',
      goals && 'goals',
      rhythm && 'rhythm',
      growth && 'growth',
      people && 'people',
      isSearching && 'search',
    ] as const
  ).flatMap((id) => (id ? [[id, labels[id]] as const] : []));
  return html` ${heading(folder, choose, drawing)} ${navigation(shown, drawing)}
    <div class="first">${nowSection(now, drawing)}${goals ? goalsSection({ ...view, goals }, drawing) : nothing}</div>
    ${rhythm ? rhythmSection(rhythm, drawing) : nothing} ${growth ? growthSection(growth, drawing) : nothing}
    ${people && network ? peopleSection(people, network, drawing) : nothing}
    ${isSearching ? searchSection(search, drawing) : nothing}`;
}

/** For the benchmark. */
function mark(name: 'cairn-asked' | 'cairn-first-content' | 'cairn-goals'): void {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
}

let isScrollRestored = false;
/** The compact page in the sidebar shows no people. */
const isComplete = (): boolean =>
  (document.body.classList.contains('compact') ? state.goals : state.people) !== undefined;

draw();
listen((changes) => {
  state = applyChanges(state, changes);
  setShownFolder(state.folder?.is === 'ready' || state.folder?.is === 'empty' ? state.folder.id : undefined);
  draw();
  for (const [part, name] of [
    ['now', 'cairn-first-content'],
    ['goals', 'cairn-goals'],
  ] as const)
    if (document.getElementById(part)) mark(name);
  if (isComplete() && !isScrollRestored) {
    isScrollRestored = true;
    // Unless the user has scrolled already.
    if (window.scrollY === 0) window.scrollTo(0, viewState.scroll);
  }
});
window.addEventListener('scrollend', () => {
  if (isScrollRestored) updateViewState({ scroll: window.scrollY });
});
mark('cairn-asked');
showFolder(viewState.folder);
