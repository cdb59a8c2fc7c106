/** The building blocks of all sections. lit-html writes every text as text: user content never becomes markup. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { PageCommand, PlainCommandId } from '../src/protocol/command.ts';
import type { LinkedCount, LinkedText, LinkTarget, Spot } from '../src/protocol/place.ts';
import type { Labels } from '../src/protocol/labels.ts';
import { post } from './host.ts';

export type Part = TemplateResult | typeof nothing;

/** What every section needs. */
export type Drawing = {
  readonly labels: Labels;
  readonly today: string;
  /** Whether a disclosure is open; it stays open when new state arrives. */
  readonly isOpen: (id: string) => boolean;
  readonly setOpen: (id: string, open: boolean) => void;
};

/** @param about tells a screen reader which of several buttons with the same title it is */
export const button = (command: PageCommand, about = '', appearance = 'secondary'): TemplateResult =>
  html`<vscode-button
    appearance=${appearance}
    aria-label=${about === '' ? command.title : `${command.title}: ${about}`}
    @click=${() => {
      post({ type: 'run', command });
    }}
    >${command.title}</vscode-button
  >`;

/** A button without a frame, for less important commands. */
export const quietButton = (command: PageCommand, about: string): TemplateResult =>
  html`<button
    class="quiet"
    aria-label="${command.title}: ${about}"
    @click=${() => {
      post({ type: 'run', command });
    }}
  >
    ${command.title}
  </button>`;

/** A command without arguments. */
export const plainCommand = (id: PlainCommandId, title: string): PageCommand => ({ id, args: {}, title });

/** Wraps within a sentence, which a native button cannot. Enter follows it, as with any link. */
function postLink(text: string, request: Parameters<typeof post>[0], name = text): TemplateResult {
  const follow = (event: Event): void => {
    event.preventDefault();
    post(request);
  };
  return html`<a
    class="link"
    role="link"
    tabindex="0"
    aria-label=${name === text ? nothing : name}
    @click=${follow}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Enter') follow(event);
    }}
    >${text}</a
  >`;
}

/**
 * A text that links to the line where it is written.
 *
 * @param name for screen readers, where the text needs context
 */
export const link = (text: string, place: LinkTarget | undefined, name = text): TemplateResult | string =>
  place && text !== '' ? postLink(text, { type: 'open', place }, name) : text;

export const textLink = ({ text, place }: LinkedText): TemplateResult | string => link(text, place);

export const spotLink = (text: string, spot: Spot): TemplateResult => postLink(text, { type: 'open-spot', spot });

/**
 * A count that links to the lines that it counts.
 *
 * @param title of the list of lines, where the text alone needs context
 */
export const countLink = ({ text, source }: LinkedCount, title = text): TemplateResult | string =>
  source ? postLink(text, { type: 'show-sources', title, source }) : text;

/** A number in a table; 0 has no link. */
export const numberLink = (count: number, source: LinkedCount['source'], title: string): TemplateResult | string =>
  countLink({ text: String(count), ...(count > 0 && { source }) }, title);

/**
 * A native select, which keeps its selection when its options change.
 *
 * @param id only needed to keep the focus when the choice replaces the page
 */
export const selection = (
  label: string,
  chosen: string,
  options: readonly (readonly [value: string, text: string])[],
  choose: (value: string) => void,
  id?: string,
): TemplateResult =>
  html`<label class="choice"
    ><span>${label}</span
    ><select
      id=${id ?? nothing}
      aria-label=${label}
      @change=${({ target }: Event) => {
        if (target instanceof HTMLSelectElement) choose(target.value);
      }}
    >
      ${repeat(
        options,
        ([value]) => value,
        ([value, text]) => html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`,
      )}
    </select></label
  >`;

/** For files with content that cannot be read. */
export const unread = ({ unread: text, showProblems }: Labels): TemplateResult =>
  html`<p>${text}</p>
    ${button(plainCommand('workbench.actions.view.problems', showProblems))}`;

/** Parts in one line, separated by dots; no wrapped line starts with a dot. */
export const dotted = (parts: readonly (TemplateResult | string)[]): TemplateResult =>
  html`${parts.map((part, at) => html`${at === 0 ? nothing : '\u00A0· '}${part}`)}`;

export const section = (id: string, title: string, content: TemplateResult): TemplateResult =>
  html`<section id=${id} aria-labelledby="${id}-title">
    <h2 id="${id}-title" tabindex="-1">${title}</h2>
    ${content}
  </section>`;

/**
 * Collapsible details, whose content is rendered when they are opened.
 *
 * @param about tells a screen reader which of several it is
 */
export function disclosure(
  { isOpen, setOpen }: Drawing,
  id: string,
  summary: TemplateResult | string,
  about: string,
  content: () => TemplateResult,
  kind = '',
): TemplateResult {
  return html`<details
    data-part=${id}
    class=${kind}
    ?open=${isOpen(id)}
    @toggle=${({ target }: Event) => {
      setOpen(id, target instanceof HTMLDetailsElement && target.open);
    }}
  >
    <summary>${summary}<span class="heard">: ${about}</span></summary>
    ${isOpen(id) ? content() : nothing}
  </details>`;
}

type Cell = TemplateResult | string;

/**
 * The data of a chart as a table; the first cell of a row is its header.
 *
 * @param about tells a screen reader which chart it belongs to
 */
export function table(
  drawing: Drawing,
  id: string,
  about: string,
  head: readonly string[],
  rows: () => readonly (readonly Cell[])[],
): TemplateResult {
  return disclosure(
    drawing,
    id,
    drawing.labels.asTable,
    about,
    () =>
      html`<table aria-label=${about}>
        <thead>
          <tr>
            ${head.map((text) => html`<th scope="col">${text}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows().map(
            (cells) =>
              html`<tr>
                ${cells.map((cell, at) => (at === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}
              </tr>`,
          )}
        </tbody>
      </table>`,
    'table',
  );
}
