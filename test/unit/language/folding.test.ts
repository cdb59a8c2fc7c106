import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { foldsIn } from '../../../src/core/language/folding.ts';
import { linesOf } from '../../../src/core/base/lines.ts';
import { docOf } from './folder.ts';

const folds = (text: string) =>
  foldsIn(docOf(text), text, linesOf(text)).map(({ start, end, comment }) => `${comment ? '#' : ''}${start}-${end}`);

suite('language: folding', () => {
  test('multi-line maps, lists, and list items', () => {
    assert.deepEqual(
      folds('measure:\n  metric: x\n  target: 3\nactions:\n  - title: a\n    due: 2026-01-01\n  - title: b\nwhy: y\n'),
      ['0-2', '3-6', '4-5'],
    );
  });

  test('multi-line texts without trailing blank lines', () => {
    assert.deepEqual(folds('why: |\n  one\n\n  two\n\nstatus: idea\n'), ['0-3']);
    assert.deepEqual(folds('why: one\n  two\nstatus: idea\n'), ['0-1']);
  });

  test('multi-line lists in brackets', () => {
    assert.deepEqual(folds('with: [\n  ada,\n  bob\n]\nactions:\n  - { title: x,\n      due: 2026-01-01 }\n'), [
      '0-3',
      '4-6',
      '5-6',
    ]);
  });

  test('comment blocks, but not text that looks like comments', () => {
    assert.deepEqual(
      folds(
        '# one\r\n' +
          '# two\r\n' +
          'title: x\r\n' +
          '# alone\r\n' +
          'why: |\r\n' +
          '  # no\r\n' +
          '  # comment\r\n' +
          '\r\n' +
          '  # a\r\n' +
          '  # b\r\n' +
          '# last\r\n' +
          '  # of all\r\n',
      ),
      ['#0-1', '4-9', '#10-11'],
    );
  });

  test('nothing on a single line', () => {
    assert.deepEqual(folds('title: x\nwith: [a]\n\n# x\n'), []);
  });

  test('folds nest or are separate, and end inside the file', () => {
    const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('a', 'two\nlines\n', '# not\n# this\n', '', null, 3),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 }),
      ),
    })).value;
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, { minKeys: 1 }), (root) => {
        const text = stringify(root);
        const found = foldsIn(docOf(text), text, linesOf(text));
        const rows = text.split('\n');
        for (const [index, one] of found.entries()) {
          assert.ok(one.start < one.end && one.end < rows.length && rows[one.end] !== '');
          assert.ok(
            found
              .slice(index + 1)
              .every((other) => other.start > one.start && (other.start > one.end || other.end <= one.end)),
          );
        }
      }),
    );
  });
});
