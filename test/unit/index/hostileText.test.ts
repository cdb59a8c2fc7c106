/**
 * Text that repeats one character or token takes linear time everywhere.
 */
import assert from 'node:assert/strict';
import { importLadder, ladderExtensions } from '../../../src/core/career/ladder/importLadder.ts';
import { addIgnoreLine } from '../../../src/core/setup/ignore.ts';
import { readGitConfig } from '../../../src/core/sharing/gitConfig.ts';
import { ignoreRules } from '../../../src/core/sharing/gitIgnore.ts';
import { gitDirOf, trackedFiles } from '../../../src/core/sharing/gitIndex.ts';
import { escapeMarkdown } from '../../../src/core/base/markdown.ts';
import { parseNumber } from '../../../src/core/base/parseNumber.ts';
import { halvesOf } from '../../../src/core/fixes/refactor/splitStep.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { addressesIn, droppedText, titleBelow, titleInHtml } from '../../../src/core/language/evidence.ts';
import { growthOf, maxGrowth, tokens } from '../scaling.ts';
import { typedCommitment, typedIntroduction, typedResource } from '../../../src/core/people/meetings/newNote.ts';

const ends = ['', 'x', '\n}'];
/** Then the longest text has the given length. `npm test` has time for 64 kB. */
const isFuzzing = process.env.FUZZ !== undefined;

type Work = Readonly<Record<string, (text: string) => unknown>>;

const onText: Work = {
  escapeMarkdown,
  parseNumber,
  halvesOf: (text) => halvesOf(`A${text}`),
  titleInHtml: (text) => titleInHtml(text, 'https://x.org'),
  typedCommitment: (text) => typedCommitment(`a${text}`, '2026-11-20'),
  typedIntroduction,
  typedResource: (text) => typedResource(`https://x.org ${text}`),
};

function slow(
  work: Work,
  endings: readonly string[],
  [from, to]: readonly [number, number] = [4096, 256 * 1024],
): readonly string[] {
  return Object.entries(work).flatMap(([name, one]) =>
    tokens.flatMap((token) =>
      endings.flatMap((end) => {
        const textOf = (length: number) => token.repeat(Math.floor(length / token.length)) + end;
        const growth = growthOf(one, textOf, [from, isFuzzing ? to : Math.min(to, from * 16)]);
        return growth > maxGrowth ? [`${name} of ${JSON.stringify([token, end])}: ${growth.toFixed(1)}`] : [];
      }),
    ),
  );
}

const onFile: Work = {
  readGitConfig,
  gitDirOf,
  addIgnoreLine,
  ignoreRules: (text) => ignoreRules([{ folder: '', text }], { ignoreCase: false })('private/a.yaml'),
  trackedFiles: (text) => trackedFiles(new TextEncoder().encode(`DIRC\0\0\0\u0002${text}`), '', { format: 'sha1' }),
  titleBelow: (text) => titleBelow(text, 'https://x.org'),
  droppedText,
  addressesIn,
};

const ladders: Work = Object.fromEntries(
  ladderExtensions.map((extension) => [
    extension,
    (text: string) => importLadder([{ name: `ladder.${extension}`, text: `# Skills\n${text}` }]),
  ]),
);

suite('Hostile text', function () {
  this.timeout(300_000);

  test('takes linear time as a text that a person types or pastes', () => {
    assert.deepEqual(slow(onText, ['x']), []);
  });

  test('takes linear time as a file of Git or a clipboard', () => {
    assert.deepEqual(slow(onFile, ['x']), []);
  });

  test('takes linear time as a career ladder', () => {
    assert.deepEqual(slow(ladders, ['x'], [256, 16_384]), []);
  });

  test('nested deeper than the stack allows is one problem', () => {
    for (const token of [': ', '- ', '? ', 'a: ', '[', '{a: '])
      for (const end of ends) {
        const { problems } = readFile('goals/x.yaml', token.repeat(8_000) + end);
        assert.deepEqual([token, problems.map(({ code }) => code)], [token, ['too-deep']]);
      }
  });
});
