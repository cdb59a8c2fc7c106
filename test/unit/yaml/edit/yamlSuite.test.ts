/** The public YAML test suite: whatever YAML may look like, an edit is right or refused. */
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import {
  applyEdits,
  invertEdits,
  planEdits,
  type Change,
  type EditRefusal,
  type TextEdit,
} from '../../../../src/core/yaml/edit/edits.ts';
import { changed } from './changes.ts';
import { commentsOf, ownLines, sources } from './places.ts';
import { changesOf, suiteCases, type Case } from './suite.ts';

/** Wrong to the suite, but read by `yaml`. */
const readAllTheSame: ReadonlySet<string> = new Set(['SF5V Duplicate YAML directive']);

/** Sets, binary data and ordered maps, which JSON can only circumscribe. */
const beyondJson: ReadonlySet<string> = new Set([
  '2XXW Spec Example 2.25. Unordered Sets',
  '565N Construct Binary',
  'J7PZ Spec Example 2.26. Ordered Mappings',
]);

/** Bytes are bytes, whichever class they have. */
const plain = (text: string): unknown => structuredClone(parse(text, { logLevel: 'silent' }) ?? null);

const valueOf = ({ name, text, json = '' }: Case): unknown =>
  json.trim() === '' || beyondJson.has(name) ? plain(text) : JSON.parse(json);

suite('the YAML test suite', () => {
  const tally = { edited: 0, alias: 0, notFound: 0, unsafe: 0, syntax: 0, wrongType: 0, duplicateKey: 0 };

  for (const each of suiteCases.filter(({ valid, name }) => valid || readAllTheSame.has(name))) {
    const { name, text } = each;
    test(`edited right or not at all: ${name}`, () => {
      const readable = planEdits(text, []);
      if (!readable.ok) {
        // Several documents in a file, and once a key that is there twice.
        assert.match(readable.refusal.message, /more than one YAML document|appears twice/);
        return;
      }
      const value = valueOf(each);
      assert.deepEqual(plain(text), value);
      for (const change of changesOf(value)) {
        const result = planEdits(text, [change]);
        tally[result.ok ? 'edited' : result.refusal.reason] += 1;
        if (result.ok) assertOnlyMeant(text, value, change, result);
        else assertRefusal(text, result.refusal);
      }
    });
  }

  test('most is edited: the rest are aliases, keys that are no text, and values that a tag or a tab holds fast', () => {
    assert.ok(tally.edited >= 3300, JSON.stringify(tally));
    assert.ok(tally.alias + tally.notFound + tally.unsafe <= 600, JSON.stringify(tally));
    assert.deepEqual([tally.syntax, tally.wrongType, tally.duplicateKey], [0, 0, 0]);
  });

  for (const { name, text } of suiteCases.filter(({ valid, name }) => !valid && !readAllTheSame.has(name))) {
    test(`refused, since it is no YAML: ${name}`, () => {
      const result = planEdits(text, [{ do: 'set', path: ['added'], value: 1 }]);
      assert.ok(!result.ok);
      assert.equal(result.refusal.reason, 'syntax');
      assertRefusal(text, result.refusal);
    });
  }
});

function assertOnlyMeant(
  before: string,
  value: unknown,
  change: Change,
  { edits, text }: { readonly edits: readonly TextEdit[]; readonly text: string },
): void {
  const story = `${JSON.stringify(change)}\n${before}\n=>\n${text}`;
  assert.deepEqual(plain(text), changed(value, change), story);
  assert.equal(applyEdits(before, edits), text);
  assert.equal(applyEdits(text, invertEdits(before, edits)), before);
  const [from, to] = ownLines(before, value, change);
  for (const { offset, length } of edits) assert.ok(offset >= from && offset + length <= to, story);
  if (change.do !== 'remove' && !isReplaced(change))
    assert.deepEqual(sources(commentsOf(text)), sources(commentsOf(before)), story);
}

/** A whole value gives way to another one, with all that is in it. */
const isReplaced = (change: Change): boolean => change.do === 'set' && change.path.at(-1) !== 'added';

function assertRefusal(text: string, { message, offset }: EditRefusal): void {
  assert.ok(message.endsWith('.') && offset >= 0 && offset <= text.length, message);
}
