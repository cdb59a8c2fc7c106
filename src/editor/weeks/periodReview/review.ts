/**
 * Cairn: Monthly or Quarterly Review. Collects the weeks in an untitled document: it repeats the files, so the user
 * decides whether to save it.
 */
import * as vscode from 'vscode';
import { plural } from '../../../core/base/translations.ts';
import { summarizePeriod } from '../../../core/weeks/periodReview/periodSummary.ts';
import {
  periodCalled,
  periodsToReview,
  weeksIn,
  type Period,
  periodText,
} from '../../../core/weeks/periodReview/period.ts';
import { fromView } from '../../../core/index/audience.ts';
import { given } from '../../commands/argument.ts';
import { UserError } from '../../commands/userError.ts';
import type { Disposable } from '../../workspace/disposables.ts';
import { chooseFolder } from '../../goals/chooseFolder.ts';
import { askChoice } from '../../ui/askChoice.ts';
import { only } from '../../ui/steps.ts';
import { reviewText } from './reviewText.ts';
import { icon } from '../../ui/icons.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';

/** With `{ period: '2026-10' }` or `{ period: '2026-Q4' }` no question is asked. */
export function registerReview({ commands, folders, clock, pages }: CommandDeps): Disposable {
  return commands.register('cairn.review', async (argument) => {
    await folders.load();
    const folder = await chooseFolder(folders, title());
    if (!folder) return;
    const today = clock();
    const period = named(argument, today) ?? (await choose(today));
    if (!period) return;
    await pages.open(
      fromView(folder.index.shared, (view) => reviewText(view, period, summarizePeriod(view, period, today), today)),
    );
  });
}

const title = (): string => vscode.l10n.t('Monthly or quarterly review');

/** @throws UserError for a future or invalid period */
function named(argument: unknown, today: string): Period | undefined {
  const id = given(argument, 'period');
  if (typeof id !== 'string') return undefined;
  const period = periodCalled(id, today);
  if (!period)
    throw new UserError(
      vscode.l10n.t('{0} is not a past or current period. Use a month like 2026-10 or a quarter like 2026-Q4.', id),
    );
  return period;
}

async function choose(today: string): Promise<Period | undefined> {
  const choices = periodsToReview(today).map((period) => ({
    label: periodText(period),
    description: plural(
      period.running
        ? vscode.l10n.t('{count, plural, one {# week} other {# weeks}} so far')
        : vscode.l10n.t('{count, plural, one {# week} other {# weeks}}'),
      { count: weeksIn(period, today).length },
    ),
    iconPath: icon(period.kind === 'month' ? 'calendar' : 'milestone'),
    value: period,
  }));
  const answer = await askChoice(only(title()), {
    placeholder: vscode.l10n.t('Which period do you want to review?'),
    choices,
  });
  return answer.go === 'next' ? answer.value : undefined;
}
