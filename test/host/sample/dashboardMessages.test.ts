/** What a page says to the host: what is known is heard, what is not is logged, and nothing else happens. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { onMessage } from '../../../src/editor/dashboard/messages.ts';
import type { ToHost } from '../../../src/shared/dashboard.ts';

const unknown = [
  { type: 'nonsense' },
  { type: 'do', doing: { do: 'run', command: 'workbench.action.quit' } },
  { type: 'do', doing: { do: 'open', place: { path: 'goals/x.yaml' }, more: true } },
  'show',
  null,
];

suite('Messages of the dashboard’s page', () => {
  test('one that is not known is ignored and logged', async () => {
    const panel = vscode.window.createWebviewPanel('cairn.test', 'A page', vscode.ViewColumn.Active, { enableScripts: true });
    try {
      const heard: ToHost[] = [];
      const logged: unknown[] = [];
      await new Promise<void>((resolve) => {
        onMessage(panel.webview, { warn: (_text, ...details: unknown[]) => { logged.push(...details); } }, (message) => {
          heard.push(message);
          resolve();
        });
        panel.webview.html = `<script>const host = acquireVsCodeApi(); for (const message of ${JSON.stringify([...unknown, { type: 'show' }])}) host.postMessage(message);</script>`;
      });
      assert.deepEqual(heard, [{ type: 'show' }]);
      assert.deepEqual(logged, unknown);
    } finally {
      panel.dispose();
    }
  });
});
