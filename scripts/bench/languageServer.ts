/**
 * What `yaml-language-server` needs for the same keystrokes, set up as Red Hat's extension sets it up for Cairn's
 * schemas.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import { longGoal, typed } from './keystroke.ts';

const schema = path.resolve(import.meta.dirname, '../../schemas/goal.schema.json');

/** How long each of some keystrokes takes, in milliseconds, and how many problems there were in all. */
export async function serverKeystrokes(
  turns: number,
): Promise<{ readonly times: readonly number[]; readonly problems: number }> {
  const schemaText = await readFile(schema, 'utf8');
  const service = getLanguageService({
    schemaRequestService: () => Promise.resolve(schemaText),
    workspaceContext: { resolveRelativePath: (relative, resource) => new URL(relative, resource).href },
  });
  service.configure({ validate: true, schemas: [{ uri: 'file:///goal.schema.json', fileMatch: ['/goals/*.yaml'] }] });
  const text = longGoal();
  const times: number[] = [];
  let problems = 0;
  for (let turn = 0; turn < turns; turn++) {
    const document = TextDocument.create('file:///goals/long.yaml', 'yaml', turn + 1, typed(text, turn));
    const began = performance.now();
    problems += (await service.doValidation(document, false)).length;
    times.push(performance.now() - began);
  }
  return { times, problems };
}
