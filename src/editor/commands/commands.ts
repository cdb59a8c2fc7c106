/** Registers commands under their full names, and says to the person what went wrong when one fails. */
import * as vscode from 'vscode';
import { ProblemForPerson } from './problemForPerson.ts';

/** Every command of the manifest; a test compares the two. */
export const commandIds = [
  'cairn.initialize',
  'cairn.openDashboard',
  'cairn.newGoal',
  'cairn.checkIn',
  'cairn.reflect',
  'cairn.review',
  'cairn.open',
  'cairn.completeGoal',
  'cairn.pauseGoal',
  'cairn.resumeGoal',
  'cairn.dropGoal',
  'cairn.completeGoalPart',
  'cairn.tickOff',
  'cairn.addPerson',
  'cairn.prepareMeeting',
  'cairn.newNote',
  'cairn.keepCommitment',
  'cairn.tellThanks',
  'cairn.pinInsight',
  'cairn.resourceToAction',
  'cairn.addContact',
  'cairn.assess',
  'cairn.compareAssessments',
  'cairn.closeEngagement',
  'cairn.importLadder',
  'cairn.closeGap',
  'cairn.guidedReflection',
  'cairn.logObstacle',
  'cairn.sortValues',
  'cairn.nameStrengths',
  'cairn.pictureAspirations',
  'cairn.newStory',
  'cairn.practise',
  'cairn.storyCoverage',
  'cairn.planPractice',
  'cairn.reachOut',
  'cairn.kindOfHelp',
  'cairn.noteThanks',
  'cairn.addOpportunity',
  'cairn.moveOpportunity',
  'cairn.stopTracking',
  'cairn.explainProblem',
  'cairn.showLog',
] as const;
export type CommandId = (typeof commandIds)[number];

export type Commands = {
  /** @param run what the command does; arguments come from menus, trees and key bindings and are not to be trusted */
  readonly register: (id: CommandId, run: (...args: readonly unknown[]) => Promise<unknown>) => vscode.Disposable;
  /** Says to the person what went wrong outside of a command, as in a checkbox. */
  readonly tell: (what: string, error: unknown) => void;
};

export function createCommands(log: vscode.LogOutputChannel): Commands {
  return {
    register: (id, run) =>
      vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
        try {
          return await run(...args);
        } catch (error) {
          tell(id, error, log);
          return undefined;
        }
      }),
    tell: (what, error) => {
      tell(what, error, log);
    },
  };
}

function tell(what: string, error: unknown, log: vscode.LogOutputChannel): void {
  log.error(`${what} failed.`, error);
  const { message, nextSteps } =
    error instanceof ProblemForPerson
      ? error
      : {
          message: vscode.l10n.t('Cairn could not finish this, and nothing was lost. The log has the details.'),
          nextSteps: [
            {
              title: vscode.l10n.t('Show Log'),
              run: () => {
                log.show();
              },
            },
          ],
        };
  // Not awaited: a command is over when it has failed, not when its message is closed.
  void offer(message, nextSteps);
}

async function offer(message: string, nextSteps: ProblemForPerson['nextSteps']): Promise<void> {
  const chosen = await vscode.window.showErrorMessage(message, ...nextSteps.map(({ title }) => title));
  await nextSteps.find(({ title }) => title === chosen)?.run();
}
