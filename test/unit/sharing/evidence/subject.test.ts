/** Types, scopes, tickets, and reverts, as projects write them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMessage } from '../../../../src/core/sharing/evidence/commit.ts';
import { readReview } from '../../../../src/core/sharing/evidence/reviews.ts';
import { readRevert, readSubject } from '../../../../src/core/sharing/evidence/subject.ts';
import { runs } from '../../fuzz.ts';

suite('Subjects of commits', () => {
  /** Subject; type, scope, and title. */
  const parts: readonly (readonly [string, string | undefined, string | undefined, string])[] = [
    ['feat(billing): publish events', 'feat', 'billing', 'publish events'],
    ['feat(API)!: drop version 1', 'feat', 'api', 'drop version 1'],
    ['fix: close the socket', 'fix', undefined, 'close the socket'],
    ['FIX: close the socket', 'fix', undefined, 'close the socket'],
    ['net/http: close the socket', undefined, 'net/http', 'close the socket'],
    ['mm/slab, mm/slub: count pages', undefined, 'mm/slab, mm/slub', 'count pages'],
    ['stream: close once', undefined, 'stream', 'close once'],
    ['[SPARK-4519][SQL] Skip empty files', undefined, 'sql', 'Skip empty files'],
    ['[libc++] Skip empty files', undefined, 'libc++', 'Skip empty files'],
    ['PAY-12: Refund in parts', undefined, undefined, 'Refund in parts'],
    ['PAY-12 feat(refunds): in parts', 'feat', 'refunds', 'in parts'],
    ['feat: PAY-12 refund in parts', 'feat', undefined, 'refund in parts'],
    ['🐛 Close the socket', undefined, undefined, 'Close the socket'],
    [':sparkles: feat(ui): show a card', 'feat', 'ui', 'show a card'],
    ['fixup! feat(billing): publish events', 'feat', 'billing', 'publish events'],
    ['Note: this is a sentence', undefined, undefined, 'Note: this is a sentence'],
    ['Close the socket: it leaks', undefined, undefined, 'Close the socket: it leaks'],
    ['https://example.org is the new address', undefined, undefined, 'https://example.org is the new address'],
  ];
  for (const [subject, type, scope, title] of parts)
    test(subject, () => {
      const read = readSubject(subject);
      assert.deepEqual([read.type, read.scope, read.title], [type, scope, title]);
    });

  test('tickets in subject, branch, and trailers', () => {
    const tickets = (subject: string, branch?: string, body?: string) =>
      readSubject(subject, { branch, ...(body !== undefined && { body }) }).tickets;
    assert.deepEqual(tickets('PAY-12: Refund'), ['PAY-12']);
    assert.deepEqual(tickets('Refund in parts (PAY-12, PAY-13)'), ['PAY-12', 'PAY-13']);
    assert.deepEqual(tickets('Refund', 'robin/feature/pay-12-refund'), ['PAY-12']);
    assert.deepEqual(tickets('Refund', undefined, 'Why.\n\nRefs: PAY-12'), ['PAY-12']);
    assert.deepEqual(tickets('Refund (fixes #7)'), ['#7']);
    assert.deepEqual(tickets('Fixed #35444 -- Added a setting'), ['#35444']);
    assert.deepEqual(tickets('gh-101100: Fix references'), ['#101100']);
    assert.deepEqual(tickets('Bug 1901234 - Sort by date'), ['#1901234']);
    assert.deepEqual(tickets('Sort', undefined, 'Closes: #31'), ['#31']);
  });

  test('what only looks like a ticket', () => {
    for (const subject of [
      'Read UTF-8 with SHA-256 and ISO-8601',
      'CVE-2026-12345: escape names',
      'Follow RFC-2616 and PEP-8',
      'Move to v1-2',
      'Release API-2.3',
      'step-12 of the plan',
    ])
      assert.deepEqual(readSubject(subject).tickets, [], subject);
  });

  test('reverts of all kinds', () => {
    const revert = (message: string) => {
      const { subject, body } = readMessage(message);
      return readRevert(subject, body);
    };
    assert.deepEqual(revert('Revert "Sort by date"\n\nThis reverts commit 4f2a91c0.'), {
      hashes: ['4f2a91c0'],
      subject: 'Sort by date',
    });
    assert.equal(revert('Reapply "Sort by date"\n\nThis reverts commit aaaaaaa.')?.subject, 'Revert "Sort by date"');
    assert.equal(revert('revert: feat: sort by date')?.subject, 'feat: sort by date');
    assert.deepEqual(revert('Revert 4f2a91c')?.hashes, ['4f2a91c']);
    assert.deepEqual(revert('Backed out changeset 4f2a91c0a (bug 12)')?.hashes, ['4f2a91c0a']);
    assert.equal(revert('Revert the order of the list'), undefined);
    assert.equal(revert('Sort by date\n\nAn earlier change reverts commit 4f2a91c0.'), undefined);
  });

  test('any message is read, and quickly', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Merge',
        'pull request',
        '#1',
        '(',
        ')',
        '[',
        ']',
        '!',
        ': ',
        ' ',
        '\n',
        'fixup! ',
        'PAY-1',
        '"',
        "'",
        'from',
        '🐛',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { subject, body, coAuthors } = readMessage(pieces.join(''));
        readReview(subject, body);
        readRevert(subject, body);
        const { title } = readSubject(subject, { body });
        assert.ok(!title.includes('\n') && coAuthors.length <= 1 + body.length);
      }),
      { numRuns: runs(300) },
    );
    for (const text of ['[', '(', '#', 'a/', 'A-1 ', ' ', 'co-authored-by: <', '(#1)', ': ', "'"]) {
      const began = performance.now();
      const { subject, body } = readMessage(`${text.repeat(9_000)}\n\n${text.repeat(9_000)}`);
      readReview(subject, body);
      readSubject(subject, { body });
      assert.ok(performance.now() - began < 2000, `${text}: ${performance.now() - began} ms`);
    }
  });
});
