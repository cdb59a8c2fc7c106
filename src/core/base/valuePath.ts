/** Paths to values in the document of a file. */

/** The keys and list indexes that lead from the root of a document to a value, or to where a missing one belongs. */
export type ValuePath = readonly (string | number)[];

/** The value at a path; undefined if there is none. */
export function valueAtPath(root: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
    root,
  );
}
