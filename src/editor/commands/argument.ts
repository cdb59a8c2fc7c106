/** Arguments of commands: they come from key bindings, other extensions and agents, and are not to be trusted. */

/** Something with keys; what they hold is still to be read. */
export function isGiven<Key extends string>(
  argument: unknown,
  ...keys: readonly Key[]
): argument is object & Readonly<Record<Key, unknown>> {
  return typeof argument === 'object' && argument !== null && keys.every((key) => key in argument);
}

/** A row of a view, which VS Code passes on for its buttons and for those above it. */
export const isRow = (argument: unknown): boolean => isGiven(argument, 'item');

/**
 * An argument that says what is to be made. A row says nothing of that; nor does the dashboard, which gives the growth
 * folder itself that it shows.
 */
export const isDescription = (argument: unknown): argument is object =>
  isGiven(argument) && !isRow(argument) && typeof given(argument, 'folder') !== 'object';

/** What an argument holds under a key; undefined where it is no object. */
export const given = (argument: unknown, key: string): unknown => (isGiven(argument, key) ? argument[key] : undefined);

/** The same where it is text. */
export function givenText(argument: unknown, key: string): string | undefined {
  const value = given(argument, key);
  return typeof value === 'string' ? value : undefined;
}
