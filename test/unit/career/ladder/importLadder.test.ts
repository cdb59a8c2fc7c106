/**
 * Ladders in the shapes in which they are found, each read as the same few skills, and what is broken said with its
 * line.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { importLadder } from '../../../../src/core/career/ladder/importLadder.ts';
import { levelPlaces } from '../../../../src/core/career/ladder/levels.ts';
import { ladderText, mergeChanges } from '../../../../src/core/career/ladder/merge.ts';
import { readFile } from '../../../../src/core/index/fileEntry.ts';
import { ladder as ladderSchema } from '../../../../src/core/model/ladder.ts';
import { planEdits } from '../../../../src/core/yaml/edit/edits.ts';

const design = { id: 'design', title: 'Design', theme: 'Building', levels: { 0: 'Asks', 1: 'Draws' } };
const talks = { id: 'talks', title: 'Talks', theme: 'Together', levels: { 1: 'Answers' } };

function taken(name: string, text: string) {
  const { ladder, skipped } = importLadder(name, text);
  return { skills: ladder.skills, rungs: ladder.rungs, left: skipped.map(({ line, reason }) => [line, reason]) };
}

suite('ladder: the shapes that are read', () => {
  const only = { skills: [design, talks], rungs: [], left: [] };

  test('a table with a column each level, whatever parts its cells', () => {
    const rows = [
      ['Theme', 'Competency', 'Level 0', 'Level 1'],
      ['Building', 'Design', 'Asks', 'Draws'],
      ['Together', 'Talks', '', 'Answers'],
    ];
    for (const [name, mark] of [
      ['l.csv', ','],
      ['l.csv', ';'],
      ['l.tsv', '\t'],
    ] as const) {
      assert.deepEqual(
        taken(name, `\uFEFF${rows.map((row) => row.join(mark)).join('\r\n')}\r\n`),
        only,
        JSON.stringify(mark),
      );
    }
    assert.deepEqual(
      taken(
        'l.md',
        `# Ours\n\n${rows
          .map((row) => `| ${row.join(' | ')} |`)
          .join('\n')
          .replace('\n', '\n| --- | :--- | --- | --- |\n')}\n`,
      ),
      only,
    );
  });

  test('a table with a row each level', () => {
    assert.deepEqual(
      taken(
        'l.csv',
        'theme,skill,level,description\nBuilding,Design,0,Asks\n,Design,1,"Draws"\nTogether,Talks,1,Answers\n',
      ),
      only,
    );
  });

  test('job families in YAML and JSON: lists or maps, themes around them or beside', () => {
    assert.deepEqual(
      taken(
        'l.yaml',
        'themes:\n' +
          '  - name: Building\n' +
          '    competencies:\n' +
          '      - id: design\n' +
          '        name: 🎨 Design\n' +
          '        levels: [Asks, Draws]\n' +
          '  - name: Together\n' +
          '    skills: [{ title: Talks, levels: [{ level: 1, description: Answers }] }]\n',
      ),
      only,
    );
    assert.deepEqual(
      taken(
        'l.yaml',
        'skills:\n' +
          '  design: { title: Design, category: Building, levels: { level-0: Asks, level-1: { summary: ' +
          'Draws } } }\n  talks: { title: Talks, theme: Together, levels: { 1: Answers } }\n',
      ),
      only,
    );
    assert.deepEqual(
      taken(
        'l.json',
        JSON.stringify([
          {
            name: 'Design',
            category: 'Building',
            proficiency: [
              { level: 0, text: 'Asks' },
              { level: 1, text: 'Draws' },
            ],
          },
          { name: 'Talks', category: 'Together', proficiency: { 1: 'Answers' } },
        ]),
      ),
      only,
    );
    assert.deepEqual(
      taken('l.yaml', 'Building:\n  Design: { 0: Asks, 1: Draws }\nTogether:\n  Talks: { 1: Answers }\n'),
      only,
    );
  });

  test('tracks with milestones, each with its signals', () => {
    const tracks = {
      tracks: {
        MOBILE: {
          displayName: 'Mobile',
          category: 'A',
          description: 'Apps',
          milestones: [
            { summary: 'Fixes', signals: ['Small fix', 'Asks'], examples: ['A label'] },
            { summary: 'Builds' },
          ],
        },
      },
    };
    assert.deepEqual(taken('l.json', JSON.stringify(tracks)), {
      skills: [
        { id: 'mobile', title: 'Mobile', theme: 'A', levels: { 0: 'Fixes; Small fix; Asks; A label', 1: 'Builds' } },
      ],
      rungs: [],
      left: [],
    });
    assert.deepEqual(
      taken('l.json', JSON.stringify(tracks.tracks)).skills.map(({ id }) => id),
      ['mobile'],
    );
  });

  test('Markdown: front matter, or a heading each skill and level', () => {
    assert.deepEqual(
      taken(
        'l.md',
        '---\n' +
          'topics:\n' +
          '  - { title: "✨ Design", theme: Building, levels: [Asks, Draws] }\n' +
          '---\n' +
          '# Ours\n' +
          '\n' +
          '## Together\n' +
          '\n' +
          '### Talks\n' +
          '\n' +
          '#### Level 1\n' +
          '\n' +
          '- Answers\n',
      ).skills,
      [design, talks],
    );
    assert.deepEqual(
      taken(
        'l.md',
        '# Ours\n' +
          '\n' +
          '## Building\n' +
          '### **Design**\n' +
          'About it.\n' +
          '#### Novice\n' +
          'Asks\n' +
          '#### Advanced beginner\n' +
          'Draws [it](https://example.org)\n',
      ).skills,
      [{ ...design, levels: { 0: 'Asks', 1: 'Draws it' } }],
    );
  });

  test('what a role expects, by id or by name', () => {
    const skills = 'skills: [{ id: design, title: Design }, { id: talks, title: Talks }]\n';
    const rungs = [{ id: 'senior', title: 'Senior', expects: { design: 3, talks: 2 } }];
    assert.deepEqual(
      taken('l.yaml', `${skills}rungs: [{ id: senior, title: Senior, expects: { design: 3, talks: 2 } }]\n`).rungs,
      rungs,
    );
    assert.deepEqual(
      taken(
        'l.yaml',
        `${skills}roles:\n` +
          '  senior:\n' +
          '    title: Senior\n' +
          '    skills: [{ skill: Design, level: 3 }, { skill: Talks, level: 2 }]\n',
      ).rungs,
      rungs,
    );
  });

  test('our own file comes back as it went', () => {
    const own = ladderSchema.parse({
      title: 'Ours',
      source: 'Us',
      skills: [design, talks],
      rungs: [{ id: 'senior', title: 'Senior', expects: { design: 2 } }],
    });
    assert.deepEqual(importLadder('ladder.yaml', ladderText(own)), { ladder: own, skipped: [] });
  });
});

suite('ladder: levels', () => {
  test('1..5 are the five from the first on, and beside a 0 they are not', () => {
    const places = (...levels: (string | number)[]) => levels.map(levelPlaces(levels));
    assert.deepEqual(places('L1', 'L2', 'L3', 'L4', 'L5'), [0, 1, 2, 3, 4]);
    assert.deepEqual(places(0, 4, 5), [0, 4, 'too-high']);
    assert.deepEqual(places(1, 4), [1, 4]);
    assert.deepEqual(places('Expert', 'novice', 'Proficient'), [4, 0, 3]);
    assert.deepEqual(places('Junior', 'Senior', 'Staff'), [0, 1, 2], 'names of one’s own stand in their order');
    assert.deepEqual(places('Level 3 - Proficient', '2. Some'), [3, 2]);
  });
});

suite('ladder: what is broken', () => {
  test('is said with its line, and the rest is taken', () => {
    const text =
      'skill,level 0,level 1\n' +
      'Design,Asks,Draws\n' +
      ',Nobody,Nothing\n' +
      'Talks,,Answers,surplus\n' +
      '"Two\n' +
      'lines",x,y\n' +
      '\n' +
      ',z,\n' +
      'Writing,a,b\n';
    const { skills, left } = taken('l.csv', text);
    assert.deepEqual(
      skills.map(({ id }) => id),
      ['design', 'talks', 'two-lines', 'writing'],
    );
    assert.deepEqual(left, [
      [3, 'the name is missing'],
      [4, 'more cells than columns: surplus'],
      [8, 'the name is missing'],
    ]);
  });

  test('an unclosed quote, YAML that is none, levels beyond five, and a skill that no one knows', () => {
    assert.deepEqual(
      taken('l.csv', 'skill,level 0,level 1\n"Design,Asks\n').left.map(([, reason]) => reason),
      ['Quoted field unterminated'],
    );
    assert.deepEqual(
      taken('l.yaml', 'skills:\n  - {\n').left.map(([, reason]) => reason),
      ['Flow map in block collection must be sufficiently indented and end with a }'],
    );
    assert.deepEqual(
      taken(
        'l.yaml',
        'skills:\n' +
          '  - name: Design\n' +
          '    levels: [a, b, c, d, e, f]\n' +
          '  - 7\n' +
          'rungs:\n' +
          '  - { name: Lead, expects: { desing: 2, design: lots } }\n',
      ).left,
      [
        [3, 'level 5 of Design is above 4, the highest level: f'],
        [4, '“7” is not a skill'],
        [6, 'Lead expects desing, which is not a skill of this ladder'],
        [6, '“lots” is not a level (Lead, design)'],
      ],
    );
    assert.deepEqual(taken('l.csv', 'skill,level,description\nDesign,1,a\nDesign,1,b\nDesign,,c\n').left, [
      [3, 'Design, 1 appears twice'],
      [4, '“” is not a level (Design)'],
    ]);
    assert.deepEqual(taken('l.yaml', ''), { skills: [], rungs: [], left: [] });
  });

  test('an alias is told and left, also one within itself', () => {
    const { skills, left } = taken('l.yaml', 'skills: &s\n  - name: Design\n    levels: [Asks]\n  - *s\n');
    assert.deepEqual([skills.map(({ id }) => id), left], [['design'], [[4, 'the alias *s is not supported']]]);
  });

  test('no row is lost without a word', () => {
    const cell = fc.stringMatching(/^[a-z]{0,3}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), (rows) => {
        const { skills, left } = taken(
          'l.csv',
          `skill,level 0,level 1\n${rows.map((row) => row.map((each) => `"${each}"`).join(',')).join('\n')}\n`,
        );
        for (const [at, [name, ...texts]] of rows.entries()) {
          if (name === '')
            assert.equal(
              left.some(([line]) => line === at + 2),
              texts.some((each) => each !== ''),
              'a row without a name is told, an empty one is nothing',
            );
          else
            for (const [level, text] of texts.entries())
              assert.ok(
                text === '' ||
                  skills.find(({ id }) => id === name)?.levels[level] === text ||
                  left.some(([line]) => line === at + 2),
              );
        }
      }),
    );
  });
});

suite('ladder: beside one that is there', () => {
  test('what is missing is added, and what is written stays', () => {
    const text =
      '# Mine\n' +
      'skills:\n' +
      '  - id: design   # the hard one\n' +
      '    levels:\n' +
      '      1: I draw\n' +
      '  - { id: sketching, title: Drawing }\n' +
      'rungs:\n' +
      '  - { id: lead, expects: { design: 3 } }\n';
    const entry = readFile('ladder.yaml', text);
    assert.ok(entry.kind === 'ladder' && entry.state === 'current');
    const imported = ladderSchema.parse({
      skills: [{ ...design, levels: { 1: 'Draws', 2: 'Shapes' } }, talks, { id: 'draw', title: 'Drawing' }],
      rungs: [
        { id: 'lead', expects: { design: 4, talks: 2 } },
        { id: 'staff', expects: { draw: 1 } },
      ],
    });
    const result = planEdits(text, mergeChanges(entry.entity, imported));
    assert.ok(result.ok);
    assert.equal(
      result.text,
      '# Mine\n' +
        'skills:\n' +
        '  - id: design   # the hard one\n' +
        '    levels:\n' +
        '      1: I draw\n' +
        '      2: Shapes\n' +
        '  - { id: sketching, title: Drawing }\n' +
        '  - id: talks\n' +
        '    title: Talks\n' +
        '    theme: Together\n' +
        '    levels:\n' +
        '      1: Answers\n' +
        'rungs:\n' +
        '  - { id: lead, expects: { design: 3, talks: 2 } }\n' +
        '  - { id: staff, expects: { sketching: 1 } }\n',
    );
    assert.deepEqual(
      mergeChanges(importLadder('ladder.yaml', result.text).ladder, imported),
      [],
      'a second time there is nothing to add',
    );
  });
});
