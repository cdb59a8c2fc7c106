/**
 * What a hover says of a goal wherever its id is: shorter than the tooltip in the views, for a hover shows a dozen
 * lines and no more.
 */
import * as vscode from 'vscode';
import { firstLine } from '../../core/base/firstLine.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import { courseOf, type Course } from '../../core/language/hover/course.ts';
import { sparkline } from '../../core/language/hover/sparkline.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { agoText, dueText, fullDayText } from '../ui/dates.ts';
import {
  amountText,
  joined,
  markers,
  numberText,
  percentText,
  readingText,
  standingText,
  statusText,
} from '../ui/goalWords.ts';
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
  const course = courseOf(entity, folder.index.checkinsOf(goal.id), today);
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
    lines(barText(summary), course && courseText(course, goal)),
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
  // Nothing but this one command may be run from here, and it only shows a file.
  text.isTrusted = { enabledCommands: ['cairn.open'] };
  return text;
}

function leftText(days: number): string {
  if (days === 0) return l10n.t('due today');
  return days === 1 ? l10n.t('1 day left') : l10n.t('{0} days left', days);
}

/** Markdown, one line below the other. */
const lines = (...texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined && text !== '').join('  \n');

function courseText({ values, of }: Course, { entity: { measure } }: Readable<'goal'>): string {
  const [first, last] = [values[0] ?? 0, values.at(-1) ?? 0];
  // The unit once, behind both: "1 → 10 chapters".
  const isCounted = measure !== undefined && 'metric' in measure;
  const span =
    of === 'fractions'
      ? [percentText(first), percentText(last)]
      : [isCounted ? numberText(first) : readingText(first, measure), readingText(last, measure)];
  // As code: all blocks are then equally wide.
  return `\`${sparkline(values)}\` ${plain(span.join(' → '))}`;
}
