/** Commits become evidence: the person ticks pieces, chooses a goal, and reads the lines before they are written. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asked, changed, choices, onDisk, openUi, pressEnter, quickInput, runCommand, type Ui } from './support.ts';

const goal = `title: Lead the migration of billing to event sourcing
status: active
measure: { metric: services migrated, target: 8 }
evidence:
  - { date: 2026-01-18, kind: commit, ref: 4f2a91c, note: RFC merged }
`;

suite('Collect Evidence', () => {
  let ui: Ui;

  const git = (...args: readonly string[]): void => {
    const { status, stderr } = spawnSync('git', args, { cwd: ui.folder, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  };
  const commit = (message: string, file: string, author = 'Robin Vos <robin@example.org>'): void => {
    mkdirSync(path.dirname(path.join(ui.folder, file)), { recursive: true });
    writeFileSync(path.join(ui.folder, file), `${message}\n`.repeat(9));
    git('add', '--all');
    git('commit', '--quiet', '--author', author, '-m', message);
  };

  suiteSetup(async () => {
    ui = await openUi({
      workspace: 'empty',
      viewport: { width: 1280, height: 800 },
      files: {
        'growth/cairn.yaml': 'format: 1\n',
        'growth/goals/billing-events.yaml': goal,
        'growth/goals/talk.yaml': 'title: Give one talk outside the company\nstatus: active\n',
        'growth/profile.yaml': 'skills:\n  - { id: mentoring, title: Mentoring, now: 1 }\n',
      },
    });
    git('config', 'user.name', 'Robin Vos');
    git('config', 'user.email', 'robin@example.org');
    git('remote', 'add', 'origin', 'https://robin:secret@github.com/shop/api.git');
    git('checkout', '--quiet', '-b', 'PAY-31-events');
    commit('feat(billing): write events in order', 'services/billing/write.ts');
    commit('test(billing): events in order', 'services/billing/write.test.ts', 'Sam Okafor <sam@example.org>');
    commit('feat(billing): read events in pages', 'services/billing/read.ts');
    git('checkout', '--quiet', 'main');
    git(
      'merge',
      '--quiet',
      '--no-ff',
      'PAY-31-events',
      '-m',
      'Merge pull request #7 from robin/PAY-31-events',
      '-m',
      'Migrate billing to events',
    );
    commit('Show refunds in the cart (#8)', 'web/cart/refund.ts');
    commit('docs: mention the port', 'README.md');
  });
  suiteTeardown(async () => {
    await ui.close();
  });

  const picture = (name: string) => ui.page.screenshot({ path: path.join('out', `evidence-${name}.png`) });

  test('pieces are ticked, a goal is suggested, and the exact lines are shown before they are written', async () => {
    await runCommand(ui, 'Collect Evidence');
    await asked(ui, 'Tick what counts as evidence');
    const offered = await choices(ui);
    assert.match(
      offered.join('\n'),
      /Migrate billing to events.*2 commits.*services\/billing.*#7.*PAY-31.*with Sam Okafor/s,
    );
    assert.match(offered.join('\n'), /fits “Lead the migration/);
    await picture('pieces');
    await quickInput(ui).fill('billing');
    await ui.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Migrate billing' }).first().click();
    await ui.page.keyboard.press('Enter');
    await asked(ui, 'What is it evidence of');
    const targets = await choices(ui);
    assert.match(targets[0] ?? '', /Lead the migration.*Both have: .*billing/s);
    await picture('target');
    await pressEnter(ui, 'What is it evidence of');
    await asked(ui, 'Add these lines?');
    const shown = await choices(ui);
    await picture('lines');
    assert.equal(onDisk(ui, 'goals/billing-events.yaml'), goal, 'nothing is written yet');
    await pressEnter(ui, 'Add these lines?');
    const written = await changed(ui, 'goals/billing-events.yaml', goal);
    const line = written.slice(goal.length).trim();
    assert.match(
      line,
      /^- \{ date: .{10}, kind: pr, ref: https:.*\/shop\/api\/pull\/7, note: Migrate billing to events \}$/,
    );
    const heading = 'In goals/billing-events.yaml';
    const shownText = shown.join(' ').replace(heading, '').replace(/\s+/g, ' ');
    assert.ok(shownText.includes(line), `${line} was not among\n${shownText}`);
  });
});
