/** Comments go with their file when it is renamed or moved, become private with it, and replace nothing. */
import assert from 'node:assert/strict';
import { readFile } from '../../../../src/core/index/fileEntry.ts';
import { createIndex } from '../../../../src/core/index/growthIndex.ts';
import { feedbackMoves, type Move } from '../../../../src/core/sharing/threads/moveFeedback.ts';

const thread = 'threads:\n  - comments: [{ by: Ada, text: Why? }]\n';
const goal = 'title: Split\nstatus: idea\n';
const day = 'date: 2026-11-20\n';

type Case = Readonly<{
  what: string;
  files: Readonly<Record<string, string>>;
  moves: readonly Move[];
  expected: readonly string[];
}>;

const usual = { 'goals/split.yaml': goal, 'feedback/split.yaml': thread };
const cases: readonly Case[] = [
  {
    what: 'a goal is renamed',
    files: usual,
    moves: [{ from: 'goals/split.yaml', to: 'goals/parts.yaml' }],
    expected: ['feedback/split.yaml → feedback/parts.yaml'],
  },
  {
    what: 'another goal has comments, too',
    files: { ...usual, 'goals/other.yaml': goal, 'feedback/other.yaml': thread },
    moves: [{ from: 'goals/split.yaml', to: 'goals/x.yaml' }],
    expected: ['feedback/split.yaml → feedback/x.yaml'],
  },
  {
    what: 'a goal becomes private',
    files: usual,
    moves: [{ from: 'goals/split.yaml', to: 'private/goals/split.yaml' }],
    expected: ['feedback/split.yaml → private/feedback/split.yaml'],
  },
  {
    what: 'a private goal is shared: its comments were not written for others',
    files: { 'private/goals/split.yaml': goal, 'private/feedback/split.yaml': thread },
    moves: [{ from: 'private/goals/split.yaml', to: 'goals/parts.yaml' }],
    expected: ['private/feedback/split.yaml → private/feedback/parts.yaml'],
  },
  {
    what: 'the folder of the goals is moved',
    files: { ...usual, 'goals/b.yaml': goal, 'feedback/b.yml': thread, 'notes/2026-11-20-a.yaml': day },
    moves: [{ from: 'goals', to: 'private/goals' }],
    expected: ['feedback/b.yml → private/feedback/b.yml', 'feedback/split.yaml → private/feedback/split.yaml'],
  },
  {
    what: 'a key says what the comments are about',
    files: {
      'people/ada.yaml': 'name: Ada\n',
      'feedback/person-ada.yaml': `person: ada\n${thread}`,
      'feedback/more.yaml': `person: ada\n${thread}`,
    },
    moves: [{ from: 'people/ada.yaml', to: 'people/ada-b.yaml' }],
    expected: [
      'feedback/more.yaml → feedback/more.yaml (person: ada-b)',
      'feedback/person-ada.yaml → feedback/person-ada-b.yaml (person: ada-b)',
    ],
  },
  {
    what: 'another file has the name',
    files: { ...usual, 'feedback/parts.yaml': thread },
    moves: [{ from: 'goals/split.yaml', to: 'goals/parts.yaml' }],
    expected: [],
  },
  {
    what: 'the comments are moved as well',
    files: usual,
    moves: [
      { from: 'goals/split.yaml', to: 'goals/parts.yaml' },
      { from: 'feedback/split.yaml', to: 'feedback/parts.yaml' },
    ],
    expected: [],
  },
  {
    what: 'the goal is no goal any more, or another file is renamed',
    files: { ...usual, 'goals/splitting.yaml': goal },
    moves: [
      { from: 'goals/split.yaml', to: 'old/split.yaml' },
      { from: 'goals/splitting.yaml', to: 'goals/x.yaml' },
    ],
    expected: [],
  },
];

suite('Threads: moves of files', () => {
  for (const { what, files, moves, expected } of cases)
    test(what, () => {
      const index = createIndex();
      for (const [path, text] of Object.entries(files)) index.put(readFile(path, text));
      assert.deepEqual(
        feedbackMoves(index, moves)
          .map(({ from, to, key }) => `${from} → ${to}${key ? ` (${key.key}: ${key.id})` : ''}`)
          .sort(),
        expected,
      );
    });
});
