/** A measure is of one of four kinds, told by a key: what is said of one that is not quite any of them. */
import assert from 'node:assert/strict';
import { inGoal, lines, messagesOf, readGoal } from './told.ts';

function check(measure: string, problems: readonly string[], kept: unknown): void {
  const text = `title: a\nmeasure: ${measure}\n`;
  assert.deepEqual(inGoal(text), problems);
  assert.deepEqual(readGoal(text).entity?.measure, kept);
}

suite('Reading: measures', () => {
  test('of each kind', () => {
    check('{metric: km, target: 10}', [], { metric: 'km', baseline: 0, target: 10 });
    check('{milestones: [{title: a}]}', [], { milestones: [{ title: 'a', weight: 1 }] });
    check('{milestones: []}', [], { milestones: [] });
    check('{scale: {0: as hoped}}', [], { scale: { '0': 'as hoped' }, weight: 1 });
    check('{habit: write}', [], { habit: 'write', times: 1, rest: [] });
  });

  test('with the key of its kind misspelt', () => {
    check('{metrc: x, target: 5}', ['missing-key 1:10-1:15 <metrc>', 'misspelt-key 1:10-1:15 <metrc>'], undefined);
    check(
      '{target: 5, metrics: x}',
      ['missing-key 1:21-1:28 <metrics>', 'misspelt-key 1:21-1:28 <metrics>'],
      undefined,
    );
    check(
      '{milestone: [{title: a}]}',
      ['missing-key 1:10-1:19 <milestone>', 'misspelt-key 1:10-1:19 <milestone>'],
      undefined,
    );
    check('{Habit: x}', ['missing-key 1:10-1:15 <Habit>', 'misspelt-key 1:10-1:15 <Habit>'], undefined);
    check(
      '{scales: {0: a}, weight: 2}',
      ['missing-key 1:10-1:16 <scales>', 'misspelt-key 1:10-1:16 <scales>'],
      undefined,
    );
    assert.match(messagesOf('title: a\nmeasure: {habbit: x}\n')[1] ?? '', /Did you mean “habit”/);
  });

  test('with another key misspelt', () => {
    check('{metric: x, traget: 5}', ['missing-key 1:21-1:27 <traget>', 'misspelt-key 1:21-1:27 <traget>'], undefined);
    check('{habit: x, tmes: 3}', ['misspelt-key 1:20-1:24 <tmes>'], { habit: 'x', times: 1, rest: [] });
    check(
      '{milestones: [{titel: x}, {title: y}]}',
      ['missing-key 1:24-1:29 <titel>', 'misspelt-key 1:24-1:29 <titel>'],
      { milestones: [{ title: 'y', weight: 1 }] },
    );
    check('{scale: {-2: a, 3: b}}', ['unknown-key 1:25-1:26 <3>'], { scale: { '-2': 'a' }, weight: 1 });
  });

  test('with a key that only another kind has', () => {
    check('{habit: x, target: 3}', ['unknown-key 1:20-1:26 <target>'], { habit: 'x', times: 1, rest: [] });
  });

  test('of two kinds: the first is kept', () => {
    check('{metric: x, target: 5, habit: y, times: 3}', ['measure-of-two-kinds 1:32-1:37 <habit>'], {
      metric: 'x',
      baseline: 0,
      target: 5,
    });
    check('{habit: y, metric: x, target: no}', ['measure-of-two-kinds 1:20-1:26 <metric>'], {
      habit: 'y',
      times: 1,
      rest: [],
    });
    check('{scale: {0: a}, milestones: 5}', ['measure-of-two-kinds 1:25-1:35 <milestones>'], {
      scale: { '0': 'a' },
      weight: 1,
    });
    check(
      '{metric: x, habit: y}',
      ['missing-key 1:10-1:16 <metric>', 'measure-of-two-kinds 1:21-1:26 <habit>'],
      undefined,
    );
    assert.deepEqual(messagesOf('title: a\nmeasure: {habit: y, scale: {}}\n'), [
      'A measure has one kind, but this one has both “habit” and “scale”. Remove one of them.',
    ]);
  });

  test('of none', () => {
    for (const [measure, place] of [
      ['{}', '1:9-1:11 <{}>'],
      ['{foo: 1}', '1:10-1:13 <foo>'],
      ['{baseline: 1}', '1:10-1:18 <baseline>'],
    ] as const) {
      check(measure, [`measure-without-kind ${place}`], undefined);
    }
    assert.match(
      messagesOf('title: a\nmeasure: {foo: 1}\n')[0] ?? '',
      /one of these keys: metric, milestones, scale, habit/,
    );
  });

  test('of a kind that its other keys tell', () => {
    check('{target: 4}', ['missing-key 1:10-1:16 <target>'], undefined);
    check('{times: 3}', ['missing-key 1:10-1:15 <times>'], undefined);
    assert.deepEqual(messagesOf('title: a\nmeasure: {baseline: 1, target: 4}\n'), [
      'The required key “metric” is missing. Add it.',
    ]);
  });

  test('that is no map', () => {
    for (const measure of ['[a]', '5', 'weekly', 'true'])
      check(measure, [`wrong-type 1:9-1:${9 + measure.length} <${measure}>`], undefined);
    assert.deepEqual(messagesOf('title: a\nmeasure: 5\n'), ['Expected “key: value” lines, but found the number 5.']);
  });

  test('with wrong values', () => {
    check('{metric: {a: b}, target: x}', ['wrong-type 1:18-1:24 <{a: b}>', 'wrong-type 1:34-1:35 <x>'], undefined);
    check('{habit: a, times: 0, foo: 1}', ['out-of-range 1:27-1:28 <0>', 'unknown-key 1:30-1:33 <foo>'], {
      habit: 'a',
      times: 1,
      rest: [],
    });
    check('{metric: a, target: 3, baseline: x}', ['wrong-type 1:42-1:43 <x>'], { metric: 'a', baseline: 0, target: 3 });
    check('{milestones: {a: 1}}', ['wrong-type 1:22-1:28 <{a: 1}>'], undefined);
    check('{scale: {0: {}, 1: b}}', ['wrong-type 1:21-1:23 <{}>'], { scale: { '1': 'b' }, weight: 1 });
  });

  test('whose target is where it began', () => {
    check('{metric: x, baseline: 3, target: 3.0}', ['target-equals-baseline 1:42-1:45 <3.0>'], {
      metric: 'x',
      baseline: 3,
      target: 3,
    });
    check('{metric: x, target: 0}', ['target-equals-baseline 1:29-1:30 <0>'], { metric: 'x', baseline: 0, target: 0 });
  });

  test('with two milestones of one id', () => {
    assert.deepEqual(
      inGoal(lines('title: a', 'measure:', '  milestones:', '    - {id: x, title: a}', '    - {title: b, id: x} # c')),
      ['duplicate-item 4:21-4:22 <x>'],
    );
  });
});
