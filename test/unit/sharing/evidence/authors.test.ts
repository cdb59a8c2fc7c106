/** The person’s own commits are found under all of their names; those of bots are not. */
import assert from 'node:assert/strict';
import { identityTest, isBot, isOwn, normalMail, othersIn } from '../../../../src/core/sharing/evidence/authors.ts';
import { history, me, sam } from './commits.ts';

suite('Authors of commits', () => {
  const isMe = identityTest([me, { name: '', mail: '12345+robinvos@users.noreply.github.com' }]);

  test('addresses of one person', () => {
    const same: readonly (readonly [string, string])[] = [
      ['Robin@Example.org', 'robin@example.org'],
      ['robin+work@example.org', 'robin@example.org'],
      ['12345+robinvos@users.noreply.github.com', 'robinvos@users.noreply.github.com'],
      ['77-robinvos@users.noreply.gitlab.com', 'robinvos@users.noreply.gitlab.com'],
      ['r.o.b.i.n@googlemail.com', 'robin@gmail.com'],
    ];
    for (const [one, other] of same) assert.equal(normalMail(one), normalMail(other), one);
    assert.notEqual(normalMail('robin@example.org'), normalMail('robin@example.com'));
    assert.notEqual(normalMail('r.vos@example.org'), normalMail('rvos@example.org'));
    assert.notEqual(normalMail('+@example.org'), normalMail('@example.org'));
  });

  test('by address, or by full name', () => {
    assert.ok(isMe({ name: 'robin', mail: 'ROBIN@example.org' }));
    assert.ok(isMe({ name: 'robinvos', mail: 'robinvos@users.noreply.github.com' }));
    assert.ok(isMe({ name: 'Robin  VOS', mail: 'robin@laptop.local' }));
    assert.ok(!isMe({ name: 'Robin', mail: 'robin@elsewhere.org' }));
    assert.ok(!identityTest([{ name: 'robin', mail: '' }])({ name: 'robin', mail: '' }), 'one word is no proof');
    assert.ok(!isMe(sam));
  });

  test('commits with the person count, unless a bot made them', () => {
    const trailer = 'Co-authored-by: Robin Vos <robin@example.org>';
    const [byBot, bySam, other] = history(
      { message: 'Sort by name', author: sam },
      { message: `Sort by date\n\n* first\n* ${trailer}`, author: sam },
      { message: `Bump x\n\n${trailer}`, author: { name: 'dependabot[bot]', mail: 'x@users.noreply.github.com' } },
    );
    assert.ok(byBot && bySam && other);
    assert.deepEqual(
      [byBot, bySam, other].map((commit) => isOwn(commit, isMe)),
      [false, true, false],
    );
  });

  test('bots and tools by their names', () => {
    const bots =
      'dependabot[bot],renovate-bot,renovate[bot],k8s-ci-robot,bors,github-actions[bot],snyk-bot,Mergify,Copilot';
    for (const name of bots.split(',')) assert.ok(isBot({ name, mail: '' }), name);
    assert.ok(isBot({ name: 'Claude', mail: 'noreply@anthropic.com' }));
    for (const name of ['Talbot', 'Abbot Lee', 'Robot Chicken Fan', 'Robin'])
      assert.ok(!isBot({ name, mail: 'x@example.org' }), name);
  });

  test('other people appear once, under the first name', () => {
    const commits = history(
      { message: 'One\n\nCo-authored-by: Sam Okafor <sam@example.org>\nCo-authored-by: Copilot <x@y>' },
      { message: 'Two\n\nco-developed-by: sam okafor <sam@home.org>' },
    );
    assert.deepEqual(othersIn([...commits].reverse(), isMe), [sam]);
  });
});
