/** Checks that other editors report the same problems as Cairn. */
import assert from 'node:assert/strict';
import { fixtures } from './fixtures.ts';
import { judge } from './judges.ts';

suite('The reader, the JSON Schema and the language server agree on a file', () => {
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
