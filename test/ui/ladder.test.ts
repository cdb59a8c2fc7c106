/** A framework is imported by keys: what was understood is shown first, and a heading may be read differently. */
import assert from 'node:assert/strict';
import {
  asked,
  changed,
  choices,
  editing,
  onDisk,
  onPage,
  openUi,
  pressEnter,
  quickInput,
  reply,
  runCommand,
  type Ui,
} from './support.ts';

const framework =
  '# Our ladder\n\nTalk about it twice a year.\n\n## Writing\n\n### Level 1\n\n- Takes notes for the team\n\n' +
  '### Level 2\n\n- Writes what others can work from\n\n### Guru\n\nSettles questions in writing\n';

suite('Import Career Ladder', () => {
  let ui: Ui;

  suiteSetup(async () => {
    ui = await openUi({
      workspace: 'empty',
      viewport: { width: 1280, height: 1000 },
      files: { 'growth/cairn.yaml': 'format: 1\n', 'framework.md': framework },
    });
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  test('shows what was understood, takes another reading of a heading, and then writes', async () => {
    await ui.page.keyboard.press('Control+P');
    await quickInput(ui).fill('framework.md');
    await ui.page.locator('.quick-input-list .monaco-list-row', { hasText: 'framework.md' }).first().waitFor();
    await ui.page.keyboard.press('Enter');
    await editing(ui, 'framework.md');
    await runCommand(ui, 'Import Career Ladder');
    await pressEnter(ui, 'Where is the ladder');
    await asked(ui, 'Import the career ladder shown in the preview');
    await onPage(ui, 'Recognized columns and headings').waitFor();
    const offered = await choices(ui);
    assert.match(offered[0] ?? '', /Create ladder\.yaml.*1 skill/s);
    assert.match(offered[0] ?? '', /Recognized \d+ of \d+ sentences \(100%\)\./);
    assert.equal(onDisk(ui, 'ladder.yaml'), undefined, 'nothing is written yet');

    await reply(ui, 'Import the career ladder shown in the preview', 'Change columns');
    await reply(ui, 'Which column or heading', 'Guru');
    await reply(ui, 'What is', 'Level');
    await asked(ui, 'Import the career ladder shown in the preview');
    // Read as a level, the heading is not a note anymore.
    assert.match((await choices(ui))[0] ?? '', /In skills, levels, and rungs: 6\. In notes: 1/);
    await pressEnter(ui, 'Import the career ladder shown in the preview');
    assert.equal(
      await changed(ui, 'ladder.yaml', undefined),
      'title: Our ladder\nsource: framework.md\nlevels:\n  3: Guru\nskills:\n' +
        '  - id: writing\n    title: Writing\n    levels:\n' +
        '      1:\n        criteria:\n          - Takes notes for the team\n      2:\n        criteria:\n' +
        '          - Writes what others can work from\n      3: Settles questions in writing\n' +
        'notes:\n  - text: Talk about it twice a year.\n',
    );
  });
});
