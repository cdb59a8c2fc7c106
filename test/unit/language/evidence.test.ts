import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/yaml/edit/edits.ts';
import { addDropped, evidenceListAt } from '../../../src/core/language/evidence.ts';
import {
  addressesIn,
  droppedText,
  titleBelow,
  titleInHtml,
  type Dropped,
} from '../../../src/core/language/evidence.ts';
import { docOf, identityOf } from './folder.ts';

/** @param withCursor the text with the cursor at `|` */
function drop(path: string, withCursor: string, ...dropped: readonly Dropped[]): string | undefined {
  const offset = withCursor.indexOf('|');
  const text = withCursor.slice(0, offset) + withCursor.slice(offset + 1);
  const { kind } = identityOf(path);
  const place = evidenceListAt(kind, docOf(text), text, offset);
  if (!place) return undefined;
  const planned = addDropped(kind, text, place, dropped, '2026-01-10');
  return planned.ok ? applyEdits(text, planned.edits) : planned.refusal.reason;
}

const link: Dropped = { is: 'link', url: 'https://x.org/a', title: 'A: page' };
const file: Dropped = { is: 'file', path: 'docs/rfc 1.md' };
const commit: Dropped = { is: 'commit', ref: '1234e56', title: undefined };

suite('language: dropped evidence', () => {
  test('is appended to the evidence of a goal in the existing style', () => {
    assert.equal(
      drop('goals/g.yaml', 'title: x|\nevidence:\n  - { date: 2026-01-01, kind: doc }   # old\n# end\n', link, commit),
      'title: x\n' +
        'evidence:\n' +
        '  - { date: 2026-01-01, kind: doc }   # old\n' +
        '  - { date: 2026-01-10, kind: link, ref: https://x.org/a, note: "A: page" }\n' +
        '  - { date: 2026-01-10, kind: commit, ref: "1234e56" }\n' +
        '# end\n',
    );
  });

  test('starts the list in the order of the model', () => {
    assert.equal(
      drop('goals/g.yaml', 'title: x\nactions:\n  - title: a\ninsights: [b]|\n', file),
      'title: x\n' +
        'actions:\n' +
        '  - title: a\n' +
        'evidence:\n' +
        '  - date: 2026-01-10\n' +
        '    kind: file\n' +
        '    ref: docs/rfc 1.md\n' +
        'insights: [b]\n',
    );
  });

  test('is added to the skill at the cursor', () => {
    const text = 'skills:\n  - id: go\n    title: Go\n  - { id: sql }\n';
    assert.equal(drop('profile.yaml', text.replace('Go\n', 'Go|\n'), file)?.includes('title: Go\n    evidence:'), true);
    assert.equal(drop('profile.yaml', `|${text}`, file), undefined);
  });

  test('is a resource in the list of a note, and nothing elsewhere', () => {
    assert.equal(
      drop('notes/n.yaml', 'date: 2026-01-01\nresources:\n  - A book|\nquestions: [x]\n', link, file),
      'date: 2026-01-01\n' +
        'resources:\n' +
        '  - A book\n' +
        '  - title: "A: page"\n' +
        '    url: https://x.org/a\n' +
        '  - docs/rfc 1.md\n' +
        'questions: [x]\n',
    );
    assert.equal(
      drop('notes/n.yaml', 'date: 2026-01-01\nresources:|\n', commit),
      'date: 2026-01-01\nresources:\n  - "1234e56"\n',
    );
    assert.equal(drop('notes/n.yaml', 'date: 2026-01-01\nresources: [x]\nquestions: [x|]\n', link), undefined);
    assert.equal(drop('weeks/2026-W01.yaml', 'wins: [x|]\n', link), undefined);
  });

  test('is refused if an alias would share it', () => {
    assert.equal(drop('goals/g.yaml', 'title: x|\nevidence: &e []\nx: *e\n', link), 'alias');
  });

  for (const [text, wanted] of [
    ['https://github.com/a/b/commit/4f2a91c', 'commit'],
    ['https://gitlab.com/a/b/-/commit/4f2a91cd?x', 'commit'],
    ['https://github.com/a/b/pull/3', 'link'],
    [' https://x.org \n', 'link'],
    ['4f2a91c', 'commit'],
    ['4f2a91c4f2a91c4f2a91c4f2a91c4f2a91c4f2a91c', undefined],
    ['1234567', undefined],
    ['defaced', undefined],
    ['see https://x.org', undefined],
    ['file:///x', undefined],
    ['', undefined],
  ] as const) {
    test(`“${text.trim()}” is ${wanted ?? 'nothing'}`, () => {
      assert.equal(droppedText(text)?.is, wanted);
    });
  }

  test('finds the title of a link, unless it is the address', () => {
    const url = 'https://x.org/?a=1&b=2';
    assert.equal(
      titleInHtml(
        '<meta charset="utf-8"><p><a class=x href="https://x.org/?a=1&amp;b=2"><b>A ' +
          '&quot;page&quot;</b>\n &#8211; of &lt;x&gt;</a>',
        url,
      ),
      'A "page" – of <x>',
    );
    assert.equal(titleInHtml(`<a href='${url}'>${url}</a>`, url), undefined);
    assert.equal(titleInHtml('<a href="https://y.org">Y</a>', url), undefined);
    assert.equal(titleBelow(`${url}\nThe title`, url), 'The title');
    assert.equal(titleBelow(url, url), undefined);
    assert.deepEqual(addressesIn('# two\r\nhttps://a\r\n\r\nhttps://b\r\n'), ['https://a', 'https://b']);
  });
});
