/**
 * What the page and the host say to each other: what is known is heard, what is not is told and left alone, on both
 * sides.
 */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { labels } from '../../../src/protocol/labels.ts';
import { onMessage } from '../../../src/editor/dashboard/dashboardController.ts';
import { newNonce, pageHtml } from '../../../src/editor/dashboard/page.ts';
import type { ToHost } from '../../../src/protocol/dashboard.ts';
import { extensionUri } from '../support.ts';

const unknown = [
  { type: 'nonsense' },
  { type: 'run', command: { id: 'workbench.action.quit', args: {}, title: 'Quit' } },
  { type: 'open', place: { path: 'goals/x.yaml' }, more: true },
  { type: 'show' },
  'show',
  null,
];

suite('Messages between the dashboard’s page and its host', () => {
  test('one that the host does not know is ignored and logged', async () => {
    const panel = vscode.window.createWebviewPanel('cairn.test', 'A page', vscode.ViewColumn.Active, {
      enableScripts: true,
    });
    try {
      const heard: ToHost[] = [];
      const logged: unknown[] = [];
      await new Promise<void>((resolve) => {
        onMessage(
          panel.webview,
          {
            warn: (_text, ...details: unknown[]) => {
              logged.push(...details);
            },
          },
          (message) => {
            heard.push(message);
            resolve();
          },
        );
        panel.webview.html =
          '<script>const host = acquireVsCodeApi(); for (const message of ' +
          `${JSON.stringify([...unknown, { type: 'show', requestId: 'first' }])}) ` +
          'host.postMessage(message);</script>';
      });
      assert.deepEqual(heard, [{ type: 'show', requestId: 'first' }]);
      // Not the message itself: it could quote a private file.
      assert.lengthOf(logged, unknown.length);
      assert.notInclude(JSON.stringify(logged), 'nonsense');
    } finally {
      panel.dispose();
    }
  });

  test('one that the page does not know it leaves alone, and says where it is odd', async () => {
    const panel = vscode.window.createWebviewPanel('cairn.test', 'The page', vscode.ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [extensionUri()],
    });
    try {
      const said = new Promise<readonly string[]>((resolve) => {
        onMessage(panel.webview, { warn: () => undefined }, (message) => {
          if (message.type === 'show')
            void panel.webview.postMessage({
              type: 'changed',
              requestId: message.requestId,
              changes: { now: { week: 7 } },
            });
          if (message.type === 'not-understood') resolve(message.where);
        });
      });
      panel.webview.html = pageHtml(panel.webview, extensionUri(), {
        nonce: newNonce(),
        labels: labels(),
        compact: false,
      });
      assert.include(
        (await said).map((where) => where.split(':')[0]),
        'changes.now.week',
      );
    } finally {
      panel.dispose();
    }
  });

  test('nothing runs or loads on the page but what is ours', () => {
    const panel = vscode.window.createWebviewPanel('cairn.test', 'The page', vscode.ViewColumn.Active);
    try {
      const html = pageHtml(panel.webview, extensionUri(), { nonce: 'once', labels: labels(), compact: false });
      const policy = new Map(
        (/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '')
          .split('; ')
          .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
      );
      const { cspSource } = panel.webview;
      // The hash is that of a style that is empty.
      assert.deepEqual(
        [...policy],
        [
          ['default-src', "'none'"],
          ['script-src', "'nonce-once'"],
          ['style-src', `${cspSource} 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`],
          ['font-src', cspSource],
        ],
      );
      assert.deepEqual(html.match(/<script(?! nonce="once")/g), null);
      assert.notEqual(newNonce(), newNonce());
    } finally {
      panel.dispose();
    }
  });
});
