import assert from 'node:assert/strict';
import fc from 'fast-check';
import { endOfLine, linesOf } from '../../../src/core/base/lines.ts';
import { isNear, nearest } from '../../../src/core/base/nearest.ts';

const at = (text: string, offset: number) => {
  const { line, character } = linesOf(text).positionAt(offset);
  return `${line}:${character}`;
};

suite('Text: lines', () => {
  test('end with LF, CRLF or a lone CR', () => {
    const text = 'a\nbc\r\nd\re';
    assert.deepEqual(
      [0, 1, 2, 4, 6, 7, 8, 9].map((offset) => at(text, offset)),
      ['0:0', '0:1', '1:0', '1:2', '2:0', '2:1', '3:0', '3:1'],
    );
  });

  test('no position is within a line break or behind the text', () => {
    assert.equal(at('a\r\nb', 2), '0:1');
    assert.equal(at('ab', 99), '0:2');
    assert.equal(at('a\n', 99), '1:0');
    assert.equal(at('', 0), '0:0');
    assert.equal(at('ab', -5), '0:0');
    assert.equal(at('\n\n', 1), '1:0');
  });

  test('a byte order mark takes no room', () => {
    assert.deepEqual(
      [0, 1, 2, 4].map((offset) => at('\uFEFFab\nc', offset)),
      ['0:0', '0:0', '0:1', '1:0'],
    );
  });

  test('the end of a line', () => {
    assert.equal(endOfLine('ab\r\ncd', 0), 2);
    assert.equal(endOfLine('ab\r\ncd', 4), 6);
    assert.equal(endOfLine('', 0), 0);
  });

  test('agree with a count by hand', () => {
    const text = fc
      .array(fc.constantFrom('a', 'é', '🚀', '\n', '\r\n', '\r', ' '), { maxLength: 20 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat({ max: 30 }), (text, offset) => {
        const { line, character } = linesOf(text).positionAt(offset);
        const all = text.split(/\r\n|\n|\r/);
        const before = text.slice(0, offset);
        // Between CR and LF one is still on the line that they end.
        const isWithinBreak = before.endsWith('\r') && text.charAt(offset) === '\n';
        assert.equal(line, before.split(/\r\n|\n|\r/).length - 1 - (isWithinBreak ? 1 : 0));
        assert.ok(character <= (all[line]?.length ?? -1));
      }),
    );
  });
});

suite('Text: did you mean', () => {
  test('a letter more, less, other or swapped', () => {
    const keys = ['title', 'status', 'why', 'tags', 'measure', 'start'];
    const meant = {
      titel: 'title',
      statsu: 'status',
      wy: 'why',
      whyy: 'why',
      Title: 'title',
      mesure: 'measure',
      tag: 'tags',
      strat: 'start',
      hwy: 'why',
    };
    for (const [word, key] of Object.entries(meant)) assert.equal(nearest(word, keys), key, word);
  });

  test('nothing for another word, and not the word itself', () => {
    for (const word of ['priority', 'x', '', 'ti', 'deadline'])
      assert.equal(nearest(word, ['title', 'why', 'a']), undefined, word);
    assert.equal(nearest('title', ['title']), undefined);
    assert.equal(nearest('3', ['0', '1', '2']), undefined);
  });

  test('of two that are equally near, the first in text order, however they are given', () => {
    assert.equal(nearest('bat', ['cat', 'bar', 'hat']), 'bar');
    assert.equal(nearest('bat', ['hat', 'bar', 'cat']), 'bar');
    assert.equal(isNear('bat', 'hat'), true);
    assert.equal(isNear('bat', 'dog'), false);
  });
});
