/** Links for the addresses that `git remote -v` shows. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commitLink, readRemote, reviewLink } from '../../../../src/core/sharing/evidence/remote.ts';
import { runs } from '../../fuzz.ts';

suite('Links to repositories', () => {
  const hash = '4f2a91c0';
  /** Remote; link of a commit; link of a pull request. */
  const remotes: readonly (readonly [string, string, string | undefined])[] = [
    [
      'https://github.com/shop/api.git',
      'https://github.com/shop/api/commit/4f2a91c0',
      'https://github.com/shop/api/pull/7',
    ],
    [
      'https://robin:t0ken@github.com/shop/api',
      'https://github.com/shop/api/commit/4f2a91c0',
      'https://github.com/shop/api/pull/7',
    ],
    [
      'https://robin:p@ss@github.com/shop/api/',
      'https://github.com/shop/api/commit/4f2a91c0',
      'https://github.com/shop/api/pull/7',
    ],
    [
      'git@github.com:shop/api.git',
      'https://github.com/shop/api/commit/4f2a91c0',
      'https://github.com/shop/api/pull/7',
    ],
    [
      'ssh://git@ssh.github.com:443/shop/api.git',
      'https://github.com/shop/api/commit/4f2a91c0',
      'https://github.com/shop/api/pull/7',
    ],
    [
      'git://github.com/shop/api.git',
      'https://github.com/shop/api/commit/4f2a91c0',
      'https://github.com/shop/api/pull/7',
    ],
    [
      'https://github.example.org/shop/api',
      'https://github.example.org/shop/api/commit/4f2a91c0',
      'https://github.example.org/shop/api/pull/7',
    ],
    [
      'git@gitlab.com:shop/team/api.git',
      'https://gitlab.com/shop/team/api/-/commit/4f2a91c0',
      'https://gitlab.com/shop/team/api/-/merge_requests/7',
    ],
    [
      'ssh://git@gitlab.example.org:2222/shop/api.git',
      'https://gitlab.example.org/shop/api/-/commit/4f2a91c0',
      'https://gitlab.example.org/shop/api/-/merge_requests/7',
    ],
    [
      'https://oauth2:glpat-x@gitlab.example.org:8443/shop/api.git',
      'https://gitlab.example.org:8443/shop/api/-/commit/4f2a91c0',
      'https://gitlab.example.org:8443/shop/api/-/merge_requests/7',
    ],
    [
      'git@bitbucket.org:shop/api.git',
      'https://bitbucket.org/shop/api/commits/4f2a91c0',
      'https://bitbucket.org/shop/api/pull-requests/7',
    ],
    [
      'ssh://git@bitbucket.example.org:7999/SHOP/api.git',
      'https://bitbucket.example.org/projects/SHOP/repos/api/commits/4f2a91c0',
      'https://bitbucket.example.org/projects/SHOP/repos/api/pull-requests/7',
    ],
    [
      'https://stash.example.org/scm/~robin/api.git',
      'https://stash.example.org/users/robin/repos/api/commits/4f2a91c0',
      'https://stash.example.org/users/robin/repos/api/pull-requests/7',
    ],
    [
      'https://shop@dev.azure.com/shop/Web%20Shop/_git/api',
      'https://dev.azure.com/shop/Web%20Shop/_git/api/commit/4f2a91c0',
      'https://dev.azure.com/shop/Web%20Shop/_git/api/pullrequest/7',
    ],
    [
      'git@ssh.dev.azure.com:v3/shop/Web%20Shop/api',
      'https://dev.azure.com/shop/Web%20Shop/_git/api/commit/4f2a91c0',
      'https://dev.azure.com/shop/Web%20Shop/_git/api/pullrequest/7',
    ],
    [
      'https://shop.visualstudio.com/DefaultCollection/Web/_git/api',
      'https://dev.azure.com/shop/Web/_git/api/commit/4f2a91c0',
      'https://dev.azure.com/shop/Web/_git/api/pullrequest/7',
    ],
    [
      'https://codeberg.org/shop/api.git',
      'https://codeberg.org/shop/api/commit/4f2a91c0',
      'https://codeberg.org/shop/api/pulls/7',
    ],
    [
      'git@gitea.example.org:shop/api.git',
      'https://gitea.example.org/shop/api/commit/4f2a91c0',
      'https://gitea.example.org/shop/api/pulls/7',
    ],
    ['https://go.googlesource.com/go', 'https://go.googlesource.com/go/+/4f2a91c0', undefined],
    ['https://git.sr.ht/~robin/api', 'https://git.sr.ht/~robin/api/commit/4f2a91c0', undefined],
    [
      'http://git.local:3000/shop/api.git',
      'http://git.local:3000/shop/api/commit/4f2a91c0',
      'http://git.local:3000/shop/api/pull/7',
    ],
  ];
  for (const [url, commit, pull] of remotes)
    test(url.replace(/\/\/[^/:@]*:[^/]*@/, '//…@'), () => {
      const remote = readRemote(url);
      assert.ok(remote);
      assert.equal(commitLink(remote, hash), commit);
      assert.equal(reviewLink(remote, { is: 'pull-request', id: '7' }), pull);
      assert.equal(remote.name, url.includes('googlesource') ? 'go' : 'api');
    });

  test('paths on this machine are no remotes', () => {
    for (const url of [
      '/srv/git/api.git',
      '../api',
      './api',
      'C:\\git\\api',
      'C:/git/api',
      'file:///srv/api.git',
      '',
      '.',
    ])
      assert.equal(readRemote(url), undefined, url);
  });

  test('a change in Gerrit is found by its Change-Id', () => {
    const remote = readRemote('https://go.googlesource.com/go');
    assert.ok(remote);
    assert.equal(
      reviewLink(remote, { is: 'change', id: 'I1234abcd' }),
      'https://go-review.googlesource.com/q/I1234abcd',
    );
  });

  test('no name or password gets into a link', () => {
    const secret = fc.stringMatching(/^[a-z0-9:@%._~+-]{1,20}$/).map((text) => `SECRET${text}SECRET`);
    fc.assert(
      fc.property(secret, fc.constantFrom('https', 'http', 'ssh', 'git+ssh'), (user, scheme) => {
        const remote = readRemote(`${scheme}://${user}@github.com/shop/api.git`);
        assert.ok(!JSON.stringify(remote).includes('SECRET'));
        assert.equal(remote?.web.replace(/^http:/, 'https:'), 'https://github.com/shop/api');
      }),
      { numRuns: runs(200) },
    );
  });
});
