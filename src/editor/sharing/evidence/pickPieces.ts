/** The list of pieces of work, in which the person ticks what counts. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { joined, plural, shortened } from '../../../core/base/texts.ts';
import type { Piece } from '../../../core/sharing/evidence/pieces.ts';
import { pieceDescription, pieceDetail } from '../../../core/sharing/evidence/pieceText.ts';
import type { SuggestedTarget } from '../../../core/sharing/evidence/suggest.ts';
import { asPlainPrompt } from '../../ui/inputs.ts';
import { icon } from '../../ui/icons.ts';
import type { FoundPieces } from './findPieces.ts';
import type { Notice } from './history.ts';

const { l10n } = vscode;

export type PickedPiece = Readonly<{ piece: Piece; from: FoundPieces }>;

export type PiecesAnswer =
  | Readonly<{ go: 'next'; picked: readonly PickedPiece[] }>
  /** `further`: further back. `repository`: from one more repository. */
  | { readonly go: 'cancel' | 'further' | 'repository' };

type Item = vscode.QuickPickItem & { readonly picked?: never; readonly value?: PickedPiece };

export type PiecesQuestion = Readonly<{
  title: string;
  found: readonly FoundPieces[];
  /** Folders of the setting without a repository. */
  missing: readonly string[];
  today: IsoDate;
  suggest: (piece: Piece) => readonly SuggestedTarget[];
  /** Whether there are older commits to look at. */
  canGoBack: boolean;
}>;

/** Enter without a tick keeps the list open. */
export function pickPieces({
  title,
  found,
  missing,
  today,
  suggest,
  canGoBack,
}: PiecesQuestion): Promise<PiecesAnswer> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = title;
  pick.placeholder = placeholderOf(found);
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.ignoreFocusOut = true;
  pick.items = itemsOf(found, missing, today, suggest);
  const further = { iconPath: icon('history'), tooltip: l10n.t('Look further back') };
  const repository = { iconPath: icon('repo'), tooltip: l10n.t('Add another repository') };
  pick.buttons = canGoBack ? [further, repository] : [repository];
  return new Promise<PiecesAnswer>((resolve) => {
    pick.onDidAccept(() => {
      const picked = pick.selectedItems.flatMap(({ value }) => value ?? []);
      if (picked.length > 0) resolve({ go: 'next', picked });
    });
    pick.onDidTriggerButton((button) => {
      resolve({ go: button === further ? 'further' : 'repository' });
    });
    pick.onDidHide(() => {
      resolve({ go: 'cancel' });
    });
    pick.show();
  }).finally(() => {
    pick.dispose();
  });
}

function placeholderOf(found: readonly FoundPieces[]): string {
  const reverted = found.reduce((sum, each) => sum + each.reverted, 0);
  const question = l10n.t('Tick what counts as evidence');
  if (reverted === 0) return question;
  const leftOut = plural(
    l10n.t('{count, plural, one {# reverted commit is left out} other {# reverted commits are left out}}'),
    { count: reverted },
  );
  return joined(question, leftOut);
}

function itemsOf(
  found: readonly FoundPieces[],
  missing: readonly string[],
  today: IsoDate,
  suggest: (piece: Piece) => readonly SuggestedTarget[],
): readonly Item[] {
  const { Separator } = vscode.QuickPickItemKind;
  const rows = found.flatMap((from): readonly Item[] => [
    { label: joined(from.source.name, ...from.notices.map(noticeText)), kind: Separator },
    ...from.pieces.map((piece) => itemOf(piece, from, today, suggest)),
  ]);
  const lost = missing.map((path): Item => ({ label: l10n.t('No repository in {0}', path), kind: Separator }));
  return [...rows, ...lost];
}

function itemOf(
  piece: Piece,
  from: FoundPieces,
  today: IsoDate,
  suggest: (piece: Piece) => readonly SuggestedTarget[],
): Item {
  const [best] = suggest(piece);
  const detail = joined(pieceDetail(piece), best && l10n.t('fits “{0}”', shortened(best.candidate.title)));
  return {
    label: asPlainPrompt(piece.title),
    description: asPlainPrompt(pieceDescription(piece, today)),
    ...(detail !== '' && { detail: asPlainPrompt(detail) }),
    value: { piece, from },
  };
}

export function noticeText(notice: Notice): string {
  return {
    'no-commits': l10n.t('no commits yet'),
    shallow: l10n.t('shallow clone, older commits are missing'),
    detached: l10n.t('no branch is checked out'),
    changed: l10n.t('other history than last time'),
    'too-many': l10n.t('only the newest 20,000 commits'),
  }[notice];
}
