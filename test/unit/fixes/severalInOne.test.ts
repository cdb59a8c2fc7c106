/** Several goals in one file become a file each, and not a character is lost. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { printNew } from '../../../src/core/yaml/edit/edits.ts';
import { parseText } from '../../../src/core/yaml/parse.ts';
import { applied, folderOf, offersIn, others } from './fixing.ts';
import { runs } from '../fuzz.ts';

const title = 'Put each one into a file of its own';

/** The files that the fix leaves, without those that were there before; undefined if it is not offered. */
function separated(path: string, text: string): Readonly<Record<string, string>> | undefined {
  const folder = folderOf({ ...others, [path]: text });
  const offer = offersIn(folder, path).find(({ says }) => says === title);
  if (!offer) return undefined;
  const files = applied(folder, path, offer.fix.effect);
  return Object.fromEntries([...files].filter(([name]) => !Object.hasOwn(others, name)));
}

suite('fixes: several in one file', () => {
  test('takes a list apart, with the comments of each item', () => {
    const text = [
      '# My goals for 2027',
      '- title: Learn Rust   # at last',
      '  status: idea',
      '  why: |',
      '    For the',
      '      parser.',
      '# Asked by Ada',
      '-   title: Reading',
      '    tags: [a, b]',
      '',
      '- # later',
      '  title: Give a talk',
      '',
    ].join('\n');
    assert.deepEqual(separated('goals/all.yaml', text), {
      'goals/all.yaml':
        '# My goals for 2027\ntitle: Learn Rust   # at last\nstatus: idea\n' +
        'why: |\n  For the\n    parser.\n# Asked by Ada\n',
      'goals/reading-nnnn.yaml': 'title: Reading\ntags: [a, b]\n\n',
      'goals/give-a-talk.yaml': '# later\ntitle: Give a talk\n',
    });
  });

  test('takes YAML documents apart', () => {
    const people = '# Team\n---\nname: Bo Li\nrelationship: peer\n--- # new\nname: Cy\r\n---\n# Ask Bo\nname: Ada\n';
    assert.deepEqual(separated('people/team.yaml', people), {
      'people/team.yaml': '# Team\nname: Bo Li\nrelationship: peer\n',
      'people/cy.yaml': '# new\nname: Cy\r\n',
      'people/ada-nnnn.yaml': '# Ask Bo\nname: Ada\n',
    });
  });

  test('stays in the private folder', () => {
    assert.deepEqual(separated('private/goals/all.yaml', '- title: A\n- title: B\n'), {
      'private/goals/all.yaml': 'title: A\n',
      'private/goals/b.yaml': 'title: B\n',
    });
  });

  test('is not offered when something would be lost or is no entity', () => {
    for (const text of [
      '- title: A\n',
      '- title: A\n- B\n',
      '- &a\n  title: A\n- *a\n',
      '- title: &t A\n- title: *t\n',
      '[{title: A}, {title: B}]\n',
      'title: A\n---\n- B\n',
      'title: A\n---\nwhy: B\n',
      '%YAML 1.2\n---\ntitle: A\n---\ntitle: B\n',
      '- title: A\n  title: B\n- title: C\n',
    ])
      assert.equal(separated('goals/all.yaml', text), undefined, text);
    assert.equal(separated('weeks/2026-W47.yaml', '- wins: [a]\n- wins: [b]\n'), undefined);
  });

  test('keeps every value, whatever the goals contain', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', ' ', '-', '#', ':', '\n', '"', 'é', '---', '\n---\n'),
      maxLength: 12,
    });
    const goal = fc.record({ title: line, why: line, tags: fc.array(line, { maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(goal, { minLength: 2, maxLength: 4 }), fc.boolean(), (goals, asList) => {
        const text = asList ? printNew(goals) : goals.map((each) => printNew(each)).join('---\n');
        const files = separated('goals/all.yaml', text);
        assert.ok(files, text);
        const values = Object.values(files).map((file) => {
          const { parsed } = parseText(file);
          return parsed.ok ? parsed.value : assert.fail(file);
        });
        const sorted = (list: readonly unknown[]): readonly string[] => list.map((each) => JSON.stringify(each)).sort();
        assert.deepEqual(sorted(values), sorted(goals.map((each) => ({ ...each }))));
      }),
      { numRuns: runs(60) },
    );
  });
});
