/** A report as it was asked for, and its text. */
import type { IsoDate } from '../../../core/base/calendar.ts';
import type { Others } from '../../../core/index/audience.ts';
import type { View } from '../../../core/index/growthIndex.ts';
import { fromView, type Shared } from '../../../core/index/sharedContent.ts';
import type { Reader } from '../../../core/model/audience.ts';
import { calendarFile } from '../../../core/sharing/reports/calendarFile.ts';
import type { LinkTo } from '../../../core/sharing/reports/document.ts';
import { htmlOf } from '../../../core/sharing/reports/html.ts';
import { markdownOf } from '../../../core/sharing/reports/markdown.ts';
import { reportOf, type ReportSubject } from '../../../core/sharing/reports/reports.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';

export const formats = ['html', 'md', 'ics'] as const;
export type Format = (typeof formats)[number];

export type WantedReport = Readonly<{
  subject: ReportSubject | 'calendar';
  audience: Reader | 'myself';
  /** What its readers get. */
  view: (folder: GrowthFolder) => View<Others>;
  /** All if undefined. */
  sections: readonly string[] | undefined;
  format: Format;
}>;

export const reportText = (
  folder: GrowthFolder,
  { subject, view, sections, format }: WantedReport,
  today: IsoDate,
  linkTo: LinkTo,
): Shared<string> =>
  fromView(view(folder), (known) => {
    if (subject === 'calendar') return calendarFile(known, today, new Date().toISOString().replace(/\.\d+Z$/, 'Z'));
    const report = reportOf(known, subject, today, sections);
    return format === 'html' ? htmlOf(report, linkTo) : markdownOf(report, linkTo);
  });
