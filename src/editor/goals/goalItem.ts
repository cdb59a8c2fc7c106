/** A goal in a list to choose from: where it stands, and when it was looked at. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import type { GoalSummary } from '../../core/goals/progress/summary.ts';
import { agoText } from '../ui/dates.ts';
import { goalDescription, joined } from '../ui/goalWords.ts';
import { goalIcon } from '../ui/icons.ts';

/** @param place which growth folder it is in, where goals of several are in the list */
export function goalItem(
  file: Readable<'goal'>,
  summary: GoalSummary,
  today: IsoDate,
  place: string | undefined,
): vscode.QuickPickItem {
  const days = summary.daysSinceCheckin;
  const last =
    days === undefined ? vscode.l10n.t('no check-in yet') : vscode.l10n.t('last check-in {0}', agoText(days));
  return {
    label: file.entity.title,
    iconPath: goalIcon(file, summary),
    description: goalDescription(file, summary, today),
    detail: joined(last, place),
  };
}
