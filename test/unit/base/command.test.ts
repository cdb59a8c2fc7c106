/** The addresses of commands: whatever the arguments contain, the link has them and ends where it should. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { commandUri } from '../../../src/core/base/command.ts';

suite('Command links', () => {
  const odd = fc.array(
    fc.oneof(fc.constantFrom(...Array.from('()[]<>"\'`*_~!\\%&#? \n'), '%29', '%2529', '](', '\uD800'), fc.string()),
    { maxLength: 6 },
  );
  const texts = odd.map((parts) => parts.join(''));

  test('in Markdown are one link with the arguments, however odd the IDs and names', () => {
    fc.assert(
      fc.property(texts, texts, (goal, folder) => {
        const uri = commandUri('cairn.open', [{ goal, folder }]);
        const [inline, ...others] = markdownIt()
          .parseInline(`before [Open goal](${uri}) after`, {})
          .flatMap(({ children }) => children ?? []);
        assert.equal(inline?.content, 'before ');
        const [open, text, close, after] = others;
        assert.deepEqual([open?.type, text?.content, close?.type], ['link_open', 'Open goal', 'link_close']);
        assert.equal(after?.content, ' after');
        assert.deepEqual(argumentsOf(String(open?.attrGet('href'))), [{ goal, folder }]);
      }),
    );
  });

  test('give the same arguments when they are decoded once and twice, as in VS Code', () => {
    fc.assert(
      fc.property(texts, (id) => {
        const query = commandUri('cairn.open', [id]).slice('command:cairn.open?'.length);
        const once = decodeURIComponent(query);
        assert.deepEqual(JSON.parse(once), [id]);
        assert.deepEqual(JSON.parse(decodeURIComponent(once)), [id]);
      }),
    );
  });
});

function argumentsOf(uri: string): unknown {
  assert.ok(uri.startsWith('command:cairn.open?'), uri);
  return JSON.parse(decodeURIComponent(uri.slice('command:cairn.open?'.length)));
}
