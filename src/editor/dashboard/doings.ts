/** What the page asks for, done as everybody else does it: by the commands, and by the edits that they make. */
import * as vscode from 'vscode';
import type { Doing, PlainCommand } from '../../shared/doing.ts';
import type { Clock } from '../clock.ts';
import type { CommandId } from '../commands/commands.ts';
import { assertTrusted, type Writing } from '../edits/writing.ts';
import type { GrowthFolder } from '../folders/growthFolder.ts';
import { toggleItem } from '../goals/toggleItem.ts';
import { showPlace } from '../views/place.ts';
import { showSource } from './sources.ts';

export type DoingDeps = { readonly writing: Writing; readonly clock: Clock };

const commandOf: Readonly<Record<PlainCommand, CommandId | 'workbench.actions.view.problems'>> = {
  'new-goal': 'cairn.newGoal', initialize: 'cairn.initialize', 'sort-values': 'cairn.sortValues', 'name-strengths': 'cairn.nameStrengths', assess: 'cairn.assess', compare: 'cairn.compareAssessments', 'add-person': 'cairn.addPerson', 'check-in': 'cairn.checkIn', 'show-log': 'cairn.showLog', 'show-problems': 'workbench.actions.view.problems',
};

/** @param folder the one that is shown; without one only the commands that need none can be run */
export async function doFor(folder: GrowthFolder | undefined, doing: Doing, { writing, clock }: DoingDeps): Promise<void> {
  if (doing.do === 'run') await vscode.commands.executeCommand(commandOf[doing.command]);
  else if (folder) await doIn(folder, doing, { writing, clock });
}

async function doIn(folder: GrowthFolder, doing: Exclude<Doing, { do: 'run' }>, { writing, clock }: DoingDeps): Promise<void> {
  const run = (command: CommandId, argument: object): Thenable<unknown> => vscode.commands.executeCommand(command, { folder, ...argument });
  // A path of the page's is not to be trusted: only files of the folder are opened.
  const isKnown = (path: string): boolean => folder.index.get(path) !== undefined;
  switch (doing.do) {
    case 'check-in':
      await run('cairn.checkIn', { goal: doing.goal });
      break;
    case 'complete':
      await run('cairn.completeGoal', { goal: doing.goal });
      break;
    case 'resume':
      await run('cairn.resumeGoal', { goal: doing.goal });
      break;
    case 'reflect':
      await run('cairn.reflect', { week: doing.week });
      break;
    case 'prepare':
      await run('cairn.prepareMeeting', { person: doing.person });
      break;
    case 'keep':
      await run('cairn.keepCommitment', { followUp: { file: doing.note, index: doing.index } });
      break;
    case 'pin':
      await run('cairn.pinInsight', { followUp: { file: doing.note, index: doing.index } });
      break;
    case 'thank':
      await run('cairn.tellThanks', { followUp: { file: doing.file, index: doing.index } });
      break;
    case 'reach-out':
      await run('cairn.reachOut', { person: doing.person });
      break;
    case 'tick':
      assertTrusted();
      await toggleItem({ writing, clock }, folder, doing.goal, doing.step, doing.done);
      break;
    case 'open':
      if (isKnown(doing.place.path)) await showPlace({ folder, path: doing.place.path, value: doing.place.value });
      break;
    case 'open-spot':
      if (isKnown(doing.spot.path)) {
        const position = new vscode.Position(doing.spot.line, doing.spot.character);
        await vscode.window.showTextDocument(folder.uriOf(doing.spot.path), { selection: new vscode.Range(position, position) });
      }
      break;
    case 'trace':
      await showSource(folder, doing.title, doing.source, clock());
      break;
  }
}
