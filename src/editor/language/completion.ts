/** Completion: keys, fixed values, ids with titles, and dates in words. */
import type { EntityRef } from '../../core/model/values.ts';
import * as vscode from 'vscode';
import { plural } from '../../core/base/translations.ts';
import type { DayWords } from '../../core/language/completion/days.ts';
import { offersAt } from '../../core/language/completion/suggest.ts';
import type { Offer, Suggestion } from '../../core/language/completion/suggestion.ts';
import { placeAt, type CursorPlace } from '../../core/language/place/place.ts';
import type { Kind } from '../../core/model/kinds.ts';
import type { Clock } from '../workspace/clock.ts';
import type { Disposable } from '../workspace/disposables.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { fullDayText, weekdayText, weekText } from '../ui/dates.ts';
import { joined, statusText } from '../ui/goalWords.ts';
import { keyWords } from './keyWords.ts';
import { loadedDocumentOf, watchVersion, yaml } from './parsed.ts';

const { l10n } = vscode;

export type CompletionDeps = {
  readonly folders: GrowthFolders;
  readonly clock: Clock;
  /** Whether another extension offers keys and fixed values in this document. */
  readonly schemaHelps: (document: vscode.TextDocument) => boolean;
  /** The hover of an id. */
  readonly cardOf: (folder: GrowthFolder, named: EntityRef) => vscode.MarkdownString | undefined;
};

/** Typing one of these opens the suggestions. */
const triggers = [' ', ':', '-', '[', '{', ',', '"', "'"] as const;

export function registerCompletion(deps: CompletionDeps): Disposable {
  return vscode.languages.registerCompletionItemProvider(yaml, completionProvider(deps), ...triggers);
}

export function completionProvider({
  folders,
  clock,
  schemaHelps,
  cardOf,
}: CompletionDeps): vscode.CompletionItemProvider {
  /** The ids behind the items. Their cards are created when an item is resolved. */
  const ids = new WeakMap<vscode.CompletionItem, { readonly folder: GrowthFolder; readonly named: EntityRef }>();
  return {
    async provideCompletionItems(document, position, token) {
      const { isOutdated } = watchVersion(document, token);
      const file = await loadedDocumentOf(folders, document);
      if (!file || isOutdated()) return undefined;
      const text = document.getText();
      const place = placeAt(file.identity.kind, text, document.offsetAt(position));
      if (!place) return undefined;
      const today = clock();
      const offers = offersAt(place, {
        identity: file.identity,
        text,
        index: file.folder.index,
        today,
        schemaHelps: schemaHelps(document),
      });
      return offers.map((offer, order) => {
        const item = itemOf(
          offer,
          order,
          rangesOf(document, position, offer, place),
          wordsOf(offer.suggestion, file.identity.kind),
        );
        if (offer.suggestion.is === 'id') ids.set(item, { folder: file.folder, named: offer.suggestion });
        return item;
      });
    },
    resolveCompletionItem(item) {
      const known = ids.get(item);
      const card = known && cardOf(known.folder, known.named);
      if (card) item.documentation = card;
      return item;
    },
  };
}

type Ranges = { readonly inserting: vscode.Range; readonly replacing: vscode.Range };

function rangesOf(
  document: vscode.TextDocument,
  position: vscode.Position,
  { from }: Offer,
  { end }: CursorPlace,
): Ranges {
  const start = document.positionAt(from);
  return { inserting: new vscode.Range(start, position), replacing: new vscode.Range(start, document.positionAt(end)) };
}

type Words = {
  readonly label: vscode.CompletionItemLabel;
  readonly kind: vscode.CompletionItemKind;
  /** The text that is matched against what the user types. */
  readonly filter: string;
  readonly documentation?: string | vscode.MarkdownString | undefined;
};

function itemOf(
  { snippet, goesOn }: Offer,
  order: number,
  range: Ranges,
  { label, kind, filter, documentation }: Words,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(label, kind);
  item.insertText = new vscode.SnippetString(snippet);
  item.keepWhitespace = true;
  item.range = range;
  item.filterText = filter;
  item.sortText = String(order).padStart(4, '0');
  if (documentation !== undefined) item.documentation = documentation;
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: l10n.t('Suggest') };
  return item;
}

function wordsOf(suggestion: Suggestion, kind: Kind): Words {
  switch (suggestion.is) {
    case 'key':
      return {
        label: { label: suggestion.key },
        kind: vscode.CompletionItemKind.Property,
        filter: suggestion.key,
        documentation: keyWords(kind, suggestion.keys),
      };
    case 'question': {
      const ask = suggestion.builtIn ? l10n.t(suggestion.ask) : suggestion.ask;
      return {
        label: { label: suggestion.key, description: ask },
        kind: vscode.CompletionItemKind.Property,
        filter: `${suggestion.key} ${ask}`,
        documentation: ask,
      };
    }
    case 'item':
      return {
        label: { label: '-', description: l10n.t('new item') },
        kind: vscode.CompletionItemKind.Snippet,
        filter: '- + ',
        documentation: keyWords(kind, suggestion.keys),
      };
    case 'option':
      return {
        label: { label: suggestion.value },
        kind: vscode.CompletionItemKind.EnumMember,
        filter: suggestion.value,
        documentation: suggestion.meaning,
      };
    case 'id': {
      const { id, title, status } = suggestion;
      const description = joined(
        title,
        status === undefined || status === 'active' ? undefined : statusText(status),
        suggestion.private ? l10n.t('private') : undefined,
      );
      return {
        label: { label: id, ...(description !== '' && { description }) },
        kind: vscode.CompletionItemKind.Reference,
        filter: `${id} ${title ?? ''}`,
      };
    }
    case 'me':
      return {
        label: { label: 'me', description: l10n.t('You') },
        kind: vscode.CompletionItemKind.Reference,
        filter: 'me',
      };
    case 'date': {
      const words = suggestion.words === undefined ? weekdayText(suggestion.date) : dayWords(suggestion.words);
      const filter = `${suggestion.date} ${words} ${suggestion.words ?? ''}`;
      return {
        label: { label: suggestion.date, description: words },
        kind: vscode.CompletionItemKind.Event,
        filter,
        documentation: fullDayText(suggestion.date),
      };
    }
    case 'week': {
      const words = inWeeksText(suggestion.inWeeks);
      return {
        label: { label: suggestion.week, description: joined(words, weekText(suggestion.week)) },
        kind: vscode.CompletionItemKind.Event,
        filter: `${suggestion.week} ${words}`,
      };
    }
    case 'template': {
      const [title, description] = suggestion.builtIn
        ? [l10n.t(suggestion.title), translated(suggestion.description)]
        : [suggestion.title, suggestion.description];
      return {
        label: { label: suggestion.id, description: title },
        kind: vscode.CompletionItemKind.Reference,
        filter: `${suggestion.id} ${title}`,
        documentation: description,
      };
    }
  }
}

const translated = (text: string | undefined): string | undefined => (text === undefined ? undefined : l10n.t(text));

function dayWords(words: DayWords): string {
  switch (words) {
    case 'today':
      return l10n.t('today');
    case 'tomorrow':
      return l10n.t('tomorrow');
    case 'yesterday':
      return l10n.t('yesterday');
    case 'friday':
      return l10n.t('Friday');
    case 'next monday':
      return l10n.t('next Monday');
    case 'last friday':
      return l10n.t('last Friday');
    case 'a week ago':
      return l10n.t('a week ago');
    case 'in 2 weeks':
      return inWeeksText(2);
    case 'in 6 weeks':
      return inWeeksText(6);
    case 'end of month':
      return l10n.t('end of month');
    case 'end of quarter':
      return l10n.t('end of quarter');
    case 'end of year':
      return l10n.t('end of year');
  }
}

const inWeeksText = (weeks: number): string =>
  plural(l10n.t('{weeks, plural, =0 {this week} =1 {next week} other {in # weeks}}'), { weeks });
