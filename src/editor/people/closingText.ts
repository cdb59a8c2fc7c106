/** The closing page of an engagement in Markdown, to discuss with the coach. User text is escaped. */
import * as vscode from 'vscode';
import { titleOfId } from '../../core/model/ids.ts';
import type { IsoDate } from '../../core/base/calendar.ts';
import { plural, dayText, fullDayText, joined, numberText } from '../../core/base/texts.ts';
import { escapeInDocument } from '../../core/base/markdown.ts';
import { fewestStatements } from '../../core/goals/progress/calibration.ts';
import type { Closing } from '../../core/people/closing.ts';
import { itemTitle, kindText, ratingNumber, stepsText } from '../../core/career/assessments/items.ts';
import { tableHead, tableRow } from '../ui/pages.ts';
import { amountText, calibrationText } from '../../core/goals/goalText.ts';
import { engagementText, followThroughTexts } from '../../core/people/peopleText.ts';

const { l10n } = vscode;

export function closingText(name: string, closing: Closing, today: IsoDate): string {
  const { engagement, objectives, followThrough, assessed } = closing;
  const { start, end } = engagement;
  const days =
    end === undefined
      ? l10n.t('since {0}', fullDayText(start))
      : l10n.t('from {0} to {1}', fullDayText(start), fullDayText(end));
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [l10n.t('Objectives and outcomes'), objectives.flatMap((objective) => objectiveLines(objective))],
    [l10n.t('Confidence and results'), calibrationLines(closing)],
    [l10n.t('Before and after'), assessed.flatMap((each) => sheetLines(each, today))],
    [l10n.t('Commitments'), commitmentLines(followThrough)],
    [
      l10n.t('Discussion questions'),
      [
        l10n.t('What changed that is not listed here?'),
        l10n.t('What will I continue on my own, and who will notice if I stop?'),
        l10n.t('What should we have done differently?'),
      ].map((question) => `- ${question}`),
    ],
  ];
  const filled = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => `## ${heading}\n\n${lines.join('\n')}\n`);
  return [
    `# ${l10n.t('Engagement with {0}', escapeInDocument(name))}\n`,
    `*${escapeInDocument(joined(days, engagementText(engagement, today)))}*\n`,
    ...filled,
  ].join('\n');
}

function objectiveLines({ title, outcome, goal, way }: Closing['objectives'][number]): readonly string[] {
  const [before, after] = [way && amountText(way.before), way && amountText(way.after)];
  const moved =
    after === undefined || after === ''
      ? undefined
      : before === undefined || before === '' || before === after
        ? after
        : l10n.t('from {0} to {1}', before, after);
  return [
    `- **${escapeInDocument(title)}**`,
    `  ${outcome === undefined ? `*${l10n.t('No outcome recorded')}*` : escapeInDocument(outcome)}`,
    ...(goal ? [`  *${escapeInDocument(joined(goal.entity.title, moved))}*`] : []),
  ];
}

/** The Brier score needs enough statements to mean something. */
function calibrationLines({ calibrated, attainment }: Closing): readonly string[] {
  const statements = calibrated.reduce((count, { calibration }) => count + calibration.said.length, 0);
  const brier =
    calibrated.reduce((sum, { calibration }) => sum + calibration.brier * calibration.said.length, 0) /
    Math.max(1, statements);
  const lines = calibrated.map(
    ({ title, calibration }) => `**${escapeInDocument(title)}** · ${calibrationText(calibration)}`,
  );
  if (statements >= fewestStatements)
    lines.push(
      l10n.t(
        'Brier score of all {0} confidence ratings: {1} (0 is perfect, 0.25 is a coin toss).',
        statements,
        numberText(Number(brier.toFixed(2))),
      ),
    );
  if (attainment)
    lines.push(
      plural(
        l10n.t('Goal attainment of {count, plural, one {# objective} other {# objectives}}: {score} (expected: 50).'),
        { count: attainment.of, score: numberText(Number(attainment.score.toFixed(1))) },
      ),
    );
  return lines.map((line) => `- ${line}`);
}

function sheetLines({ kind, from, to, moved }: Closing['assessed'][number], today: IsoDate): readonly string[] {
  return [
    ...tableHead(kindText(kind), dayText(from, today), dayText(to, today), l10n.t('Change')),
    ...moved.map(({ id, first, last, scale, steps }) =>
      tableRow(
        escapeInDocument(itemTitle(kind, { id, title: titleOfId(id) })),
        ratingNumber({ kind, scale }, first.rating),
        ratingNumber({ kind, scale }, last.rating),
        stepsText(steps),
      ),
    ),
    '',
  ];
}

const commitmentLines = ({ mine, theirs }: Closing['followThrough']): readonly string[] =>
  followThroughTexts({ mine, theirs }).map((text) => `- ${text}`);
