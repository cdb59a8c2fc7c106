/**
 * Escapes user text for Markdown, so that it is shown literally. Links, images, HTML, lists, and web addresses stay
 * text, so a title from someone else's repository cannot do anything.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      // A line break would start a new block, and leading spaces a code block.
      .replace(/\s+/g, ' ')
      .trim()
      // Any ASCII punctuation can be escaped (CommonMark 2.4). This also prevents automatic links.
      .replace(/[!-/:-@[-`{-~]/g, (mark) => `\\${mark}`)
  );
}

/** Like `escapeMarkdown`, but keeps paragraphs and puts list items on lines of their own. */
export function escapeMarkdownText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split(/\n(?=[^\S\n]*(?:[-*+•]|\d+[.)])\s)/)
        .map(escapeMarkdown)
        .join('  \n'),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/**
 * Like `escapeMarkdown`, but for a document whose source is read and edited: escapes only what CommonMark would
 * interpret, on one line after `- ` or within text. Web addresses stay as they are.
 */
export function escapeInDocument(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*_[\]<>~|]/g, (mark) => `\\${mark}`)
      .replace(/&(?=#?\w+;)/g, '\\&')
      // At the start of a line, these create headings, lists, quotes, and rules.
      .replace(/^(?=[-+#=])/, '\\')
      .replace(/^(\d+)(?=[.)])/, '$1\\')
  );
}
