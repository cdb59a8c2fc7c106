/** The words at the tab stops of snippets. */
import * as vscode from 'vscode';
import type { Words } from '../../core/fixes/words.ts';

export function words(): Words {
  return {
    metric: vscode.l10n.t('what is counted'),
    unit: vscode.l10n.t('unit'),
    milestone: vscode.l10n.t('first milestone'),
    'next-milestone': vscode.l10n.t('next milestone'),
    'level-2': vscode.l10n.t('as it is today'),
    'level-1': vscode.l10n.t('less than expected'),
    level0: vscode.l10n.t('as expected'),
    level1: vscode.l10n.t('more than expected'),
    level2: vscode.l10n.t('much more than expected'),
    habit: vscode.l10n.t('what is done regularly'),
    why: vscode.l10n.t('why it matters to you'),
    action: vscode.l10n.t('what you could do this week'),
    if: vscode.l10n.t('what could get in the way'),
    then: vscode.l10n.t('what you will do then'),
    reason: vscode.l10n.t('why this changed'),
    title: vscode.l10n.t('title'),
    name: vscode.l10n.t('name'),
    text: vscode.l10n.t('text'),
  };
}
