/**
 * Assessing oneself again and again, and the end of a coaching engagement, as files that one would have written by
 * hand.
 */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { runWithDefaults } from '../defaults.ts';
import { cairn, exists, growthFile, readFile, until } from '../support.ts';
import { day, ownFiles, shownPage, today } from './trees.ts';

suite('Assessments', () => {
  const files = ownFiles();
  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(() => files.remove());

  const write = async (path: string, text: string): Promise<void> => {
    await files.write(path, text);
    const { folders } = await cairn();
    await until(() => folders.all()[0]?.index.get(path)?.kind !== undefined, folders.onDidChange);
  };

  test('of skills: a sheet, and where one is now in the profile, every other byte left alone', async () => {
    const profile = await files.keep('profile.yaml');
    const path = await vscode.commands.executeCommand<string>('cairn.assess', {
      kind: 'skills',
      with: 'beatriz',
      items: { speaking: 2, 'asking-for-help': 1 },
    });
    files.made(path);
    assert.equal(path, `assessments/${today}-skills.yaml`);
    assert.equal(
      await readFile(growthFile(path)),
      `date: ${today}\n` +
        'kind: skills\n' +
        'with: beatriz\n' +
        'scale:\n' +
        '  - 0\n' +
        '  - 4\n' +
        'items:\n' +
        '  - id: speaking\n' +
        '    rating: 2\n' +
        '  - id: asking-for-help\n' +
        '    rating: 1\n',
    );
    const speaking = '  - id: speaking\n    title: Speaking up\n    now: ';
    assert.include(profile, `${speaking}1`);
    assert.equal(
      await readFile(growthFile('profile.yaml')),
      `${profile.replace(`${speaking}1`, `${speaking}2`)}  - id: asking-for-help\n    now: 1\n`,
    );
    // On the same day the sheet is filled in further.
    await vscode.commands.executeCommand('cairn.assess', { kind: 'skills', items: { speaking: 2, writing: 4 } });
    assert.include(await readFile(growthFile(path)), '    rating: 1\n  - id: writing\n    rating: 4\n');
  });

  test('kept private as a whole: nothing of it goes to the shared sheet or profile', async () => {
    const profile = await files.keep('profile.yaml');
    await write('private/profile.yaml', 'skills:\n  - id: asking-for-money\n');
    const path = await runWithDefaults<string>('cairn.assess', {
      kind: 'skills',
      items: { speaking: 3, 'asking-for-money': 1 },
    });
    files.made(path);
    assert.equal(path, `private/assessments/${today}-skills.yaml`);
    const text = await readFile(growthFile(path));
    assert.include(text, 'speaking');
    assert.include(text, 'asking-for-money');
    assert.isFalse(await exists(growthFile(`assessments/${today}-skills.yaml`)));
    assert.equal(await readFile(growthFile('profile.yaml')), profile);
  });

  test('a wrong one is not written', async () => {
    for (const wrong of [
      { kind: 'skills', items: { speaking: 7 } },
      { kind: 'shoes', items: { a: 1 } },
    ])
      assert.isUndefined(await vscode.commands.executeCommand('cairn.assess', wrong));
  });

  test('compared: what moved, as a table to show', async () => {
    await vscode.commands.executeCommand('cairn.compareAssessments');
    assert.match(
      await shownPage('What changed'),
      /^# What changed\n\n## Skills\n\n\| {2}\| .+ \| .+ \| Change \|\n(?:\| --- ){4}\|\n\| .+ \| \d \| \d \| \+1 \|/,
    );
    assert.include(await shownPage('What changed'), '## Satisfaction with work');
  });

  test('closing an engagement: outcomes in the coach’s file, the same items rated again, and a review', async () => {
    const coach =
      'name: Ada\n' +
      'relationship: coach   # paid\n' +
      'engagement:\n' +
      `  start: ${day(-80)}\n` +
      `  end: ${day(10)}\n` +
      '  objectives:\n' +
      '    - title: Be heard   # at last\n' +
      '    - title: Hand it over\n' +
      '      outcome: Dilan owns it\n';
    await write('people/ada.yaml', coach);
    await vscode.commands.executeCommand('cairn.closeEngagement', {
      person: 'ada',
      outcomes: { 'Be heard': 'Five rounds without the card' },
      ratings: { people: 4 },
    });
    const sheet = `assessments/${today}-satisfaction.yaml`;
    files.made(sheet);
    assert.equal(
      await readFile(growthFile('people/ada.yaml')),
      coach.replace('# at last\n', '# at last\n      outcome: Five rounds without the card\n').replace(day(10), today),
    );
    assert.equal(
      await readFile(growthFile(sheet)),
      `date: ${today}\nkind: satisfaction\nwith: ada\nitems:\n  - id: people\n    rating: 4\n`,
    );
    assert.match(await shownPage('Engagement with Ada'), /^# Engagement with Ada\n/);
    for (const [objective, outcome] of [
      ['Be heard', 'Five rounds without the card'],
      ['Hand it over', 'Dilan owns it'],
    ])
      assert.match(await shownPage('Engagement with Ada'), new RegExp(`^- .*${objective}.* · ${outcome}$`, 'm'));
    assert.include(await shownPage('Engagement with Ada'), '## Before and after');
  });

  test('without an engagement, or with an objective that is none, nothing is written', async () => {
    await write('people/ada.yaml', `name: Ada\nrelationship: coach\nengagement: { start: ${day(-80)} }\n`);
    const before = await readFile(growthFile('people/ada.yaml'));
    await vscode.commands.executeCommand('cairn.closeEngagement', { person: 'ada', outcomes: { Nothing: 'x' } });
    await vscode.commands.executeCommand('cairn.closeEngagement', { person: 'hanneke', outcomes: {} });
    assert.equal(await readFile(growthFile('people/ada.yaml')), before);
  });
});
