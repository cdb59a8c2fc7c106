/** Every text that the product writes is read back in full, whatever is in it: no part becomes a comment or a tag. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDropped } from '../../../../src/core/language/evidence.ts';
import { readEntity } from '../../../../src/core/index/readEntity.ts';
import { planEdits, printNew } from '../../../../src/core/yaml/edit/edits.ts';

const pieces = fc.constantFrom(
  'PR',
  '#42',
  ' #',
  '#infra',
  '!important',
  '&c',
  '*x',
  '@sam',
  '%',
  '`',
  ': ',
  ':',
  '- ',
  ', ',
  '1,5',
  '[x]',
  '{',
  '}',
  '"',
  "'",
  '\\',
  '|',
  '>',
  '?',
  '=',
  '0123',
  'yes',
  '~',
  ' ',
  '🚀',
  '“q”',
  'a',
);
/** A text as a person types it in an input box: not empty, without space around it. */
const typed = fc
  .array(pieces, { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');

const goals = [
  'title: A\nstatus: idea\n',
  "title: 'A'\nstatus: 'idea'\n",
  'title: A\nstatus: idea\nwhy: Old # c\nactions:\n  - title: One\n' +
    'evidence:\n  - { date: 2026-11-18, note: x }\ntags: [a]\n',
];

function whatIsRead(text: string) {
  const { entity, problems } = readEntity('goal', 'a', text);
  assert.deepEqual(
    problems.map(({ code }) => code).filter((code) => /^text-as|^comma|^yaml|alias/.test(code)),
    [],
    text,
  );
  return entity;
}

suite('Written text is read back', () => {
  test('in a new file', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const entity = whatIsRead(printNew({ title: text, why: text, tags: [text], evidence: [{ note: text }] }));
        assert.deepEqual(
          [entity?.title, entity?.why, entity?.tags, entity?.evidence[0]?.note],
          [text, text, [text], text],
        );
      }),
    );
  });

  test('in a file of any style', () => {
    fc.assert(
      fc.property(fc.constantFrom(...goals), typed, (file, text) => {
        const plan = planEdits(file, [
          { do: 'set', path: ['why'], value: text },
          { do: 'append', path: ['tags'], value: text },
          { do: 'append', path: ['actions'], value: { title: text } },
          { do: 'append', path: ['evidence'], value: { note: text } },
        ]);
        assert.ok(plan.ok);
        const entity = whatIsRead(plan.text);
        assert.deepEqual(
          [entity?.why, entity?.tags.at(-1), entity?.actions.at(-1)?.title, entity?.evidence.at(-1)?.note],
          [text, text, text, text],
          plan.text,
        );
      }),
    );
  });

  test('as evidence that was dropped', () => {
    fc.assert(
      fc.property(fc.constantFrom(...goals), typed, (file, title) => {
        const plan = addDropped(
          'goal',
          file,
          { list: 'evidence', path: ['evidence'] },
          [{ is: 'link', url: 'https://example.org/pull/42#issue', title }],
          '2026-11-20',
        );
        assert.ok(plan.ok);
        const written = whatIsRead(plan.text)?.evidence.at(-1);
        assert.deepEqual([written?.note, written?.ref], [title, 'https://example.org/pull/42#issue']);
      }),
    );
  });
});
