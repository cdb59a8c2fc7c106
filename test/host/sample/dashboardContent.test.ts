/**
 * What the host says to the page: all of it at first, then only what is other than before, and that it failed where it
 * did.
 */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { createCommands, disposables, type Disposable } from '../../../src/editor/commands/commands.ts';
import { createDashboardController, type DashboardDeps } from '../../../src/editor/dashboard/dashboardController.ts';
import { cacheStorage } from '../../../src/editor/workspace/cacheStorage.ts';
import { growthFolder } from '../../../src/editor/workspace/growthFolder.ts';
import { createGrowthState } from '../../../src/editor/workspace/growthState.ts';
import { toPage, type Changes } from '../../../src/protocol/dashboard.ts';
import { cairn, extensionUri, until, workspaceFolder, writeFile } from '../support.ts';
import { ownFiles, today } from './trees.ts';

type Listening = {
  readonly webview: vscode.Webview;
  /** What was said so far, oldest first. */
  readonly said: Changes[];
  readonly onDidSay: vscode.Event<unknown>;
};

/** A page as it is, with somebody who hears what is said to it. */
function listening(webview: vscode.Webview, own: <D extends Disposable>(one: D) => D): Listening {
  const said: Changes[] = [];
  const emitter = own(new vscode.EventEmitter<unknown>());
  return {
    said,
    onDidSay: emitter.event,
    webview: {
      get options() {
        return webview.options;
      },
      set options(options) {
        webview.options = options;
      },
      get html() {
        return webview.html;
      },
      set html(html) {
        webview.html = html;
      },
      cspSource: webview.cspSource,
      onDidReceiveMessage: webview.onDidReceiveMessage,
      asWebviewUri: (uri) => webview.asWebviewUri(uri),
      async postMessage(message) {
        said.push(toPage.parse(message).changes);
        const heard = await webview.postMessage(message);
        emitter.fire(undefined);
        return heard;
      },
    },
  };
}

suite('What the dashboard’s host says to its page', () => {
  const files = ownFiles();
  let owned = disposables();

  /** @param standing a part of what the dashboard asks, as the test wants it; and `own` of the folders */
  const opened = async (
    standing: (real: DashboardDeps['standing']) => Partial<DashboardDeps['standing']> = () => ({}),
    own: Partial<DashboardDeps['folders']> = {},
  ): Promise<Listening> => {
    const folders = { ...(await cairn()).folders, ...own };
    const log = owned.add(vscode.window.createOutputChannel('Test of the dashboard', { log: true }));
    const real = owned.add(createGrowthState({ folders, clock: () => today }));
    const panel = owned.add(vscode.window.createWebviewPanel('cairn.test', 'A page', vscode.ViewColumn.Active));
    const page = listening(panel.webview, (one) => owned.add(one));
    owned.add(
      createDashboardController(
        { webview: page.webview, compact: false, isVisible: () => true },
        {
          folders,
          log,
          standing: { ...real, ...standing(real) },
          commands: createCommands(log),
          clock: () => today,
          extension: extensionUri(),
        },
      ),
    );
    return page;
  };

  setup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(async () => {
    owned.dispose();
    owned = disposables();
    await files.remove();
  });

  test('of a file that changes, its card alone', async () => {
    await files.write('goals/resting.yaml', 'title: Rest\nstatus: paused\n');
    const { said, onDidSay } = await opened();
    await until(
      () =>
        said.some(({ people }) => people !== undefined) &&
        said.some(({ goals }) => goals?.order.includes('goals/resting.yaml')),
      onDidSay,
    );
    said.length = 0;
    await files.write('goals/resting.yaml', 'title: Rest well\nstatus: paused\n');
    const cards = () => said.map(({ goals }) => goals?.changed.map(({ title }) => title) ?? []);
    await until(() => cards().some((titles) => titles.includes('Rest well')), onDidSay);
    assert.deepEqual([...new Set(said.flatMap((changes) => Object.keys(changes)))], ['goals']);
    // What git says of other goals may arrive before it.
    assert.deepEqual(cards().at(-1), ['Rest well']);
  });

  test('the week before anything else, then the goals that are active, then the others', async () => {
    await files.write('goals/resting.yaml', 'title: Rest\nstatus: paused\n');
    const { said, onDidSay } = await opened();
    await until(
      () =>
        said.some(({ people }) => people !== undefined) &&
        said.some(({ goals }) => goals?.order.includes('goals/resting.yaml')),
      onDidSay,
    );
    const [first, second] = said.filter(({ folder, ...others }) => folder?.is === 'ready' || others.goals);
    assert.hasAllKeys(first, ['folder', 'now']);
    assert.hasAllKeys(second, ['goals']);
    assert.isNotEmpty(second?.goals?.order);
    assert.notInclude(second?.goals?.order ?? [], 'goals/resting.yaml');
  });

  test('that it failed where the folder could not be read, and all of it once it could', async () => {
    const root = vscode.Uri.joinPath(workspaceFolder().uri, 'elsewhere');
    const uri = vscode.Uri.joinPath(root, 'refused');
    await writeFile(vscode.Uri.joinPath(uri, 'goals', 'walk.yaml'), 'title: Walk\n');
    const log = owned.add(vscode.window.createOutputChannel('Test of the dashboard', { log: true }));
    let refuses = true;
    const storage = cacheStorage(undefined, uri, log);
    const folder = owned.add(
      growthFolder(
        { uri: root, name: 'elsewhere', index: 0 },
        uri,
        { ...storage, read: () => (refuses ? Promise.reject(new Error('The disk refuses.')) : storage.read()) },
        log,
      ),
    );
    const { said, onDidSay } = await opened(undefined, {
      all: () => [folder],
      present: () => (folder.state() === 'absent' ? [] : [folder]),
      load: () => folder.load(),
      onDidChange: (hear) =>
        folder.onDidChange((change) => {
          hear({ folder, change });
        }),
    });
    await until(() => said.some(({ folder: told }) => told?.is === 'failed'), onDidSay);
    assert.notInclude(
      said.map(({ folder: told }) => told?.is),
      'absent',
    );
    refuses = false;
    await folder.load();
    await until(() => said.some(({ people }) => people !== undefined), onDidSay);
    assert.deepEqual(said.findLast(({ goals }) => goals !== undefined)?.goals?.order, ['goals/walk.yaml']);
    await vscode.workspace.fs.delete(root, { recursive: true });
  });

  test('that it failed, and all of it once it does not any more', async () => {
    let fails = true;
    const { said, onDidSay } = await opened((real) => ({
      agendaOf(folder) {
        if (fails) throw new Error('It cannot be worked out.');
        return real.agendaOf(folder);
      },
    }));
    await until(() => said.some(({ folder }) => folder?.is === 'failed'), onDidSay);
    fails = false;
    await files.write('goals/resting.yaml', 'title: Rest\nstatus: paused\n');
    await until(() => said.some(({ people }) => people !== undefined), onDidSay);
    assert.equal(said.findLast(({ folder }) => folder !== undefined)?.folder?.is, 'ready');
  });
});
