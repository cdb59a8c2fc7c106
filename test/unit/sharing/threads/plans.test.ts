/** What a comment, an answer, and everything else that a person does with threads writes into the files. */
import assert from 'node:assert/strict';
import { readFile, type Readable } from '../../../../src/core/index/fileEntry.ts';
import { createIndex, type OwnerIndex } from '../../../../src/core/index/growthIndex.ts';
import { planCurrentEdits } from '../../../../src/core/index/planFileChanges.ts';
import type { FileContent } from '../../../../src/core/index/sharedContent.ts';
import type { PlannedChanges } from '../../../../src/core/index/plannedChanges.ts';
import {
  deleteComment,
  deleteThread,
  editComment,
  reopenThread,
  replyTo,
  resolveThread,
  startThread,
} from '../../../../src/core/sharing/threads/plans.ts';
import { threadsByFile, type FileThread } from '../../../../src/core/sharing/threads/threads.ts';
import { parseText } from '../../../../src/core/yaml/parse.ts';

type Files = Record<string, string>;

const folder: Readonly<Files> = {
  'cairn.yaml': 'owner: Imke Tervoort\n',
  'goals/split.yaml':
    'title: Split\nactions:\n  - id: rfc\n    title: Write the RFC\n  - title: Call Ada\ndue: 2026-12-18\n',
  'private/goals/own.yaml': 'title: Ask for a raise\nwhy: Rent\n',
  'weeks/2026-W47.yaml': 'wins:\n  - Shipped it\n',
  'private/weeks/2026-W47.yaml': 'wins:\n  - Slept\n',
  'notes/2026-11-20-ada.yaml': 'date: 2026-11-20\nnotes: Talked\n',
  'people/ada.yaml': 'name: Ada\nareas: [scope]\n',
  'profile.yaml': 'values:\n  - id: craft\n',
};

function indexOf(files: Readonly<Files>): OwnerIndex {
  const index = createIndex();
  for (const [path, text] of Object.entries(files)) index.put(readFile(path, text));
  return index;
}

const draft = { by: 'Hanneke', date: '2026-11-20', text: 'Have you asked Tomasz?' };

/** The files after a comment on the line with these words. */
function commented(files: Readonly<Files>, path: string, words: string, text = draft.text): Files {
  const index = indexOf(files);
  const file = index.get(path);
  assert.ok(file?.kind !== undefined);
  const document = parseText(files[path] ?? '');
  const line = (files[path] ?? '').split('\n').findIndex((each) => each.includes(words));
  const content = startThread(index, { file, document, line }, { ...draft, text }, () => 0.5);
  assert.ok(content);
  const present = files[content.path];
  return present === undefined
    ? { ...files, [content.path]: content.content.text }
    : written(files, { path: content.path, content: content.content.changes } as FileContent<PlannedChanges>);
}

function written(files: Readonly<Files>, { path, content }: FileContent<PlannedChanges>): Files {
  const plan = planCurrentEdits(parseText(files[path] ?? ''), path, content);
  assert.ok(plan.ok, plan.ok ? '' : plan.refusal.message);
  return { ...files, [path]: plan.text };
}

function threadAt(files: Readonly<Files>, path: string, at = 0): FileThread {
  const thread = threadsByFile(indexOf(files)).get(path)?.[at];
  assert.ok(thread);
  return thread;
}

const feedbackIn = (files: Readonly<Files>, path: string): Readable<'feedback'> => {
  const entry = indexOf(files).get(path);
  assert.ok(entry?.kind === 'feedback' && entry.state !== 'broken');
  return entry;
};

suite('Threads: what is written', () => {
  test('a first comment on a goal makes a short file, which a person could have written', () => {
    assert.equal(
      commented(folder, 'goals/split.yaml', 'id: rfc')['feedback/split.yaml'],
      'threads:\n  - id: have-you-asked-nnnn\n    field: actions.rfc\n    comments:\n' +
        '      - by: Hanneke\n        date: 2026-11-20\n        text: Have you asked Tomasz?\n',
    );
  });

  test('a second one is added to the same file, whatever it is called, and keeps its comments and style', () => {
    const present = '# with Hanneke\ngoal: split\nthreads:\n  - comments: [{ by: Ada, text: Good }]   # first\n';
    const after = commented(
      { ...folder, 'feedback/mine.yml': present },
      'goals/split.yaml',
      'Call Ada',
      'One\r\n\r\nTwo\n',
    );
    assert.equal(
      after['feedback/mine.yml'],
      `${present}  - id: one-two-nnnn\n    field: actions[Call Ada]\n    comments:\n      - by: Hanneke\n` +
        '        date: 2026-11-20\n        text: |-\n          One\n\n          Two\n',
    );
    assert.equal(after['feedback/split.yaml'], undefined);
  });

  test('comments on weeks, notes, people, and the profile go into files of their own, and are found again', () => {
    const places = [
      ['weeks/2026-W47.yaml', 'Shipped', 'feedback/2026-W47.yaml', 'wins[Shipped it]'],
      ['notes/2026-11-20-ada.yaml', 'notes:', 'feedback/2026-11-20-ada.yaml', 'notes'],
      ['people/ada.yaml', 'areas', 'feedback/person-ada.yaml', 'areas'],
      ['profile.yaml', 'craft', 'feedback/profile.yaml', 'values.craft'],
    ] as const;
    for (const [path, words, feedback, field] of places) {
      const after = commented(folder, path, words);
      assert.ok(after[feedback] !== undefined, feedback);
      assert.equal(threadAt(after, path).thread.field, field);
      assert.deepEqual(indexOf(after).problemsOf(feedback), []);
    }
  });

  test('comments on a private file, or on a kind that is declared private, stay private', () => {
    assert.ok(commented(folder, 'private/goals/own.yaml', 'why')['private/feedback/own.yaml'] !== undefined);
    const after = commented(folder, 'private/weeks/2026-W47.yaml', 'Slept');
    assert.match(after['private/feedback/2026-W47.yaml'] ?? '', /field: wins\[Slept\]/);
    assert.equal(threadsByFile(indexOf(after)).get('weeks/2026-W47.yaml'), undefined);
    const declared = { ...folder, 'cairn.yaml': 'privacy: { notes: private }\n' };
    const notes = commented(declared, 'notes/2026-11-20-ada.yaml', 'notes:');
    assert.ok(notes['private/feedback/2026-11-20-ada.yaml'] !== undefined);
    assert.equal(threadAt(notes, 'notes/2026-11-20-ada.yaml').thread.field, 'notes');
  });

  test('a goal and a note of one name have two feedback files', () => {
    const files = { ...folder, 'notes/split.yaml': 'date: 2026-11-20\nnotes: Talked\n' };
    const after = commented(commented(files, 'goals/split.yaml', 'due'), 'notes/split.yaml', 'notes');
    assert.match(after['feedback/note-split.yaml'] ?? '', /^note: split\nthreads:/);
    assert.equal(threadAt(after, 'goals/split.yaml').thread.field, 'due');
    assert.equal(threadAt(after, 'notes/split.yaml').thread.field, 'notes');
  });

  test('answering, editing, resolving, and reopening change what they must, and nothing else', () => {
    const text =
      '# mine\nthreads:\n  - id: why    # short\n    field: due\n' +
      '    comments:\n      - by: Ada\n        text: Why so late?\n';
    const files = { ...folder, 'feedback/split.yaml': text };
    const thread = threadAt(files, 'goals/split.yaml');
    const answered = written(files, replyTo(thread, { by: 'Imke', date: '2026-11-21', text: 'The freeze.' }));
    assert.equal(
      answered['feedback/split.yaml'],
      `${text}      - by: Imke\n        date: 2026-11-21\n        text: The freeze.\n`,
    );
    const edited = written(answered, editComment(threadAt(answered, 'goals/split.yaml'), 1, 'The freeze!'));
    assert.match(edited['feedback/split.yaml'] ?? '', /text: The freeze!\n$/);
    const resolved = written(files, resolveThread(thread, '2026-11-22'));
    assert.equal(
      resolved['feedback/split.yaml'],
      `${text}    resolved: 2026-11-22
`,
    );
    const reopened = written(resolved, reopenThread(threadAt(resolved, 'goals/split.yaml')));
    assert.equal(reopened['feedback/split.yaml'], text);
  });

  test('an answer goes to its thread although a pull has put another one above it', () => {
    const one = '  - id: one\n    comments: [{ by: Ada, text: One? }]\n';
    const files = { ...folder, 'feedback/split.yaml': `threads:\n${one}` };
    const answer = replyTo(threadAt(files, 'goals/split.yaml'), draft);
    const pulled = `threads:\n  - id: zero\n    comments: [{ by: Ada, text: Zero? }]\n${one}`;
    const after = threadsByFile(indexOf(written({ ...files, 'feedback/split.yaml': pulled }, answer)));
    assert.deepEqual(
      after.get('goals/split.yaml')?.map(({ thread }) => [thread.id, thread.comments.length]),
      [
        ['zero', 1],
        ['one', 2],
      ],
    );
  });

  test('a deletion can be undone: a comment, the last comment of a thread, and a thread', () => {
    const text =
      'threads:\n  - id: a\n    comments:\n      - by: Ada\n        text: One\n      - by: Imke\n        text: Two\n' +
      '  - id: b\n    resolved: 2026-11-01\n    comments:\n      - text: Three\n';
    const files = { ...folder, 'feedback/split.yaml': text };
    const [a, b] = [threadAt(files, 'goals/split.yaml', 0), threadAt(files, 'goals/split.yaml', 1)];
    for (const deletion of [deleteComment(a, 0), deleteComment(b, 0), deleteThread(a)]) {
      const without = written(files, deletion.content);
      assert.notEqual(without['feedback/split.yaml'], text);
      const undone = written(without, deletion.undo(feedbackIn(without, 'feedback/split.yaml')));
      assert.deepEqual(
        feedbackIn(undone, 'feedback/split.yaml').entity,
        feedbackIn(files, 'feedback/split.yaml').entity,
      );
    }
  });
});
