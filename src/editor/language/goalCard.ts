/** The hover of a goal. Shorter than the tooltip in the views, because a hover shows about a dozen lines. */
import * as vscode from 'vscode';
import {
  firstLine,
  agoText,
  dueText,
  fullDayText,
  joined,
  numberText,
  percentText,
} from '../../core/base/shortText.ts';
import { plural } from '../../core/base/translations.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import { recentValues, sparkline, type RecentValues } from '../../core/language/hover/sparkline.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { amountText, markers, readingText, standingText, statusText } from '../../core/goals/goalText.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { barText, bold, forecastText, levelText, markdown, plain, staleText } from '../ui/tooltips.ts';

const { l10n } = vscode;

export function goalCard(folder: GrowthFolder, goal: Readable<'goal'>, standing: GrowthState): vscode.MarkdownString {
  const { entity } = goal;
  const today = standing.today();
  const summary = standing.summaryOf(folder, goal);
  const { progress, daysLeft, daysSinceCheckin, nextAction, confidence } = summary;
  const isActive = entity.status === 'active';
  const left =
    (isActive || entity.status === 'paused') && daysLeft !== undefined && daysLeft >= 0
      ? leftText(daysLeft)
      : undefined;
  const recent = recentValues(entity, folder.index.checkinsOf(goal.id), today);
  const argument = encodeURIComponent(JSON.stringify([{ goal: goal.id, folder: folder.workspaceFolder.name }]));
  const text = markdown(
    bold(entity.title),
    goal.state === 'stale' ? plain(staleText()) : plain(joined(...markers(goal))),
    plain(
      joined(
        statusText(entity.status),
        entity.due === undefined ? undefined : l10n.t('due on {0}', fullDayText(entity.due)),
        left,
      ),
    ),
    lines(barText(summary), recent && recentText(recent, goal)),
    plain(
      joined(amountText(progress), isActive ? standingText(summary, entity.due, today) : undefined),
      levelText(entity, summary),
      isActive ? forecastText(summary.forecast, today) : undefined,
      joined(
        daysSinceCheckin === undefined ? undefined : l10n.t('Last check-in: {0}', agoText(daysSinceCheckin)),
        confidence === undefined ? undefined : l10n.t('confidence {0}', percentText(confidence)),
      ),
      nextAction &&
        joined(
          l10n.t('Next: {0}', firstLine(nextAction.title)),
          nextAction.due === undefined ? undefined : dueText(nextAction.due, today),
        ),
    ),
    `[${l10n.t('Open goal')}](command:cairn.open?${argument})`,
  );
  // The only command that may run from here, and it only opens a file.
  text.isTrusted = { enabledCommands: ['cairn.open'] };
  return text;
}

const leftText = (days: number): string =>
  plural(l10n.t('{days, plural, =0 {due today} one {# day left} other {# days left}}'), { days });

/** Markdown lines. */
const lines = (...texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined && text !== '').join('  \n');

function recentText({ values, unit }: RecentValues, { entity: { measure } }: Readable<'goal'>): string {
  const [first, last] = [values[0] ?? 0, values.at(-1) ?? 0];
  // The unit only once, after both: "1 → 10 chapters".
  const isCounted = measure !== undefined && 'metric' in measure;
  const span =
    unit === 'fraction'
      ? [percentText(first), percentText(last)]
      : [isCounted ? numberText(first) : readingText(first, measure), readingText(last, measure)];
  // As code, so that all blocks have the same width.
  return `\`${sparkline(values)}\` ${plain(span.join(' → '))}`;
}
