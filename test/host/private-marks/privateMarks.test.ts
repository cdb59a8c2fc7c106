/**
 * Runs every command with default choices in a folder whose private files have a mark in every field. No mark may be in
 * a shared file, an open document, the clipboard, the log, or the storage of the extension afterwards.
 */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { stringify } from 'yaml';
import { commandIds, type CommandId } from '../../../src/core/base/command.ts';
import { systemClock } from '../../../src/editor/workspace/clock.ts';
import { markedFiles, marksIn, sharedFiles, sharedIds } from '../../unit/sharing/marks.ts';
import { cairn, closeAllEditors, exists, growthFile, ownExtension, readFile, until, writeFile } from '../support.ts';
import { runWithDefaults } from '../defaults.ts';
import { commandsInManifest, scenarios } from './commands.ts';

const today = systemClock();
const marked = markedFiles(today, sharedIds);

/** All files below a folder, by path. */
async function filesBelow(folder: vscode.Uri, path = ''): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const inside = path === '' ? name : `${path}/${name}`;
    if (type === vscode.FileType.Directory)
      found.push(...(await filesBelow(vscode.Uri.joinPath(folder, name), inside)));
    else found.push(inside);
  }
  return found;
}

/** A private file, or a page that says that it is only for the owner. */
const isForOwner = ({ scheme, authority, path }: vscode.Uri): boolean =>
  path.includes('/growth/private/') || (scheme === 'cairn-page' && authority === 'private');

/** Where there are marks that others may see, as `place: mark`. */
async function leaks(): Promise<readonly string[]> {
  const found: string[] = [];
  const look = (place: string, text: string): void => {
    for (const each of marksIn(text)) found.push(`${place}: ${each}`);
  };
  const growth = growthFile('');
  for (const path of await filesBelow(growth))
    if (!path.startsWith('private/')) {
      look(path, path);
      look(path, await readFile(vscode.Uri.joinPath(growth, path)));
    }
  const reports = growthFile('../reports');
  if (await exists(reports))
    for (const path of await filesBelow(reports))
      look(`reports/${path}`, await readFile(vscode.Uri.joinPath(reports, path)));
  for (const document of vscode.workspace.textDocuments)
    if (!isForOwner(document.uri)) look(document.uri.toString(), document.getText());
  look('clipboard', await vscode.env.clipboard.readText());
  const { storage, logFolder } = await cairn();
  for (const folder of [storage, logFolder])
    if (folder && (await exists(folder)))
      for (const path of await filesBelow(folder))
        look(`stored ${path}`, await readFile(vscode.Uri.joinPath(folder, path)));
  return found;
}

async function writeFiles(leftOut: readonly string[]): Promise<void> {
  const all = [...Object.entries(sharedFiles(today)), ...marked.files];
  for (const [path, value] of all) if (!leftOut.includes(path)) await writeFile(growthFile(path), stringify(value));
  await writeFile(growthFile('.gitignore'), 'private/\n');
  const [folder] = (await cairn()).folders.all();
  await folder?.reload();
}

suite('Private files stay private', () => {
  test('every command of the manifest is tried', () => {
    assert.sameMembers([...commandsInManifest(ownExtension())], Object.keys(scenarios));
  });

  for (const [what, leftOut] of [
    ['beside shared ones', []],
    ['where profile and ladder are private', ['profile.yaml']],
  ] as const)
    suite(what, () => {
      const known = new Set<string>();

      suiteSetup(async () => {
        await vscode.env.clipboard.writeText('');
        await writeFiles(leftOut);
        assert.deepEqual(await leaks(), []);
      });
      suiteTeardown(async () => {
        await closeAllEditors();
        await vscode.workspace.fs.delete(growthFile(''), { recursive: true });
        const reports = growthFile('../reports');
        assert.isTrue(await exists(reports), 'reports were saved');
        await vscode.workspace.fs.delete(reports, { recursive: true });
        const { folders } = await cairn();
        await until(() => folders.present().length === 0, folders.onDidChangeFolders);
      });

      for (const id of commandIds)
        test(id, async () => {
          for (const argument of scenarios[id satisfies CommandId](marked, today)) {
            await runWithDefaults(id, argument);
            const found = (await leaks()).filter((each) => !known.has(each));
            for (const each of found) known.add(each);
            assert.equal(found.join('\n'), '', JSON.stringify(argument));
          }
        });
    });
});
