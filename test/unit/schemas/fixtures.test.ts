/** Who edits the files without Cairn is told the same about them. */
import assert from 'node:assert/strict';
import { fixtures } from './fixtures.ts';
import { judge } from './judges.ts';

suite('A file is judged alike by the reader, the JSON Schema and the language server', () => {
  for (const { kind, text, valid, unlike } of fixtures) {
    test(
      `${kind}: ${JSON.stringify(text)} is ` +
        `${valid ? 'right' : 'wrong'}${unlike ? `, but not to all: ${unlike.because}` : ''}`,
      async () => {
        assert.deepEqual(await judge(kind, text), { reader: valid, ajv: valid, server: valid, ...unlike?.who });
      },
    );
  }
});
