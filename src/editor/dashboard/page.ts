/** The HTML of the dashboard's page: nothing runs or loads in it but our own script and style. */
import * as vscode from 'vscode';
import type { Labels } from '../../protocol/labels.ts';

/** The hash of an empty style, which the component library adds to the page and fills by script. */
const emptyStyle = `'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`;

/** @param nonce new for each page, so that only our scripts have it */
export function pageHtml(
  webview: vscode.Webview,
  extension: vscode.Uri,
  { nonce, labels, compact }: Readonly<{ nonce: string; labels: Labels; compact: boolean }>,
): string {
  const file = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'webview', name)).toString();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource} ${emptyStyle}`,
    `font-src ${webview.cspSource}`,
  ].join('; ');
  // Only “<” could end a script element.
  const data = JSON.stringify(labels).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('style.css')}">
<title>Cairn</title>
</head>
<body class="${compact ? 'compact' : ''}">
<main id="dashboard"></main>
<script nonce="${nonce}" type="application/json" id="labels">${data}</script>
<script nonce="${nonce}" type="module" src="${file('main.js')}"></script>
</body>
</html>`;
}

/** 128 random bits. */
export const newNonce = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
