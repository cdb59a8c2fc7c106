/** Find all references, from anywhere that names an id. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn } from '../../support.ts';
import { before, ownDocuments, shown } from './growthText.ts';

suite('Find references', () => {
  const files = ownDocuments();
  suiteSetup(async () => {
    await (await cairn()).folders.load();
  });
  teardown(files.remove);

  async function referencesAt(uri: vscode.Uri, at: vscode.Position): Promise<readonly string[]> {
    const found = await vscode.commands.executeCommand<readonly vscode.Location[]>(
      'vscode.executeReferenceProvider',
      uri,
      at,
    );
    return (await Promise.all(found.map((place) => shown(place.uri, place.range)))).sort();
  }

  const wanted = [
    'feedback/find-me.yaml: ',
    'goals/find-me.yaml: Find me',
    'private/notes/2020-01-02-x.yaml: find-me',
    'weeks/2020-W01.yaml: find-me',
    'weeks/2020-W01.yaml: find-me',
  ];

  test('a goal: from its title, from a reference, and from the comments on it', async () => {
    await files.write('feedback/find-me.yaml', 'threads: []\n');
    await files.write(
      'weeks/2020-W01.yaml',
      'checkins:\n  - { goal: find-me, date: 2020-01-01 }\nplans:\n  - { what: find-me, goal: "find-me" }\n',
    );
    await files.write('private/notes/2020-01-02-x.yaml', 'date: 2020-01-02\ngoals: [find-me]\n');
    const goal = await files.open('goals/find-me.yaml', 'title: Find |me\n');
    assert.deepEqual(await referencesAt(goal.uri, goal.at), wanted);
    const week = await files.open(
      'weeks/2020-W01.yaml',
      'checkins:\n  - { goal: f|ind-me, date: 2020-01-01 }\nplans:\n  - { what: find-me, goal: "find-me" }\n',
    );
    assert.deepEqual(await referencesAt(week.uri, week.at), wanted);
    const feedback = await files.open('feedback/find-me.yaml', 't|hreads: []\n');
    assert.deepEqual(await referencesAt(feedback.uri, feedback.at), wanted);
  });

  test('a skill: from the profile, with the ladder, its rungs and the assessments', async () => {
    const { folders } = await cairn();
    const profile = await vscode.workspace.openTextDocument((folders.all()[0] ?? assert.fail()).uriOf('profile.yaml'));
    const found = await referencesAt(profile.uri, before(profile, 'databases\n'));
    assert.includeMembers([...found], ['profile.yaml: databases', 'ladder.yaml: databases']);
    assert.isAbove(found.filter((place) => place.startsWith('assessments/')).length, 0);
    assert.isAbove(found.filter((place) => place.startsWith('goals/')).length, 0);
    assert.isTrue(found.every((place) => place.endsWith(' databases')));
  });
});
