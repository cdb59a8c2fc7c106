/** Text that YAML reads as something else, so that it is not part of the value. */
import * as l10n from '@vscode/l10n';
import { defineRules, goalExample, weekExample } from '../rule.ts';

export const lostTextRules = defineRules({
  'text-as-comment': {
    severity: 'warning',
    autoFix: true,
    message: (args) =>
      l10n.t('“{lost}” is read as a comment, so it is not part of the text. Put quotes around the whole text.', args),
    why:
      'A `#` after a space starts a comment, and Cairn does not read comments. Cairn reports a comment that ' +
      'looks like lost text: it follows text without quotes, with one space before the `#` and none after it, as in ' +
      '`PR #42` or `on #infra`. Cairn does not report it if there are two spaces before the `#` or one after it, or ' +
      'if it follows a date, a number, an ID, a fixed word such as `active`, or text in quotes.',
    example: weekExample('wins:\n  - Merged PR #42 for billing\n'),
    howToFix: 'A quick fix puts quotes around the whole text. Another one adds spaces around the `#`.',
  },
  'text-as-tag': {
    severity: 'warning',
    autoFix: true,
    message: (args) =>
      l10n.t(
        '“{lost}” has a special meaning in YAML and is not part of the text. Put quotes around the whole text.',
        args,
      ),
    why:
      'A word that begins with `!` is a tag, and one that begins with `&` is an anchor. Neither is part of ' +
      'the text.',
    example: goalExample('title: "!important"\nwhy: !important for the team\n'),
    howToFix: 'A quick fix puts quotes around the whole text.',
  },
});
