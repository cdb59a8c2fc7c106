/**
 * Snippets that follow the style of the file. The edit engine plans the values with marks for the tab stops, and the
 * marks are then replaced in its text, so that indentation, quotes, key order and line ends match the file.
 */
import { trimEndOf } from '../base/lines.ts';
import type { IsoDate } from '../base/calendar.ts';
import type { Change } from '../yaml/edit/edits.ts';
import { planChanges, type FixContext } from './context.ts';

export type TabStops = {
  /** @param hint what to write, shown until the person types */
  readonly text: (hint: string) => string;
  readonly number: (value: number) => number;
  readonly date: (date: IsoDate) => string;
  readonly choice: (options: readonly string[]) => string;
};

export type Snippet = {
  readonly offset: number;
  readonly length: number;
  readonly snippet: string;
  /** The text of the file if each tab stop keeps its initial value. */
  readonly text: string;
};

type Stop = { readonly mark: string; readonly body: string; readonly plain: string };

/**
 * @param changesWith the changes, with tab stops as values
 * @returns undefined if the changes are not safe
 */
export function snippetFor(
  context: FixContext,
  changesWith: (stops: TabStops) => readonly Change[],
): Snippet | undefined {
  const made: Stop[] = [];
  const add = (mark: string, plain: string, body: string): string => {
    made.push({ mark, plain, body });
    return mark;
  };
  const next = () => made.length + 1;
  const changes = changesWith({
    text: (hint) => add(`qz${next()}stop`, plainWords(hint), `\${${next()}:${escaped(plainWords(hint))}}`),
    date: (date) => add(`qz${next()}stop`, date, `\${${next()}:${date}}`),
    number: (value) => Number(add(String(firstNumber + next()), String(value), `\${${next()}:${value}}`)),
    choice: (options) => {
      const some = options.filter(isPlainWord);
      const [first = ''] = some;
      return add(
        `qz${next()}stop`,
        first,
        some.length > 1 ? `\${${next()}|${some.join(',')}|}` : `\${${next()}:${first}}`,
      );
    },
  });
  const plan = planChanges(context, changes);
  const [first, last] = [plan?.edits[0], plan?.edits.at(-1)];
  if (!plan || !first || !last) return undefined;
  const end = last.offset + last.length;
  const inserted = plan.text.slice(first.offset, plan.text.length - (context.text.length - end));
  // The file already contained a mark, or the engine wrote one in another form.
  if (made.some(({ mark }) => inserted.split(mark).length !== 2)) return undefined;
  const filled = (by: (stop: Stop) => string, around: (text: string) => string) =>
    inserted
      .split(markPattern)
      .map((part) => {
        const stop = made.find(({ mark }) => mark === part);
        return stop ? by(stop) : around(part);
      })
      .join('');
  return {
    offset: first.offset,
    length: end - first.offset,
    snippet: filled(({ body }) => body, escaped),
    text:
      context.text.slice(0, first.offset) +
      filled(
        ({ plain }) => plain,
        (text) => text,
      ) +
      context.text.slice(end),
  };
}

/** A snippet that replaces a text with itself and selects it. */
export function selectingSnippet(
  text: string,
  [start, end]: readonly [number, number],
  stop: readonly [number, number] = [start, end],
): Snippet {
  const selected = `\${1:${escaped(text.slice(...stop))}}`;
  const snippet = escaped(text.slice(start, stop[0])) + selected + escaped(text.slice(stop[1], end));
  return { offset: start, length: end - start, snippet, text };
}

const firstNumber = 90_700_000;
const markPattern = /(qz\d+stop|907\d{5})/;

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** Removes what a translation could contain that YAML does not read as text without quotes. */
const plainWords = (words: string): string =>
  trimEndOf(
    words
      .replace(/[:#]\s|\s#|[\\"'`{}[\],&*!|>%@$]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s?:-]+/, ''),
    /[\s:]/,
  );

const isPlainWord = (word: string): boolean =>
  /^[a-z][a-z0-9-]*$/i.test(word) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(word);
