/**
 * Random changes of a value, and what the value is after them: a second opinion, written apart from the engine's own.
 */
import fc from 'fast-check';
import type { Change, Path, Plain } from '../../../../src/core/yaml/edit/edits.ts';
import { values } from './documents.ts';

const kinds = ['set', 'add', 'append', 'appendNew', 'insert', 'remove', 'rename'] as const;

/** Which change, where: turned into a change of a real value by `changeOf`. */
export type Wish = { readonly kind: (typeof kinds)[number]; readonly where: number; readonly value: Plain };

export const wishes: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom(...kinds),
  where: fc.nat(),
  value: values,
});

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function* pathsIn(value: unknown, path: Path = []): Generator<{ path: Path; value: unknown }> {
  yield { path, value };
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* pathsIn(item, [...path, index]);
  else if (isMap(value)) for (const [key, inner] of Object.entries(value)) yield* pathsIn(inner, [...path, key]);
}

/** A change that makes sense for the value; undefined where the wish has no place. */
export function changeOf(value: unknown, { kind, where, value: wanted }: Wish): Change | undefined {
  const all = [...pathsIn(value)];
  const pick = (fits: (each: (typeof all)[number]) => boolean) => {
    const fitting = all.filter(fits);
    return fitting[where % Math.max(1, fitting.length)]?.path;
  };
  const newKey = `new${where % 7}`;
  const renamed = `${newKey}: x`;
  const taken = new Set(all.map(({ path }) => JSON.stringify(path)));
  const isParent = (each: unknown) =>
    (isMap(each) || each === null || each === undefined) && !(isMap(each) && newKey in each);
  const made = (path: Path | undefined, make: (path: Path) => Change): Change | undefined => path && make(path);
  switch (kind) {
    case 'set':
      return made(
        pick(({ path }) => path.length > 0),
        (path) => ({ do: 'set', path, value: wanted }),
      );
    case 'add':
      return made(
        pick((each) => isParent(each.value)),
        (path) => ({ do: 'set', path: [...path, newKey, ...(where % 3 ? [] : ['deep'])], value: wanted }),
      );
    case 'append':
      return made(
        pick((each) => Array.isArray(each.value) || each.value === null),
        (path) => ({ do: 'append', path, value: wanted }),
      );
    case 'appendNew':
      return made(
        pick((each) => isParent(each.value)),
        (path) => ({ do: 'append', path: [...path, newKey], value: wanted }),
      );
    case 'insert':
      return made(
        pick((each) => Array.isArray(each.value)),
        (path) => ({ do: 'insert', path, index: where % (lengthAt(all, path) + 1), value: wanted }),
      );
    case 'remove':
      return made(
        pick(({ path }) => path.length > 0),
        (path) => ({ do: 'remove', path }),
      );
    case 'rename':
      return made(
        pick(
          ({ path }) => typeof path.at(-1) === 'string' && !taken.has(JSON.stringify([...path.slice(0, -1), renamed])),
        ),
        (path) => ({ do: 'rename', path, key: renamed }),
      );
  }
}

/** Another place for an item of a list; undefined where there is no list with two. */
export function moveIn(value: unknown, where: number): (Change & { readonly do: 'move' }) | undefined {
  const lists = [...pathsIn(value)].flatMap(({ path, value: list }) =>
    Array.isArray(list) && list.length > 1 ? [{ path, length: list.length }] : [],
  );
  const list = lists[where % Math.max(1, lists.length)];
  return list && { do: 'move', path: [...list.path, where % list.length], index: Math.floor(where / 7) % list.length };
}

function lengthAt(all: readonly { readonly path: Path; readonly value: unknown }[], path: Path): number {
  const list = all.find((each) => each.path === path)?.value;
  return Array.isArray(list) ? list.length : 0;
}

/** The value after the change, on a copy. */
export function changed(value: unknown, change: Change): unknown {
  const holder = { root: structuredClone(value) };
  const path = ['root', ...change.path];
  const last = path.at(-1) ?? 'root';
  let parent: Record<string | number, unknown> = holder;
  for (const step of path.slice(0, -1)) {
    parent[step] ??= {};
    parent = parent[step] as Record<string | number, unknown>;
  }
  if (change.do === 'set') parent[last] = structuredClone(change.value);
  if (change.do === 'append')
    parent[last] = [...((parent[last] as unknown[] | null | undefined) ?? []), structuredClone(change.value)];
  if (change.do === 'insert') (parent[last] as unknown[]).splice(change.index, 0, structuredClone(change.value));
  if (change.do === 'remove') {
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else Reflect.deleteProperty(parent, last);
  }
  if (change.do === 'move' && Array.isArray(parent))
    parent.splice(change.index, 0, ...(parent.splice(Number(last), 1) as unknown[]));
  if (change.do === 'rename') {
    parent[change.key] = parent[last];
    Reflect.deleteProperty(parent, last);
  }
  return holder.root;
}
