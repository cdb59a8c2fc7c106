/** What a line of a note can become: an introduction a contact, a resource an action, an insight a goal's own. */
import type { Readable } from '../../index/fileEntry.ts';
import { actionChanges, contactFrom, pinChanges } from '../../people/meetings/followUps.ts';
import { freeId } from '../../index/freeId.ts';
import { pathOf } from '../../model/kinds.ts';
import { planned, type Subject } from '../subject.ts';
import { itemAt, rewriting, type Place, type Refactoring } from './refactoring.ts';

export function fromNote(subject: Subject, place: Place): readonly Refactoring[] {
  const { entry, index } = subject;
  // With items left out the file counts otherwise than the entity, and it is being mended anyway.
  if (entry.kind !== 'note' || entry.state !== 'current' || entry.originalIndexes !== undefined) return [];
  return [
    ...introduced(subject, entry, place),
    ...pinned(subject, entry, place),
    ...actions(entry, place, goalsNear(index, entry)),
  ];
}

type Note = Readable<'note'>;

/** The goals that the note speaks of; else those that are active, as long as they are few. */
function goalsNear(index: Subject['index'], { entity }: Note): readonly Readable<'goal'>[] {
  const spoken = entity.goals.flatMap((id) => index.goal(id) ?? []);
  const active = [...index.readable('goal')].filter(({ entity: { status } }) => status === 'active');
  return spoken.length > 0 ? spoken : active.slice(0, 5);
}

function introduced(subject: Subject, { entity, private: isPrivate }: Note, place: Place): readonly Refactoring[] {
  const at = itemAt(place, ['introductions']);
  const introduction = at === undefined ? undefined : entity.introductions[at];
  if (at === undefined || introduction === undefined || introduction.person !== undefined) return [];
  const id = freeId(subject.index, 'person', introduction.name, subject.random);
  const contact = contactFrom(entity, at, id);
  const plan = contact && planned(subject, contact.changes);
  if (!contact || !plan) return [];
  return [
    {
      title: ['add-contact', introduction.name],
      kind: 'extract',
      effect: {
        do: 'files',
        edits: plan.edits,
        others: [{ path: pathOf('person', id, { private: isPrivate }), changes: [], text: contact.text }],
      },
    },
  ];
}

function pinned(subject: Subject, note: Note, place: Place): readonly Refactoring[] {
  const at = itemAt(place, ['insights']);
  const insight = at === undefined ? undefined : note.entity.insights[at];
  if (at === undefined || insight === undefined || (typeof insight !== 'string' && insight.goal !== undefined))
    return [];
  const text = typeof insight === 'string' ? insight : insight.text;
  return goalsNear(subject.index, note).flatMap((goal) =>
    rewriting(subject, ['pin-insight', goal.entity.title], pinChanges({ index: at, text }, goal.id)),
  );
}

/** The file of the goal must be one that can be written. */
function actions({ entity }: Note, place: Place, goals: readonly Readable<'goal'>[]): readonly Refactoring[] {
  const at = itemAt(place, ['resources']);
  if (at === undefined || entity.resources[at] === undefined) return [];
  return goals
    .filter(({ state }) => state === 'current')
    .map((goal) => ({
      title: ['make-action', goal.entity.title],
      kind: 'extract',
      effect: { do: 'files', edits: [], others: [{ path: goal.path, changes: actionChanges(entity, at) }] },
    }));
}
