import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addIgnoreLine, ignoreText } from '../../../src/core/setup/ignore.ts';

const added = (text: string): string => {
  const insertion = addIgnoreLine(text);
  return insertion ? text.slice(0, insertion.offset) + insertion.text + text.slice(insertion.offset) : text;
};

suite('starting set: private/ is ignored by Git', () => {
  test('a line is added at the end', () => {
    assert.equal(added('drafts/\n'), 'drafts/\nprivate/\n');
    assert.equal(added(''), 'private/\n');
  });

  test('keeps line endings and a missing final newline', () => {
    assert.equal(added('drafts/\r\n'), 'drafts/\r\nprivate/\r\n');
    assert.equal(added('a\r\ndrafts/'), 'a\r\ndrafts/\r\nprivate/');
    assert.equal(added('drafts/'), 'drafts/\nprivate/');
  });

  for (const line of [
    'private/',
    'private',
    '/private/',
    '**/private/',
    'private/**',
    'private/*',
    'private/  ',
    'priv*',
    '*',
  ]) {
    test(`"${line}" already ignores it`, () => {
      assert.equal(addIgnoreLine(`drafts/\n${line}\nother\n`), undefined);
    });
  }

  const partly = [
    'private/*\n!private/goals/',
    'private/**\n!*.yaml',
    'private/*\n!/private/.gitkeep\n!x',
    'private/\t',
  ];
  for (const line of ['# private/', 'private/notes', 'not-private/', 'private/\n!private/', 'Private/', ...partly]) {
    test(`"${line}" does not ignore it`, () => {
      assert.notEqual(addIgnoreLine(`${line}\n`), undefined);
    });
  }

  test('never adds the line twice and keeps the existing text', () => {
    const line = fc.constantFrom('private/', '!private/', '/private', 'drafts/', '# private', '', 'private/**');
    const text = fc
      .tuple(fc.array(line), fc.constantFrom('\n', '\r\n'), fc.boolean())
      .map(([lines, newline, closed]) => lines.join(newline) + (closed ? newline : ''));
    fc.assert(
      fc.property(text, (before) => {
        const after = added(before);
        assert.ok(after.startsWith(before));
        assert.equal(added(after), after);
      }),
    );
    assert.equal(addIgnoreLine(ignoreText), undefined);
  });
});
