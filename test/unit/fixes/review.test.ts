import assert from 'node:assert/strict';
import {
  checkInOrPause,
  divideLongGoal,
  easeGoal,
  retitle,
  spreadDueDates,
  tooManyActive,
} from '../../../src/core/fixes/review.ts';
import { supportFixes } from '../../../src/core/fixes/goalParts.ts';
import type { Fix } from '../../../src/core/fixes/fix.ts';
import type { CodeActionContext } from '../../../src/core/fixes/context.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { problem, type Problem } from '../../../src/core/problems/problem.ts';
import { startOfFile } from '../../../src/core/base/lines.ts';
import { applied, folderOf, others, subjectIn } from './fixing.ts';

const path = 'goals/ship.yaml';

/** The files after each fix, by title. The review is not part of the file, so any problem will do. */
function after(
  text: string,
  find: (subject: CodeActionContext, problem: Problem) => readonly Fix[],
  more: Readonly<Record<string, string>> = {},
) {
  const folder = folderOf({ ...others, ...more, [path]: text });
  const fixes = find(subjectIn(folder, path), problem('unknown-file', { range: startOfFile }));
  return new Map(fixes.map(({ title, effect }) => [title, applied(folder, path, effect)]));
}

const textAfter = (
  text: string,
  find: (subject: CodeActionContext, problem: Problem) => readonly Fix[],
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
  test('a vague title is selected inside its quotes', () => {
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

  test('open actions are spread up to the due date, and done ones stay', () => {
    const text =
      'title: A\n' +
      'start: 2026-11-01\n' +
      'due: 2026-12-20\n' +
      'actions:\n' +
      '  - { title: One, due: 2026-12-19, done: 2026-11-10 }\n' +
      '  - { title: Two, due: 2026-12-19 }\n' +
      '  - title: Three   # hard\n';
    assert.equal(
      textAfter(text, spreadDueDates, 'Spread the due dates of the actions evenly'),
      text
        .replace('Two, due: 2026-12-19', 'Two, due: 2026-12-05')
        .replace('Three   # hard\n', 'Three   # hard\n    due: 2026-12-20\n'),
    );
    assert.equal(after('title: A\ndue: 2026-11-21\nactions: [{title: One}, {title: Two}]\n', spreadDueDates).size, 0);
  });

  test('a long goal gets milestones, or an earlier due date', () => {
    assert.match(
      textAfter('title: A\nstart: 2026-11-01\ndue: 2028-11-01\n', divideLongGoal, 'Add a measure: milestones'),
      /measure:\n {2}milestones:\n {4}- title: first milestone\n/,
    );
    assert.match(
      textAfter(
        'title: A\nmeasure: {metric: a, target: 4}\nstart: 2026-11-01\ndue: 2028-11-01\n',
        divideLongGoal,
        'Convert to milestones',
      ),
      /milestones: /,
    );
    assert.match(
      textAfter(
        'title: A\nmeasure:\n  milestones:\n    - title: One\nstart: 2026-11-01\ndue: 2028-11-01\n',
        divideLongGoal,
        'Add a milestone',
      ),
      /- title: One\n {4}- title: next milestone\n/,
    );
    assert.match(
      textAfter('title: A\nstart: 2026-11-01\ndue: 2028-11-01\n', divideLongGoal, 'Change the due date to 2027-05-02'),
      /due: 2027-05-02\n/,
    );
  });

  test('a goal without a link is linked to the profile', () => {
    assert.deepEqual(
      [...after('title: A\nwhy: B\n', supportFixes).keys()],
      ['Link it to a value', 'Link it to an aspiration', 'Link it to a skill'],
    );
  });

  test('with too many goals, one is paused, or the limit is raised', () => {
    const settings = { 'cairn.yaml': 'format: 1\nlimit: 1   # one thing at a time\n', 'goals/b.yaml': 'title: B\n' };
    const found = after('title: A\nstatus: active   # since Monday\n', tooManyActive, settings);
    assert.equal(found.get('Pause this goal')?.get(path), 'title: A\nstatus: paused   # since Monday\n');
    assert.equal(found.get('Turn this goal back into an idea')?.get(path), 'title: A\nstatus: idea   # since Monday\n');
    assert.equal(
      found.get('Raise the limit of active goals to 2')?.get('cairn.yaml'),
      'format: 1\nlimit: 2   # one thing at a time\n',
    );
  });

  test('a goal without check-ins gets one, or is paused', () => {
    assert.deepEqual(
      [...after('title: A\n', checkInOrPause).keys()],
      ['Check in now…', 'Pause this goal', 'Turn this goal back into an idea'],
    );
  });

  test('a goal is made easier only with a reason', () => {
    const text =
      'title: A\n' +
      'measure: {metric: a, target: 8}\n' +
      'start: 2026-11-01\n' +
      'due: 2026-12-20\n' +
      'evidence:\n' +
      '  - note: it costs ${5} or $6 \\o/ {}\n';
    const ease = (subject: CodeActionContext) => easeGoal(subject);
    assert.equal(
      textAfter(text, ease, 'Change the due date to 2027-01-19 and say why'),
      text.replace('12-20', '01-19').replace('due: 2026', 'due: 2027') +
        'changes:\n' +
        '  - date: 2026-11-20\n' +
        '    field: due\n' +
        '    from: 2026-12-20\n' +
        '    to: 2027-01-19\n' +
        '    reason: why this changed\n',
    );
    assert.equal(
      textAfter(text, ease, 'Change the target to 4 and say why'),
      text.replace('target: 8', 'target: 4') +
        'changes:\n  - date: 2026-11-20\n    field: target\n    from: 8\n    to: 4\n    reason: why this changed\n',
    );
  });
});
