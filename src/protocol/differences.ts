/** The difference between two dashboard states: replaced parts and changed cards. */
import { wholeParts, type Changes, type DashboardState } from './dashboard.ts';

/** Cards are identified by their file: two files may have the same id. */
const keyOf = ({ place }: { readonly place: { readonly path: string } }): string => place.path;

type Card = Parameters<typeof keyOf>[0];

type Cards<C> = Readonly<{ order: string[]; changed: C[] }>;

/**
 * Yields after each card and each part, so that the caller can pause.
 *
 * @param seen what was sent before, as JSON by part or card; updated here
 * @returns only the parts of `state` that changed
 */
export function* changesSince(state: DashboardState, seen: Map<string, string>): Generator<undefined, Changes> {
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
 * Splits the changes into several messages, since serializing a long one blocks the host. What the page shows first
 * comes first.
 *
 * @param size the largest number of cards in one message
 */
export function splitChanges({ folder, now, goals, people, ...others }: Changes, size: number): readonly Changes[] {
  const [first = {}, ...moreGoals] = chunk(goals, size).map((part) => ({ goals: part }));
  const seenFirst: Changes = { ...(folder && { folder }), ...(now && { now }), ...first };
  return [
    seenFirst,
    ...moreGoals,
    ...Object.entries(others).map(([part, value]) => ({ [part]: value })),
    ...chunk(people, size).map((part) => ({ people: part })),
  ].filter((part) => Object.keys(part).length > 0);
}

function chunk<C>(cards: Cards<C> | undefined, size: number): readonly Cards<C>[] {
  if (!cards) return [];
  const { order, changed } = cards;
  return Array.from({ length: Math.max(1, Math.ceil(changed.length / size)) }, (_, at) => ({
    order,
    changed: changed.slice(at * size, (at + 1) * size),
  }));
}

/** The state after the changes. Unchanged cards stay the same objects; cards that have not arrived yet are left out. */
export function applyChanges(state: DashboardState, { goals, people, ...parts }: Changes): DashboardState {
  return {
    ...state,
    ...parts,
    ...(goals && { goals: cardsAfter(state.goals, goals) }),
    ...(people && { people: cardsAfter(state.people, people) }),
  };
}

function cardsAfter<C extends Card>(
  before: readonly C[] = [],
  { order, changed }: Readonly<{ order: readonly string[]; changed: readonly C[] }>,
): C[] {
  const byKey = new Map([...before, ...changed].map((card) => [keyOf(card), card]));
  return order.flatMap((key) => byKey.get(key) ?? []);
}
