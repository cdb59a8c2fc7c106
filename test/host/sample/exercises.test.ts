/** Exercises and guided reflections, each ending in the lines that one would have written by hand. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { cairn, exists, growthFile, problemsOf, readFile, until } from '../support.ts';
import { ownFiles, thisWeek, today } from './trees.ts';

suite('Knowing oneself', () => {
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
  const run = <T>(command: string, argument: object): Thenable<T> =>
    vscode.commands.executeCommand<T>(command, argument);

  test(
    'sorted values are the profile’s order, with every item as it was written, and a sheet to ' + 'compare later',
    async () => {
      const before = await files.keep('profile.yaml');
      const sheet = `assessments/${today}-values.yaml`;
      files.made(sheet);
      await run('cairn.sortValues', {
        important: ['Curiosity', 'Courage'],
        most: ['Honesty', 'Calm'],
        ranked: ['calm', 'Teaching', 'care'],
      });
      const care =
        '  - id: care\n    title: Care\n' +
        '    note: At the other end of every message, someone is waiting for a result.\n';
      const honesty =
        '  - { id: honesty, title: Honesty, note: Also when the honest sentence is "I broke it" }\n' +
        '  - { id: craft, title: Craft }\n';
      const calm = '  - id: calm\n    title: Calm\n    note: Home by six, with work left at work.\n';
      assert.include(before, care + honesty + calm);
      assert.equal(
        await readFile(growthFile('profile.yaml')),
        before.replace(care + honesty + calm, `${calm}  - { id: teaching, title: Teaching }\n${care}${honesty}`),
      );
      assert.equal(
        await readFile(growthFile(sheet)),
        `date: ${today}\n` +
          'kind: values\n' +
          'items:\n' +
          ['calm 5', 'teaching 5', 'care 5', 'honesty 4', 'curiosity 3', 'courage 3']
            .map((item) => `  - id: ${item.replace(' ', '\n    rating: ')}\n`)
            .join(''),
      );
      assert.deepEqual(await problemsOf(growthFile('profile.yaml'), () => true), []);
    },
  );

  test('strengths and aspirations go to the ends of their lists', async () => {
    const before = await files.keep('profile.yaml');
    await run('cairn.nameStrengths', { strengths: [{ title: 'Calm under fire', note: 'Sam said so' }, 'Plain words'] });
    await run('cairn.pictureAspirations', { aspirations: ['Teach what I know'], day: 'At a table with four others' });
    const strengths = '  - id: staying-power\n    title: Persistence\n';
    const aspirations = '  - id: long-career\n    title: Have a long career that I enjoy\n';
    assert.equal(
      await readFile(growthFile('profile.yaml')),
      before
        .replace(strengths, `${strengths}  - id: calm-under-fire\n    title: Calm under fire\n    note: Sam said so\n`)
        .replace(
          aspirations,
          `${aspirations}  - id: teach-what-i-know\n    title: Teach what I know\n` +
            '    note: At a table with four others\n',
        ),
    );
  });

  test('a doubt is for oneself alone: under private/, and this week’s reflection is still to come', async () => {
    const path = `private/weeks/${thisWeek}.yaml`;
    files.made(path);
    assert.equal(
      await run('cairn.guidedReflection', {
        template: 'self-doubt',
        private: true,
        answers: { 'doubt-says': 'They will notice.', 'doubt-next': 'I draw it anyway' },
      }),
      path,
    );
    assert.equal(
      await readFile(growthFile(path)),
      'reflection:\n' +
        '  template: self-doubt\n' +
        `  date: ${today}\n` +
        '  answers:\n' +
        '    doubt-says: They will notice.\n' +
        '    doubt-next: I draw it anyway\n',
    );
    assert.isUndefined(
      await run('cairn.guidedReflection', { template: 'self-doubt', answers: { what: 'x' } }),
      'a question of another template',
    );
    assert.isUndefined(await run('cairn.guidedReflection', { template: 'horoscope' }));
  });

  test('an obstacle that came up is a line on the goal, with whether the plan was tried', async () => {
    const goal =
      'title: Be heard\n' +
      'obstacles:\n' +
      '  - if: two people speak at once   # always\n' +
      '    then: I raise the card\n' +
      'actions: []\n';
    await write('goals/be-heard.yaml', goal);
    await run('cairn.logObstacle', { goal: 'be-heard', obstacle: 0, tried: false, then: 'I say a name' });
    await run('cairn.logObstacle', { goal: 'be-heard', obstacle: 'nobody looks up', then: 'I stand up' });
    assert.equal(
      await readFile(growthFile('goals/be-heard.yaml')),
      'title: Be heard\n' +
        'obstacles:\n' +
        '  - if: two people speak at once   # always\n' +
        '    then: I say a name\n' +
        '    fired:\n' +
        `      - date: ${today}\n` +
        '        tried: false\n' +
        '  - if: nobody looks up\n' +
        '    then: I stand up\n' +
        '    fired:\n' +
        `      - date: ${today}\n` +
        'actions: []\n',
    );
    await run('cairn.logObstacle', { goal: 'be-heard', obstacle: 9 });
    assert.isTrue(await exists(growthFile('goals/be-heard.yaml')));
  });
});
