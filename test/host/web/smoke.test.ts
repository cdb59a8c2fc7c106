import { assert } from 'chai';
import * as vscode from 'vscode';

suite('Smoke', () => {
  test('runs in VS Code', () => { assert.isString(vscode.version); console.log(vscode.version, vscode.env.uiKind); });
});
