/**
 * Cairn: Note Thanks. What one is grateful to somebody for, as long as one still knows: it is told later, or shown at
 * the next meeting.
 */
import { personName } from '../ui/peopleWords.ts';
import * as vscode from 'vscode';
import { thanksChanges } from '../../core/people/meetings/followUps.ts';
import type { Clock } from '../workspace/clock.ts';
import { givenText } from '../commands/argument.ts';
import type { Commands } from '../commands/commands.ts';
import type { Disposable } from '../workspace/disposables.ts';
import { assertFileWritable, assertTrusted, type FileWriter } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { askText } from '../ui/askText.ts';
import { only } from '../ui/steps.ts';
import { namedPerson, pickPerson } from './target.ts';

export type ThanksDeps = {
  readonly commands: Commands;
  readonly folders: GrowthFolders;
  readonly writing: FileWriter;
  readonly clock: Clock;
};

/** The command takes a person, or `{ person, for, folder? }`; it asks for what is not given. */
export function registerNoteThanks({ commands, folders, writing, clock }: ThanksDeps): Disposable {
  return commands.register('cairn.noteThanks', async (argument) => {
    assertTrusted();
    await folders.load();
    const today = clock();
    const target =
      namedPerson(argument, folders) ??
      (await pickPerson(title(), {
        folders,
        today,
        placeholder: vscode.l10n.t('Who do you want to thank?'),
        none: vscode.l10n.t('No people yet. Add a person first.'),
      }));
    const person = target?.folder.index.find('person', target.person);
    if (!target || !person) return;
    assertFileWritable(target.folder, person.path);
    const reason = givenText(argument, 'for')?.trim() ?? (await askReason(target.folder, target.person));
    if (reason !== undefined && reason !== '')
      await writing.change(target.folder, person.path, thanksChanges(reason, today));
  });
}

const title = (): string => vscode.l10n.t('Note thanks');

async function askReason(folder: GrowthFolder, person: string): Promise<string | undefined> {
  const answer = await askText(only(title()), {
    prompt: vscode.l10n.t('What do you want to thank {0} for?', personName(folder, person)),
    placeholder: vscode.l10n.t('Reviewing my RFC'),
    check: (text) => (text === '' ? vscode.l10n.t('Enter what you want to thank them for.') : undefined),
  });
  return answer.go === 'next' ? answer.value : undefined;
}
