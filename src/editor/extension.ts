/** The table of contents: every feature registers itself and is given what it needs. */
import * as vscode from 'vscode';
import { systemClock } from './clock.ts';
import { createCommands } from './commands/commands.ts';
import { createWriting } from './edits/writing.ts';
import { growthFolders } from './folders/growthFolders.ts';
import { registerDiagnostics } from './problems/diagnostics.ts';

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Cairn', { log: true });
  const clock = systemClock;
  const commands = createCommands(log);
  const writing = createWriting();
  const folders = growthFolders(context.storageUri, log);

  context.subscriptions.push(
    log,
    folders,
    registerDiagnostics({ folders }),
    commands.register('cairn.showLog', () => { log.show(); return Promise.resolve(); }),
  );
}
