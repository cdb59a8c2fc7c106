/** What the page asks for, done as everybody else does it: by the commands, and by the edits that they make. */
import * as vscode from 'vscode';
import type { Doing, PlainCommand } from '../../protocol/doing.ts';
import type { Clock } from '../workspace/clock.ts';
import type { CommandId } from '../commands/commands.ts';
import { ProblemForPerson } from '../commands/problemForPerson.ts';
import { assertTrusted, type FileWriter } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { toggleItem } from '../goals/toggleItem.ts';
import { showPlace } from '../ui/place.ts';
import { showSource } from './sources.ts';

export type DoingDeps = { readonly writing: FileWriter; readonly clock: Clock };

const commandOf: Readonly<Record<Exclude<PlainCommand, 'show-problems'>, CommandId>> = {
  'new-goal': 'cairn.newGoal',
  initialize: 'cairn.initialize',
  'sort-values': 'cairn.sortValues',
  'name-strengths': 'cairn.nameStrengths',
  'picture-aspirations': 'cairn.pictureAspirations',
  assess: 'cairn.assess',
  compare: 'cairn.compareAssessments',
  'add-person': 'cairn.addPerson',
  'check-in': 'cairn.checkIn',
  'show-log': 'cairn.showLog',
};

/**
 * @param folder the one that is shown; undefined where there is none
 * @throws ProblemForPerson where there is none, and it takes one
 */
export async function doFor(
  folder: GrowthFolder | undefined,
  doing: Doing,
  { writing, clock }: DoingDeps,
): Promise<void> {
  if (doing.do === 'run') await runPlain(folder, doing.command);
  else if (folder) await doIn(folder, doing, { writing, clock });
  else
    throw new ProblemForPerson(
      vscode.l10n.t('The growth folder that was shown is not there any more. Choose another one.'),
    );
}

/** Of several growth folders the one that is shown is meant: nobody should be asked for it. */
async function runPlain(folder: GrowthFolder | undefined, command: PlainCommand): Promise<void> {
  if (command === 'show-problems') await vscode.commands.executeCommand('workbench.actions.view.problems');
  else await vscode.commands.executeCommand(commandOf[command], ...(folder ? [{ folder }] : []));
}

async function doIn(
  folder: GrowthFolder,
  doing: Exclude<Doing, { do: 'run' }>,
  { writing, clock }: DoingDeps,
): Promise<void> {
  const run = (command: CommandId, argument: object): Thenable<unknown> =>
    vscode.commands.executeCommand(command, { folder, ...argument });
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
      await run('cairn.keepCommitment', { followUp: doing.entry });
      break;
    case 'pin':
      await run('cairn.pinInsight', { followUp: doing.entry });
      break;
    case 'thank':
      await run('cairn.tellThanks', { followUp: doing.entry });
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
        await vscode.window.showTextDocument(folder.uriOf(doing.spot.path), {
          selection: new vscode.Range(position, position),
        });
      }
      break;
    case 'trace':
      await showSource(folder, doing.title, doing.source, clock());
      break;
  }
}
