/**
 * The file patterns of a schema, for `yamlValidation` in package.json. They use the default folder name, `growth`: with
 * another name in `cairn.folder`, users assign the schema in their settings or in the file. Red Hat's extension matches
 * the patterns at any depth.
 */
import { pathOf, privateFolder, type Kind } from '../../src/core/model/kinds.ts';

const growthFolder = 'growth';

export function fileMatchOf(kind: Kind): readonly string[] {
  const file = pathOf(kind, isAlone(kind) ? nameOf(kind) : '*');
  return [`${growthFolder}/${file}`, `${growthFolder}/${privateFolder}/${file}`].flatMap((pattern) => [
    pattern,
    pattern.replace(/\.yaml$/, '.yml'),
  ]);
}

/** Whether there is only one file of the kind, at the top of the folder. */
const isAlone = (kind: Kind): boolean => !pathOf(kind, 'any').includes('/');

const nameOf = (kind: Kind): string => (kind === 'settings' ? 'cairn' : kind);
