/** The head of the page: whose growth it is and where it leads, what cannot be read, and the way to each section. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { FolderState } from '../../src/protocol/dashboard.ts';
import { button, selection, toldText, type Drawing, type Part } from '../parts.ts';

type Ready = Extract<FolderState, { is: 'ready' }>;

/** @param choose is told which of several growth folders is wanted */
export function heading(
  { id, title, role, choices, problems }: Ready,
  choose: (folder: string) => void,
  { labels }: Drawing,
): TemplateResult {
  return html`<header class="top">
    <div>
      <h1>${toldText(title)}</h1>
      ${role ? html`<p class="lead">${roleLine(role)}</p>` : nothing}
    </div>
    ${folderChoice(id, choices, choose, labels)}
    ${problems === undefined ? nothing : html`<p class="warning" role="status">${problems} ${button(labels.showProblems, { do: 'run', command: 'show-problems' })}</p>`}
  </header>`;
}

/** Nothing where there is only one. @param id undefined when none was chosen yet: then it is the first */
export function folderChoice(
  id: string | undefined,
  choices: Ready['choices'],
  choose: (folder: string) => void,
  labels: Drawing['labels'],
): Part {
  return choices.length === 0
    ? nothing
    : selection(
        labels.folder,
        id ?? choices[0]?.id ?? '',
        choices.map((each) => [each.id, each.name]),
        choose,
        'folder-choice',
      );
}

function roleLine({ now, next, by, marked }: NonNullable<Ready['role']>): TemplateResult {
  const parts = [
    now ? toldText(now) : '',
    now && next ? ' → ' : '',
    next ? toldText(next) : '',
    by ? ' ' : '',
    by ? toldText(by) : '',
    marked === undefined ? '' : ` · ${marked}`,
  ];
  return html`${parts}`;
}

/** Stays in sight: the page is long. */
export const navigation = (
  sections: readonly (readonly [id: string, title: string])[],
  { labels }: Drawing,
): TemplateResult =>
  html`<nav aria-label=${labels.sections}>
    ${sections.map(
      ([id, title]) =>
        html`<a
          class="link"
          href="#${id}"
          @click=${(event: Event) => {
            go(event, id);
          }}
          >${title}</a
        >`,
    )}
  </nav>`;

/** The keyboard goes along, so that Tab leads on from there. */
function go(event: Event, id: string): void {
  event.preventDefault();
  const section = document.getElementById(id);
  section?.scrollIntoView();
  section?.querySelector('h2')?.focus({ preventScroll: true });
}
