/** Problems of `# cairn: off ...` comments. */
import * as l10n from '@vscode/l10n';
import { defineRules, goalExample } from '../rule.ts';

export const commentRules = defineRules({
  'unknown-rule': {
    severity: 'warning',
    message: (args) =>
      l10n.t('The level of “{code}” cannot be changed: there is no such problem, or it is always on.', args),
    why: 'A `# cairn:` comment changes the level of problems on this page. It cannot change the level of this one.',
    example: goalExample('# cairn: off nonsense\ntitle: Ship it\n'),
    howToFix: 'Use a name from this page. You cannot turn off problems that keep Cairn from reading a file.',
  },
  'misspelt-rule': {
    severity: 'warning',
    autoFix: true,
    message: (args) => l10n.t('There is no problem “{code}”. Did you mean “{near}”?', args),
    why: 'A `# cairn:` comment changes the level of the problems on this page. This one has a typo and no effect.',
    example: goalExample('# cairn: off vague-titel\ntitle: Ship it\n'),
    howToFix: 'A quick fix corrects the name.',
  },
});
