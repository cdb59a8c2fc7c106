/** *Journal*: the weeks, newest first, and what was written in them. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn } from '../support.ts';
import { colourOf, iconOf, labelOf, nodeOnce, nodesIn, ownFiles, thisWeek, today, tooltipOf } from './trees.ts';

suite('Journal view', () => {
  const files = ownFiles();
  const weeksInIndex = async () =>
    [...((await cairn()).folders.all()[0]?.index.readable('week') ?? [])]
      .map(({ id }) => id)
      .sort()
      .reverse();

  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(files.remove);

  test('has years with their weeks, newest first, and only the latest is open', async () => {
    const weeks = await weeksInIndex();
    const years = await nodesIn('journal');
    assert.deepEqual(years.map(labelOf), [...new Set(weeks.map((week) => week.slice(0, 4)))]);
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    assert.deepEqual(
      years.map(({ item }) => item.collapsibleState),
      years.map((_, position) => (position === 0 ? Expanded : Collapsed)),
    );
    const shown = (await Promise.all(years.map((year) => nodesIn('journal', year)))).flat();
    assert.deepEqual(
      shown.map(({ week }) => week),
      weeks,
    );
  });

  test('a week says how much is in it, and what its entries are', async () => {
    await files.write(
      `private/weeks/${thisWeek}.yaml`,
      'checkins:\n' +
        `  - { goal: pairing, date: ${today}, value: 1, confidence: 0.5, note: We wrote a test }\n` +
        'wins: [It is green]\n' +
        'blockers: [The build]\n' +
        'plans: [{ what: Rest, outcome: carried }]\n' +
        'reflection: { template: after-on-call, answers: { what-woke-me: Nothing, pairing-ease: He ' +
        'chose the day } }\n',
    );
    const year = thisWeek.slice(0, 4);
    const [first] = await nodesIn('journal', (await nodesIn('journal'))[0]);
    assert.equal(first?.week, thisWeek);
    const label = first === undefined ? '' : labelOf(first);
    const week = await nodeOnce('journal', [year, label], ({ item }) => String(item.description).includes('reflected'));
    assert.equal(week.item.description, '3 check-ins · reflected');
    assert.equal(iconOf(week), 'notebook');
    const own = (await nodesIn('journal', week)).filter(({ item }) => String(item.description).startsWith('only you'));
    assert.deepEqual(
      own.map((node) => [labelOf(node), iconOf(node), colourOf(node)]),
      [
        ['Pair with Dilan twice a week', 'pass', 'charts.green'],
        ['It is green', 'star-full', 'charts.yellow'],
        ['The build', 'stop-circle', undefined],
        ['Rest', 'arrow-right', undefined],
        ['Nothing', 'comment', undefined],
        ['He chose the day', 'comment', undefined],
      ],
    );
    assert.equal(
      own[5]?.item.description,
      'only you · What makes “Pair with Dilan twice a week” easy?',
      'what the week asked, in words',
    );
    assert.match(String(own[0]?.item.description), /^only you · once · \w{3} · We wrote a test$/);
    assert.equal(own[3]?.item.description, 'only you · carried over');
    assert.match(own[1]?.item.accessibilityInformation?.label ?? '', /^win, It is green/);
    const { value } = await tooltipOf('journal', week);
    assert.include(value, '★ It is green');
    assert.include(value, thisWeek.replace('-', '\\-'));
  });

  test('a line of a week that is someone else’s text does nothing', async () => {
    await files.write(`private/weeks/${thisWeek}.yaml`, 'wins: ["<img src=x> [x](command:foo)\\n- and more"]\n');
    const [newest] = await nodesIn('journal');
    const [label] = (await nodesIn('journal', newest)).map(labelOf);
    const win = await nodeOnce('journal', [thisWeek.slice(0, 4), label ?? '', '<img src=x> [x](command:foo)']);
    const tooltip = await tooltipOf('journal', win);
    assert.notMatch(tooltip.value, /(?<!\\)[<[]/);
    assert.include(tooltip.value, 'and more');
  });
});
