/**
 * Compares what package.json declares with what the code uses: commands, views, settings, context keys and texts.
 * Each must be there on both sides, so that no command is declared and never registered, or shown and never defined.
 */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import * as z from 'zod';

const root = path.dirname(path.dirname(import.meta.dirname));

const manifestSchema = z.object({
  homepage: z.string(),
  repository: z.object({ url: z.string() }),
  bugs: z.object({ url: z.string() }),
  contributes: z.object({
    commands: z.array(z.object({ command: z.string() })),
    views: z.record(z.string(), z.array(z.object({ id: z.string() }))),
    viewsContainers: z.object({ activitybar: z.array(z.object({ id: z.string() })) }),
    menus: z.record(z.string(), z.array(z.object({ command: z.string() }))),
    configuration: z.object({ properties: z.record(z.string(), z.unknown()) }),
  }),
});

type Links = Pick<z.infer<typeof manifestSchema>, 'homepage' | 'repository' | 'bugs'>;
type Names = ReadonlySet<string>;
type EntityRef = {
  readonly commands: Names;
  readonly views: Names;
  readonly settings: Names;
  readonly contextKeys: Names;
};

/** What is wrong, a sentence each; empty when manifest and code agree. */
export async function checkManifest(): Promise<readonly string[]> {
  const text = readFileSync(path.join(root, 'package.json'), 'utf8');
  const manifest = manifestSchema.parse(JSON.parse(text));
  const { contributes } = manifest;
  const inMenus = Object.values(contributes.menus)
    .flat()
    .map(({ command }) => command);
  const declared: Omit<EntityRef, 'contextKeys'> = {
    commands: new Set(contributes.commands.map(({ command }) => command)),
    views: new Set(
      Object.values(contributes.views)
        .flat()
        .map(({ id }) => id),
    ),
    settings: new Set(Object.keys(contributes.configuration.properties)),
  };
  const inWhenClauses = new Set(
    [...text.matchAll(/"(?:when|enablement)": "((?:[^"\\]|\\.)*)"/g)]
      .flatMap(([, clause]) => [...(clause ?? '').replace(/'[^']*'|config\.[\w.]+/g, '').matchAll(/\bcairn\.\w+/g)])
      .map(([name]) => name)
      .filter((name) => !declared.views.has(name)),
  );
  const { named, literals } = await namesInCode();
  // A panel is declared by the event with which it comes back after a reload.
  const panels = [...text.matchAll(/"onWebviewPanel:([\w.]+)"/g)].flatMap(([, name]) => name ?? []);
  const known = new Set([
    ...declared.commands,
    ...declared.views,
    ...declared.settings,
    ...named.contextKeys,
    ...panels,
  ]);

  return [
    ...compare('command', declared.commands, named.commands, 'registered'),
    ...compare('view', declared.views, named.views, 'created'),
    ...compare('setting', declared.settings, named.settings, 'read'),
    ...compare('context key', inWhenClauses, named.contextKeys, 'set'),
    ...inMenus
      .filter((command) => !declared.commands.has(command))
      .map((command) => `A menu shows ${command}, which is not declared.`),
    ...[...literals]
      // Not the program that is packaged.
      .filter((name) => !known.has(name) && !name.startsWith('cairn.mjs'))
      .map((name) => `The code speaks of ${name}, which is declared nowhere.`),
    ...checkTexts(text),
    ...checkLinks(manifest),
  ];
}

function compare(what: string, declared: Names, used: Names, verb: string): readonly string[] {
  return [
    ...[...declared]
      .filter((name) => !used.has(name))
      .map((name) => `The ${what} ${name} is in package.json but never ${verb}.`),
    ...[...used]
      .filter((name) => !declared.has(name))
      .map((name) => `The ${what} ${name} is ${verb} in the code but not in package.json.`),
  ];
}

/** Every `%key%` of the manifest has a text, and every text is used. */
function checkTexts(manifest: string): readonly string[] {
  const texts = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8')));
  return compare(
    'text',
    new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].flatMap(([, key]) => key ?? [])),
    new Set(Object.keys(texts)),
    'written',
  );
}

/** `homepage` and `bugs` must derive from `repository.url`, so that no link is left behind when it changes. */
function checkLinks({ homepage, repository, bugs }: Links): readonly string[] {
  const base = /^(https:\/\/[^/]+\/[^/]+\/[^/]+)\.git$/.exec(repository.url)?.[1];
  if (base === undefined) return ['repository.url in package.json must look like https://host/owner/name.git.'];
  return [
    { key: 'homepage', url: homepage, expected: `${base}#readme` },
    { key: 'bugs.url', url: bugs.url, expected: `${base}/issues` },
  ]
    .filter(({ url, expected }) => url !== expected)
    .map(({ key, url, expected }) => `${key} in package.json must be ${expected}, not ${url}.`);
}

async function namesInCode(): Promise<{ named: EntityRef; literals: Names }> {
  const folder = path.join(root, 'src');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const commands = new Set<string>();
  const views = new Set<string>();
  const settings = new Set<string>();
  const contextKeys = new Set<string>();
  const literals = new Set<string>();
  const ours = /^cairn\.[\w.]+$/;

  for (const file of files) {
    const source = ts.createSourceFile(
      file,
      readFileSync(path.join(folder, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) && ours.test(node.text) && node.text !== 'cairn.yaml') {
        literals.add(node.text);
        const parent = node.parent;
        const call = ts.isCallExpression(parent) ? calledName(parent.expression) : undefined;
        if (call === 'register') commands.add(node.text);
        else if (call === 'createTreeView' || call === 'registerWebviewViewProvider') views.add(node.text);
        else if (path.basename(file) === 'contextKeys.ts') contextKeys.add(node.text);
        else if (ts.isVariableDeclaration(parent) && parent.name.getText().toLowerCase().includes('setting'))
          settings.add(node.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { named: { commands, views, settings, contextKeys }, literals };
}

/** `register` of both `commands.register(...)` and a local helper `register(...)`. */
function calledName(callee: ts.Expression): string | undefined {
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
  return ts.isIdentifier(callee) ? callee.text : undefined;
}
