/**
 * Translated sentences with counts. `l10n.t` of `@vscode/l10n` translates, and ICU MessageFormat picks the plural form,
 * so that languages with four forms can be translated.
 * @see https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
import * as l10n from '@vscode/l10n';
import { IntlMessageFormat } from 'intl-messageformat';

/** The locale whose plural rules apply: that of the bundle, or English without one. */
let locale = 'en';
/** The language of dates and numbers: that of the editor, even without a bundle. */
let display = 'en';
const compiled = new Map<string, IntlMessageFormat>();

/**
 * Sets the language of every sentence from here on. Called once, when the extension starts.
 *
 * @param bundle translations by their English text; undefined where VS Code runs in English or has none
 */
export function configureTranslations(
  bundle: Readonly<Record<string, l10n.l10nJsonFormat[string]>> | undefined,
  language: string,
): void {
  l10n.config({ contents: bundle ?? {} });
  display = language;
  locale = bundle ? language : 'en';
  compiled.clear();
}

/** The language of the editor, for dates and numbers. */
export const displayLanguage = (): string => display;

/**
 * Fills in an ICU message, as in `plural(l10n.t('{count, plural, one {# goal} other {# goals}}'), { count })`.
 *
 * @param message already translated, and translated without arguments: the braces are filled in here
 * @throws when the message is not valid ICU MessageFormat; `npm test` checks every message of the bundle
 */
export function plural(message: string, values: Readonly<Record<string, string | number>>): string {
  const format = compiled.get(message) ?? new IntlMessageFormat(message, locale);
  compiled.set(message, format);
  return String(format.format({ ...values }));
}
