/** Lists what a report would give away, and opens the lines that say it. */
import * as vscode from 'vscode';
import { joined, truncatedLine } from '../../../core/base/texts.ts';
import type { FindingKind, ReportFinding } from '../../../core/sharing/privacy/findings.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { askChoice, only, type Choice } from '../../ui/inputs.ts';
import { icon } from '../../ui/icons.ts';

const { l10n } = vscode;

/** Enter on a line opens its file beside; Escape goes back. */
export async function showReportFindings(
  folder: GrowthFolder,
  findings: readonly ReportFinding[],
  title: string,
): Promise<void> {
  const answer = await askChoice<ReportFinding>(only(title), {
    placeholder: l10n.t('Choose a line to open its file and reword it'),
    choices: findings.map((finding): Choice<ReportFinding> => ({
      label: finding.kind === 'secret' ? shortSecret(finding.text) : finding.text,
      description: joined(findingText(finding.kind), finding.source),
      detail: truncatedLine(finding.line, 120),
      iconPath: findingIcon(finding.kind),
      value: finding,
    })),
  });
  if (answer.go !== 'next' || answer.value.source === undefined) return;
  const document = await vscode.workspace.openTextDocument(folder.uriOf(answer.value.source));
  const at = document.getText().indexOf(answer.value.text);
  const start = document.positionAt(Math.max(0, at));
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preserveFocus: true,
    selection: new vscode.Range(start, at === -1 ? start : document.positionAt(at + answer.value.text.length)),
  });
}

/** So that the screen does not show all of it. */
export const shortSecret = (text: string): string => `${text.slice(0, 6)}…`;

export function findingText(kind: FindingKind): string {
  switch (kind) {
    case 'secret':
      return l10n.t('looks like a key or password');
    case 'name':
      return l10n.t('a name that this reader does not get');
    case 'email':
      return l10n.t('e-mail address');
    case 'phone':
      return l10n.t('phone number');
  }
}

export function findingIcon(kind: FindingKind): vscode.ThemeIcon {
  switch (kind) {
    case 'secret':
      return icon('key', 'list.errorForeground');
    case 'name':
      return icon('person', 'list.warningForeground');
    case 'email':
      return icon('mail', 'list.warningForeground');
    case 'phone':
      return icon('device-mobile', 'list.warningForeground');
  }
}
