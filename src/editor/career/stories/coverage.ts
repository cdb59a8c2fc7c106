/** Cairn: Show Story Coverage. Shows which skills of your target roles have a story. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { plural, joined } from '../../../core/base/texts.ts';
import { escapeInDocument } from '../../../core/base/markdown.ts';
import { coverageOf, type CoveredSkill } from '../../../core/career/stories/coverage.ts';
import type { StoryGap } from '../../../core/career/stories/practice.ts';
import { UserError, type Disposable } from '../../commands/commands.ts';
import { chooseFolder } from '../../goals/target.ts';
import { tableHead, tableRow } from '../../ui/pages.ts';
import { practiceStateText } from './practice.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';

export function registerCoverage({ commands, folders, clock, pages }: CommandDeps): Disposable {
  return commands.register('cairn.storyCoverage', async () => {
    const today = clock();
    await folders.load();
    const folder = await chooseFolder(folders, vscode.l10n.t('Show story coverage'));
    if (!folder) return;
    const covered = coverageOf(folder.index, today);
    if (covered.length === 0) {
      throw new UserError(
        vscode.l10n.t(
          'No skills to cover. Set a next role from your career ladder, or rate the fit of an opportunity.',
        ),
        [
          {
            title: vscode.l10n.t('Import Career Ladder'),
            run: () => vscode.commands.executeCommand('cairn.importLadder'),
          },
        ],
      );
    }
    await pages.showToOwner(folder.index, (view) => coverageText(coverageOf(view, today), today));
  });
}

function coverageText(covered: readonly CoveredSkill[], today: IsoDate): string {
  const { l10n } = vscode;
  const count = covered.filter(({ stories }) => stories.length === 0).length;
  const missing = l10n.t(
    '{count, plural, one {# of {total} skills has} other {# of {total} skills have}} no story yet. Most needed first.',
  );
  const summary = count === 0 ? l10n.t('Every skill has a story.') : plural(missing, { count, total: covered.length });
  const rows = covered.map(({ title, requiredBy, stories }) =>
    tableRow(
      escapeInDocument(title),
      escapeInDocument(requiredBy.join('; ')),
      stories.length === 0
        ? `**${l10n.t('none yet')}**`
        : stories
            .map(({ story, lacks, schedule }) =>
              escapeInDocument(
                joined(story.entity.title, lacksText(lacks), practiceStateText({ story, schedule }, today)),
              ),
            )
            .join('; '),
    ),
  );
  return [
    `# ${l10n.t('Story coverage')}`,
    '',
    summary,
    '',
    ...tableHead(l10n.t('Skill'), l10n.t('Required by'), l10n.t('Stories')),
    ...rows,
    '',
  ].join('\n');
}

function lacksText(lacks: readonly StoryGap[]): string | undefined {
  return lacks.length === 0 ? undefined : vscode.l10n.t('missing: {0}', lacks.map(lackText).join(', '));
}

function lackText(lack: StoryGap): string {
  const { l10n } = vscode;
  switch (lack) {
    case 'situation':
      return l10n.t('situation');
    case 'task':
      return l10n.t('task');
    case 'action':
      return l10n.t('action');
    case 'result':
      return l10n.t('result');
    case 'number':
      return l10n.t('a number in the result');
    case 'own-part':
      return l10n.t('your own contribution');
  }
}
