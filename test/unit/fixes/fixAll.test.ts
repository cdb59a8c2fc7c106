import { severityOf, type Problem } from '../../../src/core/problems/problem.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixAll } from '../../../src/core/fixes/fixAll.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { applyEdits } from '../../../src/core/yaml/edit/edits.ts';
import { examples } from './examples.ts';
import { applied, folderOf, offersIn, others, subjectIn } from './fixing.ts';
import { runs } from '../fuzz.ts';

const allFixed = (path: string, text: string) => {
  const { edits, count } = fixAll(subjectIn(folderOf({ ...others, [path]: text }), path));
  return { text: applyEdits(text, edits), count, edits };
};

suite('fixes: fix all', () => {
  const goal = 'goals/ship.yaml';

  test('makes only corrections with one possible meaning', () => {
    const text = [
      '# mine',
      'titel: "Ship it"  # soon',
      'status: ideas',
      'supports: { values: [carft, crafts], skils: [system-design] }',
      'tags: work',
      'due: 20.12.2026',
      'start: 2026-02-30',
      'colour: red',
      'confidence: "0.7"',
      'actions:',
      '  - titel: One',
      '    done: true',
      '',
    ].join('\n');
    const { text: fixed, count } = allFixed(goal, text);
    assert.equal(
      fixed,
      [
        '# mine',
        'title: "Ship it"  # soon',
        'status: idea',
        'supports: { values: [carft, craft], skills: [system-design] }',
        'tags: [work]',
        'due: 2026-12-20',
        'start: 2026-02-30',
        'colour: red',
        'confidence: 0.7',
        'actions:',
        '  - title: One',
        '    done: true',
        '',
      ].join('\n'),
    );
    assert.equal(count, 8);
  });

  test('changes nothing else', () => {
    const text = '# mine\r\ntitel: A\r\n\r\n# yours\r\nstatus:   idea # c\r\ntags: [a]\r\nconfidence: "1"';
    assert.deepEqual(allFixed(goal, text).edits, [
      { offset: text.indexOf('titel'), length: 5, text: 'title' },
      { offset: text.indexOf('"1"'), length: 3, text: '1' },
    ]);
  });

  test('writes the ID of a name in the same run that makes a list of it', () => {
    const people = { 'people/lovelace.yaml': 'name: Ada Lovelace\n' };
    const folder = folderOf({ ...others, ...people, [goal]: 'title: A\nwith: Ada Lovelace # c\n' });
    const { edits } = fixAll(subjectIn(folder, goal));
    assert.equal(applyEdits(folder.files.get(goal) ?? '', edits), 'title: A\nwith: # c\n  - lovelace\n');
  });

  test('has no effect on a file without problems, or one that cannot be read', () => {
    for (const text of ['title: A\nstatus: idea\n', 'title: "A\n', '', '<<<<<<< HEAD\ntitel: A\n=======\n>>>>>>> x\n'])
      assert.deepEqual(allFixed(goal, text), { text, count: 0, edits: [] });
  });

  test('leaves nothing to fix the second time', () => {
    for (const [, path, text] of examples) {
      const once = allFixed(path, text).text;
      assert.equal(allFixed(path, once).count, 0, text);
    }
  });
});

suite('fixes: on any file', function () {
  this.timeout(30_000);

  /** Valid and invalid lines, in any order and number. */
  const lines = fc.constantFrom(
    'title: "A: b"',
    'titel: A',
    'title:',
    'status: idea',
    'status: actve  # c',
    'why: |\n  One\n  - two\n',
    'why: 5',
    'due: 2026-12-20',
    'due: 2026-2-30',
    'due: "20.12.2026"',
    'start: 2027-01-01',
    'start: {}',
    'tags: work',
    'tags: [1, a]',
    '# a comment',
    '',
    'supports: {values: [carft], skills: nope}',
    'supports:',
    'with: [ada, bob]',
    'measure: {metric: a, target: "0"}',
    'measure:\n    habit: run\n    metric: a\n    target: 3',
    'measure: {}',
    'measure: [a, b]',
    'actions:\n- titel: One\n  done: true\n- Two',
    'actions: [{title: One, id: A B}, {title: Two, id: a}, {title: x, id: a}]',
    'obstacles:\n  - if: x\n  -\n  - then: y',
    'confidence: 70',
    'colour: red',
    'format: 1',
    'evidence: note',
    '? [a]\n: b',
  );
  const text = fc
    .tuple(
      fc.uniqueArray(lines, { maxLength: 7, selector: (line) => line.split(':')[0] }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.constantFrom('', '\uFEFF'),
    )
    .map(
      ([parts, lineEnd, isEnded, mark]) => mark + parts.join('\n').replaceAll('\n', lineEnd) + (isEnded ? lineEnd : ''),
    );
  const isThere = (path: string, text: string, key: string) =>
    readFile(path, text).problems.filter((problem) => JSON.stringify([problem.code, problem.args]) === key).length;

  test('every fix resolves its problem', () => {
    fc.assert(
      fc.property(text, (text) => {
        const path = 'goals/ship.yaml';
        const folder = folderOf({ ...others, [path]: text });
        for (const { problem, fix, says } of offersIn(folder, path)) {
          if (fix.effect.do === 'ask' || fix.isCreation === true) continue;
          const after = applied(folder, path, fix.effect).get(path) ?? assert.fail();
          const key = JSON.stringify([problem.code, problem.args]);
          assert.ok(
            isThere(path, after, key) < Math.max(1, isThere(path, text, key)),
            `${says}\n${text}\n---\n${after}`,
          );
        }
      }),
      { numRuns: runs(60) },
    );
  });

  test('ends, never breaks the file, and leaves nothing to fix', () => {
    fc.assert(
      fc.property(text, (text) => {
        const path = 'goals/ship.yaml';
        const after = allFixed(path, text);
        const [before, now] = [readFile(path, text), readFile(path, after.text)];
        // A valid status lets Cairn look for what the goal lacks, which are hints.
        const serious = (problems: readonly Problem[]) =>
          problems.filter((problem) => ['error', 'warning'].includes(severityOf(problem))).length;
        assert.ok(serious(now.problems) <= serious(before.problems), `${text}\n---\n${after.text}`);
        if (before.kind !== undefined && now.kind !== undefined && before.state === 'current')
          assert.equal(now.state, 'current');
        assert.equal(allFixed(path, after.text).count, 0);
      }),
      { numRuns: runs(60) },
    );
  });
});
