import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { occurrencesIn } from '../../../src/core/language/occurrences.ts';
import { tokenModifiers, tokensIn, tokenTypes } from '../../../src/core/language/semanticTokens.ts';
import { docOf, identityOf } from './folder.ts';

function tokens(file: string, text: string): readonly string[] {
  const doc = docOf(text);
  const identity = identityOf(file);
  return tokensIn(identity.kind, doc, text, occurrencesIn(identity, doc), '2026-01-10').map(
    ({ offsets, type, modifiers }) =>
      `${type}${modifiers.map((modifier) => `.${modifier}`).join('')} ${text.slice(...offsets)}`,
  );
}

suite('language: semantic tokens', () => {
  test('ids by type, done items, and overdue dates', () => {
    assert.deepEqual(
      tokens(
        'goals/g.yaml',
        'title: x\n' +
          'due: 2026-01-09\n' +
          'supports: { values: ["craft"], skills: [go], aspirations: [lead] }\n' +
          'with: [ada, me]\n' +
          'actions:\n' +
          '  - { title: Done one, due: 2026-01-01, done: 2026-01-02, owner: ada }\n' +
          '  - { title: Open, due: 2026-01-09 }\n' +
          '  - { title: Later, due: 2026-01-10 }\n',
      ),
      [
        'growthDate.overdue 2026-01-09',
        'growthValue craft',
        'growthSkill go',
        'growthAspiration lead',
        'growthPerson ada',
        'growthItem.done Done one',
        'growthPerson ada',
        'growthDate.overdue 2026-01-09',
      ],
    );
    assert.deepEqual(
      tokens(
        'weeks/2026-W01.yaml',
        'plans: [{ what: a, outcome: done, goal: g }, { what: b, outcome: carried }]\n' +
          'checkins: [{ goal: g, date: 2026-01-01 }]\n',
      ),
      ['growthItem.done a', 'growthGoal g', 'growthGoal g'],
    );
  });

  test('no token for multi-line text', () => {
    assert.deepEqual(
      tokens('goals/g.yaml', 'title: x\nactions:\n  - title: one\n      two\n    done: 2026-01-01\n'),
      [],
    );
  });

  test('single-line tokens without overlap in every example file', () => {
    const root = path.join(import.meta.dirname, '..', '..', '..', 'examples', 'growth');
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    )) {
      const text = readFileSync(path.join(root, file), 'utf8');
      const doc = docOf(text);
      const identity = identityOf(file.replaceAll(path.sep, '/'));
      let free = 0;
      for (const {
        offsets: [start, end],
      } of tokensIn(identity.kind, doc, text, occurrencesIn(identity, doc), '2026-11-20')) {
        assert.ok(start >= free && end > start && !text.slice(start, end).includes('\n'), file);
        free = end;
      }
    }
  });

  test('the manifest contributes every type and modifier', () => {
    const manifest = JSON.parse(
      readFileSync(path.join(import.meta.dirname, '..', '..', '..', 'package.json'), 'utf8'),
    ) as { contributes: { semanticTokenTypes: { id: string }[]; semanticTokenModifiers: { id: string }[] } };
    assert.deepEqual(
      manifest.contributes.semanticTokenTypes.map(({ id }) => id),
      tokenTypes,
    );
    assert.deepEqual(
      manifest.contributes.semanticTokenModifiers.map(({ id }) => id),
      tokenModifiers,
    );
  });
});
