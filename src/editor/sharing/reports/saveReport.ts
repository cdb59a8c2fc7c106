/** Saves a report that is shown. Asks for the folder once and remembers it. Never overwrites without a question. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { plural } from '../../../core/base/texts.ts';
import type { LinkTo } from '../../../core/sharing/reports/document.ts';
import { findingsInReport, namesLeftOut, type ReportFinding } from '../../../core/sharing/privacy/findings.ts';
import { reportOf } from '../../../core/sharing/reports/reports.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { assertNoLink } from '../../workspace/links.ts';
import { ifFound } from '../../workspace/listing.ts';
import { askChoice, only, type Choice } from '../../ui/inputs.ts';
import { icon } from '../../ui/icons.ts';
import { showReportFindings } from '../privacy/reportFindings.ts';
import { reportText, type WantedReport } from './wantedReport.ts';

const { l10n } = vscode;

const folderKey = 'reportFolder';

export type Saving = Readonly<{
  folder: GrowthFolder;
  wanted: WantedReport;
  today: IsoDate;
  storage: vscode.Memento;
  title: string;
}>;

type Answer = 'save' | 'copy' | 'folder' | 'check' | 'leave';

export async function saveReport(saving: Saving): Promise<vscode.Uri | undefined> {
  const { folder, wanted, today, storage, title } = saving;
  const findings = findingsFor(folder, wanted, today);
  for (;;) {
    const remembered = storage.get<string>(folderKey);
    const target = remembered === undefined ? usualFolder(folder) : vscode.Uri.parse(remembered);
    const name = nameOf(wanted, today);
    const file = vscode.Uri.joinPath(target, name);
    const isThere = (await ifFound(() => vscode.workspace.fs.stat(file))) !== undefined;
    const place = vscode.workspace.asRelativePath(target, false);
    const answer = await askChoice<Answer>(only(title), {
      placeholder: l10n.t('The report is shown in the editor. Save it?'),
      choices: choicesFor({ name, place, isThere, findings: findings.length }),
    });
    if (answer.go !== 'next' || answer.value === 'leave') return undefined;
    switch (answer.value) {
      case 'check':
        await showReportFindings(folder, findings, title);
        break;
      case 'folder': {
        const chosen = await vscode.window.showOpenDialog({
          title: l10n.t('Folder for reports'),
          openLabel: l10n.t('Save reports here'),
          canSelectFiles: false,
          canSelectFolders: true,
          canSelectMany: false,
          defaultUri: folder.workspaceFolder.uri,
        });
        if (chosen?.[0]) await storage.update(folderKey, chosen[0].toString());
        break;
      }
      case 'save':
      case 'copy': {
        if (remembered === undefined) await storage.update(folderKey, target.toString());
        const saved = answer.value === 'save' ? file : await freeFile(target, name);
        await write(saving, target, saved);
        await open(saved, wanted);
        return saved;
      }
    }
  }
}

type Offer = Readonly<{ name: string; place: string; isThere: boolean; findings: number }>;

function choicesFor({ name, place, isThere, findings }: Offer): readonly Choice<Answer>[] {
  return [
    {
      label: isThere ? l10n.t('Replace {0}', name) : l10n.t('Save as {0}', name),
      description: l10n.t('in {0}', place),
      iconPath: icon('save'),
      value: 'save',
    },
    ...(isThere
      ? [
          {
            label: l10n.t('Save beside it'),
            description: l10n.t('in {0}', place),
            iconPath: icon('save-as'),
            value: 'copy' as const,
          },
        ]
      : []),
    ...(findings === 0
      ? []
      : [
          {
            label: plural(l10n.t('Check {count, plural, one {# line} other {# lines}} before you share it'), {
              count: findings,
            }),
            description: l10n.t('names, contact details, or keys'),
            iconPath: icon('warning', 'list.warningForeground'),
            value: 'check' as const,
          },
        ]),
    { label: l10n.t('Choose another folder…'), iconPath: icon('folder-opened'), value: 'folder' },
    { label: l10n.t('Don’t save'), iconPath: icon('close'), value: 'leave' },
  ];
}

/** What others should perhaps not get. The owner may have everything. */
function findingsFor(
  folder: GrowthFolder,
  { subject, audience, view, sections }: WantedReport,
  today: IsoDate,
): readonly ReportFinding[] {
  if (subject === 'calendar' || audience === 'myself') return [];
  const known = view(folder);
  const names = audience === 'manager' ? namesLeftOut(folder.index.shared, known) : [];
  return findingsInReport(reportOf(known, subject, today, sections), names);
}

/** Beside the growth folder, so that links work after a clone. */
const usualFolder = ({ uri }: GrowthFolder): vscode.Uri => vscode.Uri.joinPath(uri, '..', 'reports');

const nameOf = ({ subject, audience, format }: WantedReport, today: IsoDate): string =>
  subject === 'calendar'
    ? `calendar${audience === 'myself' ? '' : `-${audience}`}.ics`
    : `${today}-${subject.kind}${audience === 'myself' ? '' : `-${audience}`}.${format}`;

async function freeFile(target: vscode.Uri, name: string): Promise<vscode.Uri> {
  const dot = name.lastIndexOf('.');
  for (let number = 2; ; number++) {
    const file = vscode.Uri.joinPath(target, `${name.slice(0, dot)}-${number}${name.slice(dot)}`);
    if (!(await ifFound(() => vscode.workspace.fs.stat(file)))) return file;
  }
}

/** @throws UserError for a folder behind a symbolic link of the workspace */
async function write({ folder, wanted, today }: Saving, target: vscode.Uri, file: vscode.Uri): Promise<void> {
  const { uri: root } = folder.workspaceFolder;
  if (file.path.startsWith(`${root.path}/`)) await assertNoLink(root, file);
  const content = reportText(folder, wanted, today, linksFrom(target, folder));
  await vscode.workspace.fs.createDirectory(target);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
}

/** Relative links, so that they work wherever the repository is. Between disks there are none. */
export function linksFrom(target: vscode.Uri, folder: GrowthFolder): LinkTo {
  if (target.scheme !== folder.uri.scheme || target.authority !== folder.uri.authority) return () => undefined;
  const from = target.path.split('/').filter((part) => part !== '');
  return (path) => {
    const to = folder
      .uriOf(path)
      .path.split('/')
      .filter((part) => part !== '');
    const common = from.findIndex((part, at) => part !== to[at]);
    const shared = common === -1 ? from.length : common;
    return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].map(encodeURIComponent).join('/');
  };
}

async function open(file: vscode.Uri, { format }: WantedReport): Promise<void> {
  if (format === 'md') {
    await vscode.window.showTextDocument(file, { preview: false });
    return;
  }
  const show = format === 'html' ? l10n.t('Open in Browser') : l10n.t('Open');
  void vscode.window
    .showInformationMessage(l10n.t('Saved {0}.', vscode.workspace.asRelativePath(file, false)), show)
    .then((chosen) => (chosen === show ? vscode.env.openExternal(file) : undefined));
}
