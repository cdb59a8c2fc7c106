/** A report as data: plain text with links to files, from which Markdown and HTML are made. */
import type { IsoDate } from '../../base/calendar.ts';

/** One line of a list. */
export type ReportItem = Readonly<{
  /** A day or week, at the start. */
  when?: string;
  /** The subject, set in bold. */
  lead?: string;
  text?: string;
  /** Less important, at the end. */
  detail?: string;
  /** The file that says it, relative to the growth folder. */
  source?: string;
}>;

/** The first cell of a row links to its source. */
export type ReportRow = Readonly<{ cells: readonly string[]; source?: string }>;

/** Values over time as a share of the way from the baseline (0) to the target (1). */
export type Course = Readonly<{
  /** Both ends included. */
  from: IsoDate;
  to: IsoDate;
  points: readonly Readonly<{ date: IsoDate; share: number }>[];
  /** A straight line from share 0 to 1. */
  pace: Readonly<{ from: IsoDate; to: IsoDate }> | undefined;
  baseline: string;
  target: string;
}>;

export type Bar = Readonly<{ label: string; value: number }>;

export type ReportBlock =
  | Readonly<{ kind: 'paragraph'; text: string; source?: string }>
  | Readonly<{ kind: 'list'; items: readonly ReportItem[] }>
  | Readonly<{ kind: 'table'; caption: string; columns: readonly string[]; rows: readonly ReportRow[] }>
  /** `text` says in words what the chart shows. */
  | Readonly<{ kind: 'chart'; title: string; text: string; chart: Chart; source?: string }>
  /** Questions with space for answers. */
  | Readonly<{ kind: 'questions'; questions: readonly string[] }>;

export type Chart = Readonly<{ of: 'course'; course: Course }> | Readonly<{ of: 'bars'; bars: readonly Bar[] }>;

export type ReportSection = Readonly<{
  title: string;
  /** The file that the section is about. */
  source?: string;
  blocks: readonly ReportBlock[];
  sections?: readonly ReportSection[];
}>;

export type Report = Readonly<{
  title: string;
  /** Whose it is, the days, and for whom. */
  subtitle: string;
  /** What is counted and what is left out. */
  note?: string;
  sections: readonly ReportSection[];
  /** Meant to fit one page. */
  isCompact?: boolean;
}>;

/** The address of a file in links of the report; undefined for none. */
export type LinkTo = (path: string) => string | undefined;

const hasContent = (block: ReportBlock): boolean => {
  switch (block.kind) {
    case 'list':
      return block.items.length > 0;
    case 'table':
      return block.rows.length > 0;
    case 'questions':
      return block.questions.length > 0;
    case 'paragraph':
    case 'chart':
      return true;
  }
};

/** The sections without empty blocks, and only those that have something left. */
export const withoutEmptySections = (sections: readonly ReportSection[]): readonly ReportSection[] =>
  sections
    .map((section) => ({
      ...section,
      blocks: section.blocks.filter(hasContent),
      sections: withoutEmptySections(section.sections ?? []),
    }))
    .filter(({ blocks, sections: inner }) => blocks.length > 0 || inner.length > 0);

export const listBlocks = (items: readonly ReportItem[]): readonly ReportBlock[] => [{ kind: 'list', items }];

/** The part of an item that its link is on: the shortest that is there. */
export const linkedPart = ({ when, detail, lead }: ReportItem): 'when' | 'detail' | 'lead' | 'text' =>
  when !== undefined ? 'when' : lead !== undefined ? 'lead' : detail !== undefined ? 'detail' : 'text';
