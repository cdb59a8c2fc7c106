/** The notices name each package with code in a bundle, and nothing gets in with a licence that nobody looked at. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { foldersIn, packageIn } from '../../../scripts/notices.ts';

suite('Third-party notices', () => {
  let folder = '';
  setup(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'cairn-notices-'));
  });
  teardown(() => rm(folder, { recursive: true }));

  const put = (file: string, text: string) => writeFile(path.join(folder, file), text);

  test('have the licence and all its texts', async () => {
    await put('package.json', JSON.stringify({ name: 'one', version: '1.0.0', license: 'MIT' }));
    await put('LICENSE.md', 'Do as you like.\r\n');
    await put('NOTICE', 'By one.');
    assert.deepEqual(await packageIn(folder), {
      name: 'one',
      version: '1.0.0',
      license: 'MIT',
      texts: 'Do as you like.\n\nBy one.',
    });
  });

  test('fail on a licence that is not on the list, or that is missing', async () => {
    await put('LICENSE', 'Text');
    for (const license of ['GPL-3.0-only', 'UNLICENSED', undefined]) {
      await put('package.json', JSON.stringify({ name: 'one', license }));
      await assert.rejects(packageIn(folder), /one has the licence/);
    }
  });

  test('fail on a package without a licence text', async () => {
    await put('package.json', JSON.stringify({ name: 'one', license: 'MIT' }));
    await assert.rejects(packageIn(folder), /one has no file/);
  });

  test('have the text of the MIT licence for a package that only names it and its author', async () => {
    await put('package.json', JSON.stringify({ name: 'one', license: 'MIT', author: { name: 'Ada' } }));
    const { texts } = await packageIn(folder);
    assert.match(texts, /^MIT License\n\nCopyright \(c\) Ada\n\nPermission is hereby granted/);
  });

  test('are of packages whose code got into a bundle, also of a package inside another', () => {
    const output = (inputs: Record<string, number>) => ({
      bytes: 1,
      imports: [],
      exports: [],
      inputs: Object.fromEntries(Object.entries(inputs).map(([file, bytesInOutput]) => [file, { bytesInOutput }])),
    });
    const bundle = {
      inputs: {},
      outputs: {
        'a.js': output({ 'src/a.ts': 9, 'node_modules/@b/c/d/e.js': 5, 'node_modules/unused/f.js': 0 }),
        'b.js': output({ 'node_modules/g/node_modules/h/i.js': 1, 'node_modules/@b/c/j.js': 2 }),
      },
    };
    assert.deepEqual(foldersIn([bundle]), ['node_modules/@b/c', 'node_modules/g/node_modules/h']);
  });
});
