/** Shows a report before it is saved: HTML in a panel as it will be, Markdown and calendars as a page. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { escapeInDocument } from '../../../core/base/markdown.ts';
import { dateText } from '../../../core/base/texts.ts';
import { fromView } from '../../../core/index/sharedContent.ts';
import { calendarEvents } from '../../../core/sharing/reports/calendarFile.ts';
import { sectionsFor } from '../../../core/sharing/reports/reports.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { Pages } from '../../ui/pages.ts';
import { tableHead, tableRow } from '../../ui/pages.ts';
import { reportText, type WantedReport } from './wantedReport.ts';

const { l10n } = vscode;

export type Preview = Readonly<{ folder: GrowthFolder; wanted: WantedReport; today: IsoDate; pages: Pages }>;

/** @returns false if there is nothing to show */
export async function previewReport({ folder, wanted, today, pages }: Preview): Promise<boolean> {
  const { subject, format } = wanted;
  const view = wanted.view(folder);
  if (subject === 'calendar') {
    await pages.show(
      fromView(view, (known) =>
        [
          `# ${l10n.t('Calendar')}`,
          '',
          ...tableHead(l10n.t('Day'), l10n.t('Event')),
          ...calendarEvents(known, today).map(({ day, summary, weekly, isCancelled }) =>
            tableRow(
              dateText(day, 'dayOfYear'),
              escapeInDocument(
                weekly
                  ? l10n.t('{0}, every week', summary)
                  : isCancelled === true
                    ? l10n.t('{0}, canceled', summary)
                    : summary,
              ),
            ),
          ),
        ].join('\n'),
      ),
    );
    return true;
  }
  const wantedSections = sectionsFor(view, subject, today).filter(({ id }) => wanted.sections?.includes(id) !== false);
  if (wantedSections.length === 0) return false;
  // Without links: the page has another address than the file will have.
  const content = reportText(folder, wanted, today, () => undefined);
  if (format === 'html') showPanel(content);
  else await pages.show(content);
  return true;
}

let panel: vscode.WebviewPanel | undefined;

/** One panel, which is reused. The report forbids scripts itself, and the panel has none enabled. */
function showPanel(html: string): void {
  if (!panel) {
    panel = vscode.window.createWebviewPanel('cairnReport', l10n.t('Report'), vscode.ViewColumn.Active, {
      enableScripts: false,
      enableFindWidget: true,
      localResourceRoots: [],
    });
    panel.onDidDispose(() => {
      panel = undefined;
    });
  }
  panel.webview.html = html;
  panel.reveal();
}
