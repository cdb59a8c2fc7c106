/** Ticks off the milestones that a check-in says are done, all in one edit of the goal's file. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/calendar.ts';
import type { OpenMilestone } from '../../core/checkIn/question.ts';
import { toggleDone } from '../../core/goals/toggleDone.ts';
import { openAt, ProblemForPerson } from '../commands/problemForPerson.ts';
import { agreeWithDisk } from '../edits/agreement.ts';
import type { Writing } from '../edits/writing.ts';
import { goalEntryOf } from '../goals/target.ts';
import type { Subject } from './subject.ts';

/** @throws ProblemForPerson when a milestone is not where it was and cannot be told from others; then nothing is changed */
export async function markMilestones(writing: Writing, { folder, id }: Subject, done: readonly OpenMilestone[], today: IsoDate): Promise<void> {
  const { path } = goalEntryOf({ folder, goal: id });
  const uri = folder.uriOf(path);
  const document = await vscode.workspace.openTextDocument(uri);
  await agreeWithDisk(document);
  const text = document.getText();
  const changes = done.flatMap(({ index, title }) => {
    const toggle = toggleDone(text, { kind: 'milestone', index, title }, true, today);
    if (toggle.ok) return toggle.changes;
    throw new ProblemForPerson(vscode.l10n.t('The milestone “{0}” is not where it was in the goal’s file any more. Mark it there.', title), [openAt(uri, new vscode.Position(0, 0))]);
  });
  await writing.change(folder, path, changes);
}
