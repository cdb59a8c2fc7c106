/**
 * Which files a schema is for, as `yamlValidation` in package.json says it. The folder's name is a setting,
 * `cairn.folder`, which package.json cannot know: for another name than `growth`, people name the schema in their own
 * settings, or in the file. The patterns of Red Hat's extension know no depth: files in folders further below are
 * matched too.
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

/** A file at the top of the folder, of which there is one. */
const isAlone = (kind: Kind): boolean => !pathOf(kind, 'any').includes('/');

const nameOf = (kind: Kind): string => (kind === 'settings' ? 'cairn' : kind);
