/** Hovers for IDs, keys, and values in the files of a growth folder. */
import * as vscode from 'vscode';
import { daysBetween } from '../../core/base/calendar.ts';
import { escapeMarkdown } from '../../core/base/markdown.ts';
import { symbolAt, type HoveredSymbol } from '../../core/language/hover/symbolAt.ts';
import { distanceText } from '../../core/language/inlayHints.ts';
import { valueMeaning } from '../../core/model/keys/keyDocs.ts';
import type { Template } from '../../core/weeks/reflection/template.ts';
import { rangeOf } from '../problems/diagnostics.ts';
import { fullDayText, weekText } from '../../core/base/texts.ts';
import { bold, markdown, plain } from '../ui/tooltips.ts';
import type { Disposable } from '../commands/commands.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { entityCard, keyCard } from './cards.ts';
import { loadedDocumentOf, watchVersion, yaml, type GrowthDocument } from './parsed.ts';

export type HoverDeps = Readonly<{ folders: GrowthFolders; standing: GrowthState }>;

export function registerHover({ folders, standing }: HoverDeps): Disposable {
  return vscode.languages.registerHoverProvider(yaml, {
    async provideHover(document, position, token) {
      const { isOutdated } = watchVersion(document, token);
      const file = await loadedDocumentOf(folders, document);
      if (!file || isOutdated()) return undefined;
      // Also for a text with syntax errors elsewhere.
      const { lines, composed } = file.folder.parsed(document);
      const doc = composed()?.doc;
      const symbol = doc && symbolAt(file.identity, doc, document.offsetAt(position), file.folder.index);
      const card = symbol && cardFor(symbol, file, standing);
      return card && new vscode.Hover(card, rangeOf(lines.rangeOf(...symbol.offsets)));
    },
  });
}

function cardFor(
  symbol: HoveredSymbol,
  { folder, identity: { kind } }: GrowthDocument,
  standing: GrowthState,
): vscode.MarkdownString | undefined {
  switch (symbol.is) {
    case 'id':
      return entityCard(folder, symbol.occurrence, standing);
    case 'key':
      return keyCard(kind, symbol.keys);
    case 'option': {
      const meaning = valueMeaning(kind, symbol.keys, symbol.value);
      return meaning === undefined ? undefined : markdown(bold(symbol.value), plain(meaning));
    }
    case 'date':
      return markdown(bold(fullDayText(symbol.date)), plain(distanceText(daysBetween(standing.today(), symbol.date))));
    case 'week':
      return markdown(bold(weekText(symbol.week)));
    case 'template':
      return templateCard(symbol.template);
    case 'question':
      return markdown(bold(symbol.ask), plain(symbol.template.title));
  }
}

function templateCard({ title, description, prompts }: Template): vscode.MarkdownString {
  const questions = prompts.map(({ ask }, index) => `${index + 1}. ${escapeMarkdown(ask)}`);
  return markdown(bold(title), plain(description), questions.join('\n'));
}
