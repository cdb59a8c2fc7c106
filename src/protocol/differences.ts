/**
 * What must be said so that somebody who saw one state sees the next: whole parts that are not what they were, and
 * single cards.
 */
import { wholeParts, type Changes, type DashboardState } from './dashboard.ts';

/** Both sides tell cards apart by the file that they are about: two files may have the same id. */
const keyOf = ({ place }: { readonly place: { readonly path: string } }): string => place.path;

type Card = Parameters<typeof keyOf>[0];

type Cards<C> = { readonly order: string[]; readonly changed: C[] };

/**
 * Pauses after each card and each part, since the texts of many take longer than whoever works them out may be held up.
 * @param seen the JSON texts of what was said before, which is brought up to date
 * @returns nothing for parts that are as before, or that the state lacks
 */
export function* differences(state: DashboardState, seen: Map<string, string>): Generator<undefined, Changes> {
  const isNew = (key: string, value: unknown): boolean => {
    const text = JSON.stringify(value);
    if (seen.get(key) === text) return false;
    seen.set(key, text);
    return true;
  };
  const cards = function* <C extends Card>(
    list: 'goals' | 'people',
    all: readonly C[] | undefined,
  ): Generator<undefined, Cards<C> | undefined> {
    if (!all) return undefined;
    const order = all.map(keyOf);
    const changed: C[] = [];
    for (const card of all) {
      if (isNew(`${list}/${keyOf(card)}`, card)) changed.push(card);
      yield;
    }
    const present = new Set(order);
    for (const key of [...seen.keys()])
      if (key.startsWith(`${list}/`) && !present.has(key.slice(list.length + 1))) seen.delete(key);
    return isNew(list, order) || changed.length > 0 ? { order, changed } : undefined;
  };
  const goals = yield* cards('goals', state.goals);
  const people = yield* cards('people', state.people);
  const parts: (readonly [part: string, value: unknown])[] = [];
  for (const part of wholeParts) {
    if (state[part] !== undefined && isNew(part, state[part])) parts.push([part, state[part]]);
    yield;
  }
  return { ...Object.fromEntries(parts), ...(goals && { goals }), ...(people && { people }) };
}

/**
 * The same changes in several messages, since one that is very long holds up whoever sends it: what is seen first comes
 * first.
 * @param most so many cards at most in each
 */
export function inParts({ folder, now, goals, people, ...others }: Changes, most: number): readonly Changes[] {
  const [first = {}, ...moreGoals] = chunk(goals, most).map((lot) => ({ goals: lot }));
  const seenFirst: Changes = { ...(folder && { folder }), ...(now && { now }), ...first };
  return [
    seenFirst,
    ...moreGoals,
    ...Object.entries(others).map(([part, value]) => ({ [part]: value })),
    ...chunk(people, most).map((lot) => ({ people: lot })),
  ].filter((part) => Object.keys(part).length > 0);
}

function chunk<C>(cards: Cards<C> | undefined, most: number): readonly Cards<C>[] {
  if (!cards) return [];
  const { order, changed: all } = cards;
  return Array.from({ length: Math.max(1, Math.ceil(all.length / most)) }, (_, lot) => ({
    order,
    changed: all.slice(lot * most, (lot + 1) * most),
  }));
}

/**
 * The state after the changes. Cards that did not change are the same objects; those of the order that were not said
 * yet are still to come.
 */
export function changed(state: DashboardState, { goals, people, ...parts }: Changes): DashboardState {
  return {
    ...state,
    ...parts,
    ...(goals && { goals: cardsAfter(state.goals, goals) }),
    ...(people && { people: cardsAfter(state.people, people) }),
  };
}

function cardsAfter<C extends Card>(
  before: readonly C[] = [],
  { order, changed: other }: { readonly order: readonly string[]; readonly changed: readonly C[] },
): C[] {
  const byKey = new Map([...before, ...other].map((card) => [keyOf(card), card]));
  return order.flatMap((key) => byKey.get(key) ?? []);
}
