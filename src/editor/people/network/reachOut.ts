/** Cairn: Reach Out. Suggests three people to contact this week. What you wrote becomes a note. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import {
  peopleToWrite,
  threeToWrite,
  type ToWrite,
  reasonText,
  throughText,
} from '../../../core/people/network/reasons.ts';
import type { GrowthIndex } from '../../../core/index/growthIndex.ts';
import { isPrivatePath } from '../../../core/model/kinds.ts';
import { noteOf } from '../../../core/people/meetings/meetingFile.ts';
import { peopleStanding } from '../../../core/people/people.ts';
import { givenText, UserError, type Disposable } from '../../commands/commands.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';
import { chooseFolder } from '../../goals/target.ts';
import { askChoice, type Choice, only } from '../../ui/inputs.ts';
import { roleIcon, icon } from '../../ui/icons.ts';
import { namedPerson } from '../target.ts';
import { joined } from '../../../core/base/texts.ts';
import { showPlace } from '../../ui/place.ts';

/** The command takes a person, or `{ person, wrote?, folder? }` with what you wrote about, or asks for a person. */
export function registerReachOut({ commands, folders, clock, random }: CommandDeps): Disposable {
  return commands.register('cairn.reachOut', async (argument) => {
    const today = clock();
    await folders.load();
    const target = namedPerson(argument, folders);
    const wrote = givenText(argument, 'wrote');
    const folder = target?.folder ?? (await chooseFolder(folders, title()));
    if (!folder) return;
    if (target && wrote !== undefined) return note(folder, target.person, wrote);
    const person = target?.person ?? (await askPerson(folder, today));
    if (person !== undefined) await act(folder, person, today, random);
  });
}

const title = (): string => vscode.l10n.t('Reach out');

async function note(folder: GrowthFolder, person: string, wrote: string): Promise<void> {
  await vscode.commands.executeCommand('cairn.newNote', { person, notes: wrote, folder: folder.workspaceFolder.name });
}

async function askPerson(folder: GrowthFolder, today: IsoDate): Promise<string | undefined> {
  const people = peopleStanding(folder.index, today);
  const three = threeToWrite(folder.index, people, today);
  if (three.length === 0) {
    throw new UserError(
      vscode.l10n.t('No one to contact: no open commitments, no thanks owed, and recent contact with everyone.'),
      [{ title: vscode.l10n.t('Add Person'), run: () => vscode.commands.executeCommand('cairn.addPerson') }],
    );
  }
  const item = (each: ToWrite): Choice<string> => ({
    label: each.standing.person.entity.name,
    description: joined(throughText(folder.index, each)),
    detail: each.reasons.map((reason) => reasonText(folder.index, reason, today)).join('; '),
    iconPath: roleIcon(each.standing.role),
    value: each.standing.person.id,
  });
  const others = peopleToWrite(folder.index, people, today).filter(
    ({ standing }) => !three.some((each) => each.standing.person.id === standing.person.id),
  );
  const answer = await askChoice(only(title()), {
    placeholder: vscode.l10n.t('Three people to contact this week, and others worth contacting'),
    choices: [...three, ...others].map(item),
  });
  return answer.go === 'next' ? answer.value : undefined;
}

/** Why to write to a person, as far as the view knows it. */
function whyIn(view: GrowthIndex, id: string, today: IsoDate): string {
  const toWrite = peopleToWrite(view, peopleStanding(view, today), today).find(
    ({ standing }) => standing.person.id === id,
  );
  return (toWrite?.reasons ?? []).map((reason) => reasonText(view, reason, today)).join('; ');
}

async function act(folder: GrowthFolder, id: string, today: IsoDate, random: () => number): Promise<void> {
  const { l10n } = vscode;
  const person = folder.index.find('person', id);
  if (!person) return;
  const reach = Object.entries(person.entity.reach).map(([kind, where]) => `${kind}: ${where}`);
  const choices: Choice<'wrote' | 'open' | 'prepare'>[] = [
    {
      label: l10n.t('I wrote to them'),
      description: l10n.t('adds a note with today’s date'),
      iconPath: icon('mail'),
      value: 'wrote',
    },
    { label: l10n.t('Prepare a meeting'), iconPath: icon('calendar'), value: 'prepare' },
    { label: l10n.t('Open file'), description: joined(...reach), iconPath: icon('go-to-file'), value: 'open' },
  ];
  const { index } = folder;
  const why = whyIn(index, id, today);
  const answer = await askChoice(only(person.entity.name), {
    placeholder: why === '' ? l10n.t('What do you want to do?') : why,
    choices,
  });
  if (answer.go !== 'next') return;
  if (answer.value === 'open') await showPlace({ folder, path: person.path, value: ['name'] });
  else if (answer.value === 'prepare')
    await vscode.commands.executeCommand('cairn.prepareMeeting', { person: id, folder: folder.workspaceFolder.name });
  else {
    // The note says what its readers may know.
    const { path } = noteOf(index, id, today, random);
    const written = isPrivatePath(path) ? why : whyIn(index.shared, id, today);
    await note(folder, id, written === '' ? l10n.t('Wrote to them.') : l10n.t('Wrote to them: {0}', written));
  }
}
