/** One version of a text is parsed once, whoever asks for it. */
import assert from 'node:assert/strict';
import { Composer } from 'yaml';
import { fixesFor } from '../../../src/core/fixes/fixesFor.ts';
import { codeActionContext, isFixable } from '../../../src/core/fixes/context.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex } from '../../../src/core/index/growthIndex.ts';
import { foldsIn } from '../../../src/core/language/folding.ts';
import { linksIn } from '../../../src/core/language/links.ts';
import { occurrencesIn } from '../../../src/core/language/occurrences.ts';
import { symbolsIn } from '../../../src/core/language/documentSymbols.ts';
import { tokensIn } from '../../../src/core/language/semanticTokens.ts';
import { applyEdits, planEdits } from '../../../src/core/yaml/edit/edits.ts';
import { findPlace, located } from '../../../src/core/yaml/findPlace.ts';
import { parseText } from '../../../src/core/yaml/parse.ts';
import { identityOf } from '../language/folder.ts';

const path = 'goals/ship.yaml';
const text = 'title: Ship it\nstatus: active\nwith: [ada]\nsupports:\n  skills: [queues]\n';

/** How often the YAML library composes a document, and of which texts by their length. */
function composedDuring(work: () => void): readonly (number | undefined)[] {
  const lengths: (number | undefined)[] = [];
  const original = Object.getOwnPropertyDescriptor(Composer.prototype, 'compose');
  const compose: unknown = original?.value;
  assert.ok(original && typeof compose === 'function');
  Object.defineProperty(Composer.prototype, 'compose', {
    ...original,
    value(this: Composer, ...args: Parameters<Composer['compose']>): unknown {
      lengths.push(args[2]);
      return Reflect.apply(compose, this, args);
    },
  });
  try {
    work();
  } finally {
    Object.defineProperty(Composer.prototype, 'compose', original);
  }
  return lengths;
}

suite('a parsed document', () => {
  test('is not parsed before somebody asks', () => {
    assert.deepEqual(
      composedDuring(() => parseText(text)),
      [],
    );
  });

  test('is parsed once for the index, the language features, a search, and the edit engine', () => {
    const document = parseText(text);
    const lengths = composedDuring(() => {
      const index = createIndex();
      index.put(readFile(path, document));
      const { parsed, lines } = document;
      assert.ok(parsed.ok);
      const identity = identityOf(path);
      const mentions = occurrencesIn(identity, parsed.doc);
      assert.equal(mentions.length, 3);
      symbolsIn(identity, parsed.doc, text, () => undefined);
      tokensIn(identity.kind, parsed.doc, text, mentions, '2026-11-20');
      foldsIn(parsed.doc, text, lines);
      linksIn(parsed.doc);
      assert.equal(findPlace(document, ['with', 0]).start.line, 2);
      assert.ok(planEdits(document, []).ok);
    });
    assert.deepEqual(lengths, [text.length]);
  });

  test('is parsed once for all the fixes of a file', () => {
    const document = parseText(text);
    const index = createIndex();
    const lengths = composedDuring(() => {
      index.put(readFile(path, document));
      const entry = index.get(path);
      assert.ok(isFixable(entry));
      const context = codeActionContext({ text, document, entry, index, today: '2026-11-20', random: () => 0.5 });
      const problems = index.problemsOf(path).map((problem) => located(problem, document));
      assert.ok(problems.length > 2);
      for (const problem of problems) fixesFor(context, problem);
    });
    assert.equal(lengths.filter((length) => length === text.length).length, 1);
  });

  test('is parsed once before an edit, and once after it', () => {
    const document = parseText(text);
    const lengths = composedDuring(() => {
      const plan = planEdits(document, [{ do: 'set', path: ['title'], value: 'Ship it today' }]);
      assert.ok(plan.ok);
      assert.equal(applyEdits(text, plan.edits), plan.text);
    });
    assert.deepEqual(lengths, [text.length, text.length + ' today'.length]);
  });
});
