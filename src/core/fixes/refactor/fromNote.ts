/** Turns lines of a note into contacts and actions, and pins insights to goals. */
import * as l10n from '@vscode/l10n';
import type { Readable } from '../../index/fileEntry.ts';
import { actionChanges, contactFrom, pinChanges } from '../../people/meetings/followUps.ts';
import { freeId } from '../../index/freeId.ts';
import { pathOf } from '../../model/kinds.ts';
import { planChanges, type CodeActionContext } from '../context.ts';
import { itemAt, rewrite, type Refactoring, type Selection } from './refactoring.ts';

export function fromNote(context: CodeActionContext, selection: Selection): readonly Refactoring[] {
  const { entry, index } = context;
  // With invalid items, indexes in the file differ from those in the entity.
  if (entry.kind !== 'note' || entry.state !== 'current' || entry.originalIndexes !== undefined) return [];
  return [
    ...introduced(context, entry, selection),
    ...pinned(context, entry, selection),
    ...actions(index, entry, selection),
  ];
}

type Note = Readable<'note'>;

/** The goals of the note, or else the first active goals. */
function goalsNear(index: CodeActionContext['index'], { entity }: Pick<Note, 'entity'>): readonly Readable<'goal'>[] {
  const spoken = entity.goals.flatMap((id) => index.goal(id) ?? []);
  const active = [...index.readable('goal')].filter(({ entity: { status } }) => status === 'active');
  return spoken.length > 0 ? spoken : active.slice(0, 5);
}

function introduced(context: CodeActionContext, { entity, path }: Note, selection: Selection): readonly Refactoring[] {
  const at = itemAt(selection, ['introductions']);
  const introduction = at === undefined ? undefined : entity.introductions[at];
  if (at === undefined || introduction === undefined || introduction.person !== undefined) return [];
  const id = freeId(context.index, 'person', introduction.name, context.random);
  const contact = contactFrom(entity, at, id);
  const plan = contact && planChanges(context, contact.changes);
  if (!contact || !plan) return [];
  return [
    {
      title: l10n.t('Add {0} as a contact', introduction.name),
      kind: 'extract',
      effect: {
        do: 'files',
        edits: plan.edits,
        others: [
          { path: pathOf('person', id, { private: !context.index.isShared(path) }), changes: [], text: contact.text },
        ],
      },
    },
  ];
}

function pinned(context: CodeActionContext, note: Note, selection: Selection): readonly Refactoring[] {
  const at = itemAt(selection, ['insights']);
  const insight = at === undefined ? undefined : note.entity.insights[at];
  if (at === undefined || insight === undefined || (typeof insight !== 'string' && insight.goal !== undefined))
    return [];
  const text = typeof insight === 'string' ? insight : insight.text;
  // The ID of the goal is written into the note.
  const { isShared } = context.index;
  const goals = goalsNear(context.index, note).filter(({ path }) => isShared(path) || !isShared(note.path));
  return goals.flatMap((goal) =>
    rewrite(context, l10n.t('Pin to the goal “{0}”', goal.entity.title), pinChanges({ index: at, text }, goal.id)),
  );
}

/**
 * Only for goals whose files can be written. The words of a private note are not offered to a shared goal: the command
 * Make Action of Resource asks before it copies them.
 */
function actions(
  index: CodeActionContext['index'],
  { entity, path }: Note,
  selection: Selection,
): readonly Refactoring[] {
  const at = itemAt(selection, ['resources']);
  if (at === undefined || entity.resources[at] === undefined) return [];
  return goalsNear(index, { entity })
    .filter((goal) => goal.state === 'current' && (index.isShared(path) || !index.isShared(goal.path)))
    .map((goal) => ({
      title: l10n.t('Turn into an action of “{0}”', goal.entity.title),
      kind: 'extract',
      effect: { do: 'files', edits: [], others: [{ path: goal.path, changes: actionChanges(entity, at) }] },
    }));
}
