/** What is wrong in a file, seen and fixed with the keyboard, as in code. */
import assert from 'node:assert/strict';
import { changed, editing, onDisk, openSidebar, openUi, quickInput, reply, row, until, type Ui } from './support.ts';

const files = {
  'growth/cairn.yaml': 'format: 1\n',
  'growth/goals/rough.yaml': `title: Give a talk on queues
status: active
why: I want to be asked first
deu: 2099-12-01   # before the holidays
actions:
  - { title: Write it, then rehearse it }
`,
};

suite('Problems of a file', () => {
  let ui: Ui;

  suiteSetup(async () => {
    ui = await openUi({ workspace: 'empty', files });
    await openSidebar(ui);
    await row(ui, 'Goals', 'Give a talk').click();
    await ui.page.locator('.tab.active', { hasText: 'rough.yaml' }).waitFor();
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  const goTo = async (line: number, character: number): Promise<void> => {
    await ui.page.keyboard.press('Control+g');
    await quickInput(ui).fill(`:${line}:${character}`);
    await ui.page.keyboard.press('Enter');
    // While it is typed, the place is only shown.
    await ui.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await editing(ui, 'rough.yaml');
    await ui.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${character}` }).waitFor();
  };

  /**
   * Puts the cursor on a place, asks for its fixes by Ctrl+. and takes one. What a line has to offer comes once the
   * file has been looked at, and the bulb at its side may still be that of the line before: so the list itself is
   * asked.
   */
  const fix = async (line: number, character: number, title: string): Promise<void> => {
    await goTo(line, character);
    const list = ui.page.locator('.action-widget:visible').first();
    const offered = list.locator('.monaco-list-row', { hasText: title });
    await until(ui, async () => {
      if (await list.isVisible()) {
        if (await offered.isVisible()) return true;
        await ui.page.keyboard.press('Escape');
      }
      await editing(ui, 'rough.yaml');
      await ui.page.keyboard.press('Control+.');
      return offered.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    });
    const focused = list.locator('.monaco-list-row.focused', { hasText: title });
    while (!(await focused.isVisible())) await ui.page.keyboard.press('ArrowDown');
    await ui.page.keyboard.press('Enter');
  };
  const save = () => ui.page.keyboard.press('Control+s');

  test('are in the panel, with what to do', async () => {
    await ui.page.keyboard.press('Control+Shift+m');
    const panel = ui.page.locator('.markers-panel');
    for (const text of ['Did you mean “due”?', 'A comma inside braces ends the text', 'This goal has no measure'])
      await panel.getByText(text).first().waitFor();
  });

  test('a misspelt key is put right by Ctrl+.', async () => {
    const before = onDisk(ui, 'goals/rough.yaml') ?? '';
    await fix(4, 2, 'Change to “due”');
    await ui.page.locator('.view-line', { hasText: 'due: 2099-12-01' }).first().waitFor();
    await save();
    assert.equal(await changed(ui, 'goals/rough.yaml', before), before.replace('deu:', 'due:'));
    await ui.page.locator('.markers-panel').getByText('Did you mean “due”?').waitFor({ state: 'hidden' });
  });

  test('what a goal lacks is written where it belongs, to be filled in', async () => {
    const before = onDisk(ui, 'goals/rough.yaml') ?? '';
    await fix(1, 10, 'Add a measure: metric');
    await ui.page.keyboard.type('talks given');
    await ui.page.keyboard.press('Tab');
    await ui.page.keyboard.type('0');
    await ui.page.keyboard.press('Tab');
    await ui.page.keyboard.type('3');
    await ui.page.locator('.view-line', { hasText: 'target: 3' }).waitFor();
    await save();
    const after = await changed(ui, 'goals/rough.yaml', before);
    assert.match(after, /^measure:\n {2}metric: talks given\n {2}baseline: 0\n {2}target: 3\n/m);
    assert.ok(after.startsWith('title: Give a talk on queues\nstatus: active\nwhy: I want to be asked first\n'));
  });

  test('or asked for, step by step', async () => {
    const before = onDisk(ui, 'goals/rough.yaml') ?? '';
    await fix(1, 10, 'Add an obstacle and a plan…');
    await reply(ui, 'What is most likely to get in the way?', 'the on-call week');
    await reply(ui, 'what will you do?', 'I move it to Friday');
    const after = await changed(ui, 'goals/rough.yaml', before);
    assert.match(after, /^obstacles:\n {2}- if: the on-call week\n {4}then: I move it to Friday\n/m);
  });
});
