import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answersEdit } from '../../../../src/core/weeks/reflection/answers.ts';
import {
  cursorIn,
  insertOutline,
  type Outline,
  outlineEdit,
  outlineText,
} from '../../../../src/core/weeks/reflection/outline.ts';
import { readEntity } from '../../../../src/core/index/readEntity.ts';
import { planEdits } from '../../../../src/core/yaml/edit/edits.ts';

const outline: Outline = {
  template: 'four-ls',
  date: '2026-11-20',
  prompts: [
    { id: 'liked', ask: 'What did you like?' },
    { id: 'learned', ask: 'What did you learn?' },
  ],
  facts: ['Done:', '- First service migrated'],
};
const written = [
  '# Done:',
  '# - First service migrated',
  'reflection:',
  '  template: four-ls',
  '  date: 2026-11-20',
  '  answers:',
  '    # What did you like?',
  '    liked: |',
  '      ',
  '    # What did you learn?',
  '    learned: |',
  '      ',
  '',
].join('\n');
const read = (text: string) => readEntity('week', '2026-W47', text);
const insert = (present: string, what = outline): string | undefined => {
  const insertion = insertOutline(present, what);
  return insertion && present.slice(0, insertion.offset) + insertion.text + present.slice(insertion.offset);
};

suite('reflection: written in the file', () => {
  test('a new file has the facts as comments, and each question above its answer', () => {
    assert.equal(outlineText(outline), written);
    const { entity, problems } = read(written);
    assert.deepEqual(
      [entity?.reflection, problems],
      [{ template: 'four-ls', date: '2026-11-20', answers: { liked: '', learned: '' } }, []],
    );
  });

  test('below what is there, with its line ends, and nothing before it touched', () => {
    assert.equal(insert('wins: [One]\n'), `wins: [One]\n\n${written}`);
    assert.equal(insert('wins: [One]'), `wins: [One]\n\n${written}`);
    assert.equal(insert('# nothing yet\n'), `# nothing yet\n\n${written}`);
    assert.equal(insert(''), written);
    assert.equal(insert('wins: [One]\r\n'), `wins: [One]\r\n\r\n${written.replaceAll('\n', '\r\n')}`);
    assert.equal(insert('\uFEFFwins: [One]\n'), `\uFEFFwins: [One]\n\n${written}`);
  });

  test('not where it cannot be: a reflection, a broken file, braces, an end mark, a block that would grow', () => {
    for (const present of [
      'reflection:\n',
      'reflection: { answers: {} }\n',
      'a: [\n',
      '{ wins: [One] }\n',
      'wins: [One]\n...\n',
      'note: |+\n  x\n',
      '- a\n',
    ])
      assert.equal(insert(present), undefined, present);
  });

  test('whatever the facts and questions say, they stay comments', () => {
    const anyLine = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a\nwins: [x]', '\u2028b: c', '\r\n- x', '# x', '\u0085y: z'),
    );
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 4 }), anyLine, (facts, ask) => {
        const odd = {
          ...outline,
          facts,
          prompts: [
            { id: 'on', ask },
            { id: 'liked', ask },
          ],
        };
        const { entity, problems } = read(outlineText(odd));
        assert.deepEqual([entity?.reflection?.answers, problems], [{ on: '', liked: '' }, []]);
        assert.deepEqual(Object.keys(entity ?? {}).sort(), ['blockers', 'checkins', 'plans', 'reflection', 'wins']);
      }),
    );
  });

  test('an odd template id is quoted', () => {
    for (const template of ['yes', 'a: b', '2026', '#x'])
      assert.equal(read(outlineText({ ...outline, template })).entity?.reflection?.template, template);
  });

  test('a file with a reflection gets the answers that are missing, and keeps those that are there', () => {
    const text = 'reflection:\n  template: four-ls\n  answers:\n    liked: Much # really\n';
    const plan = planEdits(text, outlineEdit(read(text).entity?.reflection, outline).changes);
    assert.ok(plan.ok);
    assert.match(plan.text, /liked: Much # really\n/);
    assert.deepEqual(read(plan.text).entity?.reflection, {
      template: 'four-ls',
      date: '2026-11-20',
      answers: { liked: 'Much', learned: '' },
    });
    const none = planEdits(plan.text, outlineEdit(read(plan.text).entity?.reflection, outline).changes);
    assert.ok(none.ok && none.text === plan.text);
  });

  test('an answer can be given to what was put there, and then reads as given', () => {
    const { reflection } = read(written).entity ?? {};
    const plan = planEdits(written, answersEdit(reflection, outline, { liked: 'Pairing' }).changes);
    assert.ok(plan.ok);
    assert.deepEqual(read(plan.text).entity?.reflection?.answers, { liked: 'Pairing', learned: '' });
  });
});

suite('reflection: the cursor', () => {
  const prompts = ['liked', 'learned', 'lacked'];
  /** The text with a bar where the cursor is. */
  const cursor = (text: string): string => {
    const { line, character } = cursorIn(text, prompts);
    return text
      .split(/\r?\n/)
      .map((content, index) =>
        index === line ? `${content.slice(0, character)}|${content.slice(character)}` : content,
      )
      .join('\n');
  };
  const answers = (...lines: readonly string[]) =>
    ['wins: []', 'reflection:', '  answers:', ...lines.map((line) => `    ${line}`), ''].join('\n');

  test('on the blank line of the first answer that is empty', () => {
    assert.equal(cursorIn(written, ['liked', 'learned']).line, 8);
    assert.equal(cursorIn(written, ['liked', 'learned']).character, 6);
    assert.deepEqual(cursorIn(written.replaceAll('\n', '\r\n'), ['liked', 'learned']), { line: 8, character: 6 });
    assert.deepEqual(cursorIn(written.replace('    liked: |\n      \n', '    liked: x\n'), ['liked', 'learned']), {
      line: 10,
      character: 6,
    });
  });

  test('between empty quotes, or behind the key', () => {
    assert.equal(cursor(answers('liked: ""', 'learned: x')), answers('liked: "|"', 'learned: x'));
    assert.equal(cursor(answers('liked: x', 'learned:', 'lacked: y')), answers('liked: x', 'learned:|', 'lacked: y'));
    assert.equal(cursor(answers('liked: |', 'learned: x')), answers('liked: ||', 'learned: x'));
  });

  test('behind the answer before the first that is missing, or behind the last', () => {
    assert.equal(
      cursor(answers('liked: |', '  one', '  two', 'more: x')),
      answers('liked: |', '  one', '  two|', 'more: x'),
    );
    assert.equal(
      cursor(answers('liked: x', 'learned: y # mine', 'lacked: z')),
      answers('liked: x', 'learned: y # mine', 'lacked: z|'),
    );
  });

  test('at the reflection when nothing is answered, at the end without one, at the problem of a broken file', () => {
    assert.equal(cursor('reflection:\n  template: x\n'), 'reflection|:\n  template: x\n');
    assert.deepEqual(cursorIn('wins: []\n', prompts), { line: 1, character: 0 });
    assert.equal(cursorIn('a: [\nb: c\n', prompts).line >= 0, true);
  });
});
