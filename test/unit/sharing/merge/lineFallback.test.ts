/** Markers for a merge by lines that git calls clean, but that cannot be used. */
import assert from 'node:assert/strict';
import { markDamage } from '../../../../src/core/sharing/merge/lineFallback.ts';

const path = 'weeks/2026-W47.yaml';
const base = 'wins:\n  - a\n  - z\nmood: 3\nblockers:\n  - x\nenergy: 4\n';
const withWin = base.replace('- a', '- a\n  - b');

suite('Markers for a merge by lines that cannot be used', () => {
  const broken = base.replace('mood: 3', 'mood: [3').replace('energy: 4', 'energy: 5');

  test('are around what makes it unreadable, and around nothing else', () => {
    assert.deepEqual(markDamage({ path, base, ours: withWin, theirs: broken }), {
      text:
        'wins:\n  - a\n  - b\n  - z\n<<<<<<< ours\nmood: 3\n=======\nmood: [3\n>>>>>>> theirs\n' +
        'blockers:\n  - x\nenergy: 5\n',
      count: 1,
    });
    assert.deepEqual(markDamage({ path, base, ours: broken, theirs: withWin }), {
      text:
        'wins:\n  - a\n  - b\n  - z\n<<<<<<< ours\nmood: [3\n=======\nmood: 3\n>>>>>>> theirs\n' +
        'blockers:\n  - x\nenergy: 5\n',
      count: 1,
    });
  });

  test('are around a key that both added at different places', () => {
    assert.deepEqual(
      markDamage({
        path,
        base: 'energy: 3\nblockers: [x]\nwins: [a]\n',
        ours: 'mood: 1\nenergy: 3\nblockers: [x]\nwins: [a]\n',
        theirs: 'energy: 4\nblockers: [x]\nwins: [a]\nmood: 2\n',
        markers: { ours: 'HEAD', theirs: 'other', size: 9 },
      }),
      {
        text:
          `<<<<<<<<< HEAD\nmood: 1\nenergy: 3\n=========\nenergy: 4\n>>>>>>>>> other\n` +
          `blockers: [x]\nwins: [a]\n<<<<<<<<< HEAD\n=========\nmood: 2\n>>>>>>>>> other\n`,
        count: 2,
      },
    );
  });

  test('are around each change of a side, if the common version cannot be read', () => {
    const before = base.replace('mood: 3', 'mood: [3');
    const ours = withWin;
    const theirs = before.replace('energy: 4', 'energy: 5');
    assert.deepEqual(markDamage({ path, base: before, ours, theirs }), undefined, 'The merge can be read.');
    const worse = theirs.replace('- x', '- [x');
    assert.equal(
      markDamage({ path, base: before, ours, theirs: worse })?.text,
      'wins:\n  - a\n  - b\n  - z\nmood: 3\nblockers:\n<<<<<<< ours\n  - x\nenergy: 4\n=======\n' +
        '  - [x\nenergy: 5\n>>>>>>> theirs\n',
    );
  });

  test('are nowhere if no version can be read', () => {
    assert.equal(markDamage({ path, base, ours: broken, theirs: broken.replace('- x', '- y') }), undefined);
  });
});
