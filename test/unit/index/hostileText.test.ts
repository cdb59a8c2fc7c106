/**
 * Text of up to 256 kB that repeats one character or token takes linear time everywhere: four times the text takes
 * about four times the CPU time. Quadratic work takes sixteen times.
 */
import assert from 'node:assert/strict';
import { escapeMarkdown } from '../../../src/core/base/markdown.ts';
import { parseNumber } from '../../../src/core/base/parseNumber.ts';
import { halvesOf } from '../../../src/core/fixes/refactor/splitStep.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { titleInHtml } from '../../../src/core/language/evidence.ts';
import { typedCommitment, typedIntroduction, typedResource } from '../../../src/core/people/meetings/newNote.ts';

const maxLength = 256 * 1024;
/** Four times the text may take so much more time: between 4 and 16, nearer to what noise adds. */
const maxGrowth = 10;
/** In milliseconds. Shorter times say nothing of the shape. */
const measurable = 120;

const characters = Array.from(' \n\t\ra#:-[]{}()<>"\'\\|&*!?%@`,.;/=_~1é\u2028\uFEFF🚀');
const tokens = [
  ...characters,
  ...[' #', ': ', '- ', '- a\n', '[a, ', '{a: ', '&a ', '*a ', '!a ', '? ', '? a\n', '<<: ', 'a: b\n', 'a: ', '\r\n'],
  ...['---\n', '...\n', '<<<<<<< a\n', '=======\n', '|||||||\n', '>>>>>>> b\n', '<<<<<<< a\n=======\n', '1:', '2026-'],
  ...['](', '[](', '<a ', '<a >', '</a', 'http://', '- [ ] a\n', 'by ', ' and ', '; ', 'title: a # b\n', '.)', '"a" '],
];
const ends = ['', 'x', '\n}'];

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

/** In milliseconds of the processor, the least of a few tries. */
function timeOf(work: () => unknown, tries: number): number {
  let least = Infinity;
  for (let one = 0; one < tries; one++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** How much longer four times the text takes, where it takes long enough to tell. */
function growthOf(work: (text: string) => unknown, token: string, end: string): number {
  const textOf = (length: number) => token.repeat(Math.floor(length / token.length)) + end;
  for (let length = 4096; length <= maxLength; length *= 4) {
    const text = textOf(length);
    if (timeOf(() => work(text), 1) < measurable) continue;
    const quarter = textOf(length / 4);
    const once = () =>
      timeOf(() => work(text), 2) /
      Math.max(
        0.5,
        timeOf(() => work(quarter), 3),
      );
    // Measured again if it is too much: a pause of the machine or of the garbage collector does not come each time.
    let growth = once();
    for (let again = 0; again < 3 && growth > maxGrowth; again++) growth = Math.min(growth, once());
    return growth;
  }
  return 0;
}

function slow(work: Work, endings: readonly string[]): readonly string[] {
  return Object.entries(work).flatMap(([name, one]) =>
    tokens.flatMap((token) =>
      endings.flatMap((end) => {
        const growth = growthOf(one, token, end);
        return growth > maxGrowth ? [`${name} of ${JSON.stringify([token, end])}: ${growth.toFixed(1)}`] : [];
      }),
    ),
  );
}

suite('Hostile text', function () {
  this.timeout(300_000);

  test('takes linear time as a text that a person types or pastes', () => {
    assert.deepEqual(slow(onText, ['x']), []);
  });

  test('nested deeper than the stack allows is one problem', () => {
    for (const token of [': ', '- ', '? ', 'a: ', '[', '{a: '])
      for (const end of ends) {
        const { problems } = readFile('goals/x.yaml', token.repeat(8_000) + end);
        assert.deepEqual([token, problems.map(({ code }) => code)], [token, ['too-deep']]);
      }
  });
});
