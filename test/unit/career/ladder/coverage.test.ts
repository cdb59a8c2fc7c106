/** How much of a source was recognized, and that no part takes too much time. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentenceCoverage, sentencesOfSource } from '../../../../src/core/career/ladder/coverage.ts';
import { importLadder, longestSource } from '../../../../src/core/career/ladder/importLadder.ts';
import { coverageText, previewPage } from '../../../../src/core/career/ladder/preview.ts';
import { ladder as ladderSchema } from '../../../../src/core/model/ladder.ts';

const sentences = (name: string, text: string) =>
  sentencesOfSource({ name, text }).map(({ text: each, line }) => [line, each]);

suite('ladder: the sentences of a source', () => {
  test('of Markdown: paragraphs, list items, cells, and front matter, without markup', () => {
    assert.deepEqual(
      sentences(
        'l.md',
        '---\ntitle: Our ladder\nid: 3f2a\n---\n# How it works\n\nOne long sentence\nover two lines. Another one!\n\n' +
          '- **Scope**: owns [the service](https://example.org)\n\n' +
          '| Level | What it takes |\n| - | - |\n| 1 | Draws<br>Asks for help |\n\n' +
          '<p>In a tag&nbsp;here</p>\n\n{% hint %}\n\n```\ncode is text\n```\n',
      ),
      [
        [2, 'Our ladder'],
        [5, 'How it works'],
        [7, 'One long sentence over two lines'],
        [7, 'Another one'],
        [10, 'owns the service'],
        [12, 'What it takes'],
        [14, 'Asks for help'],
        [16, 'In a tag here'],
        [21, 'code is text'],
      ],
    );
  });

  test('of YAML, CSV and HTML', () => {
    assert.deepEqual(sentences('l.yaml', 'a: One thing\nb: [two things, https://example.org/x y, single]\n'), [
      [1, 'One thing'],
      [2, 'two things'],
    ]);
    assert.deepEqual(sentences('l.csv', 'skill,level 1\nDesign,"Draws a map\nand asks"\n'), [
      [1, 'level 1'],
      [2, 'Draws a map'],
      [2, 'and asks'],
    ]);
    assert.deepEqual(
      sentences(
        'l.html',
        '<style>a b { c }</style>\n<p>One <b>bold</b> word</p><ul><li>An item\n<li>Another item</ul>',
      ),
      [
        [2, 'One bold word'],
        [2, 'An item'],
        [3, 'Another item'],
      ],
    );
  });
});

suite('ladder: coverage', () => {
  const sources = [{ name: 'l.md', text: 'Draws a map. Asks for help.\n\nDraws a map.\n\nAbout the ladder.\n' }];

  test('a sentence that stands twice must arrive twice', () => {
    const read = (levels: Record<string, string>, notes: { text: string }[] = []) => {
      const { total, described, inNotes, missing } = sentenceCoverage(
        sources,
        ladderSchema.parse({ skills: [{ id: 'design', levels }], notes }),
      );
      return [total, described, inNotes, missing.map(({ line, text }) => `${line} ${text}`)];
    };
    assert.deepEqual(read({ 1: 'Draws a map. Asks for help' }), [4, 2, 0, ['3 Draws a map', '5 About the ladder']]);
    assert.deepEqual(read({ 1: 'draws a map!', 2: 'Draws a map; asks for help' }, [{ text: 'About the ladder' }]), [
      4,
      3,
      1,
      [],
    ]);
  });

  test('the page before the import shows what was recognized, what was not, and how it was read', () => {
    const text =
      '# Ours\n\nRead it first.\n\n| Skill | Level 1 | Level 2 |\n| - | - | - |\n' +
      '| Design \\| form | Draws | Draws \\| shapes<br>Asks |\n|  | Lost <b>name</b> | |\n';
    const imported = importLadder([{ name: 'l.md', text }]);
    const page = previewPage('l.md', imported);
    assert.equal(
      coverageText(imported.coverage),
      'Recognized 4 of 4 sentences (100%). In skills, levels, and rungs: 2. In notes: 2.',
    );
    for (const line of [
      '# Import of l.md',
      'Nothing is written yet.',
      '| Design \\| form |  | 1 | 2 |',
      '- l.md, line 8: the name is missing: kept as a note',
      '| Skill | skill | l.md, line 5 |',
      '| Level 2 | level | l.md, line 5 |',
    ])
      assert.ok(page.includes(line), `${line}\n\n${page}`);
    assert.ok(!previewPage('l.md', imported, 'written').includes('Nothing is written yet'));
  });

  test('what is left out is missing', () => {
    const { coverage } = importLadder(
      [{ name: 'l.md', text: '# Ours\n\n## Lunch time\n\nWe eat at noon.\n' }],
      new Map([['heading lunch time', 'ignore']]),
    );
    assert.deepEqual(
      coverage.missing.map(({ line, text }) => [line, text]),
      [
        [3, 'Lunch time'],
        [5, 'We eat at noon'],
      ],
    );
  });

  test('every word of a page with headings, texts and lists arrives', () => {
    const word = fc.stringMatching(/^[a-z]{3,8} [a-z]{3,8}$/);
    const line = fc.oneof(
      word.map((text) => `## ${text}`),
      fc.constantFrom('## Level 1', '### Level 2', '### Senior Engineer', '## All levels'),
      word.map((text) => `- ${text}`),
      word.map((text) => `  - ${text}`),
      word,
      fc.tuple(word, word).map(([lead, text]) => `- **${lead}**: ${text}`),
      word.map((text) => `**${text}**`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const { coverage } = importLadder([{ name: 'l.md', text: lines.join('\n\n') }]);
        assert.deepEqual(coverage.missing, []);
      }),
    );
  });
});

suite('ladder: a source that is meant to do harm', () => {
  const tokens = [
    ...[' ', '\n', '#', '# a\n', '- ', '  - a\n', '|', '| a | b |\n', '*', '**a** ', '_', '`', '[', '[a](', '![', '<'],
    ...['<table><tr><td>', '<ul><li>', '<td>', '<script>', '&', '"', ',', ':', 'a: ', 'a:\n', '- a: 1\n', '{', '[{'],
    ...['{"a":', '-', '.', '1. ', 'IC1 ', '# Level 1\n', '> ', '~~~\n', '{%', '\\', '<br>', '<!--', '**-', '😀'],
  ];

  for (const extension of ['md', 'html', 'csv', 'yaml'])
    test(`of ${extension} is read to its end`, () => {
      for (const token of tokens) {
        const text = token.repeat(Math.ceil(4096 / token.length));
        const { coverage } = importLadder([{ name: `l.${extension}`, text: `| Level | Skill |\n| - | - |\n${text}x` }]);
        assert.ok(coverage.total >= coverage.missing.length);
      }
    }).timeout(60_000);

  test('that is too large is told', () => {
    const { skipped } = importLadder([
      { name: 'a.md', text: 'a '.repeat(longestSource) },
      { name: 'b.md', text: 'Draws a map.' },
    ]);
    assert.deepEqual(skipped, [{ file: 'a.md', line: 1, reason: 'the file is too large' }]);
  });
});
