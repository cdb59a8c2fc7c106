import assert from 'node:assert/strict';
import {
  checkInOrRest,
  divideLongGoal,
  easeGoal,
  linkGoal,
  retitle,
  spreadDueDates,
  tooManyActive,
} from '../../../src/core/fixes/review.ts';
import type { Fix } from '../../../src/core/fixes/fix.ts';
import type { Subject } from '../../../src/core/fixes/subject.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { problem, type Problem } from '../../../src/core/problems/problem.ts';
import { startOfFile } from '../../../src/core/base/lines.ts';
import { applied, folderOf, others, subjectIn } from './fixing.ts';

const path = 'goals/ship.yaml';

/**
 * The texts after each of the fixes, by what they say. The review is told apart from the file, so any problem stands
 * for it.
 */
function after(
  text: string,
  find: (subject: Subject, problem: Problem) => readonly Fix[],
  more: Readonly<Record<string, string>> = {},
) {
  const folder = folderOf({ ...others, ...more, [path]: text });
  const fixes = find(subjectIn(folder, path), problem('unknown-file', startOfFile));
  return new Map(fixes.map(({ title, effect }) => [title.flat().join(' '), applied(folder, path, effect)]));
}

const textAfter = (
  text: string,
  find: (subject: Subject, problem: Problem) => readonly Fix[],
  says: string,
  more: Readonly<Record<string, string>> = {},
): string => {
  const found = after(text, find, more);
  const fixed = found.get(says)?.get(path) ?? assert.fail(`"${says}" is not among ${[...found.keys()].join(' | ')}`);
  const entry = readFile(path, fixed);
  assert.ok(entry.kind !== undefined && entry.state === 'current', fixed);
  return fixed;
};

suite('fixes: after the review of a goal', () => {
  test('a vague title is selected within its quotes', () => {
    const effectOf = (text: string) => retitle(subjectIn(folderOf({ [path]: text }), path))[0]?.effect;
    assert.deepEqual(effectOf('title: "Get $better"   # soon\n'), {
      do: 'snippet',
      offset: 7,
      length: 13,
      snippet: '"${1:Get \\$better}"',
    });
    assert.deepEqual(effectOf('status: idea\ntitle: Improve\n'), {
      do: 'snippet',
      offset: 20,
      length: 7,
      snippet: '${1:Improve}',
    });
    assert.equal(effectOf('title: |\n  Improve\n'), undefined);
  });

  test('open actions are spread up to the due date, and what is done stays', () => {
    const text =
      'title: A\n' +
      'start: 2026-11-01\n' +
      'due: 2026-12-20\n' +
      'actions:\n' +
      '  - { title: One, due: 2026-12-19, done: 2026-11-10 }\n' +
      '  - { title: Two, due: 2026-12-19 }\n' +
      '  - title: Three   # hard\n';
    assert.equal(
      textAfter(text, spreadDueDates, 'spread-dates'),
      text
        .replace('Two, due: 2026-12-19', 'Two, due: 2026-12-05')
        .replace('Three   # hard\n', 'Three   # hard\n    due: 2026-12-20\n'),
    );
    assert.equal(after('title: A\ndue: 2026-11-21\nactions: [{title: One}, {title: Two}]\n', spreadDueDates).size, 0);
  });

  test('a long goal gets milestones, or a nearer end', () => {
    assert.match(
      textAfter('title: A\nstart: 2026-11-01\ndue: 2028-11-01\n', divideLongGoal, 'add-measure milestones'),
      /measure:\n {2}milestones:\n {4}- title: the milestone\n/,
    );
    assert.match(
      textAfter(
        'title: A\nmeasure: {metric: a, target: 4}\nstart: 2026-11-01\ndue: 2028-11-01\n',
        divideLongGoal,
        'convert milestones',
      ),
      /milestones: /,
    );
    assert.match(
      textAfter(
        'title: A\nmeasure:\n  milestones:\n    - title: One\nstart: 2026-11-01\ndue: 2028-11-01\n',
        divideLongGoal,
        'add-milestone',
      ),
      /- title: One\n {4}- title: the next-milestone\n/,
    );
    assert.match(
      textAfter('title: A\nstart: 2026-11-01\ndue: 2028-11-01\n', divideLongGoal, 'change-due 2027-05-02'),
      /due: 2027-05-02\n/,
    );
  });

  test('a goal without a link is linked to what the profile has', () => {
    assert.deepEqual(
      [...after('title: A\nwhy: B\n', linkGoal).keys()],
      ['add-support values', 'add-support aspirations', 'add-support skills'],
    );
  });

  test('of too many goals one rests, or the limit is raised', () => {
    const settings = { 'cairn.yaml': 'format: 1\nlimit: 1   # one thing at a time\n', 'goals/b.yaml': 'title: B\n' };
    const found = after('title: A\nstatus: active   # since Monday\n', tooManyActive, settings);
    assert.equal(found.get('pause')?.get(path), 'title: A\nstatus: paused   # since Monday\n');
    assert.equal(found.get('make-idea')?.get(path), 'title: A\nstatus: idea   # since Monday\n');
    assert.equal(found.get('raise-limit 2')?.get('cairn.yaml'), 'format: 1\nlimit: 2   # one thing at a time\n');
  });

  test('a goal that nobody has looked at is checked in, or rests', () => {
    assert.deepEqual([...after('title: A\n', checkInOrRest).keys()], ['check-in', 'pause', 'make-idea']);
  });

  test('a goal is made easier only with the reason for it', () => {
    const text =
      'title: A\n' +
      'measure: {metric: a, target: 8}\n' +
      'start: 2026-11-01\n' +
      'due: 2026-12-20\n' +
      'evidence:\n' +
      '  - note: it costs ${5} or $6 \\o/ {}\n';
    const ease = (subject: Subject) => easeGoal(subject);
    assert.equal(
      textAfter(text, ease, 'move-due 2027-01-19'),
      text.replace('12-20', '01-19').replace('due: 2026', 'due: 2027') +
        'changes:\n' +
        '  - date: 2026-11-20\n' +
        '    field: due\n' +
        '    from: 2026-12-20\n' +
        '    to: 2027-01-19\n' +
        '    reason: the reason\n',
    );
    assert.equal(
      textAfter(text, ease, 'ease-target 4'),
      text.replace('target: 8', 'target: 4') +
        'changes:\n  - date: 2026-11-20\n    field: target\n    from: 8\n    to: 4\n    reason: the reason\n',
    );
  });
});
