/** Why a line of a file is not valid YAML, in words that help to fix it. */
import * as l10n from '@vscode/l10n';

export const reasons = [
  'colon-in-text',
  'special-start',
  'hash-in-text',
  'open-quote',
  'quote-in-text',
  'text-after-quote',
  'backslash',
  'stray-comma',
  'open-bracket',
  'extra-bracket',
  'text-in-brackets',
  'tab',
  'no-space-after-colon',
  'no-colon',
  'bullet',
  'continuation',
  'indentation',
  'text-over-lines',
  'second-document',
  'unreadable',
] as const;
export type DamageReason = (typeof reasons)[number];

/** @param sign the character that the text begins with, or the bracket */
export function damageText(reason: DamageReason, sign: string): string {
  switch (reason) {
    case 'colon-in-text':
      return l10n.t('Text with a colon needs quotes.');
    case 'special-start':
      return l10n.t('Text that begins with {0} needs quotes.', sign);
    case 'hash-in-text':
      return l10n.t('Text with a # after a space needs quotes.');
    case 'open-quote':
      return l10n.t('This quote is never closed.');
    case 'quote-in-text':
      return l10n.t('The text contains the same kind of quote that surrounds it. Use the other kind around it.');
    case 'text-after-quote':
      return l10n.t('Text follows the closing quote. Put quotes around the whole text.');
    case 'backslash':
      return l10n.t('In double quotes, a backslash starts an escape sequence. Write it twice.');
    case 'stray-comma':
      return l10n.t('No comma is needed at the end of a line.');
    case 'open-bracket':
      return l10n.t('This {0} is never closed.', sign);
    case 'extra-bracket':
      return l10n.t('This {0} has no matching opening bracket.', sign);
    case 'text-in-brackets':
      return l10n.t('Text with special characters inside brackets needs quotes.');
    case 'tab':
      return l10n.t('Indent with spaces instead of tabs.');
    case 'no-space-after-colon':
      return l10n.t('A space is missing after the colon.');
    case 'no-colon':
      return l10n.t('A colon is missing after the key.');
    case 'bullet':
      return l10n.t('A list item begins with a hyphen.');
    case 'continuation':
      return l10n.t('This line continues the text above it. Indent it.');
    case 'indentation':
      return l10n.t('The indentation does not match the lines around it.');
    case 'text-over-lines':
      return l10n.t('Text over several lines needs quotes if it contains a colon or a #.');
    case 'second-document':
      return l10n.t('A second YAML document begins here. Delete this line.');
    case 'unreadable':
      return l10n.t('This line is not valid YAML.');
  }
}

/** The title of the quick fix. Undefined if only the person knows how to fix the line. */
export function repairTitle(reason: DamageReason): string | undefined {
  switch (reason) {
    case 'colon-in-text':
    case 'special-start':
    case 'hash-in-text':
    case 'text-after-quote':
    case 'text-in-brackets':
    case 'text-over-lines':
      return l10n.t('Put quotes around it');
    case 'quote-in-text':
      return l10n.t('Correct the quotes');
    case 'open-quote':
      return l10n.t('Close the quote');
    case 'backslash':
      return l10n.t('Write the backslash twice');
    case 'stray-comma':
      return l10n.t('Remove the comma');
    case 'open-bracket':
      return l10n.t('Close the bracket');
    case 'extra-bracket':
      return l10n.t('Remove the extra bracket');
    case 'tab':
      return l10n.t('Replace tabs with spaces');
    case 'no-space-after-colon':
      return l10n.t('Add a space after the colon');
    case 'no-colon':
      return l10n.t('Add a colon after the key');
    case 'bullet':
      return l10n.t('Change to a hyphen');
    case 'continuation':
    case 'indentation':
      return l10n.t('Correct the indentation');
    case 'second-document':
      return l10n.t('Remove this line');
    case 'unreadable':
      return undefined;
  }
}
