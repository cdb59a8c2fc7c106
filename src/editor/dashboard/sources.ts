/** The lines that a count was counted from, as a list: each opens its file. */
import { dayDone } from '../../core/model/done.ts';
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import { checkinsIn, reflectionsIn, winsIn } from '../../core/weeks/activity.ts';
import { firstLine, dayText, weekText, joined } from '../../core/base/texts.ts';
import { locationOf, type Location } from '../../core/index/location.ts';
import { titleOfId } from '../../core/model/ids.ts';
import { heldBy } from '../../core/people/notes.ts';
import { personStanding } from '../../core/people/people.ts';
import { agendaOf } from '../../core/weeks/agenda.ts';
import { checkedInItems } from '../../core/weeks/checkins.ts';
import type { CountSource } from '../../protocol/place.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { askChoice, type Choice, only } from '../ui/inputs.ts';
import { markers, readingText } from '../../core/goals/goalText.ts';
import { showPlace } from '../ui/place.ts';

export type Line = Readonly<{ text: string; detail: string; at: Location }>;

/** Opens a single line directly. */
export async function showSources(
  folder: GrowthFolder,
  title: string,
  source: CountSource,
  today: IsoDate,
): Promise<void> {
  const lines = sourceLines(folder, source, today);
  const [first, ...others] = lines;
  if (!first) return;
  const chosen = others.length === 0 ? first : await choose(title, lines);
  if (chosen) await showPlace({ folder, ...chosen.at });
}

async function choose(title: string, lines: readonly Line[]): Promise<Line | undefined> {
  const choices = lines.map((line): Choice<Line> => ({ label: line.text, description: line.detail, value: line }));
  const answer = await askChoice(only(title), { placeholder: vscode.l10n.t('Select an entry to open it'), choices });
  return answer.go === 'next' ? answer.value : undefined;
}

/** Newest first. */
export function sourceLines(folder: GrowthFolder, source: CountSource, today: IsoDate): readonly Line[] {
  const { index } = folder;
  switch (source.of) {
    case 'day':
      return (['checkins', 'reflections'] as const).flatMap((of) =>
        sourceLines(folder, { of, from: source.date, to: source.date }, today),
      );
    case 'checkins':
      return checkinsIn(index, source)
        .toReversed()
        .map(({ day, what: { goal, value, note }, week, at }) => {
          const entity = index.goal(goal)?.entity;
          return {
            text: entity?.title ?? titleOfId(goal),
            detail: joined(
              ...markers(week),
              dayText(day, today),
              value === undefined ? undefined : readingText(value, entity?.measure),
              note === undefined ? undefined : firstLine(note),
            ),
            at,
          };
        });
    case 'checked-in':
      return checkedInItems(agendaOf(index, today)).flatMap(({ goal, last }) =>
        last
          ? [
              {
                text: goal.entity.title,
                detail: joined(...markers(goal), dayText(last.date, today)),
                at: { path: last.path, value: ['checkins', last.index] },
              },
            ]
          : [],
      );
    case 'reflections':
      return reflectionsIn(index, source, today)
        .toReversed()
        .map(({ what, week, at }) => ({
          text: weekText(week.id),
          detail: joined(
            ...markers(week),
            firstLine(Object.values(what?.answers ?? {}).find((answer) => answer.trim() !== '') ?? ''),
          ),
          at,
        }));
    case 'wins':
      return winsIn(index, source, today)
        .toReversed()
        .map(({ day, what, week, at }) => ({
          text: firstLine(what),
          detail: joined(...markers(week), dayText(day, today)),
          at,
        }));
    case 'promises': {
      const commitments = personStanding(index, source.person, today)?.commitments ?? [];
      return commitments
        .filter(({ mine, standing }) => mine === source.mine && standing === source.standing)
        .toReversed()
        .map(({ commitment: { what, due, done }, note, index: position }) => {
          const day = dayDone(done) ?? due;
          return {
            text: firstLine(what),
            detail: joined(...markers(note), day === undefined ? undefined : dayText(day, today)),
            at: locationOf(note, ['commitments', position]),
          };
        });
    }
    case 'meetings':
      return heldBy(personStanding(index, source.person, today)?.notes ?? [], today)
        .filter(({ entity: { date } }) => date >= source.from && date <= source.to)
        .map((note) => ({
          text: dayText(note.entity.date, today),
          detail: joined(...markers(note), firstLine(note.entity.notes ?? note.entity.agenda[0] ?? '')),
          at: locationOf(note, ['date']),
        }));
  }
}
