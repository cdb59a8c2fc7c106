import assert from 'node:assert/strict';
import { occurrenceAt, occurrencesIn } from '../../../src/core/language/occurrences.ts';
import { docOf, identityOf, marked } from './folder.ts';

/** Checks that the marked ranges of a text are its mentions, in order. */
function mentions(path: string, withMarks: string): readonly string[] {
  const { text, marks } = marked(withMarks);
  const found = occurrencesIn(identityOf(path), docOf(text));
  assert.deepEqual(
    found.map(({ offsets }) => offsets),
    marks,
  );
  return found.map(
    ({ role, target, id, source }) =>
      `${role} ${target}:${id}${source ? ` ${source.as} ${source.path.join('.')}` : ''}`,
  );
}

suite('language: mentions of ids', () => {
  test('a goal: supports, with, and its own id at the title', () => {
    assert.deepEqual(
      mentions(
        'goals/split.yaml',
        'title: «Split it»\n' +
          'supports:\n' +
          "  skills: [«rust», '«go»']\n" +
          'with:\n' +
          '  - "«ada»"\n' +
          '  - me\n' +
          'actions:\n' +
          '  - { title: x, owner: «bob» }\n',
      ),
      [
        'definition goal:split',
        'reference skill:rust value supports.skills.0',
        'reference skill:go value supports.skills.1',
        'reference person:ada value with.0',
        'reference person:bob value actions.0.owner',
      ],
    );
  });

  test('the first key represents the file too', () => {
    assert.deepEqual(mentions('goals/split.yaml', '# x\n«status»: idea\ntitle: «A»\n'), [
      'definition goal:split',
      'definition goal:split',
    ]);
    assert.deepEqual(mentions('notes/2026-01-01-ada.yaml', '«date»: 2026-01-01\nwith: «ada»\n'), [
      'definition note:2026-01-01-ada',
      'reference person:ada value with',
    ]);
    assert.deepEqual(mentions('people/ada.yaml', 'name: «Ada»\nintroducedBy: «bob»\n'), [
      'definition person:ada',
      'reference person:bob value introducedBy',
    ]);
    assert.deepEqual(mentions('goals/split.yaml', '«title»:\n'), ['definition goal:split']);
  });

  test('comments belong to the goal with the same file name', () => {
    assert.deepEqual(mentions('private/feedback/split.yaml', '«threads»: []\n'), ['reference goal:split']);
  });

  test('the profile and ladder define items; rungs and assessments refer to them', () => {
    assert.deepEqual(
      mentions(
        'profile.yaml',
        'values: [{ id: «craft», title: x }]\n' +
          'aspirations:\n' +
          '- id: «lead»\n' +
          'skills:\n' +
          '  - { id: "«go»" }\n' +
          'strengths:\n' +
          '  - id: «calm»\n',
      ),
      [
        'definition value:craft value values.0.id',
        'definition aspiration:lead value aspirations.0.id',
        'definition skill:go value skills.0.id',
        'definition strength:calm value strengths.0.id',
      ],
    );
    assert.deepEqual(
      mentions('ladder.yaml', 'skills:\n  - id: «go»\nrungs:\n  - id: senior\n    expects: { «go»: 2 }\n'),
      ['definition skill:go value skills.0.id', 'reference skill:go key rungs.0.expects.go'],
    );
    assert.deepEqual(mentions('assessments/a.yaml', 'kind: values\nitems:\n  - { id: «craft», rating: 1 }\n'), [
      'reference value:craft value items.0.id',
    ]);
    assert.deepEqual(mentions('assessments/a.yaml', 'kind: strengths\nitems:\n  - { id: «calm», rating: 1 }\n'), [
      'reference strength:calm value items.0.id',
    ]);
    assert.deepEqual(mentions('goals/g.yaml', '«status»: idea\nsupports: { strengths: [«calm»] }\n').slice(1), [
      'reference strength:calm value supports.strengths.0',
    ]);
    assert.deepEqual(mentions('assessments/a.yaml', 'kind: satisfaction\nitems:\n  - { id: craft, rating: 1 }\n'), []);
  });

  test('the range of an alias is its own, not that of its target', () => {
    assert.deepEqual(
      mentions('notes/n.yaml', '«date»: 2026-01-01\nwith: &a «ada»\ncommitments:\n  - { who: «*a», what: x }\n').slice(
        1,
      ),
      ['reference person:ada value with', 'reference person:ada value commitments.0.who'],
    );
  });

  test('finds the mention that the cursor touches', () => {
    const found = occurrencesIn(identityOf('goals/g.yaml'), docOf('with: [ada]\ntitle: A goal\n'));
    const at = (offset: number) => occurrenceAt(found, offset)?.id;
    assert.deepEqual([0, 4, 5, 6, 7, 10, 11, 12, 18, 25, 26].map(at), [
      'g',
      'g',
      undefined,
      undefined,
      'ada',
      'ada',
      undefined,
      'g',
      'g',
      'g',
      undefined,
    ]);
  });
});
