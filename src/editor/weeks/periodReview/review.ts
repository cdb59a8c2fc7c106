/**
 * Cairn: Monthly or Quarterly Review. Collects the weeks in an untitled document: it repeats the files, so the user
 * decides whether to save it.
 */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { plural } from '../../../core/base/texts.ts';
import { fromView } from '../../../core/index/sharedContent.ts';
import type { View } from '../../../core/index/growthIndex.ts';
import { withoutEmptySections, type ReportSection } from '../../../core/sharing/reports/document.ts';
import { markdownOf } from '../../../core/sharing/reports/markdown.ts';
import { periodSections } from '../../../core/sharing/reports/periodSections.ts';
import {
  periodCalled,
  periodsToReview,
  weeksIn,
  type Period,
  periodText,
} from '../../../core/weeks/periodReview/period.ts';
import { summarizePeriod, type PeriodSummary } from '../../../core/weeks/periodReview/periodSummary.ts';
import { given, UserError, type Disposable } from '../../commands/commands.ts';
import { chooseFolder } from '../../goals/target.ts';
import { askChoice, only } from '../../ui/inputs.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';
import { icon } from '../../ui/icons.ts';

const { l10n } = vscode;

/** With `{ period: '2026-10' }` or `{ period: '2026-Q4' }` no question is asked. */
export function registerReview({ commands, folders, clock, pages }: CommandDeps): Disposable {
  return commands.register('cairn.review', async (argument) => {
    const today = clock();
    await folders.load();
    const folder = await chooseFolder(folders, title());
    if (!folder) return;
    const period = named(argument, today) ?? (await choose(today));
    if (!period) return;
    await pages.open(
      fromView(folder.index.shared, (view) => reviewText(view, period, summarizePeriod(view, period, today), today)),
    );
  });
}

const title = (): string => l10n.t('Monthly or quarterly review');

/** @throws UserError for a future or invalid period */
function named(argument: unknown, today: string): Period | undefined {
  const id = given(argument, 'period');
  if (typeof id !== 'string') return undefined;
  const period = periodCalled(id, today);
  if (!period)
    throw new UserError(
      l10n.t('{0} is not a past or current period. Use a month like 2026-10 or a quarter like 2026-Q4.', id),
    );
  return period;
}

async function choose(today: string): Promise<Period | undefined> {
  const choices = periodsToReview(today).map((period) => ({
    label: periodText(period),
    description: plural(
      period.running
        ? l10n.t('{count, plural, one {# week} other {# weeks}} so far')
        : l10n.t('{count, plural, one {# week} other {# weeks}}'),
      { count: weeksIn(period, today).length },
    ),
    iconPath: icon(period.kind === 'month' ? 'calendar' : 'milestone'),
    value: period,
  }));
  const answer = await askChoice(only(title()), {
    placeholder: l10n.t('Which period do you want to review?'),
    choices,
  });
  return answer.go === 'next' ? answer.value : undefined;
}

function reviewText(index: View<'shared'>, period: Period, found: PeriodSummary, today: IsoDate): string {
  const sections: readonly ReportSection[] = [
    ...Object.values(periodSections(index, found, today)),
    { title: l10n.t('Questions for you'), blocks: [{ kind: 'questions', questions: questions(period) }] },
  ];
  return markdownOf({
    title: periodText(period),
    subtitle: originText(period, found),
    sections: withoutEmptySections(sections),
  });
}

/** The base of the numbers. */
function originText({ running }: Period, { weeks, reflected }: PeriodSummary): string {
  const weeksText = running
    ? l10n.t('Based on {count, plural, one {# week} other {# weeks}} so far, {reflected} with a reflection.')
    : l10n.t('Based on {count, plural, one {# week} other {# weeks}}, {reflected} with a reflection.');
  const rules = l10n.t('A week counts toward the month of its Thursday. Private files are excluded.');
  return `${plural(weeksText, { count: weeks.length, reflected })} ${rules}`;
}

function questions({ kind }: Period): readonly string[] {
  return kind === 'month'
    ? [
        l10n.t('What would I do again?'),
        l10n.t('What will I stop doing, or do less of?'),
        l10n.t('What is my one priority for next month?'),
      ]
    : [
        l10n.t('What am I proud of?'),
        l10n.t('Which goal no longer matters to me, and which one is missing?'),
        l10n.t('What should others notice about my work in three months?'),
      ];
}
