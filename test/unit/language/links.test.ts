import assert from 'node:assert/strict';
import { linkTarget, linksIn } from '../../../src/core/language/links.ts';
import { docOf, marked } from './folder.ts';

suite('language: links', () => {
  test('in evidence, resources and job postings, without quotes', () => {
    const { text, marks } = marked(
      'evidence:\n' +
        '  - { ref: «https://x.org/a» }\n' +
        '  - { ref: "«docs/rfc.md»", note: https://no.org }\n' +
        '  - { ref: 4f2a91c }\n' +
        '  - { ref: 12 }\n' +
        'resources:\n' +
        '  - «https://x.org/b»\n' +
        '  - Just a book\n' +
        '  - { title: no.md, url: «notes/x.md» }\n' +
        'url: «https://x.org/c»\n' +
        'skills:\n' +
        '  - evidence: [{ ref: «./a.md» }]\n' +
        'ref: no.md\n',
    );
    assert.deepEqual(
      linksIn(docOf(text)).map(({ offsets }) => offsets),
      marks,
    );
  });

  for (const [ref, wanted] of [
    ['https://x.org/a?b#c', 'url'],
    ['http://x.org', 'url'],
    ['mailto:a@b.c', 'url'],
    ['docs/rfc.md', 'path'],
    ['a\\b.md', 'path'],
    ['../x/y', 'path'],
    ['RFC 31', undefined],
    ['barn#2207', undefined],
    ['4f2a91c', undefined],
    ['/etc/passwd', undefined],
    ['~/x.md', undefined],
    ['C:\\x.md', undefined],
    ['file:///etc/passwd', undefined],
    ['command:workbench.action.quit', undefined],
    ['vscode://x.y/z', undefined],
    ['javascript:alert(1)', undefined],
    ['https://x y.org', undefined],
  ] as const) {
    test(`${ref} is ${wanted ?? 'no link'}`, () => {
      assert.equal(linkTarget(ref)?.is, wanted);
    });
  }
});
