/** Measures `yaml-language-server` on the same keystrokes, configured like Red Hat's extension with Cairn's schemas. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import { longGoal, typed } from './keystroke.ts';

const schema = path.resolve(import.meta.dirname, '../../schemas/goal.schema.json');

/** The time of each keystroke in milliseconds, and the number of problems found in total. */
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
