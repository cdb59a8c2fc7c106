/** The possible ids of a reference, most likely first. */
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { goalStatuses } from '../../model/goal.ts';
import type { ReferenceTarget } from '../../model/values.ts';
import { titleOf } from '../../index/lookup.ts';
import type { Suggestion } from './suggestion.ts';

type IdSuggestion = Extract<Suggestion, { is: 'id' }>;

export function idsFor(index: GrowthIndex, target: ReferenceTarget): readonly IdSuggestion[] {
  const found = index.idsOf(target).map((id): IdSuggestion => {
    const goal = target === 'goal' ? index.goal(id) : undefined;
    return {
      is: 'id',
      target,
      id,
      title: titleOf(index, { target, id }),
      status: goal?.entity.status,
      private: isPrivate(index, target, id),
    };
  });
  if (target === 'goal') return found.sort((one, other) => rankOf(one) - rankOf(other));
  // The file name of a note starts with its date.
  return target === 'note' ? found.reverse() : found;
}

const order: readonly unknown[] = [
  'active',
  'idea',
  'paused',
  'done',
  'dropped',
] satisfies readonly (typeof goalStatuses)[number][];

/** Unreadable files come last. */
const rankOf = ({ status }: IdSuggestion): number => (status === undefined ? order.length : order.indexOf(status));

function isPrivate(index: GrowthIndex, target: ReferenceTarget, id: string): boolean {
  switch (target) {
    case 'goal':
    case 'person':
    case 'opportunity':
    case 'note':
    case 'story':
      return index.find(target, id)?.private === true;
    case 'skill':
    case 'strength':
    case 'value':
    case 'aspiration':
      return false;
  }
}
