/** One bad line costs one line: the rest is read, the place is marked, and a fix repairs it without losing a word. */
import assert from 'node:assert/strict';
import type { ErrorCode } from 'yaml';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { messageOf } from '../../../src/core/problems/problem.ts';
import { findPlace } from '../../../src/core/yaml/findPlace.ts';
import { parseText } from '../../../src/core/yaml/parse.ts';
import { reasons, damageText } from '../../../src/core/yaml/recovery/reasons.ts';
import { sentenceFor } from '../../../src/core/yaml/syntaxErrors.ts';
import { applied, folderOf, offersIn } from '../fixes/fixing.ts';
import { underlined } from '../index/told.ts';
import { damagedInputs } from './damagedInputs.ts';

const path = 'goals/a.yaml';
const fileWith = (text: string): string => `title: Before\nstatus: idea\n${text}due: 2026-12-18\nwith: [ada]\n`;
const isSyntax = (code: string): boolean =>
  ['yaml-syntax', 'unknown-alias', 'duplicate-key', 'conflict-markers'].includes(code);

/** The first fix of the first syntax problem until there is none, and the titles of these fixes. */
function repaired(text: string): { readonly text: string; readonly titles: readonly string[] } {
  const titles: string[] = [];
  let now = text;
  for (let round = 0; round < 8; round++) {
    const folder = folderOf({ [path]: now, 'people/ada.yaml': 'name: Ada\n' });
    const offer = offersIn(folder, path).find(({ problem }) => isSyntax(problem.code));
    if (!offer) break;
    titles.push(offer.says);
    now = applied(folder, path, offer.fix.effect).get(path) ?? '';
  }
  return { text: now, titles };
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

suite('Damaged files', function () {
  this.timeout(20_000);

  for (const [text, meant] of damagedInputs) {
    test(JSON.stringify(text), () => {
      const file = fileWith(text);
      const entry = readFile(path, file);
      assert.ok(entry.kind === 'goal' && entry.state !== 'broken');
      const { entity, references, problems } = entry;
      assert.deepEqual([entity.title, entity.due, entity.with], ['Before', '2026-12-18', ['ada']]);
      assert.deepEqual(JSON.parse(JSON.stringify({ ...entity, ...meant })), JSON.parse(JSON.stringify(entity)));
      assert.ok(references.some(({ id }) => id === 'ada'));
      assert.equal(underlined(file, findPlace(parseText(file), ['with', 0])), 'ada');
      for (const problem of problems) {
        underlined(file, problem.range);
        assert.doesNotMatch(messageOf(problem), /implicit|flow collection|scalar|token|mapping|block/i);
      }
      const after = repaired(file);
      if (!after.titles.some((title) => title.startsWith('Remove') || title.startsWith('Keep'))) {
        const words = wordsOf(after.text);
        // The lines of conflict markers are not content.
        const content = file.replace(/^(?:<{7}|={7}|>{7}).*$/gm, '');
        for (const word of wordsOf(content)) assert.ok(words.includes(word), `${word} is lost in ${after.text}`);
      }
    });
  }

  test('are repaired by the quick fixes, all but a few', () => {
    const left = damagedInputs.filter(([text]) => {
      const entry = readFile(path, repaired(fileWith(text)).text);
      return entry.kind === undefined || entry.state !== 'current';
    });
    assert.ok(left.length <= 2, JSON.stringify(left.map(([text]) => text)));
  });

  test('of which nothing parses are not read', () => {
    for (const text of ['"', '- [', '{ a: [', '\u00A0{'.repeat(40)])
      assert.equal(parseText(text).parsed.ok, false, text);
  });
});

suite('Syntax errors', () => {
  const codes: Readonly<Record<ErrorCode, true>> = {
    ALIAS_PROPS: true,
    BAD_ALIAS: true,
    BAD_COLLECTION_TYPE: true,
    BAD_DIRECTIVE: true,
    BAD_DQ_ESCAPE: true,
    BAD_INDENT: true,
    BAD_PROP_ORDER: true,
    BAD_SCALAR_START: true,
    BLOCK_AS_IMPLICIT_KEY: true,
    BLOCK_IN_FLOW: true,
    DUPLICATE_KEY: true,
    IMPOSSIBLE: true,
    KEY_OVER_1024_CHARS: true,
    MISSING_CHAR: true,
    MULTILINE_IMPLICIT_KEY: true,
    MULTIPLE_ANCHORS: true,
    MULTIPLE_DOCS: true,
    MULTIPLE_TAGS: true,
    NON_STRING_KEY: true,
    RESOURCE_EXHAUSTION: true,
    TAB_AS_INDENT: true,
    TAG_RESOLVE_FAILED: true,
    UNEXPECTED_TOKEN: true,
  };

  test('have a sentence of our own for each code of the parser and each reason', () => {
    const sentences = [
      ...(Object.keys(codes) as ErrorCode[]).map(sentenceFor),
      ...reasons.map((reason) => damageText(reason, '@')),
    ];
    for (const sentence of sentences) assert.match(sentence, /^[A-Z].{10,150}\.$/);
  });
});
