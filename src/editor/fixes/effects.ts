/** Turns the effect of a fix into an edit of the workspace. */
import * as vscode from 'vscode';
import type { Effect, OtherFile } from '../../core/fixes/fix.ts';
import { isWritable } from '../../core/index/fileEntry.ts';
import { planFileChanges } from '../../core/index/planFileChanges.ts';
import { parseText } from '../../core/yaml/parse.ts';
import { addCreation, addEdits, contentOf, decode, openDocument } from '../workspace/content.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { linkOnPath } from '../workspace/links.ts';

/** Undefined if another file cannot be changed safely, or exists although it should not. */
export async function workspaceEdit(
  folder: GrowthFolder,
  document: vscode.TextDocument,
  effect: Exclude<Effect, { do: 'ask' | 'check-in' | 'join' }>,
): Promise<vscode.WorkspaceEdit | undefined> {
  const edit = new vscode.WorkspaceEdit();
  switch (effect.do) {
    case 'edit':
      addEdits(edit, document.uri, document.getText(), effect.edits);
      return edit;
    case 'snippet':
      edit.set(document.uri, [snippetEdit(document, effect)]);
      return edit;
    case 'files':
      for (const other of effect.others) if (!(await addFile(edit, folder, other))) return undefined;
      if (effect.edits.length > 0) addEdits(edit, document.uri, document.getText(), effect.edits);
      return edit;
    case 'rename': {
      const to = folder.uriOf(effect.to);
      if (await linkOnPath(folder.workspaceFolder.uri, to)) return undefined;
      if ((await contentOf(to)).from !== 'missing') return undefined;
      edit.renameFile(document.uri, to, { overwrite: false });
      return edit;
    }
  }
}

/** Starts at the beginning of a line: VS Code would indent a snippet that starts within a line. */
export function snippetEdit(
  document: vscode.TextDocument,
  { offset, length, snippet }: Pick<Extract<Effect, { do: 'snippet' }>, 'offset' | 'length' | 'snippet'>,
): vscode.SnippetTextEdit {
  const [start, end] = [document.positionAt(offset), document.positionAt(offset + length)];
  const before = new vscode.Range(start.with(undefined, 0), start);
  const whole = new vscode.SnippetString(
    new vscode.SnippetString().appendText(document.getText(before)).value + snippet,
  );
  const change = new vscode.SnippetTextEdit(new vscode.Range(before.start, end), whole);
  // The edit engine has already indented it.
  change.keepWhitespace = true;
  return change;
}

async function addFile(
  edit: vscode.WorkspaceEdit,
  folder: GrowthFolder,
  { path, changes, text }: OtherFile,
): Promise<boolean> {
  const uri = folder.uriOf(path);
  if (await linkOnPath(folder.workspaceFolder.uri, uri)) return false;
  const content = await contentOf(uri);
  if (content.from === 'missing') {
    if (text === undefined) return false;
    addCreation(edit, uri, text);
    return true;
  }
  const entry = folder.index.get(path);
  if (changes.length === 0 || entry?.kind === undefined || !isWritable(entry)) return false;
  const open = openDocument(uri);
  const present = open ? folder.parsed(open) : parseText(content.from === 'disk' ? decode(content.bytes) : '');
  const plan = planFileChanges(present, entry, changes);
  if (!plan.ok) return false;
  addEdits(edit, uri, present.text, plan.edits);
  return true;
}
