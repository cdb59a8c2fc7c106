/** Reflecting in the file: adds missing questions and opens it at the first one. */
import * as vscode from 'vscode';
import { isPrivatePath } from '../../../core/weeks/weekFile.ts';
import {
  cursorIn,
  insertOutline,
  type Outline,
  outlineEdit,
  outlineText,
} from '../../../core/weeks/reflection/outline.ts';
import { withoutPrivate, summarizeWeek } from '../../../core/weeks/reflection/weekSummary.ts';
import type { FileWriter } from '../../workspace/fileWriter.ts';
import { asPlainPrompt } from '../../ui/promptText.ts';
import { weekText } from '../../../core/base/shortText.ts';
import { factLines } from './factWords.ts';
import { questionText } from './questionWords.ts';
import type { Chosen, ReflectionSession } from './session.ts';

/** Facts from private files stay out of a shared one. */
export async function writeOutline(
  session: ReflectionSession,
  writing: FileWriter,
  { week, template }: Chosen,
): Promise<void> {
  const { folder, today } = session;
  const path = session.pathOf(week);
  const happened = summarizeWeek(folder.index, week, today);
  const lines = factLines({ folder, today, facts: isPrivatePath(path) ? happened : withoutPrivate(happened) });
  const outline: Outline = {
    template: template.id,
    date: today,
    prompts: [
      ...template.prompts.map((prompt) => ({ id: prompt.id, ask: asPlainPrompt(prompt.ask) })),
      ...session
        .questionsOf(week)
        .map((question) => ({ id: question.id, ask: asPlainPrompt(questionText(question, folder, today).ask) })),
    ],
    facts:
      lines.length === 0
        ? []
        : [vscode.l10n.t('What happened in the week of {0}. You can delete these comments.', weekText(week)), ...lines],
  };
  const [written] = await writing.createAll(folder, [
    { path, text: outlineText(outline), addTo: (present) => insertOutline(present, outline) },
  ]);
  if (written !== undefined) return;
  const { changes, text } = outlineEdit(session.weekOf(week)?.reflection, outline);
  if (changes.length > 0) await writing.changeOrCreate(folder, path, changes, text);
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
