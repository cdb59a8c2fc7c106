/** The page header: the owner and role, unreadable files, and links to the sections. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { DashboardFolder } from '../../src/protocol/dashboard.ts';
import { button, plainCommand, selection, textLink, type Drawing, type Part } from '../parts.ts';

type Ready = Extract<DashboardFolder, { is: 'ready' }>;

/** @param choose called when the user selects another growth folder */
export function heading(
  { id, title, role, choices, problems }: Ready,
  choose: (folder: string) => void,
  { labels }: Drawing,
): TemplateResult {
  return html`<header class="top">
    <div>
      <h1>${textLink(title)}</h1>
      ${role ? html`<p class="lead">${roleLine(role)}</p>` : nothing}
    </div>
    ${folderChoice(id, choices, choose, labels)} ${problems === undefined ? nothing : warning(problems, labels)}
  </header>`;
}

const warning = (problems: string, { showProblems }: Drawing['labels']): TemplateResult =>
  html`<p class="warning" role="status">
    ${problems} ${button(plainCommand('workbench.actions.view.problems', showProblems))}
  </p>`;

/**
 * Nothing when there is only one folder.
 *
 * @param id undefined stands for the first
 */
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
    now ? textLink(now) : '',
    now && next ? ' → ' : '',
    next ? textLink(next) : '',
    by ? ' ' : '',
    by ? textLink(by) : '',
    marked === undefined ? '' : ` · ${marked}`,
  ];
  return html`${parts}`;
}

/** Stays visible when the page scrolls. */
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

/** Moves the focus too, so that Tab continues from the section. */
function go(event: Event, id: string): void {
  event.preventDefault();
  const section = document.getElementById(id);
  section?.scrollIntoView();
  section?.querySelector('h2')?.focus({ preventScroll: true });
}
