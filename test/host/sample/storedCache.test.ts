/** The stored cache of a growth folder loses what becomes private at once, not when the folder is next read. */
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { disposables } from '../../../src/editor/commands/commands.ts';
import { cacheStorage, type CacheStorage } from '../../../src/editor/workspace/cacheStorage.ts';
import { growthFolder, type GrowthFolder } from '../../../src/editor/workspace/growthFolder.ts';
import { exists, readFile, until, workspaceFolder, writeFile } from '../support.ts';

const files = {
  'cairn.yaml': 'format: 1\n',
  'goals/shown.yaml': 'title: Shown goal\n',
  'notes/2026-11-20-ada.yaml': 'date: 2026-11-20\nnotes: Told in a note\n',
  'weeks/2026-W47.yaml': 'wins: [Told in a week]\n',
};

suite('The stored cache', () => {
  const owned = disposables();
  const root = vscode.Uri.joinPath(workspaceFolder().uri, 'elsewhere');
  const uri = vscode.Uri.joinPath(root, 'growth');
  const stored = vscode.Uri.joinPath(root, 'stored');
  const log = owned.add(vscode.window.createOutputChannel('Test of the cache', { log: true }));
  const cleaned = owned.add(new vscode.EventEmitter<void>());
  const at = (path: string): vscode.Uri => vscode.Uri.joinPath(uri, ...path.split('/'));

  const cache = async (): Promise<string> => {
    if (!(await exists(stored))) return '';
    const texts = (await vscode.workspace.fs.readDirectory(stored)).map(([name]) =>
      readFile(vscode.Uri.joinPath(stored, name)),
    );
    return (await Promise.all(texts)).join('\n');
  };
  const loses = (words: string): Promise<boolean> => until(async () => !(await cache()).includes(words), cleaned.event);

  /** A growth folder as after a start of VS Code. */
  const open = (more: Partial<CacheStorage> = {}): GrowthFolder => {
    const storage = cacheStorage(stored, uri, log);
    const removeFiles: CacheStorage['removeFiles'] = async (mayHave) => {
      await storage.removeFiles(mayHave);
      cleaned.fire();
    };
    return owned.add(
      growthFolder({ uri: root, name: 'cache', index: 0 }, uri, { ...storage, removeFiles, ...more }, log),
    );
  };

  setup(async () => {
    for (const [path, text] of Object.entries(files)) await writeFile(at(path), text);
    await open().load();
    for (const words of ['Shown goal', 'Told in a note', 'Told in a week'])
      assert.ok((await cache()).includes(words), words);
  });
  teardown(async () => {
    await vscode.workspace.fs.delete(root, { recursive: true });
  });
  suiteTeardown(() => {
    owned.dispose();
  });

  test('loses notes when they are declared private, and keeps the rest', async () => {
    const folder = open();
    await folder.load();
    await writeFile(at('cairn.yaml'), 'privacy: { notes: private }\n');
    await folder.refresh('cairn.yaml');
    await loses('Told in a note');
    assert.ok((await cache()).includes('Told in a week'));
    assert.ok((await cache()).includes('Shown goal'));
  });

  test('loses what was declared private while VS Code was closed, before other files are read', async () => {
    await writeFile(at('cairn.yaml'), 'privacy: { weeks: private }\n');
    const folder = open({ write: () => Promise.resolve() });
    const goals: unknown[] = [];
    owned.add(cleaned.event(() => goals.push(folder.index.get('goals/shown.yaml'))));
    await folder.load();
    assert.ok(goals.length > 0 && goals.every((goal) => goal === undefined));
    assert.ok(!(await cache()).includes('Told in a week'));
    assert.ok((await cache()).includes('Told in a note'));
  });

  test('loses both kinds while the settings cannot be read', async () => {
    await writeFile(at('cairn.yaml'), 'privacy: [\n');
    const folder = open({ write: () => Promise.resolve() });
    await folder.load();
    for (const words of ['Told in a note', 'Told in a week']) await loses(words);
    assert.ok((await cache()).includes('Shown goal'));
  });

  test('loses a file that is moved to the private folder, also while VS Code is closed', async () => {
    const folder = open();
    await folder.load();
    await vscode.workspace.fs.rename(at('goals/shown.yaml'), at('private/goals/shown.yaml'));
    await folder.refresh('goals/shown.yaml');
    await loses('Shown goal');
    await vscode.workspace.fs.rename(at('weeks/2026-W47.yaml'), at('private/weeks/2026-W47.yaml'));
    await open().load();
    assert.ok(!(await cache()).includes('Told in a week'));
  });
});
