/** The closing of an engagement: objectives and outcomes, and assessments before and after. */
import * as l10n from '@vscode/l10n';
import { itemTitle, kindText, ratingNumber, stepsText } from '../../career/assessments/items.ts';
import type { IsoDate } from '../../base/calendar.ts';
import { dayText, fullDayText, joined, numberText, plural } from '../../base/texts.ts';
import { amountText, calibrationText } from '../../goals/goalText.ts';
import { fewestStatements } from '../../goals/progress/calibration.ts';
import type { Readable } from '../../index/fileEntry.ts';
import { titleOfId } from '../../model/ids.ts';
import type { Closing } from '../../people/closing.ts';
import { engagementText, followThroughTexts } from '../../people/peopleText.ts';
import {
  listBlocks,
  withoutEmptySections,
  type ReportBlock,
  type ReportItem,
  type Report,
  type ReportSection,
} from './document.ts';

export type ClosingSectionId = 'objectives' | 'calibration' | 'assessed' | 'commitments' | 'discussion';

/** @param source the coach’s file */
export function closingSections(
  closing: Closing,
  source: string,
  today: IsoDate,
): Readonly<Record<ClosingSectionId, ReportSection>> {
  return {
    objectives: {
      title: l10n.t('Objectives and outcomes'),
      blocks: listBlocks(closing.objectives.map((objective) => objectiveItem(objective, source))),
    },
    calibration: { title: l10n.t('Confidence and results'), blocks: listBlocks(calibrationItems(closing, source)) },
    assessed: {
      title: l10n.t('Before and after'),
      blocks: closing.assessed.map((each) => assessedTable(each, today)),
    },
    commitments: {
      title: l10n.t('Commitments'),
      blocks: listBlocks(followThroughTexts(closing.followThrough).map((text) => ({ text, source }))),
    },
    discussion: {
      title: l10n.t('Discussion questions'),
      blocks: listBlocks(
        [
          l10n.t('What changed that is not listed here?'),
          l10n.t('What will I continue on my own, and who will notice if I stop?'),
          l10n.t('What should we have done differently?'),
        ].map((text) => ({ text })),
      ),
    },
  };
}

/** The page that closes an engagement, to discuss with the coach. */
export const closingReport = (person: Readable<'person'>, closing: Closing, today: IsoDate): Report => ({
  title: l10n.t('Engagement with {0}', person.entity.name),
  subtitle: closingSubtitle(closing, today),
  sections: withoutEmptySections(Object.values(closingSections(closing, person.path, today))),
});

/** "from Monday, August 31, 2026 to … · 6 of 8 sessions". */
export function closingSubtitle({ engagement }: Closing, today: IsoDate): string {
  const { start, end } = engagement;
  const days =
    end === undefined
      ? l10n.t('since {0}', fullDayText(start))
      : l10n.t('from {0} to {1}', fullDayText(start), fullDayText(end));
  return joined(days, engagementText(engagement, today));
}

function objectiveItem({ title, outcome, goal, way }: Closing['objectives'][number], source: string): ReportItem {
  const [before, after] = [way && amountText(way.before), way && amountText(way.after)];
  const moved =
    after === undefined || after === ''
      ? undefined
      : before === undefined || before === '' || before === after
        ? after
        : l10n.t('from {0} to {1}', before, after);
  return {
    lead: title,
    text: outcome ?? l10n.t('No outcome recorded'),
    ...(goal && { detail: joined(goal.entity.title, moved) }),
    source,
  };
}

/** The Brier score needs enough statements to mean something. */
function calibrationItems({ calibrated, attainment }: Closing, source: string): readonly ReportItem[] {
  const statements = calibrated.reduce((count, { calibration }) => count + calibration.said.length, 0);
  const brier =
    calibrated.reduce((sum, { calibration }) => sum + calibration.brier * calibration.said.length, 0) /
    Math.max(1, statements);
  return [
    ...calibrated.map(({ title, path, calibration }): ReportItem => ({
      lead: title,
      text: calibrationText(calibration),
      source: path,
    })),
    ...(statements < fewestStatements
      ? []
      : [
          {
            text: l10n.t(
              'Brier score of all {0} confidence ratings: {1} (0 is perfect, 0.25 is a coin toss).',
              statements,
              numberText(Number(brier.toFixed(2))),
            ),
            source,
          },
        ]),
    ...(attainment
      ? [
          {
            text: plural(
              l10n.t(
                'Goal attainment of {count, plural, one {# objective} other {# objectives}}: {score} (expected: 50).',
              ),
              { count: attainment.of, score: numberText(Number(attainment.score.toFixed(1))) },
            ),
            source,
          },
        ]
      : []),
  ];
}

function assessedTable({ kind, from, to, path, moved }: Closing['assessed'][number], today: IsoDate): ReportBlock {
  return {
    kind: 'table',
    caption: kindText(kind),
    columns: [kindText(kind), dayText(from, today), dayText(to, today), l10n.t('Change')],
    rows: moved.map(({ id, first, last, scale, steps }) => ({
      cells: [
        itemTitle(kind, { id, title: titleOfId(id) }),
        ratingNumber({ kind, scale }, first.rating),
        ratingNumber({ kind, scale }, last.rating),
        stepsText(steps),
      ],
      source: path,
    })),
  };
}
