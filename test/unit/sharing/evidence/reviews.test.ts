/** Pull requests are recognized in the messages of all services, and nothing else is taken for one. */
import assert from 'node:assert/strict';
import { readMessage } from '../../../../src/core/sharing/evidence/commit.ts';
import { readReview } from '../../../../src/core/sharing/evidence/reviews.ts';

const read = (message: string): string => {
  const { subject, body } = readMessage(message);
  const { review, title } = readReview(subject, body);
  const sign = { 'pull-request': '#', 'merge-request': '!', change: '' };
  return `${review ? `${sign[review.is]}${review.id}` : '-'} ${title ?? '-'}`;
};

suite('Reviews in commit messages', () => {
  /** The form of the service, the message, and what is read from it. */
  const forms: readonly (readonly [string, string, string])[] = [
    [
      'GitHub merge',
      'Merge pull request #2207 from robin/flag\n\nHide the new table behind a flag',
      '#2207 Hide the new table behind a flag',
    ],
    [
      'GitHub merge with a conventional title',
      'Merge pull request #7 from robin/x\n\nfeat(api): page the list',
      '#7 feat(api): page the list',
    ],
    ['GitHub merge without a title', 'Merge pull request #7 from robin/flag', '#7 -'],
    ['GitHub squash', 'Hide the new table behind a flag (#2207)', '#2207 Hide the new table behind a flag'],
    [
      'GitHub squash, conventional',
      'fix(cache): keep the last good state (#81)',
      '#81 fix(cache): keep the last good state',
    ],
    ['GitHub squash with skipped checks', 'docs: mention the port (#9) [skip ci]', '#9 docs: mention the port'],
    ['GitHub backport: the last number', 'Close the socket once (#100) (#104)', '#104 Close the socket once'],
    ['GitHub revert', 'Revert "Close the socket once (#100)" (#105)', '#105 Revert "Close the socket once (#100)"'],
    [
      'GitHub Enterprise, another fork',
      'Merge pull request #12 from team-a/PAY-3-refunds\n\nPAY-3: Refund in parts',
      '#12 PAY-3: Refund in parts',
    ],
    [
      'CPython',
      'gh-101100: Fix references in the tutorial (GH-118219)',
      '#118219 gh-101100: Fix references in the tutorial',
    ],
    ['Pull request in words', 'Speed up the parser (pull request #31)', '#31 Speed up the parser'],
    ['Short form', 'Speed up the parser (PR #31)', '#31 Speed up the parser'],
    ['In square brackets', 'Speed up the parser [#31]', '#31 Speed up the parser'],
    ['By hand, in front', 'PR #31: Speed up the parser', '#31 Speed up the parser'],
    ['By hand, with a dash', 'PR 31 - Speed up the parser', '#31 Speed up the parser'],
    [
      'GitLab merge',
      "Merge branch 'flag' into 'main'\n\nHide the new table\n\nSee merge request shop/api!45",
      '!45 Hide the new table',
    ],
    [
      'GitLab merge with issues',
      "Merge branch 'flag' into 'main'\n\nHide the table\n\nCloses #3\n\nSee merge request shop/team/api!45",
      '!45 Hide the table',
    ],
    [
      'GitLab merge, project left out',
      "Merge branch 'x' into 'main'\r\n\r\nHide it\r\n\r\nSee merge request !1",
      '!1 Hide it',
    ],
    ['GitLab squash with number', 'Hide the new table (!45)', '!45 Hide the new table'],
    ['GitLab, bare number', 'Hide the new table !45', '!45 Hide the new table'],
    ['GitLab squash below', 'Hide the new table\n\nSee merge request shop/api!45', '!45 Hide the new table'],
    [
      'marge-bot',
      'radv: fix a race\n\nPart-of: <https://gitlab.freedesktop.org/mesa/mesa/-/merge_requests/26421>',
      '!26421 radv: fix a race',
    ],
    ['By hand, GitLab', 'MR !45: Hide the new table', '!45 Hide the new table'],
    ['Bitbucket Cloud', 'Merged in feature/flag (pull request #45)\n\nHide the new table', '#45 Hide the new table'],
    [
      'Bitbucket Cloud with approvals',
      'Merged in flag (pull request #45)\n\nHide the table\n\nApproved-by: Sam Okafor',
      '#45 Hide the table',
    ],
    ['Bitbucket Cloud, no title', 'Merged in flag (pull request #45)\n\n* one\n* two', '#45 -'],
    [
      'Bitbucket Server merge',
      "Merge pull request #45 in SHOP/api from flag to main\n\n* commit '4f2a91c0':\n  Hide the table",
      '#45 -',
    ],
    [
      'Bitbucket Server squash',
      'Pull request #45: Hide the new table\n\nMerge in SHOP/api from flag to main',
      '#45 Hide the new table',
    ],
    ['Azure DevOps', 'Merged PR 12: Hide the new table', '#12 Hide the new table'],
    [
      'Azure DevOps with work items',
      'Merged PR 12: Hide the new table\n\nRelated work items: #77',
      '#12 Hide the new table',
    ],
    ['Gitea', "Merge pull request 'Hide the new table' (#12) from robin/flag into main", '#12 Hide the new table'],
    [
      'Forgejo, quotes in the title',
      "Merge pull request 'Don't hide it' (#12) from flag into main\n\nReviewed-on: https://codeberg.org/a/b/pulls/12",
      "#12 Don't hide it",
    ],
    [
      'Gitea squash',
      'Hide the new table (#12)\n\nReviewed-on: https://git.example.org/shop/api/pulls/12',
      '#12 Hide the new table',
    ],
    [
      'bors',
      'Auto merge of #107679 - sam:less-overhead, r=robin\n\nLess overhead for errors',
      '#107679 Less overhead for errors',
    ],
    ['bors, rollup', 'Rollup merge of #107680 - sam:typo, r=robin\n\nCorrect a typo', '#107680 Correct a typo'],
    ['bors-ng', 'Merge #311\n\n311: Sort by date r=robin a=sam', '#311 Sort by date'],
    ['bors-ng with a title', 'Merge #311: Sort by date', '#311 Sort by date'],
    [
      'Gerrit change',
      'Hide the new table\n\nBug: 31\nChange-Id: I8473b95934b5732ac55d26311a706c9c2bde9940',
      'I8473b95934b5732ac55d26311a706c9c2bde9940 Hide the new table',
    ],
    ['Gerrit merge', 'Merge "Hide the new table" into stable/2026.1', '- Hide the new table'],
    [
      'Phabricator',
      'Hide the new table\n\nDifferential Revision: https://reviews.example.org/D1234',
      'D1234 Hide the new table',
    ],
    [
      'Node.js',
      'stream: close once\n\nPR-URL: https://github.com/nodejs/node/pull/51010\nReviewed-By: Sam',
      '#51010 stream: close once',
    ],
    ['PyTorch', 'Sort keys\n\nPull Request resolved: https://github.com/pytorch/pytorch/pull/99', '#99 Sort keys'],
    [
      'Spark',
      '[SPARK-4519][SQL] Skip empty files\n\nCloses #3700 from robin/empty.',
      '#3700 [SPARK-4519][SQL] Skip empty files',
    ],
    ['GitHub, German Umlaut and emoji', '✨ Größe der Tabelle prüfen (#8)', '#8 ✨ Größe der Tabelle prüfen'],
  ];
  for (const [form, message, expected] of forms)
    test(form, () => {
      assert.equal(read(message), expected);
    });

  test('issues, versions, and merges of branches are no pull requests', () => {
    for (const message of [
      'Fix #12',
      'Close the socket (fixes #12)',
      'Sort by date, see #12',
      'Fixed #35444 -- Added a setting for the order',
      'Colors as #123456',
      'Release 2.3.1',
      "Merge branch 'main' into flag",
      "Merge remote-tracking branch 'origin/main'",
      "Merge tag 'v6.8' of git://example.org/linux",
      'Read every channel!\n\nCloses #12',
      'C# 12 support',
      'Bug 1901234 - Sort by date r=sam',
    ])
      assert.ok(read(message).startsWith('- '), message);
  });

  test('an address in a message loses its name and password', () => {
    const { review } = readReview('Sort', 'PR-URL: https://robin:secret@github.com/shop/api/pull/3');
    assert.equal(review?.url, 'https://github.com/shop/api/pull/3');
  });
});
