/** Cairn: Record Thanks. Records what you want to thank someone for; the next meeting's preparation shows it. */
import * as vscode from 'vscode';
import { thanksChanges } from '../../core/people/meetings/followUps.ts';
import { givenText, type Disposable } from '../commands/commands.ts';
import { assertFileWritable, assertTrusted } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { askText, example, only } from '../ui/inputs.ts';
import { personName } from '../../core/people/peopleText.ts';
import { ownChanges } from '../../core/index/sharedContent.ts';
import { namedPerson, pickPerson } from './target.ts';
import type { CommandDeps } from '../ui/commandDeps.ts';

/** The command takes a person, or `{ person, for, folder? }`, and asks for what is missing. */
export function registerNoteThanks({ commands, folders, writing, clock }: CommandDeps): Disposable {
  return commands.register('cairn.noteThanks', async (argument) => {
    const today = clock();
    assertTrusted();
    await folders.load();
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
      await writing.change(target.folder, ownChanges(person, thanksChanges(reason, today)));
  });
}

const title = (): string => vscode.l10n.t('Record thanks');

async function askReason(folder: GrowthFolder, person: string): Promise<string | undefined> {
  const answer = await askText(only(title()), {
    prompt: vscode.l10n.t('What do you want to thank {0} for?', personName(folder.index, person)),
    placeholder: example(vscode.l10n.t('Reviewing my RFC')),
    check: (text) => (text === '' ? vscode.l10n.t('Enter what you want to thank them for.') : undefined),
  });
  return answer.go === 'next' ? answer.value : undefined;
}
