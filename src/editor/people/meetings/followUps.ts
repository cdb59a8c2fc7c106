/** Commands that act on the follow-ups of a meeting: on a row of a view, or on an entry picked from a list. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { firstLine, dayText, joined } from '../../../core/base/texts.ts';
import { plannedOn } from '../../../core/index/plannedChanges.ts';
import type { Readable } from '../../../core/index/fileEntry.ts';
import { freeId } from '../../../core/index/freeId.ts';
import {
  actionChanges,
  contactFrom,
  keptChanges,
  openFollowUps,
  pinChanges,
  shownFollowUp,
  toldChanges,
  type FollowUp,
  type FollowUpKind,
} from '../../../core/people/meetings/followUps.ts';
import { pathOf, isPrivatePath } from '../../../core/model/kinds.ts';
import type { Change } from '../../../core/yaml/edit/edits.ts';
import { given, givenText, UserError, disposables, type Disposable } from '../../commands/commands.ts';
import type { CommandId } from '../../../core/base/command.ts';
import { assertTrusted } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import { noGrowthFolder } from '../../goals/target.ts';
import { pickGoal } from '../../goals/pickGoal.ts';
import { askChoice, only } from '../../ui/inputs.ts';
import { personName } from '../../../core/people/peopleText.ts';
import type { GrowthIndex } from '../../../core/index/growthIndex.ts';
import { ownChanges } from '../../../core/index/sharedContent.ts';
import { askToShare } from '../../ui/askToShare.ts';
import { icon } from '../../ui/icons.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';

type Target = { readonly folder: GrowthFolder; readonly followUp: FollowUp };
type Follow = (found: Target, argument: unknown, today: IsoDate) => Promise<void>;

/**
 * Each command takes a row of a view, or `{ file, index, text?, goal?, folder? }` with the path of the note or person,
 * the zero-based index in its list, and the text of the entry, which finds it even after it moved.
 */
export function registerFollowUps(deps: CommandDeps): Disposable {
  const { commands, folders, writing, clock } = deps;
  const owned = disposables();
  const change = ({ folder, followUp }: Target, changes: readonly Change[]): Promise<void> =>
    writing.change(folder, ownChanges(followUp.file, changes));

  const register = (id: CommandId, kind: FollowUpKind, follow: Follow): void => {
    owned.add(
      commands.register(id, async (argument: unknown): Promise<void> => {
        const today = clock();
        assertTrusted();
        await folders.load();
        const found = named(argument, kind, folders, today) ?? (await pick(kind, folders, today));
        if (found) await follow(found, argument, today);
      }),
    );
  };
  register('cairn.keepCommitment', 'commitment', (found, _, today) =>
    change(found, keptChanges(found.followUp, today)),
  );
  register('cairn.tellThanks', 'thanks', (found, _, today) => change(found, toldChanges(found.followUp, today)));
  register('cairn.pinInsight', 'insight', async (found, argument, today) => {
    const goal = await goalFor(found, argument, folders, today);
    if (goal === undefined) return;
    const { folder, followUp } = found;
    const file = await askToShare(folder, {
      title: wordsOf('insight').title,
      path: followUp.file.path,
      build: () => plannedOn(followUp.file.entity, pinChanges(followUp, goal.id)),
    });
    if (file) await writing.change(folder, file);
  });
  register('cairn.resourceToAction', 'resource', async (found, argument, today) => {
    const goal = await goalFor(found, argument, folders, today);
    if (goal === undefined) return;
    const file = await askToShare(found.folder, {
      title: wordsOf('resource').title,
      path: goal.path,
      build(view) {
        const note = noteOf(view, found.followUp);
        return plannedOn(goal.entity, note ? actionChanges(note.entity, found.followUp.index) : []);
      },
    });
    if (file) await writing.change(found.folder, file);
  });
  register('cairn.addContact', 'introduction', (found) => addContact(deps, found));
  return owned;
}

/** A contact that stays private is not named in a shared note. */
async function addContact({ writing, random }: CommandDeps, { folder, followUp }: Target): Promise<void> {
  const { index } = folder;
  const note = noteOf(index, followUp);
  if (!note) return;
  const id = freeId(index, 'person', followUp.text, random);
  const contactIn = (view: GrowthIndex) => {
    const known = noteOf(view, followUp);
    return known && contactFrom(known.entity, followUp.index, id);
  };
  const file = await askToShare(folder, {
    title: wordsOf('introduction').title,
    path: pathOf('person', id, { private: !index.isShared(note.path) }),
    privatePath: pathOf('person', id, { private: true }),
    build: (view) => contactIn(view)?.text ?? '',
  });
  if (!file) return;
  await writing.create(folder, file);
  if (isPrivatePath(note.path) || !isPrivatePath(file.path))
    await writing.change(folder, ownChanges(note, contactIn(index)?.changes ?? []));
  await vscode.window.showTextDocument(folder.uriOf(file.path), { preview: false });
}

/** The note of a follow-up as it was when the person chose the entry, if the view has it. */
function noteOf(view: GrowthIndex, { file }: FollowUp): Readable<'note'> | undefined {
  return file.kind === 'note' && view.get(file.path) !== undefined ? file : undefined;
}

/** @throws UserError when the entry does not exist, or is already done */
function named(argument: unknown, kind: FollowUpKind, folders: GrowthFolders, today: IsoDate): Target | undefined {
  const entry = given(argument, 'followUp') ?? argument;
  const [file, index, text] = [given(entry, 'file'), given(entry, 'index'), givenText(entry, 'text')];
  if (typeof file !== 'string' || typeof index !== 'number') return undefined;
  const wanted = given(argument, 'folder');
  for (const folder of folders.present()) {
    if (wanted !== undefined && wanted !== folder && wanted !== folder.workspaceFolder.name) continue;
    const followUp = shownFollowUp(openFollowUps(folder.index, kind, today), { file, index, text });
    if (followUp) return { folder, followUp };
  }
  throw new UserError(vscode.l10n.t('This entry no longer exists or is already done.'));
}

async function pick(kind: FollowUpKind, folders: GrowthFolders, today: IsoDate): Promise<Target | undefined> {
  const present = folders.present();
  if (present.length === 0) throw noGrowthFolder();
  const words = wordsOf(kind);
  const choices = present.flatMap((folder) =>
    openFollowUps(folder.index, kind, today).map((followUp) => {
      const { text, person, date } = followUp;
      const description = joined(
        person === undefined ? undefined : personName(folder.index, person),
        date === undefined ? undefined : dayText(date, today),
      );
      return { label: firstLine(text), description, iconPath: icon(words.icon), value: { folder, followUp } };
    }),
  );
  if (choices.length === 0) throw new UserError(words.none);
  const answer = await askChoice(only(words.title), { placeholder: words.placeholder, choices });
  return answer.go === 'next' ? answer.value : undefined;
}

/** The goal that the argument names, or else one that the person picks. */
async function goalFor(
  { folder }: Target,
  argument: unknown,
  folders: GrowthFolders,
  today: IsoDate,
): Promise<Readable<'goal'> | undefined> {
  const named = givenText(argument, 'goal');
  if (named !== undefined) {
    const goal = folder.index.goal(named);
    if (!goal) throw new UserError(vscode.l10n.t('There is no goal with the ID {0}.', named));
    return goal;
  }
  const picked = await pickGoal(vscode.l10n.t('Choose goal'), {
    folders,
    within: folder,
    today,
    placeholder: vscode.l10n.t('Which goal does it belong to?'),
    accepts: ({ status }) => status === 'active' || status === 'idea',
    none: vscode.l10n.t('No active goals or ideas yet.'),
  });
  return picked && folder.index.goal(picked.goal);
}

type KindWords = { readonly title: string; readonly placeholder: string; readonly none: string; readonly icon: string };

function wordsOf(kind: FollowUpKind): KindWords {
  const { l10n } = vscode;
  switch (kind) {
    case 'commitment':
      return {
        title: l10n.t('Mark commitment as kept'),
        placeholder: l10n.t('Which commitment was kept?'),
        none: l10n.t('No open commitments.'),
        icon: 'checklist',
      };
    case 'thanks':
      return {
        title: l10n.t('Mark thanks as given'),
        placeholder: l10n.t('What did you say thank you for?'),
        none: l10n.t('No thanks owed.'),
        icon: 'heart',
      };
    case 'insight':
      return {
        title: l10n.t('Pin insight to goal'),
        placeholder: l10n.t('Which insight do you want to pin?'),
        none: l10n.t('No insights to pin.'),
        icon: 'pin',
      };
    case 'resource':
      return {
        title: l10n.t('Turn resource into action'),
        placeholder: l10n.t('Which resource do you want to act on?'),
        none: l10n.t('No resources in your notes.'),
        icon: 'book',
      };
    case 'introduction':
      return {
        title: l10n.t('Add contact'),
        placeholder: l10n.t('Who were you introduced to?'),
        none: l10n.t('Everyone you were introduced to is already a contact.'),
        icon: 'person-add',
      };
  }
}
