/** Goals in a report: an overview as a table, and a part with a chart for each. */
import * as l10n from '@vscode/l10n';
import type { IsoDate } from '../../base/calendar.ts';
import { dayText, joined, percentText } from '../../base/texts.ts';
import { amountText, readingText, standingText, statusText } from '../../goals/goalText.ts';
import { courseOf } from '../../goals/progress/course.ts';
import { summarize, type GoalSummary } from '../../goals/progress/summary.ts';
import type { Readable } from '../../index/fileEntry.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import type { Span } from '../../weeks/activity.ts';
import type { ReportBlock, ReportItem, ReportRow, ReportSection } from './document.ts';

type Goal = Readable<'goal'>;

/** Goals in the table, the ones that are due first at the top. */
export function goalTable(index: GrowthIndex, goals: readonly Goal[], today: IsoDate): ReportBlock {
  return {
    kind: 'table',
    caption: l10n.t('State on {0}', dayText(today, today)),
    columns: [l10n.t('Goal'), l10n.t('Progress'), l10n.t('State'), l10n.t('Due')],
    rows: goals.map((goal): ReportRow => {
      const summary = summaryOf(index, goal, today);
      const { title, status, due, closed } = goal.entity;
      const isActive = status === 'active';
      return {
        cells: [
          title,
          progressText(summary),
          isActive
            ? standingText(summary, due, today) || statusText(status)
            : joined(statusText(status), closed === undefined ? undefined : dayText(closed, today)),
          due === undefined ? '' : dayText(due, today),
        ],
        source: goal.path,
      };
    }),
  };
}

/** A goal with its reason, its chart, and what was noted about it in the span. */
export function goalSection(index: GrowthIndex, goal: Goal, span: Span, today: IsoDate): ReportSection {
  const { entity, path } = goal;
  const summary = summaryOf(index, goal, today);
  const checkins = index.checkinsOf(goal.id).filter(({ date }) => date <= today);
  const noted = checkins.flatMap(({ date, note, path: source }): readonly ReportItem[] =>
    note !== undefined && date >= span.from && date <= span.to
      ? [{ when: dayText(date, today), text: note, source }]
      : [],
  );
  return {
    title: entity.title,
    source: path,
    blocks: [
      ...(entity.why === undefined ? [] : [{ kind: 'paragraph' as const, text: entity.why }]),
      ...chartOf(goal, checkins, summary, today),
      { kind: 'list', items: [...moved(goal, span, today), ...noted.slice(-mostNotes)] },
    ],
  };
}

/** The latest ones: a goal of a year may have fifty. */
const mostNotes = 6;

const summaryOf = (index: GrowthIndex, goal: Goal, today: IsoDate): GoalSummary =>
  summarize(goal.entity, index.checkinsOf(goal.id), today);

const progressText = ({ progress }: GoalSummary): string =>
  joined(
    amountText(progress),
    progress.fraction === undefined || progress.kind === 'scale' || progress.kind === 'habit'
      ? undefined
      : percentText(progress.fraction),
  );

function chartOf(
  { entity, path }: Goal,
  checkins: Parameters<typeof courseOf>[1],
  summary: GoalSummary,
  today: IsoDate,
): readonly ReportBlock[] {
  const course = courseOf(entity, checkins, today, summary.forecast);
  // A single point is no line.
  if (!course || course.points.length < 2) return [];
  const { measure } = entity;
  const textOf = (value: number): string =>
    measure && 'milestones' in measure ? percentText(value) : readingText(value, measure);
  const [first, last] = [course.points[0], course.points.at(-1)];
  if (!first || !last) return [];
  return [
    {
      kind: 'chart',
      title: l10n.t('Progress of “{0}”', entity.title),
      text: joined(
        l10n.t(
          'From {0} on {1} to {2} on {3}',
          textOf(first.value),
          dayText(first.date, today),
          textOf(last.value),
          dayText(last.date, today),
        ),
        l10n.t('target: {0}', textOf(course.target)),
        course.pace ? l10n.t('dashed: planned pace') : undefined,
      ),
      chart: {
        of: 'course',
        course: {
          from: course.from,
          to: course.to,
          points: course.points,
          pace: course.pace,
          baseline: textOf(course.baseline),
          target: textOf(course.target),
        },
      },
      source: path,
    },
  ];
}

/** What was made easier or later, with the reason. */
const moved = ({ entity, path }: Goal, span: Span, today: IsoDate): readonly ReportItem[] =>
  entity.changes
    .filter(({ date }) => date >= span.from && date <= span.to)
    .map(({ date, field, from, to, reason }) => ({
      when: dayText(date, today),
      text: joined(
        from === undefined || to === undefined
          ? l10n.t('changed: {0}', field)
          : l10n.t('{0}: from {1} to {2}', field, from, to),
        reason?.trim(),
      ),
      source: path,
    }));
