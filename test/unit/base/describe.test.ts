import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { ValuePath } from '../../../src/core/base/valuePath.ts';
import { progressBar } from '../../../src/core/base/bar.ts';
import { findPlace, type Looks } from '../../../src/core/yaml/findPlace.ts';
import { parseText } from '../../../src/core/yaml/parse.ts';
import { firstLine } from '../../../src/core/base/texts.ts';
import { escapeInDocument, escapeMarkdown, escapeMarkdownText } from '../../../src/core/base/markdown.ts';
import { runs } from '../fuzz.ts';

suite('describe: Markdown', () => {
  test('links, images, HTML, icons, addresses and lists stay text', () => {
    assert.equal(escapeMarkdown('[x](command:cairn.dropGoal)'), '\\[x\\]\\(command\\:cairn\\.dropGoal\\)');
    assert.equal(escapeMarkdown('<img src=x>'), '\\<img src\\=x\\>');
    assert.equal(escapeMarkdown('$(trash) `code` **bold**'), '\\$\\(trash\\) \\`code\\` \\*\\*bold\\*\\*');
    assert.equal(escapeMarkdown('https://example.org'), 'https\\:\\/\\/example\\.org');
    assert.equal(escapeMarkdown('16. Nov.'), '16\\. Nov\\.');
  });

  test('accents and other alphabets are left alone', () => {
    assert.equal(escapeMarkdown('Übersicht für 日本'), 'Übersicht für 日本');
  });

  test('no mark is left that Markdown could read, and unescaping gives the text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        const escaped = escapeMarkdown(text);
        assert.doesNotMatch(escaped.replace(/\\[!-/:-@[-`{-~]/g, ''), /[!-/:-@[-`{-~]/);
        assert.equal(escaped.replace(/\\(.)/g, '$1'), text.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  test('paragraphs stay apart, list items have their lines, and what was wrapped by hand flows', () => {
    assert.equal(escapeMarkdownText('one\ntwo\n\n    three\r\nfour\n'), 'one two\n\nthree four');
    assert.equal(
      escapeMarkdownText('like this:\n- a\n  and on\n- b\n12. c\r\n \r\n\r\nend'),
      'like this\\:  \n\\- a and on  \n\\- b  \n12\\. c\n\nend',
    );
    assert.equal(escapeMarkdownText(' \n \n'), '');
  });
});

suite('describe: Markdown of a document', () => {
  // The parser of VS Code's preview.
  const parser = new MarkdownIt({ html: true });
  const shown = (line: string): string => parser.render(line);
  const asText = (text: string): string => parser.utils.escapeHtml(text.replace(/\s+/g, ' ').trim());

  test('is readable as source', () => {
    assert.equal(
      escapeInDocument('17 % → 42 %, at 9.30: over. "Yes" (really)!'),
      '17 % → 42 %, at 9.30: over. "Yes" (really)!',
    );
    assert.equal(escapeInDocument('# not a heading'), '\\# not a heading');
    assert.equal(escapeInDocument('16. Nov.'), '16\\. Nov.');
  });

  test('any text is shown as it is, behind a hyphen, in bold, and within a line', () => {
    const marks = fc.constantFrom(
      ...Array.from('*_`[]()<>#+-=!&;~|\\/:.123 \n\ta "'),
      '&amp;',
      '<b>',
      '](x)',
      '![',
      '---',
      '    ',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(marks, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(!/[\0\uFFFD]/.test(text) && text.trim() !== '');
        const escaped = escapeInDocument(text);
        assert.equal(shown(`- ${escaped}`), `<ul>\n<li>${asText(text)}</li>\n</ul>\n`);
        assert.equal(shown(`- **${escaped}** · so`), `<ul>\n<li><strong>${asText(text)}</strong> · so</li>\n</ul>\n`);
        assert.equal(shown(`Say ${escaped} so`), `<p>Say ${asText(text)} so</p>\n`);
      }),
      { numRuns: runs(500) },
    );
  });
});

suite('describe: progress bar', () => {
  test('shows what is done, what should be, and the rest', () => {
    assert.equal(progressBar(0.5, undefined, 10), '█████░░░░░');
    assert.equal(progressBar(0.5, 0.7, 10), '█████▒▒░░░');
    assert.equal(progressBar(0.7, 0.5, 10), '███████░░░');
  });

  test('is empty only at nothing and full only at all, and as long as asked', () => {
    const any = fc.double({ min: -1, max: 2 });
    fc.assert(
      fc.property(
        any,
        fc.option(any, { nil: undefined }),
        fc.integer({ min: 2, max: 40 }),
        (fraction, expected, width) => {
          const bar = progressBar(fraction, expected, width);
          assert.equal(bar.length, width);
          assert.match(bar, /^█*▒*░*$/);
          assert.equal(bar.startsWith('█'), fraction > 0);
          assert.equal(bar.endsWith('█'), fraction >= 1);
        },
      ),
    );
  });
});

suite('describe: first line', () => {
  test('is the first with something on it', () => {
    assert.equal(firstLine('\n  \n  What went well \nmore'), 'What went well');
    assert.equal(firstLine(''), '');
  });

  test('is cut where it is very long, never within a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 150, maxLength: 300 }), (text) => {
        const line = firstLine(text);
        assert.ok(line.length <= 200);
        // A lone half of a character would not survive the way there and back.
        assert.equal(new TextDecoder().decode(new TextEncoder().encode(line)), line);
      }),
    );
    assert.equal(firstLine(`${'x'.repeat(198)}😀😀`), `${'x'.repeat(198)}…`);
  });
});

suite('describe: finding a place', () => {
  const text =
    '# My goal\n' +
    'title: Ship it\n' +
    'actions:\n' +
    '  - due: 2026-11-20 # no title yet\n' +
    '  - title: Ask Sam\n' +
    '  - title: Build\n' +
    '    due: 2026-11-22\n' +
    'wins:\n' +
    '  - One\n' +
    '  - Two\n';
  const lineOf = (text: string, path: ValuePath, looks?: Looks) => findPlace(parseText(text), path, looks).start;

  test('by its path', () => {
    assert.deepEqual(findPlace(parseText(text), ['title']), {
      start: { line: 1, character: 7 },
      end: { line: 1, character: 14 },
    });
    assert.equal(lineOf(text, ['actions', 2, 'title']).line, 5);
    assert.equal(lineOf(text, ['wins', 1]).line, 9);
  });

  test('by what the item looks like where the index has shifted', () => {
    assert.equal(lineOf(text, ['actions', 1, 'title'], { title: 'Ask Sam' }).line, 4);
    assert.equal(lineOf(text, ['actions', 0, 'title'], { title: 'Ask Sam' }).line, 4);
    assert.equal(lineOf(text, ['actions', 1, 'title'], { title: 'Build', due: '2026-11-22' }).line, 5);
    assert.equal(lineOf(text, ['wins', 0], 'Two').line, 9);
    assert.equal(lineOf(text, ['wins', 1], 'Gone').line, 9);
    assert.equal(lineOf(text, ['title'], 'Ship it').line, 1);
  });

  test('of two alike, the one that the path names', () => {
    assert.equal(lineOf('wins: [Same, Same]', ['wins', 1], 'Same').character, 13);
  });

  test('what is missing is near its container, and a broken file opens at its problem', () => {
    assert.equal(lineOf(text, ['measure', 'target']).line, 1);
    assert.equal(lineOf('# x\n<<<<<<< HEAD\n=======\n>>>>>>> b\n', ['title']).line, 1);
    // What can be read of a damaged file is found in it.
    assert.equal(lineOf('why: x\n<<<<<<< HEAD\nx: 1\n=======\n>>>>>>> b\ntitle: A\n', ['title']).line, 5);
    assert.deepEqual(lineOf('', ['title']), { line: 0, character: 0 });
  });

  test('with a byte order mark and Windows line ends', () => {
    assert.equal(lineOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`, ['actions', 2, 'due']).line, 6);
  });
});
