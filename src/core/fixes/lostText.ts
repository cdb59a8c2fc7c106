/** Fixes for text that YAML does not read as part of a value: quotes, a decimal point, or a proper comment. */
import * as l10n from '@vscode/l10n';
import { lostTexts } from '../index/lostText.ts';
import { schemas } from '../model/kinds.ts';
import type { Problem } from '../problems/problem.ts';
import type { CodeActionContext } from './context.ts';
import { addQuotes, textFix, type Fix } from './fix.ts';

export function lostTextFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { text, parsed, entry } = context;
  if (!parsed.ok) return [];
  const found = lostTexts(parsed.doc, text, schemas[entry.kind]).find(
    ({ code, path }) => code === problem.code && JSON.stringify(path) === JSON.stringify(problem.path),
  );
  if (!found) return [];
  const { lost, whole } = found;
  const quoted = { offset: whole[0], length: whole[1] - whole[0], text: quotedAsWritten(text.slice(...whole)) };
  // A number after `#` is an issue; a word may also be the start of a comment.
  const autoFix = found.code === 'text-as-tag' || /^#\d/.test(text.slice(...lost));
  return [
    ...textFix(context, problem, [quoted], { title: addQuotes(), autoFix, isPreferred: true }),
    ...(found.code === 'text-as-comment'
      ? textFix(context, problem, [{ offset: lost[0], length: 1, text: ' # ' }], { title: l10n.t('Make it a comment') })
      : []),
  ];
}

/** In quotes, a text over several lines folds as it does without them. */
const quotedAsWritten = (written: string): string => `'${written.replaceAll("'", "''")}'`;

/** Writes a decimal point for a comma, or puts quotes around a text that a comma cuts off. */
export function cutTextFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const [offset, end] = context.lines.offsetsOf(problem.range);
  const cut = context.text.slice(offset, end);
  // Quotes would join several lines.
  if (/[\r\n]/.test(cut)) return [];
  const replace = (text: string) => [{ offset, length: end - offset, text }];
  const numbers = numbersIn(cut).flatMap((number) =>
    textFix(context, problem, replace(number), {
      title: l10n.t('Change to the number {0}', number),
      isPreferred: true,
    }),
  );
  const [only, ...others] = numbers;
  if (only)
    return others.length === 0
      ? [{ ...only, autoFix: true }]
      : numbers.map((fix, at) => ({ ...fix, isPreferred: at === 0 }));
  const text = /["\\]/.test(cut) ? quotedAsWritten(cut) : `"${cut}"`;
  return textFix(context, problem, replace(text), { title: addQuotes(), autoFix: true });
}

/** `1,5` has a decimal comma; in `1,500`, the comma may also separate thousands. */
function numbersIn(cut: string): readonly string[] {
  const isDecimal = /^[-+]?\d+,\d+$/.test(cut);
  const isGrouped = /^[-+]?[1-9]\d{0,2}(?:,\d{3})+$/.test(cut);
  return [...(isGrouped ? [cut.replaceAll(',', '')] : []), ...(isDecimal ? [cut.replace(',', '.')] : [])];
}
