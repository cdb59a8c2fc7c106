/** Hovers: a card for an id, the documentation of keys and values, and dates in words. */
import * as vscode from 'vscode';
import { daysBetween } from '../../core/base/calendar.ts';
import { escapeMarkdown } from '../../core/base/markdown.ts';
import { plural } from '../../core/base/translations.ts';
import { valueMeaning } from '../../core/model/keys/keyDocs.ts';
import { underPointer, type UnderPointer } from '../../core/language/hover/under.ts';
import type { Template } from '../../core/weeks/reflection/template.ts';
import type { Disposable } from '../workspace/disposables.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { rangeOf } from '../problems/diagnostics.ts';
import { agoText, fullDayText, weekText } from '../ui/dates.ts';
import { bold, markdown, plain } from '../ui/tooltips.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { cardOf } from './cards.ts';
import { keyWords } from './keyWords.ts';
import { loadedDocumentOf, watchVersion, yaml, type GrowthDocument } from './parsed.ts';

const { l10n } = vscode;

export type HoverDeps = { readonly folders: GrowthFolders; readonly standing: GrowthState };

export function registerHover({ folders, standing }: HoverDeps): Disposable {
  return vscode.languages.registerHoverProvider(yaml, {
    async provideHover(document, position, token) {
      const { isOutdated } = watchVersion(document, token);
      const file = await loadedDocumentOf(folders, document);
      if (!file || isOutdated()) return undefined;
      const { lines, composed } = file.folder.parsed(document);
      // A syntax error in one place does not affect the rest of the file.
      const doc = composed()?.doc;
      const found = doc && underPointer(file.identity, doc, document.offsetAt(position), file.folder.index);
      const words = found && wordsOf(found, file, standing);
      return words && new vscode.Hover(words, rangeOf(lines.rangeOf(...found.offsets)));
    },
  });
}

function wordsOf(
  found: UnderPointer,
  { folder, identity }: GrowthDocument,
  standing: GrowthState,
): vscode.MarkdownString | undefined {
  switch (found.is) {
    case 'id':
      return cardOf(folder, found.mention, standing);
    case 'key':
      return keyWords(identity.kind, found.keys);
    case 'option': {
      const meaning = valueMeaning(identity.kind, found.keys, found.value);
      return meaning === undefined ? undefined : markdown(bold(found.value), plain(meaning));
    }
    case 'date':
      return markdown(bold(fullDayText(found.date)), plain(distanceText(daysBetween(standing.today(), found.date))));
    case 'week':
      return markdown(bold(weekText(found.week)));
    case 'template':
      return templateCard(found.template);
    case 'question':
      return markdown(bold(shown(found.template, found.ask)), plain(shown(found.template, found.template.title)));
  }
}

/** @param days from today; negative for the past */
export function distanceText(days: number): string {
  return days <= 0 ? agoText(-days) : plural(l10n.t('{days, plural, =1 {tomorrow} other {in # days}}'), { days });
}

function templateCard(template: Template): vscode.MarkdownString {
  const questions = template.prompts
    .map(({ ask }, index) => `${index + 1}. ${escapeMarkdown(shown(template, ask))}`)
    .join('\n');
  return markdown(
    bold(shown(template, template.title)),
    plain(template.description === undefined ? undefined : shown(template, template.description)),
    questions,
  );
}

/** Only built-in templates are translated. */
const shown = ({ builtIn }: Template, text: string): string => (builtIn ? l10n.t(text) : text);
