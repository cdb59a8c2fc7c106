/** What holds for any merge, tried on versions of the files of the sample. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  kindOfPath,
  mergeGrowthFiles,
  type MergeOutcome,
} from '../../../../src/core/sharing/merge/mergeGrowthFiles.ts';
import { sidesOf, valueOfVersion } from '../../../../src/core/sharing/merge/sides.ts';
import { runs } from '../../fuzz.ts';
import { edited, randomEdits, remaining, sampleFiles, type SampleFile } from './samples.ts';

const file = fc.constantFrom(...sampleFiles);
const twoVersions = fc.record({ file, ours: randomEdits, theirs: randomEdits });

const valueIn = ({ path }: SampleFile, text: string): unknown => {
  const version = valueOfVersion(text, kindOfPath(path));
  assert.ok(version.ok, `The text does not parse:\n${text}`);
  return version.value;
};

const textOf = (outcome: MergeOutcome): string => {
  assert.notEqual(outcome.kind, 'refused', JSON.stringify(outcome));
  return outcome.kind === 'refused' ? '' : outcome.text;
};

/** The values with lists as sets. */
const unordered = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    Array.isArray(inner)
      ? inner.map(unordered).sort()
      : typeof inner === 'object' && inner !== null
        ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
        : inner,
  );

/** How many merges there were, and how many were left to the person. */
const tally = { all: 0, refused: 0 };

/** A merge that cannot be proved is refused, and nothing is lost. That must be rare, or the other tests say nothing. */
function isRefused(outcome: MergeOutcome): boolean {
  tally.all += 1;
  if (outcome.kind !== 'refused') return false;
  tally.refused += 1;
  return true;
}

suite('Merge of any two versions', () => {
  suiteTeardown(() => {
    assert.ok(tally.refused <= tally.all / 50 + 1, `${tally.refused} of ${tally.all} merges are refused.`);
  });

  test('without a change of ours, gives theirs, and the other way round', () => {
    fc.assert(
      fc.property(file, randomEdits, (sample, edits) => {
        const { text } = edited(sample, edits, 'our');
        const { path, text: base } = sample;
        assert.deepEqual(mergeGrowthFiles({ path, base, ours: base, theirs: text }), {
          kind: 'merged',
          text,
          notes: [],
        });
        assert.deepEqual(mergeGrowthFiles({ path, base, ours: text, theirs: base }), {
          kind: 'merged',
          text,
          notes: [],
        });
        assert.deepEqual(mergeGrowthFiles({ path, base, ours: text, theirs: text }), {
          kind: 'merged',
          text,
          notes: [],
        });
      }),
      { numRuns: runs(40) },
    );
  });

  test('keeps all that one side added, and parses or has markers', () => {
    fc.assert(
      fc.property(twoVersions, ({ file: sample, ours, theirs }) => {
        const [our, their] = [edited(sample, ours, 'our'), edited(sample, theirs, 'their')];
        const merged = mergeGrowthFiles({ path: sample.path, base: sample.text, ours: our.text, theirs: their.text });
        if (isRefused(merged)) return;
        const text = textOf(merged);
        for (const word of [...remaining(our), ...remaining(their)])
          assert.ok(text.includes(word), `${word} is missing in\n${text}`);
        if (merged.kind === 'merged') valueIn(sample, text);
        else {
          const sides = sidesOf(text);
          assert.ok(sides);
          valueIn(sample, sides.ours);
          valueIn(sample, sides.theirs);
        }
      }),
      { numRuns: runs(150) },
    );
  });

  test('is the same from both sides, up to the order', () => {
    fc.assert(
      fc.property(twoVersions, ({ file: sample, ours, theirs }) => {
        const [our, their] = [edited(sample, ours, 'our').text, edited(sample, theirs, 'their').text];
        const { path, text: base } = sample;
        const one = mergeGrowthFiles({ path, base, ours: our, theirs: their });
        const other = mergeGrowthFiles({ path, base, ours: their, theirs: our });
        if (isRefused(one) || isRefused(other)) return;
        assert.equal(one.kind, other.kind);
        if (one.kind === 'merged' && other.kind === 'merged')
          assert.equal(unordered(valueIn(sample, one.text)), unordered(valueIn(sample, other.text)));
      }),
      { numRuns: runs(80) },
    );
  });

  test('makes equal changes one', () => {
    fc.assert(
      fc.property(file, randomEdits, (sample, edits) => {
        const { path, text: base } = sample;
        const shared = edited(sample, edits, 'our').text;
        const [ours, theirs] = ['one', 'two'].map((mark) =>
          edited({ path, text: shared }, [{ at: 0, what: 3, word: 10_000 }], mark),
        );
        assert.ok(ours && theirs);
        const merged = mergeGrowthFiles({ path, base, ours: ours.text, theirs: theirs.text });
        assert.equal(merged.kind, 'merged');
        const sum: Record<string, unknown> = {};
        Object.assign(sum, valueIn(sample, ours.text), valueIn(sample, theirs.text));
        assert.equal(unordered(valueIn(sample, textOf(merged))), unordered(sum));
      }),
      { numRuns: runs(80) },
    );
  });

  test('keeps what both added when there is no common version', () => {
    fc.assert(
      fc.property(twoVersions, ({ file: sample, ours, theirs }) => {
        const [our, their] = [edited(sample, ours, 'our'), edited(sample, theirs, 'their')];
        const merged = mergeGrowthFiles({ path: sample.path, base: '', ours: our.text, theirs: their.text });
        if (isRefused(merged)) return;
        const text = textOf(merged);
        for (const word of [...remaining(our), ...remaining(their)])
          assert.ok(text.includes(word), `${word} is missing in\n${text}`);
      }),
      { numRuns: runs(80) },
    );
  });
});
