/**
 * Cairn: Monthly or Quarterly Review. Collects the weeks in an untitled document: it repeats the files, so the user
 * decides whether to save it.
 */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { escapeInDocument } from '../../../core/base/markdown.ts';
import { dayText, weekText, joined, percentText, plural } from '../../../core/base/texts.ts';
import { amountText } from '../../../core/goals/goalText.ts';
import { fromView } from '../../../core/index/sharedContent.ts';
import type { View } from '../../../core/index/growthIndex.ts';
import { personName } from '../../../core/people/peopleText.ts';
import {
  periodCalled,
  periodsToReview,
  weeksIn,
  type Period,
  periodText,
} from '../../../core/weeks/periodReview/period.ts';
import {
  summarizePeriod,
  type PeriodSummary,
  type MovedGoal,
  type WeekText,
} from '../../../core/weeks/periodReview/periodSummary.ts';
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
  const days = (date: IsoDate): string => dayText(date, today);
  const ofWeeks = (texts: readonly WeekText[]): readonly string[] =>
    texts.map(({ week, text }) => `- ${escapeInDocument(text)} *(${weekText(week)})*`);
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [
      l10n.t('Goals'),
      found.moved.map(
        (moved) => `- **${escapeInDocument(moved.goal.entity.title)}** · ${escapeInDocument(movementText(moved))}`,
      ),
    ],
    [l10n.t('Goals without a check-in'), found.unchecked.map(({ entity }) => `- ${escapeInDocument(entity.title)}`)],
    [
      l10n.t('Done'),
      found.finished.map(
        ({ what, goal, day }) =>
          `- ${days(day)}: ${escapeInDocument(what)}${what === goal ? '' : ` *(${escapeInDocument(goal)})*`}`,
      ),
    ],
    [l10n.t('Wins'), ofWeeks(found.wins)],
    [
      l10n.t('What got in the way'),
      [
        ...found.obstacles.map(
          ({ obstacle, times }) => `- ${escapeInDocument(obstacle.if)} · ${timesText(times)}${planText(obstacle.then)}`,
        ),
        ...ofWeeks(found.blockers),
      ],
    ],
    [l10n.t('Commitments kept'), found.kept.map((what) => `- ${escapeInDocument(what)}`)],
    [
      l10n.t('People'),
      found.meetings.map(
        ({ people, day }) =>
          `- ${days(day)}: ${escapeInDocument(people.map((person) => personName(index, person)).join(', '))}`,
      ),
    ],
    [
      l10n.t('Decisions by week'),
      found.decisions.map(({ week, text }) => `- *${weekText(week)}:* ${escapeInDocument(text)}`),
    ],
  ];
  const filled = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `## ${title}\n\n${lines.join('\n')}\n`);
  return [
    `# ${periodText(period)}\n`,
    `${originText(period, found)}\n`,
    ...filled,
    `## ${l10n.t('Questions for you')}\n\n${questions(period)
      .map((ask) => `**${ask}**\n\n`)
      .join('\n')}`,
  ].join('\n');
}

/** The base of the numbers. */
function originText({ running }: Period, { weeks, reflected }: PeriodSummary): string {
  const weeksText = running
    ? l10n.t('Based on {count, plural, one {# week} other {# weeks}} so far, {reflected} with a reflection.')
    : l10n.t('Based on {count, plural, one {# week} other {# weeks}}, {reflected} with a reflection.');
  const rules = l10n.t('A week counts toward the month of its Thursday. Private files are excluded.');
  return `*${plural(weeksText, { count: weeks.length, reflected })} ${rules}*`;
}

function movementText(moved: MovedGoal): string {
  if (moved.kind === 'habit')
    return plural(l10n.t('kept in {kept} of {of, plural, one {# week} other {# weeks}}'), {
      kept: moved.kept,
      of: moved.of,
    });
  const { before, after } = moved;
  const change =
    after.fraction === undefined || after.kind === 'scale'
      ? undefined
      : `${percentText(before.fraction ?? 0)} → ${percentText(after.fraction)}`;
  const levels =
    after.kind === 'scale' && before.kind === 'scale' && before.level !== undefined && before.level !== after.level
      ? l10n.t('from {0}', amountText(before))
      : undefined;
  return joined(amountText(after), change, levels) || l10n.t('checked in');
}

const timesText = (times: number): string => plural(l10n.t('{times, plural, =1 {once} other {# times}}'), { times });

const planText = (then: string | undefined): string =>
  then === undefined ? '' : ` · ${escapeInDocument(l10n.t('plan: {0}', then))}`;

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
