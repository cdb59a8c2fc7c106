/** The blocks of a page, which are the same for Markdown and HTML, and the tree of its headings. */
import { trimEndOf } from '../../base/lines.ts';

/** "**Ownership**: finishes what they begin" has a lead and a rest. */
export type Words = {
  /** The whole text in one line. */
  readonly text: string;
  readonly lead?: string | undefined;
  readonly rest?: string | undefined;
  /** The lead is bold, not only followed by a colon. */
  readonly isBold?: boolean;
};

export type ListItem = Words & { readonly line: number; readonly children: readonly ListItem[] };

/** The texts of a cell: its lines or list items. */
export type Cell = readonly string[];

export type Row = { readonly cells: readonly Cell[]; /** One-based. */ readonly line: number };

export type Block = { /** One-based. */ readonly line: number } & (
  | { readonly is: 'heading'; readonly depth: number; readonly text: string }
  | ({ readonly is: 'text' } & Words)
  | { readonly is: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly is: 'table'; readonly rows: readonly Row[] }
);

export type Body = Exclude<Block, { readonly is: 'heading' }>;

/** A heading, the blocks up to the next heading, and the headings below it. */
export type Section = {
  readonly title: string;
  readonly depth: number;
  readonly line: number;
  readonly body: readonly Body[];
  readonly children: readonly Section[];
};

/** Below `<h6>`. Tabs and summaries of HTML have no level of their own, and get a greater depth. */
export const deepestHeading = 6;

/** In characters: longer texts are sentences. */
const longestHeading = 100;
const longestLead = 60;

/**
 * Splits "Name: text" and "Name – text".
 * @param bold the bold text at the beginning
 */
export function wordsOf(text: string, bold?: string): Words {
  if (bold !== undefined && bold !== '' && bold.length <= longestHeading && text.startsWith(bold)) {
    const lead = trimEndOf(bold, /[\s:–—-]/u);
    const rest = text.slice(bold.length).replace(/^[\s:–—-]+/u, '');
    if (
      lead !== '' &&
      lead.length <= longestLead &&
      (rest === '' ||
        /[:–—-]\s*$/u.test(bold) ||
        /^\s*[:–—-]/u.test(text.slice(bold.length)) ||
        /^\s/.test(text.slice(bold.length)))
    )
      return { text, lead, rest, isBold: true };
  }
  const at = text.slice(0, longestLead + 2).search(/:(?:\s|$)| [–—-] /u);
  if (at <= 0) return { text };
  const lead = text.slice(0, at).trim();
  return lead.split(' ').length <= 6 && !/[.!?]/.test(lead)
    ? { text, lead, rest: text.slice(at).replace(/^[\s:–—-]+/u, '') }
    : { text };
}

/** A bold paragraph without a period serves as a heading. */
const isHeadingText = ({ text, lead, rest, isBold }: Words): boolean =>
  isBold === true && lead !== undefined && rest === '' && text.length <= longestHeading && !/[.!?]$/.test(text);

/**
 * The tree of the headings. The root has no title; its body is what comes before the first heading. A bold paragraph
 * is half a level below the heading before it, and a heading without a level of its own a quarter.
 */
export function sectionsOf(blocks: readonly Block[]): Section {
  type Open = { title: string; depth: number; line: number; body: Body[]; children: Open[] };
  const root: Open = { title: '', depth: 0, line: 1, body: [], children: [] };
  const open: Open[] = [root];
  let lastDepth = 0;
  const begin = (title: string, depth: number, line: number): void => {
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const section: Open = { title, depth, line, body: [], children: [] };
    open.at(-1)?.children.push(section);
    open.push(section);
  };
  for (const [at, block] of blocks.entries()) {
    if (block.is === 'heading') {
      if (block.depth <= deepestHeading) lastDepth = block.depth;
      begin(block.text, block.depth <= deepestHeading ? block.depth : lastDepth + 0.25, block.line);
    } else if (block.is === 'text' && isHeadingText(block) && isFollowed(blocks[at + 1]))
      begin(block.lead ?? block.text, lastDepth + 0.5, block.line);
    else open.at(-1)?.body.push(block);
  }
  return root;
}

const isFollowed = (next: Block | undefined): boolean =>
  next !== undefined && next.is !== 'heading' && !(next.is === 'text' && isHeadingText(next));
