/** *Goals*: what each row says of a goal, wherever the goal stands and whatever state its file is in. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, growthFile, until, writeFile } from '../support.ts';
import {
  colourOf,
  day,
  iconOf,
  labelOf,
  nodeAt,
  nodeGone,
  nodeOnce,
  nodesIn,
  ownFiles,
  thisWeek,
  today,
  tooltipOf,
} from './trees.ts';

const title = 'Read the views';
const metric = (more = '') => `measure: { metric: pages read, target: 10, unit: pages${more} }\n`;
const running = `start: ${day(-10)}\ndue: ${day(10)}\n`;

type Case = {
  readonly what: string;
  readonly goal: string;
  /** Of a check-in today; none when left out. */
  readonly value?: number;
  readonly description: RegExp;
  readonly icon: string;
  readonly colour?: string;
  readonly group?: string;
  readonly context?: string;
};

const cases: readonly Case[] = [
  {
    what: 'on track',
    goal: metric() + running,
    value: 5,
    description: /^5 of 10 pages · on track$/,
    icon: 'arrow-circle-right',
    colour: 'charts.green',
  },
  {
    what: 'behind',
    goal: metric() + running,
    value: 2,
    description: /^2 of 10 pages · 6 days behind$/,
    icon: 'arrow-circle-down',
    colour: 'list.warningForeground',
  },
  {
    what: 'ahead',
    goal: metric() + running,
    value: 8,
    description: /^8 of 10 pages · 6 days ahead$/,
    icon: 'arrow-circle-up',
    colour: 'charts.green',
  },
  {
    what: 'going down',
    goal: metric(', baseline: 30') + running,
    value: 20,
    description: /^20 → 10 pages · on track$/,
    icon: 'arrow-circle-right',
    colour: 'charts.green',
  },
  {
    what: 'at its target',
    goal: metric() + running,
    value: 10,
    description: /^10 of 10 pages · target reached$/,
    icon: 'pass',
    colour: 'charts.green',
  },
  {
    what: 'overdue',
    goal: `${metric()}start: ${day(-10)}\ndue: ${day(-2)}\n`,
    value: 5,
    description: /^5 of 10 pages · 2 days overdue$/,
    icon: 'clockface',
    colour: 'list.errorForeground',
  },
  {
    what: 'without a check-in',
    goal: metric() + running,
    description: /^no check-in yet$/,
    icon: 'circle-large-outline',
  },
  {
    what: 'of next week',
    goal: `${metric()}start: ${day(1)}\ndue: ${day(10)}\n`,
    description: /^starts tomorrow$/,
    icon: 'calendar',
  },
  {
    what: 'without a measure',
    goal: `due: ${day(1)}\nactions: [{ title: Begin }, { title: End, done: ${today} }]\n`,
    description: /^1 of 2 actions · no measure yet$/,
    icon: 'circle-large-outline',
  },
  {
    what: 'with levels',
    goal: `${running}measure: { scale: { -2: Never, -1: Once, 0: Weekly, 1: Daily, 2: Always }, baseline: -2 }\n`,
    value: -1,
    description: /^level −1 · on track$/,
    icon: 'arrow-circle-right',
    colour: 'charts.green',
  },
  {
    what: 'that is an idea',
    goal: 'status: idea\n',
    description: /^$/,
    icon: 'lightbulb',
    group: 'Ideas',
    context: 'goal idea',
  },
  {
    what: 'that is paused',
    goal: `status: paused\n${metric()}`,
    value: 5,
    description: /^5 of 10 pages$/,
    icon: 'debug-pause',
    colour: 'icon.foreground',
    group: 'Paused',
    context: 'goal paused',
  },
  {
    what: 'that is done',
    goal: `status: done\n${metric()}closed: ${today}\n`,
    value: 10,
    description: /^10 of 10 pages · \w+ \d+$/,
    icon: 'pass-filled',
    colour: 'charts.green',
    group: 'Done',
    context: 'goal done',
  },
  {
    what: 'that was dropped',
    goal: `status: dropped\nclosed: ${today}\n`,
    description: /^\w+ \d+$/,
    icon: 'circle-slash',
    colour: 'disabledForeground',
    group: 'Dropped',
    context: 'goal dropped',
  },
];

suite('Goals view', () => {
  const files = ownFiles();
  const path = 'goals/views-test.yaml';
  const write = (goal: string) =>
    files.write(path, `title: ${title}\n${/^status:/m.test(goal) ? '' : 'status: active\n'}${goal}`);

  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(files.remove);

  test('has the active goals by their due date first, then closed groups with their number', async () => {
    const roots = await nodesIn('goals');
    assert.deepEqual(roots.map(labelOf), [
      'Reduce nighttime pages to three every four weeks',
      'Split the order-intake service out of the monolith',
      'Pair with Dilan twice a week',
      'Speak up in architecture reviews',
      'Work through "Designing Data-Intensive Applications"',
      'Ideas',
      'Paused',
      'Done',
      'Dropped',
    ]);
    const groups = roots.slice(5);
    // Two ideas of the sample, and the private one.
    assert.deepEqual(
      groups.map(({ item }) => item.description),
      ['3', '1', '3', '1'],
    );
    for (const { item } of groups) {
      assert.equal(item.collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
      assert.equal(item.contextValue, 'group');
    }
    const done = await nodesIn('goals', groups[2]);
    assert.deepEqual(
      done.map(labelOf),
      [
        'Decline requests with a reason and an alternative',
        'Give one talk outside the company',
        'Deliver lab results to the ward within 90 seconds',
      ],
      'the last one that was closed comes first',
    );
  });

  for (const { what, goal, value, description, icon, colour, group, context = 'goal active' } of cases) {
    test(`a goal ${what} says so in words and by its icon`, async () => {
      if (value !== undefined)
        await files.write(
          `private/weeks/${thisWeek}.yaml`,
          `checkins: [{ goal: views-test, date: ${today}, value: ${value} }]\n`,
        );
      await write(goal);
      const labels = group === undefined ? [title] : [group, title];
      const node = await nodeOnce('goals', labels, ({ item }) => description.test(String(item.description)));
      assert.equal(iconOf(node), icon);
      assert.equal(colourOf(node), colour);
      assert.equal(node.item.contextValue, context);
      const spoken = node.item.accessibilityInformation?.label ?? '';
      assert.match(spoken, /^Read the views, (?:active|idea|paused|done|dropped)/);
      assert.notInclude(spoken, '·');
    });
  }

  test('a row counts the open comment threads of the goal', async () => {
    await write(running);
    const thread = (rest: string) => `  - { comments: [{ by: Ada, text: Why? }]${rest} }\n`;
    await files.write('feedback/views-test.yaml', `threads:\n${thread('')}${thread('')}`);
    await nodeOnce('goals', [title], ({ item }) => item.description === 'no measure yet · 2 open threads');
    await files.write('feedback/views-test.yaml', `threads:\n${thread('')}${thread(`, resolved: ${today}`)}`);
    await nodeOnce('goals', [title], ({ item }) => item.description === 'no measure yet · 1 open thread');
  });

  test('a tooltip shows the bar, what should be done by now, and the words of the level', async () => {
    await files.write(
      `private/weeks/${thisWeek}.yaml`,
      `checkins: [{ goal: views-test, date: ${today}, value: -1, confidence: 0.6 }]\n`,
    );
    await write(
      `${running}why: To be sure\n` +
        'measure: { scale: { -2: Never, -1: Once a month, 0: Weekly }, baseline: -2 }\n' +
        `actions: [{ title: Begin, due: ${today} }]\n`,
    );
    const node = await nodeOnce('goals', [title], ({ item }) => String(item.description).startsWith('level'));
    const { value } = await tooltipOf('goals', node);
    assert.include(value, '`██████████░░░░░░░░░░` 50\\%');
    const read = value.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
    for (const part of [
      '**Read the views**',
      'level −1 · on track',
      'Once a month',
      'Expected by today: 50%',
      'Last check-in: today',
      'Confidence: 60%',
      'Next: Begin · due today',
      'Why: To be sure',
    ])
      assert.include(read, part);
  });

  test('what someone else has written is shown, and does nothing', async () => {
    const hostile = '<img src=x onerror=alert(1)> [x](command:foo) $(trash)';
    await files.write(
      path,
      `title: "${hostile}"\nstatus: active\nwhy: "${hostile}"\nactions: [{ title: "${hostile}" }]\n`,
    );
    const node = await nodeOnce('goals', [hostile]);
    const [step] = await nodesIn('goals', node);
    assert.isDefined(step);
    for (const shown of [node, step]) {
      const tooltip = await tooltipOf('goals', shown);
      assert.isNotOk(tooltip.isTrusted);
      assert.isNotOk(tooltip.supportHtml);
      assert.isNotOk(tooltip.supportThemeIcons);
      assert.notMatch(tooltip.value, /(?<!\\)[<[]/, 'no tag and no link begins');
      assert.include(tooltip.value.replaceAll('\\', ''), hostile);
    }
  });

  test('milestones and actions are below their goal, with a checkbox where it can work', async () => {
    await write(
      `measure: { milestones: [{ title: First draft, due: ${day(-1)} }, { title: Printed, done: ` +
        `${today} }] }\nactions: [{ title: Ask Sam, due: ${today}, owner: tomasz }, { title: Book }]\n`,
    );
    const goal = await nodeOnce('goals', [title]);
    assert.equal(goal.item.collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
    const steps = await nodesIn('goals', goal);
    assert.deepEqual(steps.map(labelOf), ['First draft', 'Printed', 'Ask Sam', 'Book']);
    assert.match(
      steps.map(({ item }) => String(item.description)).join('|'),
      /^1 day overdue\|\w+ \d+\|due today · Tomasz \S.*\|$/,
    );
    assert.deepEqual(
      steps.map(({ item }) => item.contextValue),
      ['milestone open', 'milestone done', 'action open', 'action open'],
    );
    assert.deepEqual(steps.map(checked), [false, true, false, false]);
  });

  test('a private goal is marked', async () => {
    await files.write('private/goals/views-test.yaml', `title: ${title}\nstatus: active\n${metric()}${running}`);
    const node = await nodeOnce('goals', [title]);
    assert.equal(node.item.description, 'only you · no check-in yet');
  });

  test('a goal of a newer format can be read and not ticked', async () => {
    await files.write(
      path,
      `format: 9\ntitle: ${title}\nstatus: active\nactions: [{ title: Begin }, { title: End, done: ${today} }]\n`,
    );
    const node = await nodeOnce('goals', [title]);
    assert.match(String(node.item.description), /^newer format, read-only · /);
    assert.equal(node.item.contextValue, 'goal active newer');
    assert.deepEqual(
      (await nodesIn('goals', node)).map((step) => [checked(step), iconOf(step)]),
      [
        [undefined, 'circle-large-outline'],
        [undefined, 'pass'],
      ],
    );
  });

  test('a goal whose file is broken shows what can be read, marked and not to be ticked, and comes back', async () => {
    const good = `title: ${title}\nstatus: active\n${metric()}${running}actions: [{ title: Begin }]\n`;
    await files.write(path, good);
    await nodeOnce('goals', [title]);
    await writeFile(growthFile(path), `${good}oops: [\n`);
    const stale = await nodeOnce('goals', [title], ({ item }) => item.contextValue === 'goal active stale');
    assert.equal(stale.item.description, 'file has errors · no check-in yet');
    assert.equal(iconOf(stale), 'warning');
    assert.include((await tooltipOf('goals', stale)).value, 'has errors');
    assert.deepEqual((await nodesIn('goals', stale)).map(checked), [undefined]);
    await writeFile(growthFile(path), good);
    const fixed = await nodeOnce('goals', [title], ({ item }) => item.contextValue === 'goal active');
    assert.deepEqual((await nodesIn('goals', fixed)).map(checked), [false]);
  });

  test('a goal moves to its group when its status changes on disk, and goes when its file does', async () => {
    await write(metric());
    await nodeOnce('goals', [title]);
    await write(`status: paused\n${metric()}`);
    await nodeOnce('goals', ['Paused', title]);
    await nodeGone('goals', title);
    await vscode.workspace.fs.delete(growthFile(path));
    await nodeGone('goals', 'Paused', title);
    await writeFile(growthFile(path), 'title: For the teardown\n');
    await until(
      async () => (await cairn()).folders.all()[0]?.index.get(path) !== undefined,
      (await cairn()).folders.onDidChange,
    );
  });

  test('a row keeps its identity when all around it changes, so that what is open stays open', async () => {
    const before = await nodeAt('goals', 'Split the order-intake service out of the monolith');
    await write(metric());
    await nodeOnce('goals', [title]);
    const after = await nodeAt('goals', 'Split the order-intake service out of the monolith');
    assert.notEqual(after, before);
    assert.equal(after.item.id, before.item.id);
  });
});

function checked({ item: { checkboxState } }: Awaited<ReturnType<typeof nodeAt>>): boolean | undefined {
  if (checkboxState === undefined) return undefined;
  return (
    (typeof checkboxState === 'object' ? checkboxState.state : checkboxState) === vscode.TreeItemCheckboxState.Checked
  );
}
