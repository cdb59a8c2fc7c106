/** Commits are grouped into what a person would call one piece of work. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { identityTest } from '../../../../src/core/sharing/evidence/authors.ts';
import { groupCommits, type Piece } from '../../../../src/core/sharing/evidence/pieces.ts';
import { runs } from '../../fuzz.ts';
import { history, me, sam, type Written } from './commits.ts';

const isMe = identityTest([me]);
const grouped = (...written: readonly Written[]) => groupCommits(history(...written), { isMe });
const pieces = (...written: readonly Written[]): readonly Piece[] => grouped(...written).pieces;
/** Title, grouping, and number of commits of each piece, newest first. */
const told = (...written: readonly Written[]): readonly string[] =>
  pieces(...written).map(({ title, by, commits }) => `${title} [${by} ${commits.length}]`);

suite('Pieces of work', () => {
  test('a merge brings in one piece, whose title is that of the pull request', () => {
    const [piece, ...rest] = pieces(
      { hash: 'a', message: 'Begin', author: sam },
      {
        hash: 'b',
        message: 'feat: table',
        parents: ['a'],
        at: '2026-11-02',
        lines: [90, 0],
        paths: ['src/db/table.ts'],
      },
      { hash: 'c', message: 'test: table', parents: ['b'], at: '2026-11-03', lines: [30, 2], paths: ['test/db/a.ts'] },
      { hash: 'd', message: 'Sort', parents: ['a'], author: sam },
      {
        hash: 'm',
        message: 'Merge pull request #7 from robin/PAY-3\n\nAdd a table of events',
        parents: ['d', 'c'],
        author: sam,
      },
    );
    assert.ok(piece);
    assert.deepEqual(rest, []);
    assert.equal(piece.title, 'Add a table of events');
    assert.deepEqual(piece.review, { is: 'pull-request', id: '7' });
    assert.deepEqual(
      piece.commits.map(({ hash }) => hash),
      ['c', 'b'],
    );
    assert.deepEqual([piece.from, piece.to, piece.hash], ['2026-11-02', '2026-11-03', 'm']);
    assert.deepEqual(piece.size, { files: 2, added: 120, removed: 2 });
    assert.deepEqual(piece.areas, ['src/db', 'test/db']);
    assert.deepEqual(piece.tickets, ['PAY-3']);
    assert.deepEqual(piece.others, [], 'who pressed the button did not work on it');
  });

  test('people who worked on the same branch are named; merging the main branch into it adds nobody', () => {
    const [piece, ...rest] = pieces(
      { hash: 'a', message: 'Begin', author: sam },
      { hash: 'b', message: 'feat: table', parents: ['a'], author: me },
      { hash: 'x', message: 'Elsewhere', parents: ['a'], author: { name: 'Not Involved', mail: 'n@example.org' } },
      { hash: 'k', message: "Merge branch 'main' into events", parents: ['b', 'x'], author: me },
      { hash: 'c', message: 'test: table', parents: ['k'], author: sam },
      { hash: 'm', message: 'Merge pull request #7 from robin/x\n\nAdd a table', parents: ['x', 'c'], author: me },
    );
    assert.deepEqual(rest, []);
    assert.deepEqual(piece?.others, [sam]);
    assert.deepEqual(
      piece.commits.map(({ hash }) => hash),
      ['b'],
    );
  });

  test('branches merged into a branch belong to what came to the main line', () => {
    assert.deepEqual(
      told(
        { hash: 'a', message: 'Begin', author: sam },
        { hash: 'b', message: 'One', parents: ['a'] },
        { hash: 'c', message: 'Two', parents: ['a'] },
        { hash: 'n', message: "Merge branch 'two' into one", parents: ['b', 'c'] },
        { hash: 'm', message: 'Merge pull request #8 from robin/one\n\nBoth', parents: ['a', 'n'] },
      ),
      ['Both [merge 2]'],
    );
  });

  test('where the main line was merged into a branch and followed it, each pull request stays one piece', () => {
    assert.deepEqual(
      told(
        { hash: 'a', message: 'Begin', author: sam },
        { hash: 'p', message: 'Others', parents: ['a'] },
        { hash: 'q', message: 'Merge pull request #1 from robin/p\n\nFirst', parents: ['a', 'p'] },
        { hash: 'b', message: 'area: more', parents: ['a'] },
        { hash: 'm', message: "Merge branch 'main' of example.org:shop/api", parents: ['b', 'q'] },
      ),
      ['area: more [single 1]', 'First [merge 1]'],
    );
  });

  test('numbers of pull requests, Change-Ids, tickets, and scopes', () => {
    assert.deepEqual(
      told(
        { message: 'feat: table (#7)', at: '2026-11-01' },
        { message: 'fix: index (#7)', at: '2026-11-01' },
        { message: 'Sort\n\nChange-Id: I0123456789', at: '2026-11-02' },
        { message: 'PAY-3: Refund', at: '2026-11-03' },
        { message: 'PAY-3: Test the refund', at: '2026-11-13' },
        { message: 'feat(ui): card', at: '2026-11-14' },
        { message: 'test(ui): card', at: '2026-11-15' },
        { message: 'fix(ui): colors', at: '2026-11-24' },
        { message: 'feat(api): pages', at: '2026-11-24' },
      ),
      [
        'feat(api): pages [single 1]',
        'fix(ui): colors [single 1]',
        'feat(ui): card [scope 2]',
        'PAY-3: Refund [ticket 2]',
        'Sort [review 1]',
        'feat: table [review 2]',
      ],
    );
  });

  test('within one second, what is later in the history comes first', () => {
    const at = '2026-11-02T09:00';
    assert.deepEqual(told({ message: 'PAY-1: Sort', at }, { message: 'PAY-2: Refund', at }), [
      'PAY-2: Refund [ticket 1]',
      'PAY-1: Sort [ticket 1]',
    ]);
  });

  test('last comes the time: one day in one area, or 90 minutes where the files are not known', () => {
    const [db, ui] = [['src/db/a.ts'], ['web/card.ts']];
    assert.deepEqual(
      told(
        { message: 'Table', at: '2026-11-02T09:00', paths: db },
        { message: 'Card', at: '2026-11-02T10:00', paths: ui },
        { message: 'Index', at: '2026-11-02T15:00', paths: db },
        { message: 'Key', at: '2026-11-03T09:00', paths: db },
      ),
      ['Key [single 1]', 'Table [time 2]', 'Card [single 1]'],
    );
    assert.deepEqual(
      told(
        { message: 'Table', at: '2026-11-02T09:00' },
        { message: 'Index', at: '2026-11-02T10:20' },
        { message: 'Card', at: '2026-11-02T12:00' },
      ),
      ['Card [single 1]', 'Table [time 2]'],
    );
  });

  test('a fixup goes with what it completes', () => {
    assert.deepEqual(
      told(
        { message: 'feat(ui): card', at: '2026-11-02' },
        { message: 'Sort', at: '2026-11-08' },
        { message: 'fixup! feat(ui): card', at: '2026-11-09' },
      ),
      ['feat(ui): card [scope 2]', 'Sort [single 1]'],
    );
  });

  test('what was reverted is left out, and so is the revert', () => {
    const hash = 'abcdef0123456789';
    const result = grouped(
      { hash, message: 'Sort by date' },
      { message: `Revert "Sort by date"\n\nThis reverts commit ${hash.slice(0, 10)}.`, author: sam },
      { message: 'Count', at: '2026-11-25' },
    );
    assert.deepEqual(
      result.pieces.map(({ title }) => title),
      ['Count'],
    );
    assert.equal(result.reverted, 1);
  });

  test('what was reverted and brought in again counts once', () => {
    assert.deepEqual(
      told({ message: 'Sort by date' }, { message: 'Revert "Sort by date"' }, { message: 'Reapply "Sort by date"' }),
      ['Sort by date [single 1]'],
    );
  });

  test('reverting a merge reverts its branch; reverting the work of others is work', () => {
    assert.deepEqual(
      told(
        { hash: 'a', message: 'Begin', author: sam },
        { hash: 'b', message: 'Table', parents: ['a'] },
        { hash: 'abcdef0', message: 'Merge pull request #7 from robin/x\n\nTable', parents: ['a', 'b'] },
        {
          hash: 'r',
          message: 'Revert "Merge pull request #7 from robin/x"\n\nThis reverts commit abcdef0, reversing',
          parents: ['abcdef0'],
        },
        { hash: 's', message: 'Revert "Long ago"\n\nThis reverts commit 1234567.', parents: ['r'] },
      ),
      ['Revert "Long ago" [single 1]'],
    );
  });

  test('copies on other branches count once', () => {
    const at = '2026-11-02T09:00';
    assert.deepEqual(told({ message: 'Sort (#7)', at }, { message: '[release-1.2] Sort (#7) (#9)', at }), [
      'Sort [review 1]',
    ]);
  });

  test('bots, the work of others, and merges as such are left out', () => {
    assert.deepEqual(
      told(
        { hash: 'a', message: 'Bump x', author: { name: 'renovate[bot]', mail: '' } },
        { hash: 'b', message: 'Sort', author: sam, parents: ['a'] },
        { hash: 'm', message: 'Merge pull request #7 from sam/x\n\nSort', parents: ['a', 'b'] },
      ),
      [],
    );
  });

  test('each own commit that is not reverted is in exactly one piece, whatever the history looks like', () => {
    const message = fc.constantFrom(
      'Sort (#1)',
      'Sort (#2)',
      'PAY-1: Sort',
      'feat(ui): card',
      'fix(api): page',
      'Count',
      'fixup! Count',
      "Merge branch 'main' into x",
      'Merge pull request #3 from x/y\n\nTitle',
      'Revert "Count"',
    );
    const commit = fc.record({
      message,
      author: fc.constantFrom(me, sam),
      days: fc.nat(60),
      back: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(commit, { maxLength: 30 }), (list) => {
        const commits = history(
          ...list.map(({ message, author, days, back }, index) => ({
            hash: `c${index}`,
            message: `${message}${' '.repeat(0)}`,
            author,
            at: new Date(Date.UTC(2026, 0, 1 + days, 0, index)).toISOString().slice(0, 16),
            parents: [...new Set(back.map((steps) => `c${index - steps}`))].filter((hash) => !hash.includes('-')),
          })),
        );
        const { pieces: found, reverted } = groupCommits(commits, { isMe });
        const inPieces = found.flatMap((piece) => piece.commits.map(({ hash }) => hash));
        assert.equal(new Set(inPieces).size, inPieces.length, 'in two pieces');
        const own = commits.filter(({ author, parents }) => author === me && parents.length < 2);
        const reverts = own.filter(({ subject }) => subject.startsWith('Revert')).length;
        assert.ok(inPieces.length + reverted + reverts >= own.length, 'lost');
        for (const {
          from,
          to,
          title,
          commits: [first],
        } of found)
          assert.ok(from <= to && title !== '' && first);
      }),
      { numRuns: runs(200) },
    );
  });

  test('10,000 commits take no more than a few seconds', () => {
    const written = Array.from({ length: 10_000 }, (_, index): Written => ({
      hash: `c${index}`,
      message:
        index % 10 === 9
          ? `Merge pull request #${index} from robin/x\n\nTitle ${index}`
          : `feat(a${index % 90}): part ${index}`,
      at: new Date(Date.UTC(2020, 0, 1, index * 4)).toISOString().slice(0, 16),
      parents:
        index === 0
          ? []
          : index % 10 === 9
            ? [`c${index - 9}`, `c${index - 1}`]
            : index % 10 === 0
              ? [`c${index - 1}`]
              : [`c${index - 1}`],
    }));
    const commits = history(...written);
    const began = performance.now();
    const { pieces: found } = groupCommits(commits, { isMe });
    assert.ok(performance.now() - began < 4000, `${performance.now() - began} ms`);
    assert.ok(found.length >= 1000, String(found.length));
  });
});
