/**
 * Whether Red Hat's YAML extension completes a file's keys and fixed values from our schema: nothing is to be offered
 * twice.
 */
import * as vscode from 'vscode';

const theirs = 'redhat.vscode-yaml';

/** @param manifest that of this extension, which says for which files it has a schema */
export function schemaHelps(
  document: vscode.TextDocument,
  manifest: unknown,
  isActive: (extension: string) => boolean = isExtensionActive,
): boolean {
  return (
    isActive(theirs) &&
    vscode.workspace.getConfiguration('yaml', document).get<boolean>('completion', true) &&
    patternsIn(manifest).some((pattern) => vscode.languages.match({ pattern }, document) > 0)
  );
}

const isExtensionActive = (extension: string): boolean => vscode.extensions.getExtension(extension)?.isActive === true;

/** Those of `contributes.yamlValidation`, which their extension looks for anywhere in a path. */
function patternsIn(manifest: unknown): readonly string[] {
  const contributed = propertyOf(propertyOf(manifest, 'contributes'), 'yamlValidation');
  if (!Array.isArray(contributed)) return [];
  return contributed
    .flatMap((each: unknown) => {
      const match = propertyOf(each, 'fileMatch');
      return (Array.isArray(match) ? match : [match]).filter(
        (pattern): pattern is string => typeof pattern === 'string',
      );
    })
    .map((pattern) => (pattern.startsWith('**/') || pattern.startsWith('/') ? pattern : `**/${pattern}`));
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
