/** Reads command arguments, which come from key bindings and other extensions and are not to be trusted. */

/** An object with these keys; the values are still unknown. */
export function isGiven<Key extends string>(
  argument: unknown,
  ...keys: readonly Key[]
): argument is object & Readonly<Record<Key, unknown>> {
  return typeof argument === 'object' && argument !== null && keys.every((key) => key in argument);
}

/** A node of a view, which VS Code passes to the commands of its menus. */
export const isRow = (argument: unknown): boolean => isGiven(argument, 'item');

/**
 * Whether the argument describes what to create. A node of a view does not; nor does the dashboard, which only passes
 * its growth folder.
 */
export const isDescription = (argument: unknown): argument is object =>
  isGiven(argument) && !isRow(argument) && typeof given(argument, 'folder') !== 'object';

/** The value of a key; undefined if the argument is not an object. */
export const given = (argument: unknown, key: string): unknown => (isGiven(argument, key) ? argument[key] : undefined);

/** The value of a key, if it is a string. */
export function givenText(argument: unknown, key: string): string | undefined {
  const value = given(argument, key);
  return typeof value === 'string' ? value : undefined;
}
