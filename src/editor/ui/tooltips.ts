/** Tooltips in Markdown. User content is escaped, and a tooltip cannot run or load anything. */
import * as vscode from 'vscode';
import { progressBar } from '../../core/base/bar.ts';
import { firstLine, agoText, dayText, dueText, fullDayText, joined, percentText } from '../../core/base/texts.ts';
import { escapeMarkdown } from '../../core/base/markdown.ts';
import type { IsoDate } from '../../core/base/calendar.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import type { Goal } from '../../core/model/goal.ts';
import type { Forecast } from '../../core/goals/progress/forecast.ts';
import type { GoalSummary } from '../../core/goals/progress/summary.ts';
import { amountText, calibrationText, markers, standingText } from '../../core/goals/goalText.ts';

const { l10n } = vscode;

/** @param blocks Markdown paragraphs; empty ones are left out */
export function markdown(...blocks: readonly string[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString(blocks.filter((block) => block !== '').join('\n\n'));
  text.isTrusted = false;
  text.supportHtml = false;
  text.supportThemeIcons = false;
  return text;
}

/** Plain lines; empty and undefined ones are left out. */
export function plain(...lines: readonly (string | undefined)[]): string {
  return lines
    .filter((line) => line !== undefined && line !== '')
    .map((line) => escapeMarkdown(line ?? ''))
    .join('  \n');
}

/** Plain text in bold. */
export const bold = (text: string): string => (text.trim() === '' ? '' : `**${escapeMarkdown(text)}**`);

/** For a file that is not valid YAML: what is shown is its readable part, or its last good state. */
export const staleText = (): string =>
  l10n.t('This file has errors. What you see may be incomplete or out of date. See the Problems panel to fix it.');

/** In characters. */
const barWidth = 20;

/** @param asked a hint of the view, translated */
export function goalTooltip(
  goal: Readable<'goal'>,
  summary: GoalSummary,
  today: IsoDate,
  asked?: string,
): vscode.MarkdownString {
  const { entity } = goal;
  const { progress, daysSinceCheckin, nextAction, calibration, confidence } = summary;
  return markdown(
    bold(entity.title),
    goal.state === 'stale' ? plain(staleText()) : plain(joined(...markers(goal))),
    plain(asked),
    barText(summary),
    plain(
      joined(amountText(progress), entity.status === 'active' ? standingText(summary, entity.due, today) : undefined),
      levelText(entity, summary),
      expectedText(summary),
    ),
    plain(
      entity.due === undefined ? undefined : l10n.t('Due on {0}', fullDayText(entity.due)),
      entity.status === 'active' ? forecastText(summary.forecast, today) : undefined,
      daysSinceCheckin === undefined ? undefined : l10n.t('Last check-in: {0}', agoText(daysSinceCheckin)),
      calibration
        ? calibrationText(calibration)
        : confidence === undefined
          ? undefined
          : l10n.t('Confidence: {0}', percentText(confidence)),
      nextAction === undefined
        ? undefined
        : joined(
            l10n.t('Next: {0}', firstLine(nextAction.title)),
            nextAction.due === undefined ? undefined : dueText(nextAction.due, today),
          ),
    ),
    plain(entity.why === undefined ? undefined : l10n.t('Why: {0}', entity.why)),
  );
}

/** Markdown: the progress bar with the expected progress, and the percentage; empty without a fraction. */
export function barText({ progress: { fraction }, pace }: GoalSummary): string {
  if (fraction === undefined) return '';
  const expected = 'expected' in pace ? pace.expected.fraction : undefined;
  // Code is monospaced.
  return `\`${progressBar(fraction, expected, barWidth)}\` ${escapeMarkdown(percentText(fraction))}`;
}

/** The user's description of the current level. */
export function levelText({ measure }: Goal, { progress }: GoalSummary): string | undefined {
  if (progress.kind !== 'scale' || measure === undefined || !('scale' in measure)) return undefined;
  return Object.entries(measure.scale).find(([level]) => Number(level) === progress.level)?.[1];
}

function expectedText({ pace }: GoalSummary): string | undefined {
  return 'expected' in pace ? l10n.t('Expected by today: {0}', percentText(pace.expected.fraction)) : undefined;
}

export function forecastText(forecast: Forecast, today: IsoDate): string | undefined {
  switch (forecast.kind) {
    case 'not-applicable':
      return undefined;
    case 'reached':
      return l10n.t('Target reached on {0}', dayText(forecast.date, today));
    case 'too-few':
      return forecast.have === 0
        ? undefined
        : l10n.t('A forecast needs {0} values ({1} so far).', forecast.need, forecast.have);
    case 'no-trend':
      return l10n.t('No trend toward the target yet.');
    case 'overrun':
      return l10n.t('The forecast date, {0}, has passed.', dayText(forecast.date, today));
    case 'forecast': {
      const [date, earliest] = [dayText(forecast.date, today), dayText(forecast.earliest, today)];
      const likelihood = percentText(forecast.confidence);
      return forecast.latest === undefined
        ? l10n.t('Forecast: {0}, not before {1} ({2} likely)', date, earliest, likelihood)
        : l10n.t(
            'Forecast: {0}, between {1} and {2} ({3} likely)',
            date,
            earliest,
            dayText(forecast.latest, today),
            likelihood,
          );
    }
  }
}
