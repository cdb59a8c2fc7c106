/** Files that are not valid YAML: what is wrong, and that the rest is read; and files of which nothing can be read. */
import assert from 'node:assert/strict';
import { readEntity } from '../../../src/core/index/readEntity.ts';
import { inGoal, lines, messagesOf, readGoal } from './told.ts';

/** Nothing is read, and this is what is wrong. */
function refused(text: string, ...problems: readonly string[]): void {
  assert.deepEqual(inGoal(text), problems);
  const { entity, references, newer } = readGoal(text);
  assert.equal(entity, undefined);
  assert.deepEqual(references, []);
  assert.equal(newer, false);
}

/** This is what is wrong; the rest is read. */
function damaged(text: string, ...problems: readonly string[]): void {
  assert.deepEqual(inGoal(text), problems);
  const { entity, isDamaged } = readGoal(text);
  assert.notEqual(entity, undefined);
  assert.equal(isDamaged, true);
}

suite('Reading: syntax', () => {
  test('a quote without an end is shown where it begins', () => {
    damaged('title: "Learn Rust\nwhy: x\n', 'yaml-syntax 0:7-0:18 <"Learn Rust>');
    damaged("title: x\nwhy: 'Because # of it\n", "yaml-syntax 1:5-1:13 <'Because>");
    assert.match(messagesOf('title: "abc\n')[0] ?? '', /This quote is never closed/);
  });

  test('a bracket without an end is shown where it begins', () => {
    damaged('title: x\ntags: [a, b   # two\nwhy: y\n', 'yaml-syntax 1:6-1:11 <[a, b>');
    damaged('title: x\nmeasure: {metric: a, target: 2\n', 'yaml-syntax 1:9-1:30 <{metric: a, target: 2>');
    damaged('title: x\ntags: [a, [b]\nwhy: y\n', 'yaml-syntax 1:6-1:13 <[a, [b]>', 'unusual-form 1:10-1:13 <[b]>');
    damaged('title: x\ntags: [a, [b]', 'yaml-syntax 1:6-1:13 <[a, [b]>', 'unusual-form 1:10-1:13 <[b]>');
    damaged('tags: [', 'missing-key 0:0-0:4 <tags>', 'yaml-syntax 0:6-0:7 <[>');
  });

  test('several errors, one a line', () => {
    damaged('title: x\ntags: [a\nwhy: "y\nstatus: active\n', 'yaml-syntax 1:6-1:8 <[a>', 'yaml-syntax 2:5-2:7 <"y>');
  });

  test('so many errors that nothing is read: five of them', () => {
    assert.equal(inGoal(Array.from({ length: 60 }, (_, index) => `k${index}: "\\q"\n`).join('')).length, 5);
  });

  test('text with ": " in it', () => {
    damaged('title: Fix: the build   # c\nwhy: x\n', 'yaml-syntax 0:7-0:21 <Fix: the build>');
    assert.match(messagesOf('title: Fix: the build\n')[0] ?? '', /Text with a colon needs quotes/);
  });

  test('a line that is indented wrongly', () => {
    damaged('title: x\n why: y\n', 'yaml-syntax 1:1-1:7 <why: y>');
    assert.match(messagesOf('title: x\n why: y\n')[0] ?? '', /The indentation does not match/);
    damaged('title: x\ntags:\n  - a\n - b\n', 'yaml-syntax 3:1-3:4 <- b>');
    damaged('title: x\nwhy: |\n  one\n two\n', 'yaml-syntax 3:1-3:4 <two>');
  });

  test('tabs as indentation', () => {
    damaged('title: x\nsupports:\n\tvalues: [a]\n', 'yaml-syntax 2:0-2:1 <\t>');
  });

  test('a key without a colon', () => {
    damaged('title: x\nwhy\nstatus: active\n', 'yaml-syntax 1:0-1:3 <why>');
    damaged('title:x\nwhy: y\n', 'yaml-syntax 0:0-0:6 <title:>');
    damaged('title: x\nwhy', 'yaml-syntax 1:0-1:3 <why>');
  });

  test('text that begins with a sign of YAML', () => {
    damaged('title: @home\n', 'yaml-syntax 0:7-0:12 <@home>');
    damaged('title: `code` # c\n', 'yaml-syntax 0:7-0:13 <`code`>');
    damaged('title: %x\n', 'yaml-syntax 0:7-0:9 <%x>');
    damaged('title: "a" b\n', 'yaml-syntax 0:7-0:12 <"a" b>');
    damaged('title: "a\\qb"\n', 'yaml-syntax 0:7-0:13 <"a\\qb">');
    damaged('title: }\n', 'yaml-syntax 0:7-0:8 <}>');
  });

  test('text that begins with a star is taken for an alias', () => {
    damaged('title: *really*\n', 'unknown-alias 0:7-0:15 <*really*>');
    assert.match(messagesOf('title: *really*\n')[0] ?? '', /put quotes around it/);
    damaged('title: x\ntags: [*a, b, *c]\n', 'unknown-alias 1:7-1:9 <*a>', 'unknown-alias 1:14-1:16 <*c>');
  });

  test('two documents', () => {
    damaged('title: a\n---\ntitle: b\n', 'yaml-syntax 1:0-1:3 <--->', 'duplicate-key 2:0-2:5 <title>');
    damaged('---\ntitle: a\n--- # c\n', 'yaml-syntax 2:0-2:3 <--->');
    assert.equal(readGoal('---\ntitle: a\n').entity?.title, 'a');
    assert.equal(readGoal('---\ntitle: a\n...\n# end\n').entity?.title, 'a');
    assert.equal(readGoal('%YAML 1.1\n---\ntitle: yes\n').entity?.title, 'yes');
  });

  test('a key that is there twice', () => {
    damaged('title: a\nwhy: x\ntitle: b\n', 'duplicate-key 2:0-2:5 <title>');
    damaged('"title": a\n\'title\' : b\n', "duplicate-key 1:0-1:7 <'title'>");
    damaged('title: a\nactions: [{title: x, title: y}]\n', 'duplicate-key 1:21-1:26 <title>');
    damaged('title: a\nwhy:\nwhy: x\n', 'duplicate-key 2:0-2:3 <why>');
    damaged('a:b: 1\na:b: 2\n', 'unknown-key 0:0-0:3 <a:b>', 'duplicate-key 1:0-1:3 <a:b>');
    damaged(
      'measure: { scale: { 1: a, "1": b, +1: c } }\n',
      'duplicate-key 0:26-0:29 <"1">',
      'duplicate-key 0:34-0:36 <+1>',
    );
    damaged(
      'constructor: 1\nconstructor: 2\n__proto__: 1\n__proto__: 2\n',
      'unknown-key 0:0-0:11 <constructor>',
      'duplicate-key 1:0-1:11 <constructor>',
      'unknown-key 2:0-2:9 <__proto__>',
      'duplicate-key 3:0-3:9 <__proto__>',
    );
    assert.deepEqual(messagesOf('title: a\ntitle: b\n'), ['The key “title” appears twice. Keep one of them.']);
  });
});

suite('Reading: merge conflicts', () => {
  const two = lines('title: a', '<<<<<<< HEAD', 'why: x', '=======', 'why: y', '>>>>>>> other');
  const withBase = lines(
    'title: a',
    '<<<<<<< ours',
    'why: x',
    '||||||| 4f2a91c',
    'why: o',
    '=======',
    'why: y',
    '>>>>>>> theirs',
  );

  test('each line that Git wrote is marked', () => {
    damaged(
      two,
      'conflict-markers 1:0-1:12 <<<<<<<< HEAD>',
      'conflict-markers 3:0-3:7 <=======>',
      'conflict-markers 5:0-5:13 <>>>>>>> other>',
    );
    const marks = [
      'conflict-markers 1:0-1:12 <<<<<<<< ours>',
      'conflict-markers 3:0-3:15 <||||||| 4f2a91c>',
      'conflict-markers 5:0-5:7 <=======>',
      'conflict-markers 7:0-7:14 <>>>>>>> theirs>',
    ];
    damaged(withBase, ...marks);
    damaged(withBase.replaceAll('\n', '\r\n'), ...marks);
  });

  test('and the first side is read', () => {
    assert.equal(readGoal(two).entity?.why, 'x');
    assert.equal(readGoal(withBase).entity?.why, 'x');
  });

  test('without a name, at the very beginning, behind a byte order mark', () => {
    damaged(
      '<<<<<<<\ntitle: a\n=======\ntitle: b\n>>>>>>>\n',
      'conflict-markers 0:0-0:7 <<<<<<<<>',
      'conflict-markers 2:0-2:7 <=======>',
      'conflict-markers 4:0-4:7 <>>>>>>>>',
    );
    damaged('\uFEFF<<<<<<< HEAD\ntitle: a\n', 'conflict-markers 0:0-0:12 <<<<<<<< HEAD>');
  });

  test('markers that still parse as YAML', () => {
    damaged('title: a\n<<<<<<< HEAD: x\nwhy: y\n', 'conflict-markers 1:0-1:15 <<<<<<<< HEAD: x>');
  });

  test('what is left of one that was half resolved', () => {
    damaged('title: a\nwhy: x\n=======\nwhy: y\n', 'conflict-markers 2:0-2:7 <=======>', 'duplicate-key 3:0-3:3 <why>');
  });

  test('an underlined heading in a text is none', () => {
    for (const heading of ['=======', '<<<<<<<', '>>>>>>> he wrote', '<<<<<<< HEAD']) {
      const text = lines('title: a', 'why: |', '  Heading', `  ${heading}`, '  text');
      assert.deepEqual(inGoal(text), []);
      assert.equal(readGoal(text).entity?.why, `Heading\n${heading}\ntext\n`);
    }
    assert.deepEqual(inGoal('title: a <<<<<<< b\n'), []);
    assert.deepEqual(inGoal('title: a\nwhy: "x\n  =======\n  y"\n'), []);
  });
});

suite('Reading: files that are none of ours', () => {
  test('without content', () => {
    for (const text of [
      '',
      '\n',
      '# a comment\n\n# another\n',
      '---\n',
      '---\n...\n',
      'null\n',
      '~',
      '\uFEFF',
      '\uFEFF# c\n',
      '   \n',
    ])
      refused(text, 'empty-file 0:0-0:0 <>');
  });

  test('a list or a single value', () => {
    refused('# c\n\n- a\n- b\n', 'not-a-map 2:0-2:3 <- a>');
    refused('[a, b]  # c\n', 'not-a-map 0:0-0:6 <[a, b]>');
    refused('hello world # c\n', 'not-a-map 0:0-0:11 <hello world>');
    refused('12\n', 'not-a-map 0:0-0:2 <12>');
    refused('"a\n  b"\n', 'not-a-map 0:0-0:2 <"a>');
  });

  test('too long to be read', () => {
    const long = `title: a\n${'# comment\n'.repeat(500_000)}`;
    refused(long, 'too-large 0:0-0:8 <title: a>');
    refused('x'.repeat(300_000), `too-large 0:0-0:200 <${'x'.repeat(200)}>`);
  });

  test('bytes that are no text', () => {
    refused('title: a\nwhy: b\uFFFDc\uFFFD\n', 'not-utf8 1:6-1:7 <\uFFFD>');
    refused('title: a\0b\n', 'not-utf8 0:8-0:9 <\0>');
  });
});

suite('Reading: aliases and depth', function () {
  this.timeout(20_000);

  test('a value is copied for each alias', () => {
    const { entity } = readGoal('x: &a {title: Call, due: 2026-01-05}\ntitle: t\nactions: [*a, {title: Write}, *a]\n');
    assert.deepEqual(entity?.actions, [
      { title: 'Call', due: '2026-01-05' },
      { title: 'Write' },
      { title: 'Call', due: '2026-01-05' },
    ]);
    assert.notEqual(entity.actions[0], entity.actions[2]);
    assert.equal(readGoal('x: &t Learn\ntitle: *t\n').entity?.title, 'Learn');
  });

  test('an anchor that is set again is another', () => {
    assert.deepEqual(readGoal('title: t\nx: &a one\ntags: [*a, &a two, *a]\n').entity?.tags, ['one', 'two', 'two']);
  });

  test('an anchor on a key, and in a key that is no text', () => {
    assert.deepEqual(readGoal('&k title: t\ntags: [*k]\n').entity?.tags, ['title']);
    assert.deepEqual(readGoal('[&k a]: t\ntags: [*k]\n').entity?.tags, ['a']);
  });

  test('many aliases of small values are no bomb', () => {
    const text = `x: &a one\ntitle: t\ntags:\n${'  - *a\n'.repeat(5000)}`;
    assert.deepEqual(inGoal(text), ['unknown-key 0:0-0:1 <x>']);
    assert.equal(readGoal(text).entity?.tags.length, 5000);
  });

  test('aliases that multiply', () => {
    const bomb = lines(
      'a: &a [x,x,x,x,x,x,x,x,x]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]',
      'd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]',
      'e: [*d,*d,*d]',
      'title: t',
    );
    refused(bomb, 'too-many-aliases 4:4-4:6 <*d>');
  });

  test('an alias of what it is in', () => {
    refused('title: t\nactions: &a [*a]\n', 'too-many-aliases 1:13-1:15 <*a>');
    refused('title: t\nx: &a\n  y: {z: *a}\n', 'too-many-aliases 2:9-2:11 <*a>');
  });

  test('an alias whose anchor comes later', () => {
    damaged('title: *a\nwhy: &a x\n', 'unknown-alias 0:7-0:9 <*a>');
  });

  for (const [name, open, close] of [
    ['lists', '[', ']'],
    ['maps', '{a: ', '}'],
    ['blocks', '- ', ''],
    ['keys', '? ', ''],
  ] as const) {
    test(`${name} nested deep are refused, not stumbled over`, () => {
      for (const depth of [150, 2000, 10_000]) {
        const [problem, ...others] = readGoal(`title: t\nx:\n  ${open.repeat(depth)}${close.repeat(depth)}\n`).problems;
        assert.equal(problem?.code, 'too-deep');
        assert.deepEqual(others, []);
      }
      assert.deepEqual(inGoal(`title: t\nx:\n  ${open.repeat(50)}${close.repeat(50)}\n`)[0], 'unknown-key 1:0-1:1 <x>');
    });
  }

  test('10,000 brackets that are never closed', () => {
    assert.equal(readGoal(`title: t\nx: ${'['.repeat(10_000)}`).entity, undefined);
    assert.equal(readEntity('week', '2026-W47', '['.repeat(10_000)).entity, undefined);
  });
});
