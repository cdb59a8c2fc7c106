/** Checks that each contributed snippet creates a valid file, or a valid part of one. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { readFile } from '../../../src/core/index/fileEntry.ts';

const root = path.join(import.meta.dirname, '../../..');
const file = readFileSync(path.join(root, 'snippets/growth.json'), 'utf8');
const snippets = z
  .record(z.string(), z.strictObject({ prefix: z.string(), description: z.string(), body: z.array(z.string()) }))
  .parse(JSON.parse(file));

/** The file of each snippet, and the lines above it if it is a part of a file. */
const homes: Readonly<Record<string, readonly [path: string, above: string]>> = {
  'cairn-goal-number': ['goals/x.yaml', ''],
  'cairn-goal-milestones': ['goals/x.yaml', ''],
  'cairn-goal-scale': ['goals/x.yaml', ''],
  'cairn-goal-habit': ['goals/x.yaml', ''],
  'cairn-week': ['weeks/2026-W47.yaml', ''],
  'cairn-checkin': ['weeks/2026-W47.yaml', 'checkins:\n'],
  'cairn-action': ['goals/x.yaml', 'title: x\nactions:\n'],
  'cairn-obstacle': ['goals/x.yaml', 'title: x\nobstacles:\n'],
  'cairn-milestone': ['goals/x.yaml', 'title: x\nmeasure:\n  milestones:\n'],
  'cairn-evidence': ['goals/x.yaml', 'title: x\nevidence:\n'],
  'cairn-mentor': ['people/x.yaml', ''],
  'cairn-coach': ['people/x.yaml', ''],
  'cairn-meeting': ['notes/2026-11-20-x.yaml', ''],
  'cairn-session': ['notes/2026-11-20-x.yaml', ''],
  'cairn-feedback': ['notes/2026-11-20-x.yaml', 'date: 2026-11-20\nfeedback:\n'],
  'cairn-opportunity': ['opportunities/x.yaml', ''],
  'cairn-story': ['stories/x.yaml', ''],
  'cairn-comment': ['feedback/x.yaml', 'threads:\n'],
};

/** The inserted text with the default of each tab stop, on 20 November 2026. */
const written = (body: readonly string[]): string =>
  body
    .join('\n')
    .replace(/\$CURRENT_YEAR/g, '2026')
    .replace(/\$CURRENT_MONTH/g, '11')
    .replace(/\$CURRENT_DATE/g, '20')
    .replace(/\$\{\d+\|([^,|]*)(?:,[^|]*)?\|\}/g, '$1')
    .replace(/\$\{\d+:([^{}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');

suite('Snippets', () => {
  for (const [name, { prefix, body, description }] of Object.entries(snippets)) {
    test(`${prefix} creates a valid file`, () => {
      const [home = '', above = ''] = homes[prefix] ?? [];
      const indent = above === '' ? '' : above.includes('milestones') ? '    ' : '  ';
      const text =
        above +
        written(body)
          .split('\n')
          .map((line) => `${indent}${line}\n`)
          .join('');
      const entry = readFile(home, text);
      assert.ok(entry.kind !== undefined && entry.state === 'current', name);
      assert.deepEqual(
        entry.problems.filter(({ code }) => !/^(?:goal-|due-before|checkin-outside|closed-|overdue)/.test(code)),
        [],
        text,
      );
      assert.ok(!text.includes('$'), text);
      assert.match(description, /\.$/);
    });
  }

  test('all are tested here, have a prefix, and are contributed', () => {
    assert.deepEqual(
      Object.values(snippets)
        .map(({ prefix }) => prefix)
        .sort(),
      Object.keys(homes).sort(),
    );
    const manifest = z
      .object({ contributes: z.object({ snippets: z.array(z.unknown()) }) })
      .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
    assert.deepEqual(manifest.contributes.snippets, [{ language: 'yaml', path: './snippets/growth.json' }]);
  });
});
