/** A page in Markdown that is made from the files, to read and to copy from. It is not on disk, and nothing is lost when it is closed. */
import * as vscode from 'vscode';

export async function showPage(content: string, column?: vscode.ViewColumn): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { preview: false, ...(column !== undefined && { viewColumn: column, preserveFocus: true }) });
}

/** A row of a table; a bar within a cell stays a bar. */
export const tableRow = (...cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;

/** The first row and the line below it. */
export const tableHead = (...cells: readonly string[]): readonly string[] => [tableRow(...cells), tableRow(...cells.map(() => '---'))];
