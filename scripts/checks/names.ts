/**
 * Finds exported names of src/ and webview/ that are declared in more than one file. One name should mean one thing.
 * Run by hand, it prints them with their files: `node scripts/run.mjs checks/names`.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

const root = path.dirname(path.dirname(import.meta.dirname));

/** One sentence for each exported name that several files declare. */
export async function checkNames(): Promise<readonly string[]> {
  return [...(await repeatedNames())].map(
    ([name, files]) => `${name} is exported by ${files.join(' and ')}. Rename all but one.`,
  );
}

/** The files that declare a name, for each name that several files declare and export. Sorted by name. */
async function repeatedNames(): Promise<ReadonlyMap<string, readonly string[]>> {
  const filesOf = new Map<string, readonly string[]>();
  for (const file of await sourceFiles()) {
    const text = await readFile(path.join(root, file), 'utf8');
    for (const name of exportedNames(ts.createSourceFile(file, text, ts.ScriptTarget.Latest)))
      filesOf.set(name, [...(filesOf.get(name) ?? []), file]);
  }
  return new Map([...filesOf].filter(([, files]) => files.length > 1).sort(([one], [other]) => (one < other ? -1 : 1)));
}

async function sourceFiles(): Promise<readonly string[]> {
  const lists = await Promise.all(
    ['src', 'webview'].map(async (folder) =>
      (await readdir(path.join(root, folder), { recursive: true })).map(
        (file) => `${folder}/${file.replaceAll(path.sep, '/')}`,
      ),
    ),
  );
  return lists
    .flat()
    .filter((file) => file.endsWith('.ts'))
    .sort();
}

/** The names that a file declares and exports. `export { name } from` is not a declaration. */
function exportedNames(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const imported = new Set(source.statements.flatMap(importedNames));
  for (const statement of source.statements) {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement;
      if (moduleSpecifier || !exportClause || !ts.isNamedExports(exportClause)) continue;
      for (const { name, propertyName } of exportClause.elements)
        if (!imported.has((propertyName ?? name).text)) names.add(name.text);
    } else if (isExported(statement)) for (const name of declaredNames(statement)) names.add(name);
  }
  return names;
}

function importedNames(statement: ts.Statement): readonly string[] {
  if (!ts.isImportDeclaration(statement)) return [];
  const { name, namedBindings } = statement.importClause ?? {};
  const named =
    namedBindings === undefined
      ? []
      : ts.isNamespaceImport(namedBindings)
        ? [namedBindings.name]
        : namedBindings.elements.map((element) => element.name);
  return [...(name ? [name] : []), ...named].map(({ text }) => text);
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false);

function declaredNames(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => namesInBinding(name));
  const hasName =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isEnumDeclaration(statement);
  return hasName && statement.name ? [statement.name.text] : [];
}

function namesInBinding(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesInBinding(element.name)));
}

if (import.meta.filename === process.argv[1])
  for (const [name, files] of await repeatedNames()) console.log(`${name}: ${files.join(', ')}`);
