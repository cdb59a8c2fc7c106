import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { correctedWord } from '../../../src/core/fixes/references.ts';

suite('fixes: correcting a word', () => {
  test('keeps the quotes', () => {
    assert.equal(correctedWord('titel', 'titel', 'title'), 'title');
    assert.equal(correctedWord('"titel"', 'titel', 'title'), '"title"');
    assert.equal(correctedWord("'titel'", 'titel', 'title'), "'title'");
  });

  test('adds quotes if YAML would not read text', () => {
    assert.equal(correctedWord('on-cal', 'on-cal', 'on'), "'on'");
    assert.equal(correctedWord('2025-goal', '2025-goal', '2026'), "'2026'");
  });

  test('is undefined if the text has changed', () => {
    assert.equal(correctedWord('title', 'titel', 'title'), undefined);
    assert.equal(correctedWord('*alias', 'titel', 'title'), undefined);
    assert.equal(correctedWord('"titel', 'titel', 'title'), undefined);
  });

  test('results in the right word', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[a-z0-9]{1,4}(?:-[a-z0-9]{1,4}){0,2}$/),
      fc.constantFrom('yes', 'null', '1e3', '0x1f', '12', 'on', 'y', '-2', '2026-11-20'),
    );
    fc.assert(
      fc.property(word, fc.constantFrom('', '"', "'"), (right, quote) => {
        const written = correctedWord(`${quote}wrogn${quote}`, 'wrogn', right) ?? '';
        assert.equal(parse(written), right);
        assert.equal(parse(written, { version: '1.1' }), right);
      }),
    );
  });
});
