/** What the page says to the host: checked, and left alone when it is not known. */
import type * as vscode from 'vscode';
import { toHost, type ToHost } from '../../protocol/dashboard.ts';

export function onMessage(
  webview: Pick<vscode.Webview, 'onDidReceiveMessage'>,
  log: Pick<vscode.LogOutputChannel, 'warn'>,
  heard: (message: ToHost) => void,
): vscode.Disposable {
  return webview.onDidReceiveMessage((message: unknown) => {
    const read = toHost.safeParse(message);
    if (read.success) heard(read.data);
    else log.warn('The dashboard asked for something that is not known.', message);
  });
}
