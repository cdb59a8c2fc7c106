/** Completion in the files of a growth folder: keys, allowed values, IDs with their titles, and dates. */
import * as vscode from 'vscode';
import { offersAt } from '../../core/language/completion/offers.ts';
import { placeAt, type CursorPlace } from '../../core/language/completion/place.ts';
import type { Offer, Suggestion } from '../../core/language/completion/suggestion.ts';
import type { Kind } from '../../core/model/kinds.ts';
import { me } from '../../core/model/note.ts';
import type { EntityRef } from '../../core/model/values.ts';
import { fullDayText, weekdayText, weekText, joined } from '../../core/base/texts.ts';
import { statusText } from '../../core/goals/goalText.ts';
import type { Clock } from '../workspace/clock.ts';
import type { Disposable } from '../commands/commands.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { entityCard, keyCard } from './cards.ts';
import { loadedDocumentOf, watchVersion, yaml } from './parsed.ts';

const { l10n } = vscode;

export type CompletionDeps = Readonly<{
  folders: GrowthFolders;
  clock: Clock;
  /** Whether another extension offers keys and allowed values in this document. */
  schemaHelps: (document: vscode.TextDocument) => boolean;
  /** The documentation of an ID. */
  cardOf: (folder: GrowthFolder, entity: EntityRef) => vscode.MarkdownString | undefined;
}>;

/** Characters after which suggestions open by themselves. */
const triggers = [' ', ':', '-', '[', '{', ',', '"', "'"] as const;

export function registerCompletion({
  folders,
  clock,
  standing,
  manifest,
}: Pick<CompletionDeps, 'folders' | 'clock'> &
  Readonly<{
    standing: GrowthState;
    manifest: unknown;
  }>): Disposable {
  const provider = completionProvider({
    folders,
    clock,
    schemaHelps: (document) => schemaHelps(document, manifest),
    cardOf: (folder, entity) => entityCard(folder, entity, standing),
  });
  return vscode.languages.registerCompletionItemProvider(yaml, provider, ...triggers);
}

export function completionProvider({
  folders,
  clock,
  schemaHelps: isSchemaUsed,
  cardOf,
}: CompletionDeps): vscode.CompletionItemProvider {
  /** For documentation, which is only created for the focused item. */
  const ids = new WeakMap<vscode.CompletionItem, Readonly<{ folder: GrowthFolder; entity: EntityRef }>>();
  return {
    async provideCompletionItems(document, position, token) {
      const { isOutdated } = watchVersion(document, token);
      const file = await loadedDocumentOf(folders, document);
      if (!file || isOutdated()) return undefined;
      const { folder, identity } = file;
      const text = document.getText();
      const place = placeAt(identity.kind, text, document.offsetAt(position));
      if (!place) return undefined;
      const context = { identity, text, index: folder.index, today: clock(), schemaHelps: isSchemaUsed(document) };
      return offersAt(place, context).map((offer, order) => {
        const item = itemOf(offer, identity.kind, order);
        item.range = rangesOf(document, position, offer, place);
        if (offer.suggestion.is === 'id') ids.set(item, { folder, entity: offer.suggestion });
        return item;
      });
    },
    resolveCompletionItem(item) {
      const known = ids.get(item);
      const card = known && cardOf(known.folder, known.entity);
      if (card) item.documentation = card;
      return item;
    },
  };
}

function rangesOf(
  document: vscode.TextDocument,
  position: vscode.Position,
  { from }: Offer,
  { end }: CursorPlace,
): vscode.CompletionItem['range'] & object {
  const start = document.positionAt(from);
  return { inserting: new vscode.Range(start, position), replacing: new vscode.Range(start, document.positionAt(end)) };
}

function itemOf({ suggestion, snippet, suggestsNext }: Offer, kind: Kind, order: number): vscode.CompletionItem {
  const { label, description = '', itemKind, filter, documentation } = appearanceOf(suggestion, kind);
  const item = new vscode.CompletionItem({ label, ...(description !== '' && { description }) }, itemKind);
  item.insertText = new vscode.SnippetString(snippet);
  item.keepWhitespace = true;
  item.filterText = filter ?? `${label} ${description}`.trimEnd();
  item.sortText = String(order).padStart(4, '0');
  if (documentation !== undefined) item.documentation = documentation;
  if (suggestsNext) item.command = { command: 'editor.action.triggerSuggest', title: l10n.t('Suggest') };
  return item;
}

type Appearance = Readonly<{
  label: string;
  description?: string | undefined;
  itemKind: vscode.CompletionItemKind;
  /** The text that typing is compared with. The default is the label and the description. */
  filter?: string;
  documentation?: string | vscode.MarkdownString | undefined;
}>;

function appearanceOf(suggestion: Suggestion, kind: Kind): Appearance {
  const { Property, Snippet, EnumMember, Reference, Event } = vscode.CompletionItemKind;
  switch (suggestion.is) {
    case 'key':
      return { label: suggestion.key, itemKind: Property, documentation: keyCard(kind, suggestion.keys) };
    case 'question': {
      const { key, ask } = suggestion;
      return { label: key, description: ask, itemKind: Property, documentation: ask };
    }
    case 'item':
      return {
        label: '-',
        description: l10n.t('new item'),
        itemKind: Snippet,
        filter: '- + ',
        documentation: keyCard(kind, suggestion.keys),
      };
    case 'option':
      return { label: suggestion.value, itemKind: EnumMember, documentation: suggestion.meaning };
    case 'id': {
      const { id, title, status } = suggestion;
      return {
        label: id,
        description: joined(
          title,
          status === undefined || status === 'active' ? undefined : statusText(status),
          suggestion.private ? l10n.t('private') : undefined,
        ),
        itemKind: Reference,
        filter: `${id} ${title ?? ''}`,
      };
    }
    case 'me':
      return { label: me, description: l10n.t('You'), itemKind: Reference, filter: me };
    case 'date': {
      const { date, label = weekdayText(date), english = '' } = suggestion;
      return {
        label: date,
        description: label,
        itemKind: Event,
        filter: `${date} ${label} ${english}`,
        documentation: fullDayText(date),
      };
    }
    case 'week': {
      const { week, label } = suggestion;
      return { label: week, description: joined(label, weekText(week)), itemKind: Event, filter: `${week} ${label}` };
    }
    case 'template': {
      const { id, title, description } = suggestion;
      return { label: id, description: title, itemKind: Reference, documentation: description };
    }
  }
}

const redHatYaml = 'redhat.vscode-yaml';

/**
 * Whether Red Hat's YAML extension completes keys and values of this document from our schema, so that Cairn should not
 * offer them again.
 * @param manifest of this extension, with the files that have a schema
 */
export function schemaHelps(
  document: vscode.TextDocument,
  manifest: unknown,
  isActive = (extension: string): boolean => vscode.extensions.getExtension(extension)?.isActive === true,
): boolean {
  return (
    isActive(redHatYaml) &&
    vscode.workspace.getConfiguration('yaml', document).get<boolean>('completion', true) &&
    schemaPatterns(manifest).some((pattern) => vscode.languages.match({ pattern }, document) > 0)
  );
}

/** The patterns of `contributes.yamlValidation`, which may match anywhere in a path. */
function schemaPatterns(manifest: unknown): readonly string[] {
  const contributed = propertyOf(propertyOf(manifest, 'contributes'), 'yamlValidation');
  return (Array.isArray(contributed) ? contributed : [])
    .flatMap((each: unknown) => propertyOf(each, 'fileMatch'))
    .filter((pattern) => typeof pattern === 'string')
    .map((pattern) => (pattern.startsWith('**/') || pattern.startsWith('/') ? pattern : `**/${pattern}`));
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
