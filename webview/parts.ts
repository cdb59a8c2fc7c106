/**
 * The small parts that all sections are made of. All texts go through lit-html, which writes them as text: nothing that
 * a person wrote becomes markup.
 */
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Doing } from '../src/protocol/doing.ts';
import type { Figure, Place, Spot, Told } from '../src/protocol/place.ts';
import type { Labels } from '../src/protocol/labels.ts';
import { doIt } from './host.ts';

export type Part = TemplateResult | typeof nothing;

/** What every section is drawn with. */
export type Drawing = {
  readonly labels: Labels;
  readonly today: string;
  /** What somebody has opened stays open, whatever arrives. */
  readonly isOpen: (id: string) => boolean;
  readonly setOpen: (id: string, open: boolean) => void;
};

/** @param about what the button is about, for those who hear it among many of the same name */
export const button = (label: string, doing: Doing, about = ''): TemplateResult =>
  html`<vscode-button
    appearance="secondary"
    aria-label=${about === '' ? label : `${label}: ${about}`}
    @click=${() => {
      doIt(doing);
    }}
    >${label}</vscode-button
  >`;

/** The same where a frame would be louder than what it stands below. */
export const quietButton = (label: string, doing: Doing, about: string): TemplateResult =>
  html`<button
    class="quiet"
    aria-label="${label}: ${about}"
    @click=${() => {
      doIt(doing);
    }}
  >
    ${label}
  </button>`;

/** Flows within a sentence, which the browser's own buttons cannot. Enter follows it, as with any link. */
function leading(text: string, doing: Doing, name = text): TemplateResult {
  const follow = (event: Event): void => {
    event.preventDefault();
    doIt(doing);
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
 * A text that leads to the line where it is written. @param name what is heard, where what stands beside the text is
 * seen alone
 */
export const link = (text: string, place: Place | undefined, name = text): TemplateResult | string =>
  place && text !== '' ? leading(text, { do: 'open', place }, name) : text;

export const toldText = ({ text, place }: Told): TemplateResult | string => link(text, place);

/** A problem, which leads to where it is. */
export const spotLink = (text: string, spot: Spot): TemplateResult => leading(text, { do: 'open-spot', spot });

/**
 * A number that leads to the lines that it counts. @param title of their list, where the number alone does not say what
 * it counts
 */
export const figureText = ({ text, source }: Figure, title = text): TemplateResult | string =>
  source ? leading(text, { do: 'trace', title, source }) : text;

/** A bare number in a table; what is none leads nowhere. */
export const countText = (count: number, source: Figure['source'], title: string): TemplateResult | string =>
  figureText({ text: String(count), ...(count > 0 && { source }) }, title);

/**
 * The browser's own list to choose from, with what is chosen, also after its options have changed.
 * @param id where what is chosen makes the page another one, on which the same list is to have the keyboard
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

/** Where something is written, and nothing can be said of it: not that there is nothing. */
export const unread = ({ unread: text, showProblems }: Labels): TemplateResult =>
  html`<p>${text}</p>
    ${button(showProblems, { do: 'run', command: 'show-problems' })}`;

/** Parts in one line, with dots between them; no line begins with a dot. */
export const dotted = (parts: readonly (TemplateResult | string)[]): TemplateResult =>
  html`${parts.map((part, at) => html`${at === 0 ? nothing : '\u00A0· '}${part}`)}`;

export const section = (id: string, title: string, content: TemplateResult): TemplateResult =>
  html`<section id=${id} aria-labelledby="${id}-title">
    <h2 id="${id}-title" tabindex="-1">${title}</h2>
    ${content}
  </section>`;

/**
 * Details on demand: they are not drawn before somebody wants to see them.
 * @param about what they are about, for those who hear of one among many of the same name
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
 * What a chart says, as a table; the first cell of a row says what the others are about.
 * @param about what the chart is about, for those who hear of one table among many
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
