import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, weekdayOf } from '../../../src/core/base/calendar.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex } from '../../../src/core/index/growthIndex.ts';
import { measure } from '../../../src/core/model/goal.ts';
import { profileSections, firstGoalPath, startingSet } from '../../../src/core/setup/startingSet.ts';
import { parse } from 'yaml';

const today = '2026-11-20';
const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));

const indexOf = (day: string) => {
  const index = createIndex();
  for (const { path, text } of startingSet(day, { hasGoals: false }))
    if (path.endsWith('.yaml')) index.put(readFile(path, text));
  return index;
};
const problemsIn = (index: ReturnType<typeof createIndex>) =>
  index.paths().flatMap((path) => index.problemsOf(path).map(({ code, args }) => ({ path, code, args })));

suite('starting set', () => {
  test('has no problems, on any day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        assert.deepEqual(problemsIn(indexOf(day)), []);
      }),
    );
  });

  test('its goal covers all SMART criteria and ends in a quarter', () => {
    const entry = indexOf(today).get(firstGoalPath);
    assert.ok(entry?.kind === 'goal' && entry.state === 'current');
    const { entity } = entry;
    assert.equal(entity.status, 'active');
    assert.deepEqual([entity.start, entity.due], [today, '2027-02-05']);
    assert.deepEqual(entity.measure, {
      metric: 'weekly reflections written',
      baseline: 0,
      target: 10,
      unit: 'reflections',
    });
    assert.ok(entity.why !== undefined && entity.actions.length > 0 && entity.obstacles[0]?.then !== undefined);
  });

  test('its goal is due on a Friday after twelve Fridays, and its actions on workdays before that', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const entry = indexOf(day).get(firstGoalPath);
        assert.ok(entry?.kind === 'goal' && entry.state === 'current');
        const { due = '', actions } = entry.entity;
        assert.equal(weekdayOf(due), 'friday');
        assert.ok(due >= addDays(day, 77) && due <= addDays(day, 83));
        for (const action of actions) {
          assert.ok(action.due !== undefined && action.due > day && action.due < due);
          assert.ok(!['saturday', 'sunday'].includes(weekdayOf(action.due)));
        }
      }),
    );
  });

  test('each example in the profile is valid when uncommented, alone and together', () => {
    const examples = profileSections(today).map(({ example }) => example);
    for (const text of [...examples, examples.join('\n\n')]) {
      assert.deepEqual(readFile('profile.yaml', `${text}\n`).problems, [], text);
    }
    const profile = startingSet(today, { hasGoals: false }).find(({ path }) => path === 'profile.yaml')?.text ?? '';
    for (const example of examples)
      assert.ok(
        profile.includes(
          example
            .split('\n')
            .map((line) => `# ${line}`)
            .join('\n'),
        ),
      );
  });

  test('the optional settings in cairn.yaml are valid when uncommented', () => {
    const settings = startingSet(today, { hasGoals: false }).find(({ path }) => path === 'cairn.yaml')?.text ?? '';
    const live = settings.replace(/^# (?=\w+: )/gm, '');
    assert.notEqual(live, settings);
    assert.deepEqual(readFile('cairn.yaml', live).problems, []);
  });

  test('the examples in the README are valid: feedback, a note, and all four measures', () => {
    const readme = startingSet(today, { hasGoals: false }).find(({ path }) => path === 'README.md')?.text ?? '';
    const blocks = [...readme.matchAll(/^( *)```yaml\n([\s\S]*?)^ *```/gm)].map(([, indent = '', block = '']) =>
      block.replace(new RegExp(`^${indent}`, 'gm'), ''),
    );
    const [feedback = '', note = '', ...measures] = blocks;
    const index = indexOf(today);
    index.put(readFile('feedback/weekly-reflection.yaml', feedback));
    index.put(readFile('notes/2026-11-20-ada.yaml', note));
    assert.deepEqual(problemsIn(index), []);
    assert.equal(measures.length, 4);
    for (const text of measures) {
      const value: unknown = parse(text);
      assert.ok(typeof value === 'object' && value !== null && 'measure' in value);
      assert.ok(measure.safeParse(value.measure).success, text);
    }
  });

  test('omits the first goal if the folder has goals', () => {
    const all = startingSet(today, { hasGoals: false }).map(({ path }) => path);
    assert.deepEqual(
      startingSet(today, { hasGoals: true }).map(({ path }) => path),
      all.filter((path) => path !== firstGoalPath),
    );
  });
});
