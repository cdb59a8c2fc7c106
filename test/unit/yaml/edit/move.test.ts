/** An item of a list in another place. */
import assert from 'node:assert/strict';
import { planEdits, type Path } from '../../../../src/core/yaml/edit/edits.ts';

function move(text: string, path: Path, index: number): string {
  const result = planEdits(text, [{ do: 'move', path, index }]);
  return result.ok ? result.text : result.refusal.reason;
}

suite('moving an item of a list', () => {
  const list =
    'values:\n' +
    '  - id: care   # at the other end\n' +
    '    note: Somebody waits\n' +
    '  # Said aloud.\n' +
    '  - { id: honesty, title: Honesty }\n' +
    '\n' +
    '  - craft # mine\n' +
    'skills: []\n';

  test('it goes with its lines and its comments, and blank lines stay where they are', () => {
    assert.equal(
      move(list, ['values', 2], 0),
      'values:\n' +
        '  - craft # mine\n' +
        '  - id: care   # at the other end\n' +
        '    note: Somebody waits\n' +
        '\n' +
        '  # Said aloud.\n' +
        '  - { id: honesty, title: Honesty }\n' +
        'skills: []\n',
    );
    assert.equal(
      move(list, ['values', 0], 1),
      'values:\n' +
        '  # Said aloud.\n' +
        '  - { id: honesty, title: Honesty }\n' +
        '  - id: care   # at the other end\n' +
        '    note: Somebody waits\n' +
        '\n' +
        '  - craft # mine\n' +
        'skills: []\n',
    );
    assert.equal(move(list, ['values', 1], 1), list);
  });

  test('in brackets, with Windows line breaks, and at the end of a file without one', () => {
    assert.equal(move('a: [x, { y: 1 }, z] # c\n', ['a', 2], 0), 'a: [z, x, { y: 1 }] # c\n');
    assert.equal(move('- a\r\n- b: 1\r\n  c: 2\r\n', [1], 0), '- b: 1\r\n  c: 2\r\n- a\r\n');
    assert.equal(move('- a\n- b', [0], 1), '- b\n- a');
  });

  test('to a place that is none, of a key, or before the anchor that it needs: refused', () => {
    assert.equal(move('- a\n- b\n', [0], 2), 'notFound');
    assert.equal(move('- a\n- b\n', [2], 0), 'notFound');
    assert.equal(move('a: 1\nb: 2\n', ['a'], 1), 'wrongType');
    assert.equal(move('- &x a\n- *x\n', [1], 0), 'unsafe');
  });
});
