/** Cairn: Compare Assessments. Shows a table per kind with the ratings of each assessment and the change. */
import * as vscode from 'vscode';
import {
  assessmentsOf,
  itemsToRate,
  type AssessmentKind,
  itemTitle,
  kindText,
  ratingNumber,
  stepsText,
} from '../../../core/career/assessments/items.ts';
import { ratingChanges } from '../../../core/career/assessments/ratingChanges.ts';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { escapeInDocument } from '../../../core/base/markdown.ts';
import { fromView } from '../../../core/index/sharedContent.ts';
import type { View } from '../../../core/index/growthIndex.ts';
import { assessmentKinds } from '../../../core/model/assessment.ts';
import { titleOfId } from '../../../core/model/ids.ts';
import { UserError, type Disposable } from '../../commands/commands.ts';
import { chooseFolder, givenFolder } from '../../goals/target.ts';
import { tableHead, tableRow } from '../../ui/pages.ts';
import { dayText } from '../../../core/base/texts.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';

export function registerCompare({ commands, folders, clock, pages }: CommandDeps): Disposable {
  return commands.register('cairn.compareAssessments', async (argument) => {
    const today = clock();
    await folders.load();
    const folder = await chooseFolder(folders, vscode.l10n.t('Compare assessments'), givenFolder(argument, folders));
    if (!folder) return;
    const content = fromView(folder.index.shared, (view) => comparison(view, today));
    if (content === '') {
      throw new UserError(
        vscode.l10n.t('You need two assessments of the same kind to compare. Assess yourself again first.'),
        [{ title: vscode.l10n.t('Assess Yourself'), run: () => vscode.commands.executeCommand('cairn.assess') }],
      );
    }
    await pages.show(content);
  });
}

/** Empty when no kind was assessed twice. */
function comparison(index: View<'shared'>, today: IsoDate): string {
  const tables = assessmentKinds.flatMap((kind) => tableOf(index, kind, today));
  if (tables.length === 0) return '';
  return [`# ${vscode.l10n.t('What changed')}`, '', ...tables].join('\n');
}

function tableOf(index: View<'shared'>, kind: AssessmentKind, today: IsoDate): readonly string[] {
  const sheets = assessmentsOf(index, kind, today).map(({ entity }) => entity);
  if (sheets.length < 2) return [];
  const titles = new Map(itemsToRate(index, kind, today).map((item) => [item.id, itemTitle(kind, item)]));
  const rating = (id: string, sheet: (typeof sheets)[number]): string => {
    const item = sheet.items.find((each) => each.id === id);
    return item ? ratingNumber(sheet, item.rating) : '';
  };
  return [
    `## ${kindText(kind)}`,
    '',
    ...tableHead('', ...sheets.map(({ date }) => dayText(date, today)), vscode.l10n.t('Change')),
    ...ratingChanges(sheets).map(({ id, steps, times }) =>
      tableRow(
        escapeInDocument(titles.get(id) ?? titleOfId(id)),
        ...sheets.map((sheet) => rating(id, sheet)),
        times < 2 ? vscode.l10n.t('new') : stepsText(steps),
      ),
    ),
    '',
  ];
}
