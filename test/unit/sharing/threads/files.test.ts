/** Which file the comments of a feedback file are about, and what is said of odd ones: nothing gets lost. */
import assert from 'node:assert/strict';
import { readFile } from '../../../../src/core/index/fileEntry.ts';
import { createIndex, type OwnerIndex } from '../../../../src/core/index/growthIndex.ts';
import { messageOf } from '../../../../src/core/problems/problem.ts';
import { authorsIn } from '../../../../src/core/sharing/threads/authors.ts';
import { newsSince, openQuestions, questionsFrom } from '../../../../src/core/sharing/threads/questions.ts';
import { openThreadCounts, threadsByFile } from '../../../../src/core/sharing/threads/threads.ts';

function indexOf(files: Readonly<Record<string, string>>): OwnerIndex {
  const index = createIndex();
  for (const [path, text] of Object.entries(files)) index.put(readFile(path, text));
  return index;
}

const thread = (rest: string): string => `threads:\n  - comments: [{ by: Ada, date: 2026-11-17, text: ${rest} }]\n`;
const saidOf = (index: OwnerIndex, path: string): readonly string[] => index.problemsOf(path).map(messageOf);
const goal = 'title: Split\nstatus: idea\nactions: [{ title: Go }]\n';

suite('Threads: files', () => {
  test('a file in the old layout is read as before', () => {
    const index = indexOf({ 'goals/split.yaml': goal, 'feedback/split.yaml': thread('Why?') });
    assert.deepEqual([...threadsByFile(index).keys()], ['goals/split.yaml']);
    assert.deepEqual(saidOf(index, 'feedback/split.yaml'), []);
  });

  test('without the goal, the comments stay, with a problem, until the goal is there again', () => {
    const index = indexOf({ 'feedback/split.yaml': thread('Why?'), 'feedback/2026-W99.yaml': thread('Hm') });
    assert.match(saidOf(index, 'feedback/split.yaml')[0] ?? '', /no goal “split”.*Nothing is lost/);
    const change = index.put(readFile('goals/split.yaml', goal));
    assert.ok(change.problems.has('feedback/split.yaml'));
    assert.deepEqual(saidOf(index, 'feedback/split.yaml'), []);
    assert.ok(index.remove('goals/split.yaml').problems.has('feedback/split.yaml'));
    assert.equal(saidOf(index, 'feedback/split.yaml').length, 1);
    assert.match(
      indexOf({ 'feedback/2026-W46.yaml': thread('Hm') })
        .problemsOf('feedback/2026-W46.yaml')
        .map(messageOf)[0] ?? '',
      /no week “2026-W46”/,
    );
    assert.match(
      indexOf({ 'feedback/2026-11-20-x.yaml': thread('Hm') })
        .problemsOf('feedback/2026-11-20-x.yaml')
        .map(messageOf)[0] ?? '',
      /no note/,
    );
  });

  test('a key with an unknown ID is an unknown reference', () => {
    const index = indexOf({ 'goals/split.yaml': goal, 'feedback/x.yaml': `goal: splt\n${thread('Why?')}` });
    assert.deepEqual(saidOf(index, 'feedback/x.yaml'), ['No goal has the ID “splt”. Did you mean “split”?']);
  });

  test('a thread about something that is gone, or that is misspelt, says so', () => {
    const index = indexOf({
      'goals/split.yaml': goal,
      'feedback/split.yaml':
        'threads:\n  - field: actions[Go]\n    comments: [Yes]\n' +
        '  - field: actions[Call the accountant]\n    comments: [{ by: Ada, text: No }]\n' +
        '  - field: titel\n    comments: [{ by: Ada, text: No }]\n',
    });
    const problems = index.problemsOf('feedback/split.yaml').filter(({ code }) => code === 'comment-without-place');
    assert.deepEqual(
      problems.map(({ path, args }) => [path?.join('.'), args.near]),
      [
        ['threads.1.field', undefined],
        ['threads.2.field', 'title'],
      ],
    );
    const change = index.put(readFile('goals/split.yaml', goal.replace('Go', 'Call the accountant')));
    assert.ok(change.problems.has('feedback/split.yaml'));
  });

  test('odd comments are read as far as possible, and each says what is wrong', () => {
    const index = indexOf({
      'goals/split.yaml': goal,
      'feedback/split.yaml':
        'threads:\n  - comments:\n      - Why?\n      - by: Ada\n        date: 20 Nov 2026\n        text: One\n' +
        '      - { by: Ada, date: someday, text: Two }\n      - { by: Ada, date: 2026-11-20 }\n' +
        '  - { field: due }\n  - { fild: due, comments: [{ by: Ada, text: Three }] }\n',
    });
    const threads = threadsByFile(index).get('goals/split.yaml') ?? [];
    assert.deepEqual(
      threads.map(({ thread: { comments } }) => comments.map(({ date, text }) => [date, text])),
      [
        [
          [undefined, 'Why?'],
          ['2026-11-20', 'One'],
          [undefined, 'Two'],
        ],
        [[undefined, 'Three']],
      ],
    );
    const codes = index.problemsOf('feedback/split.yaml').map(({ code }) => code);
    for (const code of ['comment-without-author', 'unusual-form', 'missing-key', 'misspelt-key'] as const)
      assert.ok(codes.includes(code), `${code} of ${codes.join(', ')}`);
    assert.ok(
      codes.some((code) => code === 'no-such-date' || code === 'bad-shape'),
      codes.join(', '),
    );
  });

  test('a file that cannot be read any more keeps its threads', () => {
    const index = indexOf({ 'goals/split.yaml': goal, 'feedback/split.yaml': thread('Why?') });
    index.put(readFile('feedback/split.yaml', '- nothing\n'));
    assert.equal(threadsByFile(index).get('goals/split.yaml')?.length, 1);
    assert.equal(index.problemsOf('feedback/split.yaml').length, 1);
  });

  test('two threads of one ID, which a merge can leave, are a problem', () => {
    const twice =
      'threads:\n  - { id: a, comments: [{ by: Ada, text: x }] }\n  - { id: a, comments: [{ by: Ada, text: y }] }\n';
    const index = indexOf({ 'goals/split.yaml': goal, 'feedback/split.yaml': twice });
    assert.deepEqual(
      index.problemsOf('feedback/split.yaml').map(({ code }) => code),
      ['duplicate-item'],
    );
  });

  test('a comment line is found in any file, but not in a text of several lines', () => {
    const text =
      'title: Split\nstatus: idea\nwhy: |\n  # @ada: text\nnote: x\n' +
      '  # @Hanneke de Vries :  have you asked? \n# ada: no\n#@sam: yes\n';
    const found = indexOf({ 'goals/split.yaml': text }).problemsOf('goals/split.yaml');
    assert.deepEqual(
      found
        .filter(({ code }) => code === 'comment-line')
        .map(({ range, args }) => [range?.start.line, args.by, args.text]),
      [
        [5, 'Hanneke de Vries', 'have you asked?'],
        [7, 'sam', 'yes'],
      ],
    );
  });
});

suite('Threads: questions', () => {
  const index = indexOf({
    'cairn.yaml': 'owner: Imke Tervoort\n',
    'people/hanneke.yaml': 'name: Hanneke de Vries\nrelationship: mentor\n',
    'people/tomasz.yaml': 'name: Tomasz\n',
    'goals/split.yaml': goal,
    'weeks/2026-W47.yaml': 'wins: [One]\n',
    'feedback/split.yaml':
      'threads:\n' +
      '  - id: open\n    comments:\n      - { by: Hanneke, date: 2026-11-17, text: Which four? }\n' +
      '  - id: answered\n    comments:\n      - { by: hanneke, date: 2026-11-02, text: Why? }\n' +
      '      - { by: Imke, date: 2026-11-18, text: So. }\n' +
      '  - id: done\n    resolved: 2026-11-18\n    comments:\n      - { by: Hanneke, date: 2026-11-01, text: Old? }\n',
    'feedback/2026-W47.yaml':
      'threads:\n  - comments:\n      - { by: me, date: 2026-11-16, text: Hm. }\n' +
      '      - { by: Tomasz, date: 2026-11-19, text: Ha. }\n' +
      '      - { by: Someone, date: 2026-12-19, text: Later. }\n',
  });

  test('are open threads whose last comment is by another person', () => {
    const authorOf = authorsIn(index, undefined);
    assert.deepEqual(
      openQuestions(index, authorOf).map(({ path, author, comment }) => [path, author.id, comment.text]),
      [
        ['goals/split.yaml', 'hanneke', 'Which four?'],
        ['weeks/2026-W47.yaml', undefined, 'Later.'],
      ],
    );
    assert.deepEqual(
      questionsFrom(index, 'hanneke', authorOf).map(({ thread: { id } }) => id),
      ['open'],
    );
  });

  test('are those of the owner when the mentor reads', () => {
    const authorOf = authorsIn(index, 'Hanneke de Vries');
    assert.deepEqual(
      openQuestions(index, authorOf).map(({ author, comment }) => [author.name, comment.text]),
      [
        ['Imke', 'So.'],
        ['Someone', 'Later.'],
      ],
    );
  });

  test('what others wrote since Monday: answers, and first comments', () => {
    const news = newsSince(index, { from: '2026-11-16', today: '2026-11-20' }, authorsIn(index, undefined));
    assert.deepEqual(
      news.map(({ comment, isReply }) => [comment.text, isReply]),
      [
        ['Ha.', true],
        ['Which four?', false],
      ],
    );
  });

  test('open threads are counted by file', () => {
    assert.deepEqual(
      [...openThreadCounts(index)],
      [
        ['goals/split.yaml', 2],
        ['weeks/2026-W47.yaml', 1],
      ],
    );
  });
});
