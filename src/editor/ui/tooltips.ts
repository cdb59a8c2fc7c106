/** Tooltips in Markdown. All that is not ours is escaped, and nothing in a tooltip can run or load anything. */
import * as vscode from 'vscode';
import { progressBar } from '../../core/base/bar.ts';
import { firstLine } from '../../core/base/firstLine.ts';
import { escapeMarkdown } from '../../core/base/markdown.ts';
import type { IsoDate } from '../../core/base/calendar.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import type { Goal } from '../../core/model/goal.ts';
import type { Forecast } from '../../core/goals/progress/forecast.ts';
import type { GoalSummary } from '../../core/goals/progress/summary.ts';
import { agoText, dayText, dueText, fullDayText } from './dates.ts';
import { amountText, calibrationText, joined, markers, percentText, standingText } from './goalWords.ts';

const { l10n } = vscode;

/** @param blocks Markdown, each a paragraph; those that are empty are left out */
export function markdown(...blocks: readonly string[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString(blocks.filter((block) => block !== '').join('\n\n'));
  text.isTrusted = false;
  text.supportHtml = false;
  text.supportThemeIcons = false;
  return text;
}

/** Plain lines, one below the other; those that are empty or undefined are left out. */
export function plain(...lines: readonly (string | undefined)[]): string {
  return lines
    .filter((line) => line !== undefined && line !== '')
    .map((line) => escapeMarkdown(line ?? ''))
    .join('  \n');
}

/** Plain text in bold. */
export const bold = (text: string): string => (text.trim() === '' ? '' : `**${escapeMarkdown(text)}**`);

/** What is shown of a file that cannot be read now. */
export const staleText = (): string =>
  l10n.t('The file cannot be read as it is. This is what it said last; the Problems panel says what to mend.');

/** In characters. */
const barWidth = 20;

/** @param asked what the view asks of the person, as a translated sentence */
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

/** Markdown: the bar with where it should be by today, and the percentage; empty where no fraction is known. */
export function barText({ progress: { fraction }, pace }: GoalSummary): string {
  if (fraction === undefined) return '';
  const expected = 'expected' in pace ? pace.expected.fraction : undefined;
  // As code: all characters of the bar are then equally wide.
  return `\`${progressBar(fraction, expected, barWidth)}\` ${escapeMarkdown(percentText(fraction))}`;
}

/** In the list a level is a number; what it stands for was put into words by the person. */
export function levelText({ measure }: Goal, { progress }: GoalSummary): string | undefined {
  if (progress.kind !== 'scale' || measure === undefined || !('scale' in measure)) return undefined;
  return Object.entries(measure.scale).find(([level]) => Number(level) === progress.level)?.[1];
}

function expectedText({ pace }: GoalSummary): string | undefined {
  return 'expected' in pace
    ? l10n.t('By today {0} of the way should be made.', percentText(pace.expected.fraction))
    : undefined;
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
        : l10n.t('A forecast needs {0} values, and there are {1}.', forecast.need, forecast.have);
    case 'no-trend':
      return l10n.t('The values show no trend towards the target.');
    case 'overrun':
      return l10n.t('By its trend it should have been reached on {0}.', dayText(forecast.date, today));
    case 'forecast': {
      const [date, earliest] = [dayText(forecast.date, today), dayText(forecast.earliest, today)];
      const likelihood = percentText(forecast.confidence);
      return forecast.latest === undefined
        ? l10n.t('Forecast: {0}, and not before {1} ({2} likely)', date, earliest, likelihood)
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
