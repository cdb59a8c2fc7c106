/**
 * Text that a person wrote, for a place that reads Markdown: it comes out as it was written. Links, images, HTML, lists
 * and web addresses in it stay text, so that a title from someone else's repository cannot do anything.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      // A line break would begin a new block, and blanks at a line's start a block of code.
      .replace(/\s+/g, ' ')
      .trim()
      // Any ASCII punctuation may be escaped (CommonMark 2.4), which also breaks up what would become a link by itself.
      .replace(/[!-/:-@[-`{-~]/g, (mark) => `\\${mark}`)
  );
}

/**
 * As `escapeMarkdown`, for a longer text: its paragraphs stay apart and the items of a list in lines of their own;
 * other lines flow.
 */
export function escapeMarkdownText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split(/\n(?=\s*(?:[-*+•]|\d+[.)])\s)/)
        .map(escapeMarkdown)
        .join('  \n'),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/**
 * As `escapeMarkdown`, for a document whose source a person reads and edits: only what CommonMark would read as a mark
 * is escaped, in one line that stands behind `- ` or within other text. An address stays one, which an editor may make
 * a link of.
 */
export function escapeInDocument(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*_[\]<>~|]/g, (mark) => `\\${mark}`)
      .replace(/&(?=#?\w+;)/g, '\\&')
      // At the beginning these make headings, lists, quotes and lines.
      .replace(/^(?=[-+#=])/, '\\')
      .replace(/^(\d+)(?=[.)])/, '$1\\')
  );
}
