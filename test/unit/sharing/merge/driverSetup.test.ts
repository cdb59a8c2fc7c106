/** The lines in `.gitattributes`, and the command that git runs. Real git with the command is in test/unit/cli. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addAttributes,
  attributesText,
  driverSettings,
  removeAttributes,
} from '../../../../src/core/sharing/merge/driverSetup.ts';
import { applyEdits } from '../../../../src/core/yaml/edit/edits.ts';

const added = (text: string): string => {
  const insertion = addAttributes(text);
  return insertion ? applyEdits(text, [{ ...insertion, length: 0 }]) : text;
};

suite('The lines of the merge driver', () => {
  test('come after what is there, with its line ends', () => {
    assert.equal(added(''), attributesText);
    assert.equal(added('*.png binary'), `*.png binary\n${attributesText}`);
    assert.equal(added('*.png binary\r\n'), `*.png binary\r\n${attributesText.replaceAll('\n', '\r\n')}`);
  });

  test('are not added twice, and again after a line that turns them off', () => {
    assert.equal(addAttributes(attributesText), undefined);
    assert.equal(addAttributes('*.yaml  text merge=cairn\n*.yml merge=cairn'), undefined);
    for (const after of ['*.yaml merge=union\n', '*.yml -merge\n', '*.yaml !merge\n'])
      assert.ok(added(attributesText + after).endsWith(after + attributesText), after);
    assert.equal(addAttributes(`${attributesText}*.yaml -text\n`), undefined);
  });

  test('are taken out without a trace, whatever else is in the file', () => {
    const line = fc.constantFrom('*.png binary', '*.yaml text', '', '# *.yaml merge=cairn', '*.md merge=union');
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, newline) => {
        const text = lines.map((each) => each + newline).join('');
        assert.equal(applyEdits(added(text), removeAttributes(added(text))), text);
      }),
    );
  });

  test('the command survives any path', () => {
    const { 'merge.cairn.driver': command } = driverSettings("/home/o'hara/100 %/cairn.mjs");
    assert.ok(command.includes(String.raw`[ -f '/home/o'\''hara/100 %%/cairn.mjs' ]`), command);
  });
});
