/** `npm run screenshots`: takes the screenshots of the README and the Marketplace page. */
import path from 'node:path';
import { openDashboard, ownFrame } from '../test/ui/dashboardPage.ts';
import { asked, row, runCommand, section } from '../test/ui/support.ts';
import { drag, inVsCode, picture, save } from './pictures/stage.ts';

const media = path.join(path.dirname(import.meta.dirname), 'media');

await inVsCode('Dark 2026', async (ui) => {
  await picture(ui, path.join(media, 'sidebar.png'));
  await runCommand(ui, 'Cairn: Check In');
  await asked(ui, 'Which goal');
  await picture(ui, path.join(media, 'check-in.png'));
});
await inVsCode('Dark 2026', async (ui) => {
  await row(ui, 'Journal', 'Nov 23').click();
  await ui.page.locator('.tab.active', { hasText: '2026-W48.yaml' }).waitFor();
  await ui.page
    .locator('.view-line span', { hasText: /^data-intensive$/ })
    .first()
    .hover();
  await ui.page.locator('.monaco-hover-content', { hasText: 'Work through' }).waitFor();
  await save(ui, path.join(media, 'hover.png'));
});
await inVsCode('Dark 2026', async (ui) => {
  await row(ui, 'People', 'Beatriz').hover();
  await row(ui, 'People', 'Beatriz').locator('[aria-label^="Prepare Meeting"]').click();
  await ui.page.locator('.tab.active', { hasText: 'beatriz.yaml' }).waitFor();
  await row(ui, 'People', 'Beatriz').locator('.monaco-tl-twistie').click();
  for (const [title, top] of Object.entries({ Goals: 90, People: 130, Journal: 690 }))
    await drag(ui, section(ui, title), 'top', top);
  await picture(ui, path.join(media, 'people.png'));
});
for (const [theme, suffix] of [
  ['Dark 2026', ''],
  ['Light 2026', '-light'],
] as const) {
  await inVsCode(theme, async (ui) => {
    await openDashboard(ui);
    await runCommand(ui, 'View: Close Primary Side Bar');
    await (await ownFrame(ui)).evaluate('window.scrollTo(0, 0)');
    await picture(ui, path.join(media, `dashboard${suffix}.png`));
    await (await ownFrame(ui)).evaluate(`document.getElementById('rhythm').scrollIntoView()`);
    await picture(ui, path.join(media, `rhythm${suffix}.png`));
  });
}
await inVsCode('Light 2026', (ui) => picture(ui, path.join(media, 'sidebar-light.png')));
process.exit(0);
