/** The dashboard's page: it draws what the host says, part by part, and asks the host for everything else. */
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { DashboardState } from '../src/protocol/dashboard.ts';
import { changed } from '../src/protocol/differences.ts';
import type { PlainCommand } from '../src/protocol/doing.ts';
import type { Filters } from './filters.ts';
import { keepingFocus } from './focus.ts';
import { doIt, folderIsShown, keep, keptLook, listen, readLabels, showFolder, type Look } from './host.ts';
import type { Drawing } from './parts.ts';
import { goalsSection } from './sections/goals.ts';
import { growthSection } from './sections/growth.ts';
import { folderChoice, heading, navigation } from './sections/heading.ts';
import { nowSection } from './sections/now.ts';
import { peopleSection } from './sections/people.ts';
import { rhythmSection } from './sections/rhythm.ts';
import { searchSection } from './sections/search.ts';
import { registerComponents } from './toolkit.ts';

registerComponents();
const labels = readLabels();
const root = document.getElementById('dashboard') ?? document.body;
let state: DashboardState = { folder: { is: 'loading', choices: [] } };
let look = keptLook();

function lookAt(other: Partial<Look>): void {
  look = { ...look, ...other };
  keep(look);
}

const isOpen = (id: string): boolean => look.open.includes(id);

function setOpen(id: string, open: boolean): void {
  if (open === isOpen(id)) return;
  lookAt({ open: open ? [...look.open, id] : look.open.filter((other) => other !== id) });
  draw();
}

function filter(other: Partial<Filters>): void {
  lookAt({ filters: { ...look.filters, ...other } });
  draw();
}

function choose(folder: string): void {
  lookAt({ folder });
  state = { folder: { is: 'loading', choices: state.folder && 'choices' in state.folder ? state.folder.choices : [] } };
  draw();
  showFolder(folder);
}

/** lit-html changes only what differs, so that scroll, focus and what is open stay as they are. */
function draw(): void {
  keepingFocus(() => {
    render(page(), root);
  });
}

const message = (text: string, way: TemplateResult | typeof nothing = nothing): TemplateResult =>
  html`<div class="message" role="status">
    <p>${text}</p>
    ${way}
  </div>`;
const way = (label: string, command: PlainCommand, appearance = 'primary'): TemplateResult =>
  html`<vscode-button
    appearance=${appearance}
    @click=${() => {
      doIt({ do: 'run', command });
    }}
    >${label}</vscode-button
  >`;

function page(): TemplateResult {
  const { folder, now, goals, rhythm, growth, people, network, search } = state;
  if (folder?.is === 'failed')
    return html`${folderChoice(look.folder, folder.choices, choose, labels)}${message(
      labels.failed,
      html`<p class="ways">
        <vscode-button
          @click=${() => {
            showFolder(look.folder);
          }}
          >${labels.tryAgain}</vscode-button
        >${way(labels.showLog, 'show-log', 'secondary')}
      </p>`,
    )}`;
  if (folder?.is === 'absent') return message(labels.absent, way(labels.initialize, 'initialize'));
  if (folder?.is === 'empty')
    return html`${folderChoice(folder.id, folder.choices, choose, labels)}${message(labels.empty, way(labels.newGoal, 'new-goal'))}`;
  if (folder?.is !== 'ready' || !now)
    return html`${folderChoice(look.folder, folder?.is === 'loading' ? folder.choices : [], choose, labels)}${message(labels.loading)}`;
  const drawing: Drawing = { labels, today: now.today, isOpen, setOpen };
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
    <div class="first">
      ${nowSection(now, drawing)}${goals ? goalsSection({ goals, isAll: rhythm !== undefined && folder.problems === undefined, filters: look.filters, change: filter }, drawing) : nothing}
    </div>
    ${rhythm ? rhythmSection(rhythm, drawing) : nothing} ${growth ? growthSection(growth, drawing) : nothing}
    ${people && network ? peopleSection(people, network, drawing) : nothing}
    ${isSearching ? searchSection(search, drawing) : nothing}`;
}

/**
 * For who measures: from the end of the script's loading until a part is drawn, without the times between asking and
 * hearing, is what the page itself takes.
 */
function mark(name: 'cairn-asked' | 'cairn-first-content' | 'cairn-goals'): void {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
}

let isWhereOneWas = false;
/** The host's last words: of what is small in the sidebar there is no more than the goals. */
const isAllThere = (): boolean =>
  (document.body.classList.contains('compact') ? state.goals : state.people) !== undefined;

draw();
listen((changes) => {
  state = changed(state, changes);
  folderIsShown(state.folder?.is === 'ready' || state.folder?.is === 'empty' ? state.folder.id : undefined);
  draw();
  for (const [part, name] of [
    ['now', 'cairn-first-content'],
    ['goals', 'cairn-goals'],
  ] as const)
    if (document.getElementById(part)) mark(name);
  if (isAllThere() && !isWhereOneWas) {
    isWhereOneWas = true;
    // Unless somebody has begun to read meanwhile.
    if (window.scrollY === 0) window.scrollTo(0, look.scroll);
  }
});
window.addEventListener('scrollend', () => {
  if (isWhereOneWas) lookAt({ scroll: window.scrollY });
});
mark('cairn-asked');
showFolder(look.folder);
