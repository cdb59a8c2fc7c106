/** *This Week*: what is overdue, for today, for later and done, and nothing that only seems so. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { addWeeks, lastDayOf } from '../../../src/core/base/calendar.ts';
import { cairn } from '../support.ts';
import {
  colourOf,
  day,
  iconOf,
  labelOf,
  nodeAt,
  nodeOnce,
  nodesIn,
  ownFiles,
  thisWeek,
  today,
  tooltipOf,
} from './trees.ts';

suite('This Week view', () => {
  const files = ownFiles();
  const title = 'Read this week';
  const path = 'goals/this-week-test.yaml';
  /** Started yesterday, without a check-in: so it wants one today, whatever the day. */
  const goal =
    `title: ${title}\n` +
    'status: active\n' +
    `start: ${day(-1)}\n` +
    `due: ${day(60)}\n` +
    'measure: { metric: pages read, target: 10 }\n';

  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(files.remove);

  test('has its groups in order, each with the number of what is in it, and only what is done is closed', async () => {
    const groups = await nodesIn('thisWeek');
    const order = ['Overdue', 'Today', 'Later this week', 'Done'];
    assert.deepEqual(
      groups.map(labelOf),
      order.filter((label) => groups.some((group) => labelOf(group) === label)),
    );
    assert.includeMembers(groups.map(labelOf), ['Overdue', 'Today', 'Done'], 'on every weekday the sample has these');
    for (const group of groups) {
      assert.equal(group.item.description, String((await nodesIn('thisWeek', group)).length));
      const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
      assert.equal(group.item.collapsibleState, labelOf(group) === 'Done' ? Collapsed : Expanded);
    }
  });

  test('asks for a check-in, and has it under Done as soon as it is written', async () => {
    await files.write(path, goal);
    const wanted = await nodeOnce('thisWeek', ['Today', title]);
    assert.equal(iconOf(wanted), 'circle-large-outline');
    assert.equal(wanted.item.contextValue, 'goal active');
    assert.equal(wanted.item.description, 'no check-in yet');
    assert.include((await tooltipOf('thisWeek', wanted)).value, 'No check\\-in for this goal yet');

    await files.write(
      `private/weeks/${thisWeek}.yaml`,
      `checkins: [{ goal: this-week-test, date: ${today}, value: 1 }]\n`,
    );
    const done = await nodeOnce('thisWeek', ['Done', title]);
    assert.equal(iconOf(done), 'pass-filled');
    const tooltip = (await tooltipOf('thisWeek', done)).value;
    assert.equal(tooltip.split('Last check').length, 2, 'the last check-in is told once');
  });

  test('has an action by its day: overdue in a warning colour, today, done today', async () => {
    const actions = (late: string) =>
      'actions:\n' +
      `  - { title: Late, due: ${day(-2)}${late} }\n` +
      `  - { title: Now, due: ${today} }\n` +
      `  - { title: Ready, done: ${today} }\n` +
      '  - { title: Never mind }\n';
    await files.write(path, goal + actions(''));
    const late = await nodeOnce('thisWeek', ['Overdue', 'Late']);
    assert.equal(late.item.description, `2 days overdue · ${title}`);
    assert.equal(late.item.contextValue, 'action open');
    assert.isDefined(late.item.checkboxState);
    assert.isUndefined(late.item.iconPath, 'the checkbox stands in the column of the icons');
    assert.equal((await nodeAt('thisWeek', 'Today', 'Now')).item.description, `due today · ${title}`);
    assert.deepInclude((await nodeAt('thisWeek', 'Done', 'Ready')).item.checkboxState, {
      state: vscode.TreeItemCheckboxState.Checked,
    });
    await files.write(path, goal + actions(`, done: ${today}`));
    await nodeOnce('thisWeek', ['Done', 'Late']);
  });

  test('has what others answered since Monday, and what each answer is about', async () => {
    await files.write(path, `${goal}actions: [{ title: Now }]\n`);
    const reply = (by: string, text: string, date = today) => `      - { by: ${by}, date: ${date}, text: ${text} }\n`;
    await files.write(
      'feedback/this-week-test.yaml',
      'threads:\n  - field: actions[Now]\n    comments:\n' +
        reply('Milo', 'Why now?', day(-8)) +
        reply('Milo', 'Not later?') +
        '  - field: due\n    comments:\n' +
        reply('Milo', 'In time?', day(-8)) +
        reply('Nora', 'I doubt it'),
    );
    const row = await nodeOnce('thisWeek', ['2 replies since Monday']);
    assert.equal(row.item.description, 'Milo, Nora');
    const replies = await nodesIn('thisWeek', row);
    assert.sameMembers(
      replies.map((node) => `${labelOf(node)} | ${String(node.item.description)}`),
      [`Not later? | Milo · ${title} · Action: Now`, `I doubt it | Nora · ${title} · Due date`],
    );
  });

  test('keeps the actions of a broken file, marked and without a checkbox', async () => {
    await files.write(path, `${goal}actions: [{ title: Now, due: ${today} }]\n`);
    await nodeOnce('thisWeek', ['Today', 'Now']);
    await files.write(path, `${goal}actions: [{ title: Now, due: ${today} }\n`);
    const stale = await nodeOnce('thisWeek', ['Today', 'Now'], ({ item }) => item.checkboxState === undefined);
    assert.equal(stale.item.description, `due today · file has errors · ${title}`);
    assert.equal(iconOf(await nodeAt('thisWeek', 'Today', title)), 'warning');
  });

  test('a promise to a coach is overdue, and one to anyone else a reminder', async () => {
    await files.write('people/views-coach.yaml', 'name: Cora Coach\nrelationship: coach\n');
    await files.write('people/views-mentor.yaml', 'name: Milo Mentor\nrelationship: mentor\n');
    const note = (person: string, what: string) =>
      files.write(
        `notes/${day(-5)}-${person}.yaml`,
        `with: ${person}\n` +
          `date: ${day(-5)}\n` +
          'commitments:\n' +
          `  - { who: me, what: ${what}, due: ${day(-1)} }\n` +
          `  - { who: ${person}, what: ${what} too, due: ${day(-1)} }\n`,
      );
    await note('views-coach', 'Practise');
    await note('views-mentor', 'Read');
    const mine = await nodeOnce('thisWeek', ['Overdue', 'Practise']);
    assert.equal(mine.item.description, '1 day overdue · to Cora Coach');
    assert.deepEqual([iconOf(mine), colourOf(mine)], ['account', 'list.warningForeground']);
    const hers = await nodeAt('thisWeek', 'Overdue', 'Practise too');
    assert.equal(hers.item.description, '1 day overdue · from Cora Coach');
    const reminder = await nodeOnce('thisWeek', ['Today', 'Read']);
    assert.equal(reminder.item.description, 'since yesterday · to Milo Mentor');
    assert.deepEqual([iconOf(reminder), colourOf(reminder)], ['account', undefined]);
    assert.equal(iconOf(await nodeAt('thisWeek', 'Today', 'Read too')), 'feedback');
  });

  test(
    'the reflection of this week begins with a click until it is written, and is opened with one ' + 'afterwards',
    async () => {
      const label = 'Weekly reflection';
      const group = async () => {
        for (const each of await nodesIn('thisWeek'))
          if ((await nodesIn('thisWeek', each)).some((node) => labelOf(node) === label)) return labelOf(each);
        return undefined;
      };
      assert.include(['Today', 'Later this week'], await group());
      const open = await nodeAt('thisWeek', (await group()) ?? '', label);
      assert.equal(open.item.contextValue, 'reflection');
      assert.equal(open.item.command?.command, 'cairn.reflect');
      assert.deepInclude(open.item.command?.arguments?.[0], { week: thisWeek });
      await files.write(`private/weeks/${thisWeek}.yaml`, 'reflection: { answers: { what: I wrote a test } }\n');
      const done = await nodeOnce('thisWeek', ['Done', label]);
      assert.equal(done.item.contextValue, 'reflection done');
      assert.equal(done.item.command?.command, 'cairn.open');
      assert.match(String(done.item.description), /^only you · \w{3} \d+/);
    },
  );

  test('a meeting of this week says which one it is, and asks for its note once it is over', async () => {
    await files.write(
      'people/views-coach.yaml',
      'name: Cora Coach\n' +
        'relationship: coach\n' +
        'engagement:\n' +
        `  start: ${day(-30)}\n` +
        `  sessions: ['${day(-20)}', '${today}', '${lastDayOf(addWeeks(thisWeek, 2))}']\n`,
    );
    const meeting = await nodeOnce('thisWeek', ['Today', 'Cora Coach']);
    assert.equal(meeting.item.description, 'today · session 2 of 3');
    assert.equal(iconOf(meeting), 'comment-discussion');
    await files.write(`notes/${today}-views-coach.yaml`, `with: views-coach\ndate: ${today}\nnotes: It went well\n`);
    await nodeOnce('thisWeek', ['Done', 'Cora Coach']);
  });
});
