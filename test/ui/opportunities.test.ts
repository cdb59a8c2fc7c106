/** Opportunities, by mouse and keys: dragging one to another stage, and moving one by answering. */
import assert from 'node:assert/strict';
import { localToday } from '../../scripts/sample.ts';
import {
  asked,
  changed,
  onDisk,
  openSidebar,
  openUi,
  pressEnter,
  reply,
  row,
  runCommand,
  section,
  type Ui,
} from './support.ts';

suite('Opportunities', () => {
  let ui: Ui;
  const file = 'opportunities/keeper.yaml';

  suiteSetup(async () => {
    ui = await openUi({
      workspace: 'empty',
      viewport: { width: 1280, height: 1000 },
      files: {
        'growth/cairn.yaml': 'format: 1\n',
        'growth/opportunities/keeper.yaml':
          'title: Keeper\nhistory:\n' + `  - { date: ${localToday()}, stage: exploring }\n`,
      },
    });
    await openSidebar(ui);
    await section(ui, 'Opportunities').locator('.pane-header').click();
    await row(ui, 'Opportunities', 'Keeper').waitFor();
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  test('dragging to another stage is a line in the history', async () => {
    const before = onDisk(ui, file);
    await row(ui, 'Opportunities', 'Keeper').dragTo(row(ui, 'Opportunities', 'Interview'));
    const interview = row(ui, 'Opportunities', 'Interview');
    await interview.locator('.label-description', { hasText: '1' }).waitFor();
    // The view follows the text in the editor, a moment before it is saved.
    assert.equal(
      await changed(ui, file, before),
      'title: Keeper\n' +
        'history:\n' +
        `  - { date: ${localToday()}, stage: exploring }\n` +
        `  - { date: ${localToday()}, stage: interview }\n`,
    );
  });

  test('or by the palette: which, where to, and how it went', async () => {
    const before = onDisk(ui, file);
    await runCommand(ui, 'Cairn: Move Opportunity to Stage');
    await reply(ui, 'Which opportunity', 'Keeper');
    await pressEnter(ui, 'Which stage do you want');
    await reply(ui, 'How did it go', 'They rang me');
    await row(ui, 'Opportunities', 'Offer').locator('.label-description', { hasText: '1' }).waitFor();
    assert.match(await changed(ui, file, before), /stage: offer, note: They rang me \}\n$/);
  });

  test('a new one takes a name, and Enter', async () => {
    await runCommand(ui, 'Cairn: Add Opportunity');
    await reply(ui, 'What is the role', 'Harbour master');
    await pressEnter(ui, 'Which company');
    await pressEnter(ui, 'Where is the job posting');
    await asked(ui, '(4/4)');
    await pressEnter(ui, 'What is your next step');
    await ui.page.locator('.tab.active', { hasText: 'harbour-master.yaml' }).waitFor();
    await row(ui, 'Opportunities', 'Exploring').locator('.label-description', { hasText: '1' }).waitFor();
  });
});
