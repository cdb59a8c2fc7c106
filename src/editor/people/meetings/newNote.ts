/** Cairn: New Note. Records a meeting; the command also takes a complete note. */
import * as vscode from 'vscode';
import { noteOf } from '../../../core/people/meetings/meetingFile.ts';
import { goalsIn, newNoteText, noteChanges, readNewNote, type NewNote } from '../../../core/people/meetings/newNote.ts';
import { plannedOn } from '../../../core/index/plannedChanges.ts';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { privateTwin } from '../../../core/model/kinds.ts';
import { askToShare } from '../../ui/askToShare.ts';
import { validArgument, UserError, type Disposable } from '../../commands/commands.ts';
import { assertTrusted, assertWritable, ChangedMeanwhileError, type FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { chooseFolder } from '../../goals/target.ts';
import { runSteps } from '../../ui/steps.ts';
import { namedPerson } from '../target.ts';
import { showPlace } from '../../ui/place.ts';
import { noNote, noteFrom, noteSteps } from './noteSteps.ts';
import type { Random } from '../../goals/random.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';

/**
 * The command takes a tree node, the URI of a person's file, or a complete note.
 * @returns of the command: the path of the note
 */
export function registerNewNote({ commands, folders, writing, clock, random }: CommandDeps): Disposable {
  return commands.register('cairn.newNote', async (argument) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const given = isCompleteNote(argument) ? validArgument(readNewNote(argument, today)) : undefined;
    const target = given ? undefined : namedPerson(argument, folders);
    const folder = target?.folder ?? (await chooseFolder(folders, title(), given?.folder));
    if (!folder) return undefined;
    assertWritable(folder);
    const note = given ? withKnownGoals(folder, given.note) : await ask(folder, target?.person, today);
    if (!note) return undefined;
    const path = await write(writing, folder, note, random);
    if (path !== undefined) await showPlace({ folder, path, value: ['date'] });
    return path;
  });
}

/**
 * What was typed is not lost when the note of that day changed meanwhile: it is added to what the note says now.
 * @returns the path of the note; undefined when the person cancels
 */
async function write(
  writing: FileWriter,
  folder: GrowthFolder,
  note: NewNote,
  random: Random,
  attempts = 3,
): Promise<string | undefined> {
  const { path } = noteOf(folder.index, note.person, note.date, random);
  const file = await askToShare(folder, {
    title: title(),
    path,
    privatePath: privateTwin(path),
    build(view, at) {
      const present = view.get(at);
      const isRead = present?.kind === 'note' && present.state !== 'broken';
      return {
        changes: isRead ? plannedOn(present.entity, noteChanges(present.entity, note)) : undefined,
        text: newNoteText(note),
      };
    },
  });
  if (!file) return undefined;
  try {
    await writing.changeOrCreate(folder, file);
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError) || attempts <= 1) throw error;
    return write(writing, folder, note, random, attempts - 1);
  }
  return file.path;
}

const title = (): string => vscode.l10n.t('New note');

/** A tree node only names a person; an argument with other keys is a note. */
function isCompleteNote(argument: unknown): boolean {
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri || 'item' in argument)
    return false;
  return Object.keys(argument).some((key) => key !== 'person' && key !== 'folder');
}

/** An unknown person is allowed (the note then shows a problem with a quick fix); an unknown goal is an error. */
function withKnownGoals({ index }: GrowthFolder, note: NewNote): NewNote {
  const goals = goalsIn(note).filter((id) => !index.has('goal', id));
  if (goals.length > 0) throw new UserError(vscode.l10n.t('There is no goal with the ID {0}.', goals.join(', ')));
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
