/** What must be said so that somebody who saw one state sees the next: whole parts that are not what they were, and single cards. */
import type { Changes, DashboardState } from './dashboard.ts';

const wholes = ['folder', 'now', 'rhythm', 'growth', 'network', 'search'] as const;

/** Both sides tell cards apart by the file that they are about: two files may have the same id. */
const keyOf = ({ place }: { readonly place: { readonly path: string } }): string => place.path;

type Card = Parameters<typeof keyOf>[0];

/**
 * @param seen the JSON texts of what was said before, which is brought up to date
 * @returns nothing for parts that are as before, or that the state lacks
 */
export function differences(state: DashboardState, seen: Map<string, string>): Changes {
  const isNew = (key: string, value: unknown): boolean => {
    const text = JSON.stringify(value);
    if (seen.get(key) === text) return false;
    seen.set(key, text);
    return true;
  };
  const cards = <C extends Card>(list: 'goals' | 'people', all: readonly C[] | undefined): { order: string[]; changed: C[] } | undefined => {
    if (!all) return undefined;
    const order = all.map(keyOf);
    const changed = all.filter((card) => isNew(`${list}/${keyOf(card)}`, card));
    const present = new Set(order);
    for (const key of [...seen.keys()]) if (key.startsWith(`${list}/`) && !present.has(key.slice(list.length + 1))) seen.delete(key);
    return isNew(list, order) || changed.length > 0 ? { order, changed } : undefined;
  };
  const goals = cards('goals', state.goals);
  const people = cards('people', state.people);
  const changed = Object.fromEntries(wholes.filter((part) => state[part] !== undefined && isNew(part, state[part])).map((part) => [part, state[part]]));
  return { ...changed, ...(goals && { goals }), ...(people && { people }) };
}

/** The same changes in several messages, each with so many goals at most: one that is very long holds up whoever sends it. */
export function inParts(changes: Changes, most: number): readonly Changes[] {
  const { goals, ...others } = changes;
  if (!goals || goals.changed.length <= most) return [changes];
  const { order, changed: cards } = goals;
  const parts = Array.from({ length: Math.ceil(cards.length / most) }, (_, part) => cards.slice(part * most, (part + 1) * most));
  return parts.map((part, at) => ({ ...(at === 0 && others), goals: { order, changed: part } }));
}

/** The state after the changes. Cards that did not change are the same objects; those of the order that were not said yet are still to come. */
export function changed(state: DashboardState, { goals, people, ...parts }: Changes): DashboardState {
  return { ...state, ...parts, ...(goals && { goals: cardsAfter(state.goals, goals) }), ...(people && { people: cardsAfter(state.people, people) }) };
}

function cardsAfter<C extends Card>(before: readonly C[] = [], { order, changed: other }: { readonly order: readonly string[]; readonly changed: readonly C[] }): C[] {
  const byKey = new Map([...before, ...other].map((card) => [keyOf(card), card]));
  return order.flatMap((key) => byKey.get(key) ?? []);
}
