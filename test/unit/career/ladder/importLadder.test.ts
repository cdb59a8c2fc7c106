/**
 * Ladders in the shapes in which they are found, and what is broken said with its line. Nothing of a source may be lost
 * without a word.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { importLadder } from '../../../../src/core/career/ladder/importLadder.ts';
import { ladderText, mergeChanges } from '../../../../src/core/career/ladder/merge.ts';
import { mappingKey, type ReadAs } from '../../../../src/core/career/ladder/parsedLadder.ts';
import { readFile } from '../../../../src/core/index/fileEntry.ts';
import { ladder as ladderSchema } from '../../../../src/core/model/ladder.ts';
import { planEdits } from '../../../../src/core/yaml/edit/edits.ts';

const design = { id: 'design', title: 'Design', theme: 'Building', levels: { 0: 'Asks', 1: 'Draws' } };
const talks = { id: 'talks', title: 'Talks', theme: 'Together', levels: { 1: 'Answers' } };

function taken(name: string, text: string) {
  const { ladder, skipped } = importLadder([{ name, text }]);
  return { skills: ladder.skills, rungs: ladder.rungs, left: skipped.map(({ line, reason }) => [line, reason]) };
}

suite('ladder: the shapes that are read', () => {
  const only = { skills: [design, talks], rungs: [], left: [] };

  test('a table with a column for each level, whatever parts its cells', () => {
    const rows = [
      ['Theme', 'Competency', 'Level 0', 'Level 1'],
      ['Building', 'Design', 'Asks', 'Draws'],
      ['Together', 'Talks', '', 'Answers'],
    ];
    for (const [name, mark] of [
      ['l.csv', ','],
      ['l.csv', ';'],
      ['l.tsv', '\t'],
    ] as const)
      assert.deepEqual(
        taken(name, `\uFEFF${rows.map((row) => row.join(mark)).join('\r\n')}\r\n`),
        only,
        JSON.stringify(mark),
      );
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
    assert.deepEqual(
      taken(
        'l.html',
        `<html><head><style>td { color: red }</style></head><body><h1>Ours</h1><table>${rows
          .map((row) => `<tr>${row.map((cell) => `<td>${cell}`).join('')}`)
          .join('\n')}</table></body></html>`,
      ),
      only,
    );
  });

  test('a table with a row for each level of a skill', () => {
    assert.deepEqual(
      taken(
        'l.csv',
        'theme,skill,level,description\nBuilding,Design,0,Asks\n,Design,1,"Draws"\nTogether,Talks,1,Answers\n',
      ),
      only,
    );
  });

  test('a table with a row for each level and a column for each skill, in HTML inside Markdown', () => {
    const { ladder, skipped, coverage } = importLadder([
      {
        name: 'sre.md',
        text:
          '## Levels of the night shift\n\nRead it from the top.\n\n<table>\n  <tr>\n    <th>Level/Skill</th>\n' +
          '    <th>On-call</th>\n    <th>Writing</th>\n  </tr>\n\n  <tr>\n    <td>1</td>\n' +
          '    <td>Follows the runbook</td>\n    <td>\n      <ul>\n        <li>Keeps a log</li>\n' +
          '        <li>Asks when unsure</li>\n      </ul>\n    </td>\n  </tr>\n\n  <tr>\n    <td>2</td>\n' +
          '    <td rowspan="2">Mends the runbook</td>\n    <td></td>\n  </tr>\n</table>\n',
      },
    ]);
    assert.deepEqual([skipped, coverage.missing.map(({ text }) => text)], [[], []]);
    assert.deepEqual(
      ladder.skills.map(({ id, levels }) => [id, levels]),
      [
        ['on-call', { 1: 'Follows the runbook', 2: 'Mends the runbook' }],
        ['writing', { 1: { criteria: ['Keeps a log', 'Asks when unsure'] } }],
      ],
    );
    assert.deepEqual(ladder.notes, [{ text: 'Read it from the top.' }]);
  });

  test('columns that are roles, rows that are themes, and emphasis', () => {
    const { ladder, skipped, coverage } = importLadder([
      {
        name: 'testers.md',
        text:
          '# Titles for testers\n\n| Category | Senior Tester (L3) | Lead Tester (L4) |\n| -- | -- | -- |\n' +
          '| **Craft** |  |  |\n| *Mastery* | Knows the products. Reports calmly. | Sets the approach. |\n' +
          '| **Care** |  |  |\n| *Talking* | Writes clearly. | Keeps others informed.<br>- Listens first |\n',
      },
    ]);
    assert.deepEqual([skipped, coverage.missing], [[], []]);
    assert.deepEqual(ladder.levels, { 3: 'Senior Tester (L3)', 4: 'Lead Tester (L4)' });
    assert.deepEqual(
      ladder.skills.map(({ title, theme, levels }) => [theme, title, levels]),
      [
        ['Craft', 'Mastery', { 3: 'Knows the products. Reports calmly.', 4: 'Sets the approach.' }],
        ['Care', 'Talking', { 3: 'Writes clearly.', 4: { criteria: ['Keeps others informed.', 'Listens first'] } }],
      ],
    );
  });

  test('prose with tables: the heading is the skill when the column is not', () => {
    const { ladder } = importLadder([
      {
        name: 'scope.md',
        text:
          '# Staff scope\n\n### Scope\n\n| | IC1 | IC2 |\n|---|---|---|\n' +
          '| Area of ownership | I do tasks | I own features |\n' +
          '\n### Reach\n\n|Level|What it looks like|\n|---|---|\n|IC1|I work within my team|\n' +
          '|IC2|I work across teams|\n',
      },
    ]);
    assert.deepEqual(
      ladder.skills.map(({ title, theme, levels }) => [theme, title, levels]),
      [
        ['Scope', 'Area of ownership', { 1: 'I do tasks', 2: 'I own features' }],
        [undefined, 'Reach', { 1: 'I work within my team', 2: 'I work across teams' }],
      ],
    );
    assert.deepEqual(ladder.levels, { 1: 'IC1', 2: 'IC2' });
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

  test('tracks with milestones, each with its signals and examples', () => {
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
        {
          id: 'mobile',
          title: 'Mobile',
          theme: 'A',
          summary: 'Apps',
          levels: { 1: { summary: 'Fixes', criteria: ['Small fix', 'Asks'], examples: ['A label'] }, 2: 'Builds' },
        },
      ],
      rungs: [],
      left: [],
    });
    assert.deepEqual(
      taken('l.json', JSON.stringify(tracks.tracks)).skills.map(({ id }) => id),
      ['mobile'],
    );
  });

  test('single criteria that name their level and theme, which are declared beside them', () => {
    const { ladder, coverage } = importLadder([
      {
        name: 'family.yml',
        text:
          'name: Support\nsummary: What we look for.\nlevels:\n  - { id: junior, name: Junior }\n' +
          '  - { id: senior-1, name: Senior 1 }\nthemes:\n' +
          '  - { id: tech, name: Technical, summary: Knows the systems. }\n' +
          'competencies:\n  - id: 1a2b3c4d-0000-4000-8000-000000000001\n    summary: Follows a runbook\n' +
          '    examples: [Adds the missing step, Knows what matters]\n    level: junior\n    theme: tech\n' +
          '  - { id: x2, summary: Plans a quiet migration, examples: [], level: senior-1, theme: tech }\n',
      },
    ]);
    assert.deepEqual(coverage.missing, []);
    assert.deepEqual([ladder.title, ladder.levels], ['Support', { 1: 'Junior', 2: 'Senior 1' }]);
    assert.deepEqual(
      ladder.skills.map(({ title, summary, levels }) => [title, summary, levels]),
      [
        [
          'Technical',
          'Knows the systems.',
          {
            1: { summary: 'Follows a runbook', examples: ['Adds the missing step', 'Knows what matters'] },
            2: 'Plans a quiet migration',
          },
        ],
      ],
    );
    assert.deepEqual(ladder.notes, [{ text: 'What we look for.' }]);
  });

  test('front matter with topics, content, criteria and examples, and prose below it', () => {
    const { ladder, coverage } = importLadder([
      {
        name: 'reliability.md',
        text:
          '---\npath: "/platform/reliability"\ntitle: "🔧 Reliability"\nlevels: 3\ntopics:\n  - name: "impact"\n' +
          '    title: "💥 Impact"\n    content:\n      - level: 1\n        criteria:\n' +
          '          - "Finishes small tasks"\n' +
          '      - level: 3\n        exampleCriteria:\n          - criteria: "Gives feedback"\n' +
          '            examples:\n' +
          '              - "Pairs on the second version"\n---\n\nSome prose for the web page.\n',
      },
    ]);
    assert.deepEqual([ladder.title, coverage.missing, coverage.inNotes], ['Reliability', [], 1]);
    assert.deepEqual(
      ladder.skills.map(({ title, levels }) => [title, levels]),
      [
        [
          'Impact',
          {
            1: { criteria: ['Finishes small tasks'] },
            3: { criteria: ['Gives feedback'], examples: ['Pairs on the second version'] },
          },
        ],
      ],
    );
  });

  test('headings that are levels, with bullets: what recurs is a skill, the rest describes the role', () => {
    const { ladder, coverage } = importLadder([
      {
        name: 'developer.md',
        text:
          '# Developer\n\n| Level | Senior | Position |\n| :-: | :-: | :-: |\n' +
          '| 1 | No | [D1 - Developer 1](#d1) |\n| 2 | Yes | [D2 - Developer 2](#d2) |\n\n' +
          '## D1 - Developer 1\n\n* **Adopts**: learns the tools\n* **Learns**: asks first\n\n' +
          '## D2 - Developer 2\n\n* **Designs**: designs features\n* **Supports**: helps others\n',
      },
    ]);
    assert.deepEqual(coverage.missing, []);
    assert.deepEqual(
      ladder.rungs
        .filter(({ title }) => title !== '1' && title !== '2')
        .map(({ title, criteria }) => [title, criteria]),
      [
        ['D1 - Developer 1', ['Adopts: learns the tools', 'Learns: asks first']],
        ['D2 - Developer 2', ['Designs: designs features', 'Supports: helps others']],
      ],
    );
    const recurring = importLadder([
      {
        name: 'framework.md',
        text:
          '# Ours\n\n## All levels\n\n- Scope\n  - Ships regularly.\n\n## IC1\n\n- Scope: their own code\n' +
          '- Impact: small projects\n\n## IC2\n\n- Scope: the code of the team\n- Impact:\n' +
          '  - Clear projects\n  - Risky ones\n',
      },
    ]).ladder;
    assert.deepEqual(
      recurring.skills.map(({ title, criteria, levels }) => [title, criteria, levels]),
      [
        ['Scope', ['Ships regularly.'], { 1: 'their own code', 2: 'the code of the team' }],
        ['Impact', undefined, { 1: 'small projects', 2: { criteria: ['Clear projects', 'Risky ones'] } }],
      ],
    );
  });

  test('Markdown: a heading for each skill and level', () => {
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
          'Draws [it](https://example.org)\n' +
          '### Talks\n' +
          '#### Level 0\n' +
          '- Answers\n' +
          '#### Level 1\n' +
          '**Examples:**\n\n- A talk\n',
      ).skills,
      [
        { ...design, summary: 'About it.', levels: { 0: 'Asks', 1: 'Draws it' } },
        { ...talks, theme: 'Building', levels: { 0: { criteria: ['Answers'] }, 1: { examples: ['A talk'] } } },
      ],
    );
  });

  test('a web page with a heading for each role', () => {
    const { ladder, coverage } = importLadder([
      {
        name: 'engineering.html',
        text:
          '<h2 id="a">Engineer I <a href="#a">#</a></h2><ul><li>Completes clear tasks.<li>Helps to debug.</ul>' +
          '<h2>Engineer II <a>#</a></h2>' +
          '<ul><li>Works on <b>larger</b> features.</ul><p><em>Two years of work.</em></p>',
      },
    ]);
    assert.deepEqual(coverage.missing, []);
    assert.deepEqual(
      ladder.rungs.map(({ title, summary, criteria }) => [title, summary, criteria]),
      [
        ['Engineer I', undefined, ['Completes clear tasks.', 'Helps to debug.']],
        ['Engineer II', 'Two years of work.', ['Works on larger features.']],
      ],
    );
  });

  test('a list in which each entry begins with a level', () => {
    const { ladder } = importLadder([
      {
        name: 'skills.md',
        text:
          '# Skills\n\n## Accessibility\n\nMaking it usable for all.\n\n1. Awareness\n\n' +
          '   - knows the needs\n\n2. Working\n\n' +
          '   - builds to standards\n   - mends defects\n\n## Writing\n\n- **Novice**: takes notes\n' +
          '- **Expert**: settles questions\n',
      },
    ]);
    assert.deepEqual(
      ladder.skills.map(({ title, summary, levels }) => [title, summary, Object.values(levels)]),
      [
        [
          'Accessibility',
          'Making it usable for all.',
          [{ criteria: ['knows the needs'] }, { criteria: ['builds to standards', 'mends defects'] }],
        ],
        ['Writing', undefined, ['takes notes', 'settles questions']],
      ],
    );
  });

  test('what a role expects, by ID or by name, in a list or in a table of numbers', () => {
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
    assert.deepEqual(
      taken('l.csv', 'Skill,Junior,Senior\nDesign,1,3\nTalks,,2\n').rungs.map(({ id, expects }) => [id, expects]),
      [
        ['junior', { design: 1 }],
        ['senior', { design: 3, talks: 2 }],
      ],
    );
  });

  test('two series of levels are not mixed', () => {
    const { ladder } = importLadder([
      {
        name: 'tracks.md',
        text:
          '| Level | Impact |\n| -- | -- |\n| IC1 | On a task |\n| IC2 | On a feature |\n\n' +
          '| Level | Impact |\n| -- | -- |\n| M1 | On a team |\n| M2 | On two teams |\n',
      },
    ]);
    assert.deepEqual(
      ladder.skills.map(({ title, levels }) => [title, levels]),
      [
        ['Impact', { 1: 'On a task', 2: 'On a feature' }],
        ['Impact (M)', { 1: 'On a team', 2: 'On two teams' }],
      ],
    );
    assert.deepEqual(ladder.levels, { 1: 'IC1 / M1', 2: 'IC2 / M2' });
  });

  test('our own file comes back as it went', () => {
    const own = ladderSchema.parse({
      title: 'Ours',
      source: 'Us',
      levels: { 1: 'Junior', 6: 'Fellow' },
      skills: [
        {
          ...design,
          summary: 'About it',
          criteria: ['Always'],
          levels: { 1: 'Draws', 6: { criteria: ['Shapes'], examples: ['B'] } },
        },
        talks,
      ],
      rungs: [{ id: 'senior', title: 'Senior', criteria: ['Is calm'], expects: { design: 2 } }],
      notes: [{ title: 'Promotions', text: 'Twice a year' }],
    });
    const { ladder, skipped } = importLadder([{ name: 'ladder.yaml', text: ladderText(own) }]);
    assert.deepEqual([ladder, skipped], [own, []]);
  });

  test('a page for each skill has its name in the file’s name, a page for each role in its title', () => {
    const { ladder, coverage } = importLadder([
      {
        name: 'people/plain-speech.md',
        text: '### Level 1\nListens first.\n - Asks back\n\n### Level 2\nWrites it down.\n',
      },
      { name: 'lead.md', text: '# Lead Engineer\n\nLeads a team.\n\n## Duties at work\n\n- Reviews designs\n' },
    ]);
    assert.deepEqual(coverage.missing, []);
    assert.deepEqual(
      ladder.skills.map(({ title, theme, levels }) => [theme, title, levels]),
      [['People', 'Plain speech', { 1: { summary: 'Listens first.', criteria: ['Asks back'] }, 2: 'Writes it down.' }]],
    );
    assert.deepEqual(
      ladder.rungs.map(({ title, summary, criteria }) => [title, summary, criteria]),
      [['Lead Engineer', 'Leads a team.', ['Duties at work', 'Reviews designs']]],
    );
  });

  test('the files of a folder are one ladder', () => {
    const { ladder } = importLadder([
      { name: 'a.md', text: '# Building\n\n## Design\n\n### Level 1\n\nDraws\n' },
      { name: 'b.csv', text: 'skill,level,description\nDesign,2,Shapes\nTalks,1,Answers\n' },
    ]);
    assert.deepEqual(
      ladder.skills.map(({ title, levels }) => [title, levels]),
      [
        ['Design', { 1: 'Draws', 2: 'Shapes' }],
        ['Talks', { 1: 'Answers' }],
      ],
    );
  });
});

suite('ladder: what a person says about columns and headings', () => {
  const read = (name: string, text: string, ...said: (readonly ['column' | 'heading', string, ReadAs])[]) =>
    importLadder([{ name, text }], new Map(said.map(([kind, each, role]) => [mappingKey(kind, each), role]))).ladder;

  test('a column that was not known', () => {
    const text = 'What,How sure,Looks like,Hint\nDesign,sure,Draws it,x y\nDesign,unsure,Asks for it,z y\n';
    const ladder = read(
      'l.csv',
      text,
      ['column', 'what', 'skill'],
      ['column', 'How  sure', 'level'],
      ['column', 'Looks like', 'criteria'],
      ['column', 'Hint', 'ignore'],
    );
    assert.deepEqual(
      ladder.skills.map(({ title, levels }) => [title, levels]),
      [['Design', { 1: 'Draws it', 2: 'Asks for it' }]],
    );
    assert.deepEqual(ladder.levels, { 1: 'sure', 2: 'unsure' });
  });

  test('a heading that is a level, and one that is left out', () => {
    const text =
      '# Ours\n\n## Design\n\n### Guru\n\nDraws it all\n\n### Level 2\n\nDraws\n\n## Lunch\n\nWe eat at noon\n';
    assert.deepEqual(read('l.md', text).skills[0]?.levels, { 2: 'Draws' });
    const said = read('l.md', text, ['heading', 'Guru', 'level'], ['heading', 'Lunch', 'ignore']);
    assert.deepEqual(said.skills[0]?.levels, { 1: 'Draws it all', 2: 'Draws' });
    assert.deepEqual(said.notes, []);
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
      [3, 'the name is missing: kept as a note'],
      [4, 'the row has more cells than columns: surplus'],
      [8, 'the name is missing: kept as a note'],
    ]);
  });

  test('rows of a merged cell belong to the skill above', () => {
    assert.deepEqual(
      taken(
        'l.csv',
        'skill,level 0,level 1\nDesign,Asks,Draws\n,Looks,Shapes\n,Thinks,\nTalks,Listens,Answers\n',
      ).skills.map(({ id, levels }) => [id, levels]),
      [
        ['design', { 0: 'Asks\nLooks\nThinks', 1: 'Draws\nShapes' }],
        ['talks', { 0: 'Listens', 1: 'Answers' }],
      ],
    );
  });

  test('nesting that the parser could not survive, alone and with a shallow line below it', () => {
    for (const text of [`${'a: '.repeat(4000)}\nb: 1\n`, '['.repeat(50_000)])
      assert.deepEqual(
        taken('l.yaml', text).left.map(([, reason]) => reason),
        ['The file is nested too deeply.'],
      );
  });

  test('an unclosed quote, YAML that is none, and a skill that no one knows', () => {
    assert.deepEqual(
      taken('l.csv', 'skill,level 0,level 1\n"Design,Asks\n').left.map(([, reason]) => reason),
      ['Quoted field unterminated'],
    );
    assert.deepEqual(
      taken('l.yaml', 'skills:\n  - {\n').left.map(([, reason]) => reason),
      ['This “{” is never closed.'],
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
        [4, '“7” is not a skill'],
        [6, 'Lead requires desing, which is not a skill of this ladder'],
        [6, '“lots” is not a level (Lead, design)'],
      ],
    );
    assert.deepEqual(taken('l.yaml', ''), { skills: [], rungs: [], left: [] });
    assert.deepEqual(taken('l.md', '# Ours\n\n').left, []);
  });

  test('an alias is told and left, also one within itself', () => {
    const { skills, left } = taken('l.yaml', 'skills: &s\n  - name: Design\n    levels: [Asks]\n  - *s\n');
    assert.deepEqual([skills.map(({ id }) => id), left], [['design'], [[4, 'the alias *s is not supported']]]);
  });

  test('no row is lost without a word', () => {
    const cell = fc.stringMatching(/^[a-z]{0,3} [a-z]{0,3}$/).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), (rows) => {
        const { ladder, skipped } = importLadder([
          {
            name: 'l.csv',
            text: `skill,level 0,level 1\n${rows.map((row) => row.map((each) => `"${each}"`).join(',')).join('\n')}\n`,
          },
        ]);
        const arrived = JSON.stringify(ladder);
        for (const [at, texts] of rows.entries())
          for (const text of texts)
            assert.ok(
              arrived.includes(text) || skipped.some(({ line }) => line === at + 2),
              `${text} of row ${at + 2}`,
            );
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
      levels: { 1: 'Junior' },
      skills: [
        { ...design, levels: { 1: 'Draws', 2: { criteria: ['Shapes'] } } },
        talks,
        { id: 'draw', title: 'Drawing', summary: 'With a pen' },
      ],
      rungs: [
        { id: 'lead', criteria: ['Is calm'], expects: { design: 4, talks: 2 } },
        { id: 'staff', expects: { draw: 1 } },
      ],
      notes: [{ text: 'Twice a year' }],
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
        '      2:\n' +
        '        criteria:\n' +
        '          - Shapes\n' +
        '  - { id: sketching, title: Drawing, summary: With a pen }\n' +
        '  - id: talks\n' +
        '    title: Talks\n' +
        '    theme: Together\n' +
        '    levels:\n' +
        '      1: Answers\n' +
        'rungs:\n' +
        '  - { id: lead, expects: { design: 3, talks: 2 }, criteria: [Is calm] }\n' +
        '  - { id: staff, expects: { sketching: 1 } }\n' +
        'levels:\n' +
        '  1: Junior\n' +
        'notes:\n' +
        '  - text: Twice a year\n',
    );
    assert.deepEqual(
      mergeChanges(importLadder([{ name: 'ladder.yaml', text: result.text }]).ladder, imported),
      [],
      'a second time there is nothing to add',
    );
  });
});
