/** Reflecting in the file: adds missing questions and opens it at the first one. */
import * as vscode from 'vscode';
import { plannedOn } from '../../../core/index/plannedChanges.ts';
import { contentFor } from '../../../core/index/sharedContent.ts';
import type { GrowthIndex } from '../../../core/index/growthIndex.ts';
import {
  cursorIn,
  insertOutline,
  type Outline,
  outlineEdit,
  outlineText,
} from '../../../core/weeks/reflection/outline.ts';
import { summarizeWeek } from '../../../core/weeks/reflection/weekSummary.ts';
import type { FileWriter } from '../../workspace/fileWriter.ts';
import { asPlainPrompt } from '../../ui/inputs.ts';
import { weekText } from '../../../core/base/texts.ts';
import { factLines } from './factWords.ts';
import { questionText } from './questionWords.ts';
import type { Chosen, ReflectionSession } from './session.ts';

export async function writeOutline(
  session: ReflectionSession,
  writing: FileWriter,
  { week, template }: Chosen,
): Promise<void> {
  const { folder } = session;
  const path = session.pathOf(week);
  const outlineIn = (view: GrowthIndex): Outline => outlineOf(session, { week, template }, view);
  const [written] = await writing.createAll(folder, [
    contentFor(folder.index, path, (view) => {
      const outline = outlineIn(view);
      return { text: outlineText(outline), addTo: (present) => insertOutline(present, outline) };
    }),
  ]);
  if (written !== undefined) return;
  await writing.changeOrCreate(
    folder,
    contentFor(folder.index, path, (view) => {
      const present = session.weekOf(week);
      const { changes, text } = outlineEdit(present?.reflection, outlineIn(view));
      return { changes: plannedOn(present, changes), text };
    }),
  );
}

/** The questions, and what the view knows about the week. */
function outlineOf(
  session: ReflectionSession,
  { week, template }: Pick<Chosen, 'week' | 'template'>,
  view: GrowthIndex,
): Outline {
  const { today } = session;
  const lines = factLines({ index: view, today, facts: summarizeWeek(view, week, today) });
  return {
    template: template.id,
    date: today,
    prompts: [
      ...template.prompts.map((prompt) => ({ id: prompt.id, ask: asPlainPrompt(prompt.ask) })),
      ...session
        .questionsOf(week)
        .map((question) => ({ id: question.id, ask: asPlainPrompt(questionText(question, view, today).ask) })),
    ],
    facts:
      lines.length === 0
        ? []
        : [vscode.l10n.t('What happened in the week of {0}. You can delete these comments.', weekText(week)), ...lines],
  };
}

export async function openAtCursor(session: ReflectionSession, { week, template }: Chosen): Promise<void> {
  const document = await vscode.workspace.openTextDocument(session.folder.uriOf(session.pathOf(week)));
  const { line, character } = cursorIn(
    session.folder.parsed(document),
    [...template.prompts, ...session.questionsOf(week)].map(({ id }) => id),
  );
  const position = new vscode.Position(line, character);
  await vscode.window.showTextDocument(document, { preview: true, selection: new vscode.Range(position, position) });
}
