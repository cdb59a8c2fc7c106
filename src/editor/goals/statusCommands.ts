/** Cairn: Complete, Pause, Resume and Drop Goal. */
import { isNotUnderstood } from '../../core/model/values.ts';
import * as vscode from 'vscode';
import type { Goal } from '../../core/model/goal.ts';
import { canMove, isRecorded, statusChanges, type StatusMove } from '../../core/goals/status.ts';
import { ownChanges } from '../../core/index/sharedContent.ts';
import type { IsoDate } from '../../core/base/calendar.ts';
import { UserError, disposables, type Disposable } from '../commands/commands.ts';
import { assertTrusted, assertWritable } from '../workspace/fileWriter.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { askText, asPlainPrompt, example, optional, only } from '../ui/inputs.ts';
import { pickGoal } from './pickGoal.ts';
import { goalEntryOf, namedGoal, type GoalTarget } from './target.ts';
import type { CommandDeps } from '../ui/commandDeps.ts';

export function registerStatusCommands({ commands, folders, writing, clock }: CommandDeps): Disposable {
  const owned = disposables();
  const run =
    (move: StatusMove) =>
    async (argument: unknown): Promise<void> => {
      const today = clock();
      assertTrusted();
      await folders.load();
      const target = namedGoal(argument, folders) ?? (await askWhich(move, folders, today));
      if (target) await moveGoal(target, move, reasonIn(argument), today);
    };
  owned.add(commands.register('cairn.completeGoal', run('complete')));
  owned.add(commands.register('cairn.pauseGoal', run('pause')));
  owned.add(commands.register('cairn.resumeGoal', run('resume')));
  owned.add(commands.register('cairn.dropGoal', run('drop')));

  const moveGoal = async (
    target: GoalTarget,
    move: StatusMove,
    givenReason: string | undefined,
    today: IsoDate,
  ): Promise<void> => {
    const { folder } = target;
    assertWritable(folder);
    const { entity, path } = goalEntryOf(target);
    if (!canMove(entity.status, move)) throw new UserError(refusal(entity));
    const reason = givenReason ?? (isRecorded(move) ? await askReason(move, entity) : '');
    if (reason !== undefined)
      await writing.change(folder, ownChanges({ path, entity }, statusChanges(entity, move, today, reason)));
  };

  return owned;
}

function titleOf(move: StatusMove): string {
  return {
    complete: vscode.l10n.t('Complete goal'),
    pause: vscode.l10n.t('Pause goal'),
    resume: vscode.l10n.t('Resume goal'),
    drop: vscode.l10n.t('Drop goal'),
  }[move];
}

function askWhich(move: StatusMove, folders: GrowthFolders, today: IsoDate): Promise<GoalTarget | undefined> {
  const noneOpen = vscode.l10n.t('You have no open goals.');
  return pickGoal(titleOf(move), {
    folders,
    today,
    placeholder: vscode.l10n.t('Which goal?'),
    accepts: ({ status }) => canMove(status, move),
    none: {
      complete: noneOpen,
      pause: vscode.l10n.t('You have no active goals.'),
      resume: vscode.l10n.t('All goals are already active.'),
      drop: noneOpen,
    }[move],
  });
}

function refusal({ title, status }: Goal): string {
  if (isNotUnderstood(status))
    return vscode.l10n.t('“{0}” has an unknown status: “{1}”. Correct the status first.', title, status.written);
  return {
    idea: vscode.l10n.t('“{0}” is still an idea. Resume it to make it active.', title),
    active: vscode.l10n.t('“{0}” is already active.', title),
    paused: vscode.l10n.t('“{0}” is already paused.', title),
    done: vscode.l10n.t('“{0}” is done. Resume it first.', title),
    dropped: vscode.l10n.t('“{0}” was dropped. Resume it first.', title),
  }[status];
}

/** Undefined on Escape. */
async function askReason(move: StatusMove, { title }: Goal): Promise<string | undefined> {
  const answer = await askText(only(titleOf(move)), {
    prompt: optional(asPlainPrompt(vscode.l10n.t('Why, in one line? The reason is saved with “{0}”.', title))),
    placeholder: example(
      move === 'pause' ? vscode.l10n.t('Waiting for the budget decision') : vscode.l10n.t('Priorities have changed'),
    ),
  });
  return answer.go === 'next' ? answer.value : undefined;
}

/** A key binding or test may pass a reason. */
function reasonIn(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || !('reason' in argument)) return undefined;
  return typeof argument.reason === 'string' ? argument.reason.trim() : undefined;
}
