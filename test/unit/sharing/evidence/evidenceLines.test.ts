/** What is written into a goal: the subject line and a reference, and nothing that is there already. */
import assert from 'node:assert/strict';
import { identityTest } from '../../../../src/core/sharing/evidence/authors.ts';
import {
  collectSince,
  evidenceLine,
  recordedTest,
  type Source,
} from '../../../../src/core/sharing/evidence/evidenceLines.ts';
import { groupCommits } from '../../../../src/core/sharing/evidence/pieces.ts';
import { readRemote } from '../../../../src/core/sharing/evidence/remote.ts';
import { history, me } from './commits.ts';

const pieceOf = (message: string) => {
  const hash = '4f2a91c0aa'.padEnd(40, '0');
  const [piece] = groupCommits(history({ hash, message, at: '2026-11-20' }), { isMe: identityTest([me]) }).pieces;
  assert.ok(piece);
  return piece;
};
const github: Source = { name: 'api', remote: readRemote('git@github.com:shop/api.git'), isHome: false };
const elsewhere: Source = { name: 'api', remote: undefined, isHome: false };

suite('Evidence lines', () => {
  test('a pull request, a commit, and a change', () => {
    assert.deepEqual(evidenceLine(pieceOf('Sort by date (#7)\n\nThe body says more.'), github), {
      date: '2026-11-20',
      kind: 'pr',
      ref: 'https://github.com/shop/api/pull/7',
      note: 'Sort by date',
    });
    assert.deepEqual(evidenceLine(pieceOf('Sort by date'), github), {
      date: '2026-11-20',
      kind: 'commit',
      ref: `https://github.com/shop/api/commit/4f2a91c0aa${'0'.repeat(30)}`,
      note: 'Sort by date',
    });
    const change = evidenceLine(pieceOf('Sort\n\nChange-Id: I0123456789'), { ...elsewhere, isHome: true });
    assert.deepEqual([change.kind, change.ref], ['change', '4f2a91c0']);
  });

  test('without a remote: a number or hash, with the name of another repository', () => {
    const refs = [elsewhere, { ...elsewhere, isHome: true }].flatMap((source) =>
      ['Sort (#7)', 'Sort (!7)', 'Sort'].map((message) => evidenceLine(pieceOf(message), source).ref),
    );
    assert.deepEqual(refs, ['api#7', 'api!7', 'api@4f2a91c0', 'api#7', 'api!7', '4f2a91c0']);
  });

  test('nothing of the body, and no characters that do not show', () => {
    const { note } = evidenceLine(pieceOf(`Sort\u202E by\u0007 date ${'x'.repeat(300)}\n\nSECRET`), github);
    assert.ok(note.startsWith('Sort by date xxx') && note.length <= 120 && note.endsWith('…'), note);
  });

  test('what has a line already is known again, by link, number, or hash', () => {
    const pull = pieceOf('Sort (#7)');
    const isRecorded = (ref: string | number) => recordedTest([ref])(pull, github);
    for (const ref of [
      'https://github.com/shop/api/pull/7/',
      'http://www.github.com/shop/api/pull/7',
      'api#7',
      'API#7',
      '4f2a91c',
      '4f2a91c0aa',
      `https://github.com/shop/api/commit/4f2a91c0aa${'0'.repeat(30)}`,
      'api@4f2a91c0',
    ])
      assert.ok(isRecorded(ref), ref);
    for (const ref of ['https://github.com/shop/api/pull/77', 'web#7', '7', 7, '4f2a91d', 'RFC 7'])
      assert.ok(!isRecorded(ref), String(ref));
  });

  test('after a rewritten history, by day and subject', () => {
    const piece = pieceOf('Sort (#7)');
    assert.ok(recordedTest(['api@ffffffff'], [{ date: '2026-11-20', note: 'Sort' }])(piece, elsewhere));
    assert.ok(!recordedTest([], [{ date: '2026-11-21', note: 'Sort' }, { note: 'Sort' }])(piece, elsewhere));
  });

  test('begins at the mark, else at the newest evidence from Git', () => {
    const evidence = [
      { date: '2026-09-18', kind: 'commit', ref: '4f2a91c' },
      { date: '2026-10-02', kind: 'PR', ref: 'api#7' },
      { date: '2026-11-11', kind: 'talk', ref: 'https://example.org' },
      { date: '2026-11-12', kind: 'commit' },
      { kind: 'commit', ref: 'aaaaaaa' },
    ];
    assert.equal(collectSince(evidence, undefined), '2026-10-02');
    assert.equal(collectSince(evidence, '2026-01-01'), '2026-01-01');
    assert.equal(collectSince([], undefined), undefined);
  });
});
