/** Hovers for IDs, keys, and values in the files of a growth folder. */
import * as vscode from 'vscode';
import { daysBetween, type IsoDate } from '../../core/base/calendar.ts';
import { escapeMarkdown } from '../../core/base/markdown.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import { symbolAt, type HoveredSymbol } from '../../core/language/hover/symbolAt.ts';
import { distanceText } from '../../core/language/inlayHints.ts';
import { valueMeaning } from '../../core/model/keys/keyDocs.ts';
import type { GoalpostField } from '../../core/sharing/goalposts/goalposts.ts';
import { moveText, skippedText } from '../../core/sharing/goalposts/goalpostText.ts';
import type { Template } from '../../core/weeks/reflection/template.ts';
import { rangeOf } from '../problems/diagnostics.ts';
import { fullDayText, weekText } from '../../core/base/texts.ts';
import type { GoalpostReader } from '../sharing/goalposts/goalpostReader.ts';
import { bold, markdown, plain } from '../ui/tooltips.ts';
import type { Disposable } from '../commands/commands.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { entityCard, keyCard } from './cards.ts';
import { loadedDocumentOf, watchVersion, yaml, type GrowthDocument } from './parsed.ts';

export type HoverDeps = Readonly<{ folders: GrowthFolders; standing: GrowthState; goalposts: GoalpostReader }>;

export function registerHover({ folders, standing, goalposts }: HoverDeps): Disposable {
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
      if (!symbol || !card) return undefined;
      const moved = await movesText(symbol, file, standing.today(), goalposts);
      if (isOutdated()) return undefined;
      if (moved !== undefined) card.appendMarkdown(`\n\n${moved}`);
      return new vscode.Hover(card, rangeOf(lines.rangeOf(...symbol.offsets)));
    },
  });
}

/** The keys of a goal whose hover tells how they were moved. */
const movableKeys: Readonly<Record<string, readonly GoalpostField[]>> = {
  due: ['due'],
  'measure.target': ['target'],
  'measure.times': ['times'],
  'measure.milestones': ['milestone'],
  actions: ['action'],
};

/** Lines of a hover at most; the newest are shown. */
const maxMoves = 5;

/** How the goal was made easier: all of it for a reference to the goal, and in its own file what the key is about. */
async function movesText(
  symbol: HoveredSymbol,
  { folder, path, identity }: GrowthDocument,
  today: IsoDate,
  goalposts: GoalpostReader,
): Promise<string | undefined> {
  const isReference = symbol.is === 'id' && symbol.occurrence.target === 'goal';
  const fields = symbol.is === 'key' && identity.kind === 'goal' ? movableKeys[symbol.keys.join('.')] : undefined;
  const goal = isReference ? folder.index.goal(symbol.occurrence.id) : goalAt(folder, path);
  if (!goal || (!isReference && !fields)) return undefined;
  const read = await goalposts.read(folder, goal, today);
  const moves = read.moves.filter(({ field }) => !fields || fields.includes(field));
  if (moves.length === 0) return undefined;
  const lines = moves.slice(-maxMoves).map((move) => moveText(move, today));
  return plain(vscode.l10n.t('Moved since it was set:'), ...lines, skippedText(read));
}

function goalAt(folder: GrowthDocument['folder'], path: string): Readable<'goal'> | undefined {
  const entry = folder.index.get(path);
  return entry?.kind === 'goal' && entry.state !== 'broken' ? entry : undefined;
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
