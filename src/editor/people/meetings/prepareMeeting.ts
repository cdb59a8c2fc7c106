/** Cairn: Prepare Meeting. Creates the note of the next meeting, with an agenda of what happened since the last. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { dayToPrepare, noteOf, preparedText, type PreparedNote } from '../../../core/people/meetings/meetingFile.ts';
import { questionsFor } from '../../../core/people/meetings/questions.ts';
import { sinceWeMet } from '../../../core/people/meetings/sinceWeMet.ts';
import { plannedOn } from '../../../core/index/plannedChanges.ts';
import { contentFor } from '../../../core/index/sharedContent.ts';
import type { GrowthIndex } from '../../../core/index/growthIndex.ts';
import type { Change } from '../../../core/yaml/edit/edits.ts';
import { authorsIn } from '../../../core/sharing/threads/authors.ts';
import { questionsFrom } from '../../../core/sharing/threads/questions.ts';
import { openQuestionText } from '../../../core/sharing/threads/threadText.ts';
import { personStanding } from '../../../core/people/people.ts';
import { firstLine } from '../../../core/base/texts.ts';
import { parseDate } from '../../../core/base/parseDate.ts';
import { given, isDescription, UserError, type Disposable } from '../../commands/commands.ts';
import { assertTrusted, assertWritable } from '../../workspace/fileWriter.ts';
import { addPerson, namedPerson, pickPerson } from '../target.ts';
import { showPlace } from '../../ui/place.ts';
import { growOutline, sinceLines } from './sinceWords.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';

/**
 * The command takes a tree node, the URI of a person's file, or `{ person, date?, folder? }`.
 * @returns of the command: the path of the note
 */
export function registerPrepareMeeting({ commands, folders, writing, clock, random }: CommandDeps): Disposable {
  return commands.register('cairn.prepareMeeting', async (argument) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const target =
      namedPerson(argument, folders) ??
      (await pickPerson(vscode.l10n.t('Prepare meeting'), {
        folders,
        today,
        placeholder: vscode.l10n.t('Who are you meeting?'),
        none: vscode.l10n.t('No people yet. Add a person first.'),
      }));
    if (!target) return undefined;
    const { folder, person } = target;
    assertWritable(folder);
    const standing = personStanding(folder.index, person, today);
    if (!standing) throw new UserError(vscode.l10n.t('There is no person with the ID {0}.', person), [addPerson()]);
    const day = dateFrom(argument, today) ?? dayToPrepare(standing.contact.next?.day, today);
    const { path, note } = noteOf(folder.index, person, day, random);
    const prepared = (view: GrowthIndex): PreparedNote => prepare(view, person, day, today);
    if (!note)
      await writing.create(
        folder,
        contentFor(folder.index, path, (view) => preparedText(prepared(view))),
      );
    else if (note.entity.agenda.length === 0)
      await writing.change(
        folder,
        contentFor(folder.index, path, (view) => plannedOn(note.entity, agendaChanges(prepared(view)))),
      );
    await showPlace({ folder, path, value: ['agenda'] });
    return path;
  });
}

/** What the person asked in comments and still waits for. */
const askedBy = (view: GrowthIndex, person: string, today: IsoDate): readonly string[] =>
  questionsFrom(view, person, authorsIn(view, undefined)).map((question) => openQuestionText(view, question, today));

/** @throws UserError for an invalid date */
function dateFrom(argument: unknown, today: IsoDate): IsoDate | undefined {
  const written = isDescription(argument) ? given(argument, 'date') : undefined;
  if (written === undefined) return undefined;
  const date = typeof written === 'string' ? parseDate(written, today) : undefined;
  if (date === undefined)
    throw new UserError(vscode.l10n.t('“{0}” is not a date', typeof written === 'string' ? written : typeof written));
  return date;
}

const agendaChanges = ({ agenda }: PreparedNote): readonly Change[] =>
  agenda.length === 0 ? [] : [{ do: 'set', path: ['agenda'], value: agenda }];

/**
 * What the view knows. A session with a coach reviews commitments and follows GROW; a meeting with a mentor gets a
 * short, open agenda.
 */
function prepare(view: GrowthIndex, person: string, day: IsoDate, today: IsoDate): PreparedNote {
  const standing = personStanding(view, person, today);
  // A shared note with a private person.
  if (!standing) return { date: day, person, agenda: [], goals: [], facts: [], outline: undefined };
  const {
    person: { entity },
    role,
    engagement,
  } = standing;
  const since = sinceWeMet(view, standing, day, today);
  const questions = questionsFor(standing, since);
  const objectives =
    engagement?.objectives.filter(({ outcome }) => outcome === undefined).map(({ title }) => title) ?? [];
  const overdue =
    role !== 'coach'
      ? []
      : since.open
          .filter(({ standing: stands }) => stands === 'overdue')
          .map(({ commitment }) => vscode.l10n.t('Overdue: {0}. Is it still relevant?', firstLine(commitment.what)));
  const open = since.questions.slice(0, 2).map(firstLine);
  const agenda =
    role === 'coach' ? [...overdue.slice(0, 3), ...questions, ...objectives.slice(0, 2)] : [...questions, ...open];
  return {
    date: day,
    person,
    agenda: [...new Set(agenda)],
    goals: since.goals.map(({ goal }) => goal.id),
    facts: sinceLines({ since, role, name: entity.name, today, asked: askedBy(view, person, today) }),
    outline:
      role === 'coach'
        ? {
            invitation: vscode.l10n.t('During the session, remove the # from the lines you fill in.'),
            value: growOutline(),
          }
        : undefined,
  };
}
