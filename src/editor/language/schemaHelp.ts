/** Whether Red Hat's YAML extension completes keys and fixed values from our schema, so that Cairn should not. */
import * as vscode from 'vscode';

const theirs = 'redhat.vscode-yaml';

/** @param manifest the package.json of this extension, which maps files to schemas */
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

/** The patterns of `contributes.yamlValidation`. Red Hat's extension matches them anywhere in a path. */
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
