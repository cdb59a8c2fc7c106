/** Cairn: Move Opportunity to Stage. Adds a line to its history; from the palette, a menu, or by dragging. */
import * as vscode from 'vscode';
import type { Readable } from '../../../core/index/fileEntry.ts';
import { opportunityStages } from '../../../core/model/opportunity.ts';
import {
  moveChanges,
  opportunityStanding,
  type Stage,
  stageText,
} from '../../../core/career/opportunities/pipeline.ts';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { given, givenText, UserError, type Disposable } from '../../commands/commands.ts';
import { assertTrusted } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import { askChoice, optional, withAnswer } from '../../ui/inputs.ts';
import { answerStep, textStep, runSteps, type Step } from '../../ui/steps.ts';
import { joined } from '../../../core/base/texts.ts';
import { ownChanges } from '../../../core/index/sharedContent.ts';
import { stageIcon } from '../../ui/icons.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';

type Draft = {
  readonly folder: GrowthFolder | undefined;
  readonly opportunity: string;
  readonly stage: Stage | undefined;
  readonly note: string;
};

/** The command takes a tree node or `{ opportunity, stage?, note?, folder? }`; with a stage it asks nothing. */
export function registerMoveOpportunity({ commands, folders, writing, clock }: CommandDeps): Disposable {
  return commands.register('cairn.moveOpportunity', async (argument) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const given = givenMove(argument, folders);
    const draft = given.stage === undefined ? await ask(given, folders, today) : given;
    if (draft?.folder && draft.stage !== undefined)
      await moveTo({ writing, today }, draft.folder, draft.opportunity, draft.stage, draft.note);
  });
}

/** @throws UserError when the opportunity does not exist, or its file is not writable */
async function moveTo(
  { writing, today }: Pick<CommandDeps, 'writing'> & { readonly today: IsoDate },
  folder: GrowthFolder,
  id: string,
  stage: Stage,
  note = '',
): Promise<void> {
  const entry = folder.index.find('opportunity', id);
  if (!entry) throw new UserError(vscode.l10n.t('There is no opportunity with the ID {0}.', id));
  const changes = moveChanges(entry.entity, stage, today, note);
  if (changes.length > 0) await writing.change(folder, ownChanges(entry, changes));
}

/** @throws UserError for a stage or an opportunity that does not exist */
function givenMove(argument: unknown, folders: GrowthFolders): Draft {
  const text = (key: string): string | undefined => givenText(argument, key)?.trim();
  const wantedFolder = given(argument, 'folder');
  const opportunity = text('opportunity');
  if (opportunity === undefined) return { folder: undefined, opportunity: '', stage: undefined, note: '' };
  const folder = folders
    .present()
    .find(
      (each) =>
        (wantedFolder === undefined || wantedFolder === each || wantedFolder === each.workspaceFolder.name) &&
        each.index.find('opportunity', opportunity),
    );
  if (!folder) throw new UserError(vscode.l10n.t('There is no opportunity with the ID {0}.', opportunity));
  // A tree node has the current stage, which is not the one to move to.
  const wanted = given(argument, 'item') === undefined ? text('stage') : undefined;
  const stage = opportunityStages.find((each) => each === wanted);
  if (wanted !== undefined && stage === undefined)
    throw new UserError(vscode.l10n.t('Unknown stage {0}. Use one of: {1}.', wanted, opportunityStages.join(', ')));
  return { folder, opportunity, stage, note: text('note') ?? '' };
}

async function ask(start: Draft, folders: GrowthFolders, today: IsoDate): Promise<Draft | undefined> {
  const all = folders
    .present()
    .flatMap((folder) => [...folder.index.readable('opportunity')].map((entry) => ({ folder, entry })));
  if (all.length === 0)
    throw new UserError(vscode.l10n.t('No opportunities yet. Add one first.'), [
      { title: vscode.l10n.t('Add Opportunity'), run: () => vscode.commands.executeCommand('cairn.addOpportunity') },
    ]);
  const which: Step<Draft> = {
    applies: () => start.folder === undefined,
    async ask(draft, progress) {
      const choices = all.map(({ folder, entry }) => ({
        ...itemOf(entry, today),
        value: { folder, opportunity: entry.id },
      }));
      const placeholder = vscode.l10n.t('Which opportunity do you want to move?');
      return withAnswer(await askChoice(progress, { placeholder, choices }), (value) => ({ ...draft, ...value }));
    },
  };
  const stageStep = answerStep<Draft, 'stage'>('stage', ({ folder, opportunity }, progress) => {
    const entry = folder?.index.find('opportunity', opportunity);
    const now = entry && opportunityStanding(entry.entity, today).stage;
    const choices = opportunityStages
      .filter((stage) => stage !== now)
      .map((stage) => ({ label: stageText(stage), iconPath: stageIcon(stage), value: stage }));
    return askChoice<Stage | undefined>(progress, {
      placeholder: vscode.l10n.t('Which stage do you want to move it to?'),
      choices,
      // The next stage is the most likely.
      active: choices.find(
        ({ value }) =>
          now === undefined || now === 'unclear' || opportunityStages.indexOf(value) > opportunityStages.indexOf(now),
      ),
    });
  });
  const noteStep: Step<Draft> = textStep(
    'note',
    optional(vscode.l10n.t('How did it go?')),
    vscode.l10n.t('Good talk about the team’s roadmap'),
  );
  const { finished, draft } = await runSteps(vscode.l10n.t('Move opportunity'), [which, stageStep, noteStep], start);
  return finished ? draft : undefined;
}

function itemOf({ entity }: Readable<'opportunity'>, today: string): vscode.QuickPickItem {
  const { stage } = opportunityStanding(entity, today);
  return { label: entity.title, description: joined(entity.company, stageText(stage)), iconPath: stageIcon(stage) };
}
