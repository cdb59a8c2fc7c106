/** The sections of a period review, which the review packet has as well. */
import * as l10n from '@vscode/l10n';
import type { IsoDate } from '../../base/calendar.ts';
import { dayText, joined, percentText, plural, weekText } from '../../base/texts.ts';
import { amountText } from '../../goals/goalText.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { personName } from '../../people/peopleText.ts';
import type { MovedGoal, PeriodSummary, WeekText } from '../../weeks/periodReview/periodSummary.ts';
import { listBlocks, type ReportItem, type ReportSection } from './document.ts';

export type PeriodSectionId = 'goals' | 'unchecked' | 'done' | 'wins' | 'obstacles' | 'kept' | 'people' | 'decisions';

export function periodSections(
  index: GrowthIndex,
  found: PeriodSummary,
  today: IsoDate,
): Readonly<Record<PeriodSectionId, ReportSection>> {
  const day = (date: IsoDate): string => dayText(date, today);
  const ofWeek = ({ week, text, path }: WeekText): ReportItem => ({ text, detail: weekText(week), source: path });
  return {
    goals: {
      title: l10n.t('Goals'),
      blocks: listBlocks(
        found.moved.map((moved) => ({
          lead: moved.goal.entity.title,
          text: movementText(moved),
          source: moved.goal.path,
        })),
      ),
    },
    unchecked: {
      title: l10n.t('Goals without a check-in'),
      blocks: listBlocks(found.unchecked.map(({ entity, path }) => ({ text: entity.title, source: path }))),
    },
    done: {
      title: l10n.t('Done'),
      blocks: listBlocks(
        found.finished.map(({ what, goal, day: date, path }) => ({
          when: day(date),
          text: what,
          ...(what !== goal && { detail: goal }),
          source: path,
        })),
      ),
    },
    wins: { title: l10n.t('Wins'), blocks: listBlocks(found.wins.map(ofWeek)) },
    obstacles: {
      title: l10n.t('What got in the way'),
      blocks: listBlocks([
        ...found.obstacles.map(({ obstacle, times }) => ({
          text: joined(
            obstacle.if,
            timesText(times),
            obstacle.then === undefined ? undefined : l10n.t('plan: {0}', obstacle.then),
          ),
          source: obstacle.path,
        })),
        ...found.blockers.map(ofWeek),
      ]),
    },
    kept: {
      title: l10n.t('Commitments kept'),
      blocks: listBlocks(found.kept.map(({ what, path }) => ({ text: what, source: path }))),
    },
    people: {
      title: l10n.t('People'),
      blocks: listBlocks(
        found.meetings.map(({ people, day: date, path }) => ({
          when: day(date),
          text: people.map((person) => personName(index, person)).join(', '),
          source: path,
        })),
      ),
    },
    decisions: {
      title: l10n.t('Decisions by week'),
      blocks: listBlocks(found.decisions.map(({ week, text, path }) => ({ when: weekText(week), text, source: path }))),
    },
  };
}

/** "5 of 8 services · 12% → 62%". */
export function movementText(moved: MovedGoal): string {
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
