/** The page that tells what of an imported file was not taken, by line, and why. */
import * as vscode from 'vscode';
import { escapeInDocument } from '../../../core/base/markdown.ts';
import type { Imported } from '../../../core/career/ladder/collect.ts';
import type { NotTaken } from '../../../core/career/ladder/found.ts';

const { l10n } = vscode;

export function notTakenText(name: string, { ladder, notTaken }: Imported): string {
  const lines = notTaken.map(
    ({ line, reason }) => `- ${l10n.t('Line {0}: {1}', line, escapeInDocument(reasonText(reason)))}`,
  );
  const taken = l10n.t(
    '{0} skills and {1} rungs were taken. These lines were not; mend them and import again, or write them into ladder.yaml.',
    ladder.skills.length,
    ladder.rungs.length,
  );
  return `# ${l10n.t('Not taken from {0}', escapeInDocument(name))}\n\n${taken}\n\n${lines.join('\n')}\n`;
}

function reasonText(reason: NotTaken['reason']): string {
  switch (reason.kind) {
    case 'unreadable':
      return reason.detail;
    case 'no-name':
      return l10n.t('it has no name');
    case 'not-a-skill':
      return l10n.t('“{0}” is no skill', reason.text);
    case 'too-many-cells':
      return l10n.t('more cells than columns: {0}', reason.text);
    case 'unknown-level':
      return l10n.t('“{0}” of {1} is no level', reason.level, reason.of);
    case 'level-too-high':
      return l10n.t('there are five levels, and {0} of {1} is beyond them: {2}', reason.level, reason.of, reason.text);
    case 'twice':
      return l10n.t('{0} is there twice', reason.what);
    case 'unknown-skill':
      return l10n.t('{1} expects {0}, which is no skill of this ladder', reason.skill, reason.of);
  }
}
