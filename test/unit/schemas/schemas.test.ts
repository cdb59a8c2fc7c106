/** Checks that the schemas in `schemas/` are up to date, accept the sample, and agree with the reader. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { fileMatchOf } from '../../../scripts/schemas/fileMatch.ts';
import { checkSchemas } from '../../../scripts/schemas.ts';
import { identify, kinds } from '../../../src/core/model/kinds.ts';
import { printNew, type Plain } from '../../../src/core/yaml/edit/edits.ts';
import { slipped, slips, valuesOf } from './arbitrary.ts';
import { complaints, defaultFile, documentOf, judge, languageServer } from './judges.ts';
import { runs } from '../fuzz.ts';

const numRuns = runs(40);

const examples = path.resolve(import.meta.dirname, '../../../examples/growth');

suite('JSON Schemas', () => {
  test('are up to date and contributed for their files', async () => {
    assert.deepEqual(await checkSchemas(), []);
  });

  test('match the files that Cairn reads as their kind', () => {
    for (const kind of kinds) {
      for (const pattern of fileMatchOf(kind)) {
        const file = pattern.replace('*', kind === 'week' ? '2026-W47' : 'some-id').replace(/^growth\//, '');
        const identity = identify(file);
        assert.deepEqual(
          [identity.kind, file.startsWith('private/')],
          [kind, identity.kind !== undefined && identity.private],
          file,
        );
      }
    }
  });

  test('accept the sample', async () => {
    const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
    assert.ok(files.length > 90);
    for (const file of files) {
      const text = readFileSync(path.join(examples, file), 'utf8');
      const { kind } = identify(file.replaceAll(path.sep, '/'));
      assert.ok(kind, file);
      assert.deepEqual([file, await judge(kind, text, file)], [file, { reader: true, ajv: true, server: true }]);
    }
  });

  for (const kind of kinds) {
    test(`any ${kind} generated from its model is valid for all`, async () => {
      await fc.assert(
        fc.asyncProperty(valuesOf(kind), async (value) => {
          const text = textOf(value);
          assert.deepEqual(await judge(kind, text), { reader: true, ajv: true, server: true }, text);
        }),
        { numRuns },
      );
    });

    test(`any ${kind} with a change is judged the same by all`, async () => {
      await fc.assert(
        fc.asyncProperty(valuesOf(kind), slips, async (value, slip) => {
          const text = textOf(slipped(value, slip));
          const { reader, ...others } = await judge(kind, text);
          assert.deepEqual(others, { ajv: reader, server: reader }, text);
        }),
        { numRuns: numRuns * 2 },
      );
    });
  }

  test('are used for files in private/ and for a comment that names one, and not for other files', async () => {
    const wrong = 'title: { de: Lernen }\n';
    assert.equal((await complaints('goals/a.yaml', wrong)).length, 1);
    assert.equal((await complaints('private/goals/a.yaml', wrong)).length, 1);
    assert.deepEqual(await complaints('readme.yaml', wrong), []);
    assert.equal(
      (await complaints('readme.yaml', `# yaml-language-server: $schema=file:///schemas/goal.schema.json\n${wrong}`))
        .length,
      1,
    );
  });

  test('report readable problems in the right place', async () => {
    const said = (text: string) => complaints(defaultFile('goal'), text);
    assert.deepEqual(await said('title: Learn\ndue: 2026-02-30\n'), ['2: Expected a date, such as 2026-11-20.']);
    assert.deepEqual(await said('title: Learn\nstatus: someplace\n'), [
      '2: Expected one of: idea, active, paused, done, dropped.',
    ]);
    assert.deepEqual(await said('status: idea\n'), ['1: Missing property "title".']);
    assert.deepEqual(await said('title: Learn\nmeasure: { metric: services }\n'), ['2: Missing property "target".']);
    assert.deepEqual(await said('title: Learn\nmeasure:\n  metric: a\n  target: 1\n  habit: b\n'), [
      '5: Property habit is not allowed.',
    ]);
    assert.deepEqual(await said('title: Learn\nactions:\n  - title: Go\n    id: My Action\n'), [
      '4: Expected an ID: lowercase words joined by hyphens, such as system-design.',
    ]);
  });

  test('describe a key, with an example', async () => {
    const document = documentOf('goals/a.yaml', 'title: Learn\nmeasure:\n  habit: Pair\n');
    const hover = await languageServer().doHover(document, { line: 2, character: 4 });
    assert.match(JSON.stringify(hover?.contents), /do regularly.*Example: Pair/);
  });
});

/** Printed by the edit engine, or by `yaml` if the engine cannot write the value. */
const textOf = (value: unknown): string => (isPlain(value) ? printNew(value) : stringify(value));

function isPlain(value: unknown): value is Plain {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isPlain);
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}
