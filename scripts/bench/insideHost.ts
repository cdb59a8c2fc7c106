/** Measures the extension inside VS Code's Node extension host. Bundled and started by scripts/bench/vscode.ts. */
import * as vscode from 'vscode';
import type { CairnApi } from '../../src/editor/extension.ts';
import { median } from './figure.ts';
import { longPath, typed } from './keystroke.ts';
import { countsLine, mark } from '../../test/host/runner/report.ts';

/** VS Code calls `run` of a test module; this one only measures. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.all.find(
    ({ packageJSON }) => (packageJSON as { name?: string }).name === 'cairn',
  ) as vscode.Extension<CairnApi> | undefined;
  if (!extension) throw new Error('The extension was not found.');
  if (extension.isActive) throw new Error('The extension is active before it was used.');

  // Registered before the extension's own listeners, which VS Code calls in order of registration.
  let changedAt = 0;
  vscode.workspace.onDidChangeTextDocument(() => {
    changedAt = performance.now();
  });
  await idle();
  // VS Code counts the same: loading the code and calling `activate`.
  const loading = await timed(
    () => import(vscode.Uri.joinPath(extension.extensionUri, 'dist', 'node', 'extension.mjs').toString()),
  );
  const activation = await timed(() => extension.activate());
  report('activation: loading the bundle', loading.took, 'ms');
  report('activation: the call', activation.result.activatedIn, 'ms');
  report('activation in all', loading.took + activation.result.activatedIn, 'ms', 50);
  const [folder] = activation.result.folders.all();
  if (!folder) throw new Error('The workspace has no folder.');

  const watch = watchBlocks();
  const cold = await timed(() => folder.load());
  report('cold: all files read into the index and views', cold.took, 'ms');
  report('cold: longest block of the extension host', watch.stop(), 'ms', 16);
  report('files in the index', folder.index.paths().length, '');

  const again = watchBlocks();
  const warm = await timed(() => folder.reload());
  report('warm: the same from the cache', warm.took, 'ms');
  report('warm: longest block of the extension host', again.stop(), 'ms', 16);

  const openings: number[] = [];
  for (let turn = 0; turn < 6; turn++) {
    const shown = watchBlocks();
    await vscode.commands.executeCommand('cairn.openDashboard');
    await idle();
    openings.push(shown.stop());
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  }
  // The first time includes loading the code.
  const [first = Number.NaN, ...later] = openings;
  report('the dashboard: longest block when it is opened first', first, 'ms', 16);
  report('the dashboard: longest block when it is opened again', median(later), 'ms', 16);

  const keystroke: number[] = [];
  const path = folder.index.paths().find((name) => name.startsWith('weeks/'));
  if (path !== undefined) {
    const text = (await vscode.workspace.openTextDocument(folder.uriOf(path))).getText();
    for (let turn = 0; turn < 50; turn++) {
      // Unchanged text would not be read again.
      const document = await vscode.workspace.openTextDocument({
        language: 'plaintext',
        content: `${text}# ${turn}\n`,
      });
      const { took } = await timed(() => {
        folder.update(path, document);
        return Promise.resolve();
      });
      keystroke.push(took);
    }
    report('a keystroke: adding one file to the index', median(keystroke), 'ms', 16);
  }
  report(
    'from a keystroke to diagnostics, 500 lines',
    median(await keystrokes(folder.uriOf(longPath), () => changedAt)),
    'ms',
    16,
  );
  report('peak memory of the extension host', process.resourceUsage().maxRSS / 1024, 'MB');
  // A run without counts is reported as lost.
  console.log(mark + countsLine({ passed: 1, failed: 0 }));
}

/**
 * Milliseconds from the change event of a document to its diagnostics. It polls in each turn of the event loop, because
 * VS Code delays the event for new diagnostics by 50 ms.
 */
async function keystrokes(uri: vscode.Uri, changedAt: () => number): Promise<readonly number[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  const text = document.getText();
  const times: number[] = [];
  const shown = (): string =>
    vscode.languages
      .getDiagnostics(uri)
      .map(({ message }) => message)
      .join();
  for (let turn = 1; turn <= 40; turn++) {
    const before = shown();
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), typed(text, turn));
    await vscode.workspace.applyEdit(edit);
    while (shown() === before) await new Promise((resume) => setImmediate(resume));
    times.push(performance.now() - changedAt());
  }
  await vscode.commands.executeCommand('workbench.action.files.revert');
  return times.slice(4);
}

async function timed<T>(work: () => Thenable<T>): Promise<{ readonly result: T; readonly took: number }> {
  const began = performance.now();
  const result = await work();
  return { result, took: performance.now() - began };
}

/** The longest time between two turns of the event loop, in milliseconds. */
function watchBlocks(): { readonly stop: () => number } {
  let longest = 0;
  let last = performance.now();
  let running = true;
  const turn = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) setImmediate(turn);
  };
  setImmediate(turn);
  return {
    stop() {
      running = false;
      return longest;
    },
  };
}

/** Waits until the host was responsive for a second, so that other extensions do not distort the figures. */
async function idle(): Promise<void> {
  for (let since = performance.now(), last = since; last - since < 1000;) {
    await new Promise((resume) => setTimeout(resume, 5));
    const now = performance.now();
    if (now - last > 10) since = now;
    last = now;
  }
}

function report(name: string, value: number, unit: string, goal?: number): void {
  console.log(`${mark}figure ${JSON.stringify({ name, value, unit, goal })}`);
}
