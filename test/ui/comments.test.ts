/** A mentor comments on a line, and resolves the thread: with the mouse and the keyboard. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { changed, onDisk, openSidebar, openUi, reply, row, type Ui } from './support.ts';

const files = {
  'growth/cairn.yaml': 'format: 1\nowner: Imke Tervoort\n',
  'growth/people/hanneke.yaml': 'name: Hanneke Vos\nrelationship: mentor\n',
  'growth/goals/split.yaml': `title: Split the order service
status: active
why: Three teams wait for each other
due: 2099-12-18
actions:
  - { title: Write the RFC, due: 2099-10-05 }
  - { title: Move the second hospital }
`,
  'growth/feedback/split.yaml': `threads:
  - id: rain
    field: obstacles[the freeze]
    comments:
      - { by: Hanneke Vos, date: 2026-10-16, text: Does the freeze count in or out? }
`,
};
const pictures = path.join(path.dirname(path.dirname(import.meta.dirname)), 'out', 'comments');

suite('Comments on a goal', () => {
  let ui: Ui;

  suiteSetup(async () => {
    mkdirSync(pictures, { recursive: true });
    ui = await openUi({ workspace: 'empty', files, viewport: { width: 1280, height: 860 } });
    await openSidebar(ui);
    await row(ui, 'Goals', 'Split the order').click();
    await ui.page.locator('.tab.active', { hasText: 'split.yaml' }).waitFor();
  });
  suiteTeardown(async () => {
    await ui.close();
  });
  const picture = (name: string) => ui.page.screenshot({ path: path.join(pictures, `${name}.png`) });

  test('the “+” beside a line starts a thread, which is written and can be resolved', async () => {
    const { page } = ui;
    const before = onDisk(ui, 'feedback/split.yaml');
    const line = page.locator('.view-line', { hasText: 'Move the second hospital' });
    await line.hover();
    const [glyph, place] = [await page.locator('.comment-range-glyph').first().boundingBox(), await line.boundingBox()];
    assert.ok(glyph && place);
    await page.mouse.click(glyph.x + glyph.width / 2, place.y + place.height / 2);
    const widget = page.locator('.review-widget').last();
    await widget.locator('.monaco-editor').first().click();
    await page.keyboard.type('Have you asked Tomasz?');
    await picture('writing');
    await widget.getByRole('button', { name: 'Comment' }).click();
    await reply(ui, 'Choose or type a name', 'Hanneke Vos');
    const after = await changed(ui, 'feedback/split.yaml', before);
    assert.match(after, /field: actions\[Move the second hospital\]\n {4}comments:\n {6}- by: Hanneke Vos\n/);
    await page.locator('.review-widget').getByText('Have you asked Tomasz?').waitFor();
    await picture('thread');
    await page.locator('.review-widget').getByRole('button', { name: 'Resolve Thread' }).first().click();
    assert.match(await changed(ui, 'feedback/split.yaml', after), /resolved: \d{4}-/);
    await picture('resolved');
  });

  test('all threads are in the Comments panel, also one about something that was removed', async () => {
    const { page } = ui;
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget:visible input').fill('>Comments: Focus on Comments View');
    await page.keyboard.press('Enter');
    await page.locator('.comments-panel').getByText('Does the freeze count').waitFor();
    await picture('panel');
  });
});
