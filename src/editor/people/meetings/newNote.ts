/** Cairn: New Note. What was said in a meeting that just happened: a few questions, or a note that comes whole. */
import * as vscode from 'vscode';
import { noteOf } from '../../../core/people/meetings/meetingFile.ts';
import {
  goalsIn,
  newNoteText,
  noteChanges,
  readNewNote,
  type GivenNote,
  type NewNote,
} from '../../../core/people/meetings/newNote.ts';
import type { IsoDate } from '../../../core/base/calendar.ts';
import type { Clock } from '../../workspace/clock.ts';
import type { Commands } from '../../commands/commands.ts';
import { ProblemForPerson } from '../../commands/problemForPerson.ts';
import type { Disposable } from '../../workspace/disposables.ts';
import { assertTrusted, assertWritable, type FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import { chooseFolder } from '../../goals/chooseFolder.ts';
import type { Random } from '../../goals/random.ts';
import { runSteps } from '../../ui/steps.ts';
import { namedPerson } from '../target.ts';
import { showPlace } from '../../ui/place.ts';
import { noNote, noteFrom, noteSteps } from './noteSteps.ts';

export type NewNoteDeps = {
  readonly commands: Commands;
  readonly folders: GrowthFolders;
  readonly writing: FileWriter;
  readonly clock: Clock;
  readonly random: Random;
};

/**
 * The command takes a node of the view, the Uri of a person's file, or a whole note in plain data. It gives the path of
 * the note.
 */
export function registerNewNote({ commands, folders, writing, clock, random }: NewNoteDeps): Disposable {
  return commands.register('cairn.newNote', async (argument) => {
    assertTrusted();
    await folders.load();
    const today = clock();
    const given = isWhole(argument) ? givenNote(argument, today) : undefined;
    const target = given ? undefined : namedPerson(argument, folders);
    const folder = target?.folder ?? (await chooseFolder(folders, title(), given?.folder));
    if (!folder) return undefined;
    assertWritable(folder);
    const note = given ? known(folder, given.note) : await ask(folder, target?.person, today);
    if (!note) return undefined;
    const { path, note: present } = noteOf(folder.index, note.person, note.date, random);
    if (!present) await writing.create(folder, path, newNoteText(note));
    else await writing.change(folder, path, noteChanges(present.entity, note));
    await showPlace({ folder, path, value: ['date'] });
    return path;
  });
}

const title = (): string => vscode.l10n.t('New note');

/** A node names a person alone; whatever says more than that is a note. */
function isWhole(argument: unknown): boolean {
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri || 'item' in argument)
    return false;
  return Object.keys(argument).some((key) => key !== 'person' && key !== 'folder');
}

function givenNote(argument: unknown, today: IsoDate): GivenNote {
  const read = readNewNote(argument, today);
  if (!read.ok)
    throw new ProblemForPerson(vscode.l10n.t('The note that was given to this command is not right: {0}', read.detail));
  return read.value;
}

/** Somebody may be new: the note then has a problem with a fix. A goal that is not there is a slip. */
function known({ index }: GrowthFolder, note: NewNote): NewNote {
  const goals = goalsIn(note).filter((id) => !index.has('goal', id));
  if (goals.length > 0)
    throw new ProblemForPerson(vscode.l10n.t('There is no goal with the id {0}.', goals.join(', ')));
  return note;
}

async function ask(folder: GrowthFolder, person: string | undefined, today: IsoDate): Promise<NewNote | undefined> {
  const { finished, draft } = await runSteps(title(), noteSteps(folder, today), {
    ...noNote,
    person,
    isGiven: person !== undefined,
  });
  return finished ? noteFrom(draft, today) : undefined;
}
