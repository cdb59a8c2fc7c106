/** Moves of a goal in one line each. */
import * as l10n from '@vscode/l10n';
import { isIsoDate, type IsoDate } from '../../base/calendar.ts';
import { dayText, firstLine, joined, numberText, plural } from '../../base/texts.ts';
import type { GoalpostMove, Goalposts } from './goalposts.ts';

/** “Nov 3: target eased from 10 to 8 · Two services are being retired” */
export function moveText(move: GoalpostMove, today: IsoDate): string {
  const { date, reason } = move;
  return joined(l10n.t('{0}: {1}', dayText(date, today), whatMoved(move, today)), reason && firstLine(reason));
}

/** “target eased from 10 to 8” */
export function whatMoved({ field, what, from, to }: GoalpostMove, today: IsoDate): string {
  const [before, after] = [valueText(from, today), valueText(to, today)];
  switch (field) {
    case 'target':
      return l10n.t('target eased from {0} to {1}', before, after);
    case 'due':
      return to === undefined
        ? l10n.t('due date {0} removed', before)
        : l10n.t('due date postponed from {0} to {1}', before, after);
    case 'times':
      return l10n.t('habit lowered from {0} to {1} times a week', before, after);
    case 'action':
      return l10n.t('action dropped: {0}', firstLine(what ?? ''));
    case 'milestone':
      return l10n.t('milestone removed: {0}', firstLine(what ?? ''));
    case 'measure':
      return l10n.t('measure removed');
    case 'status':
    case 'other':
      return l10n.t('{0} changed from {1} to {2}', what ?? l10n.t('status'), before, after);
  }
}

function valueText(value: string | number | undefined, today: IsoDate): string {
  if (value === undefined) return '?';
  if (typeof value === 'number') return numberText(value);
  return isIsoDate(value) ? dayText(value, today) : firstLine(value);
}

/** Undefined if all versions could be read. */
export const skippedText = ({ skipped }: Goalposts): string | undefined =>
  skipped === 0
    ? undefined
    : plural(
        l10n.t('{count, plural, one {# earlier version cannot be read} other {# earlier versions cannot be read}}'),
        { count: skipped },
      );
