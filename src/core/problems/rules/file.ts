/** Problems of a file as a whole: Cairn cannot read it, or must not change it. */
import * as l10n from '@vscode/l10n';
import { defineRules, goalExample } from '../rule.ts';

export const fileRules = defineRules({
  'yaml-syntax': {
    severity: 'error',
    alwaysOn: true,
    message: (args) =>
      args.rest === undefined
        ? l10n.t('{detail} Cairn shows the last valid version of the file until you fix it.', args)
        : args.rest === 'all'
          ? l10n.t('{detail} Cairn does not change the file until you fix it.', args)
          : l10n.t('{detail} Cairn reads the rest of the file, and does not change it until you fix this.', args),
    why:
      'Other programs cannot read a file that is not valid YAML. Cairn skips the invalid lines, reads the others, ' +
      'and marks the file as incomplete in the views. If nothing can be read, the views show the last valid version. ' +
      'No command changes the file until it is valid.',
    example: goalExample('title: Ship it: now\n'),
    howToFix:
      'Correct the underlined text. Quick fixes put quotes around text that contains a colon, and replace tabs with ' +
      'spaces.',
  },
  'duplicate-key': {
    severity: 'error',
    alwaysOn: true,
    autoFix: true,
    message: (args) => l10n.t('The key “{key}” appears twice. Keep one of them.', args),
    why: 'YAML parsers disagree on which of two identical keys counts, so one of the values would be lost.',
    example: goalExample('title: Ship it\nwhy: One\nwhy: Two\n'),
    howToFix: 'Keep one of the keys. A quick fix removes either of them, or joins two lists.',
  },
  'conflict-markers': {
    severity: 'error',
    alwaysOn: true,
    message: (args) =>
      l10n.t('Unresolved merge conflict. Keep the lines that you want and delete the conflict markers.', args),
    why: 'Git could not merge two versions. Cairn cannot know which of them is right.',
    example: goalExample('title: Ship it\n<<<<<<< HEAD\ndue: 2026-12-01\n=======\ndue: 2027-01-15\n>>>>>>> mentor\n'),
    howToFix:
      'Keep one side, or parts of both, and delete the marker lines. The quick fix “Merge automatically” keeps what ' +
      'both sides added, and leaves markers around contradictions only. Others keep one side, or both.',
  },
  'empty-file': {
    severity: 'information',
    message: (args) => l10n.t('This file is empty. Add its first lines, or delete it.', args),
    why: 'An empty file has no effect. Its content may never have been saved.',
    example: goalExample(''),
    howToFix: 'Add its first lines, by hand or with a quick fix, or delete the file.',
  },
  'not-a-map': {
    severity: 'error',
    alwaysOn: true,
    message: (args) =>
      l10n.t('This file contains {found} instead of “key: value” lines. Add a key in front of it.', args),
    why: 'Cairn files consist of `key: value` lines. The keys say what each value means.',
    example: goalExample('- Ship it\n- Sleep\n'),
    howToFix:
      'Add a key in front, such as `title:` or `actions:`. If the file is a list of goals, people, opportunities, or ' +
      'stories, a quick fix puts each one into a file of its own.',
  },
  'too-large': {
    severity: 'error',
    alwaysOn: true,
    message: (args) =>
      l10n.t(
        'This file is larger ({size} kB) than Cairn can read ({limit} kB). Split it, or move parts elsewhere.',
        args,
      ),
    why: 'Reading a very large file would slow down the editor with every key you press.',
    howToFix: 'Split the file, or move content that is not about your growth elsewhere.',
  },
  'not-utf8': {
    severity: 'error',
    alwaysOn: true,
    message: (args) =>
      l10n.t('This file contains bytes that are not UTF-8 text. Save it with the encoding UTF-8.', args),
    why: 'Bytes that are not UTF-8 are replaced, and so lost, when the file is saved.',
    howToFix: 'Reopen the file with its original encoding, then save it with UTF-8.',
  },
  'too-many-aliases': {
    severity: 'error',
    alwaysOn: true,
    message: (args) =>
      l10n.t('This alias contains itself or expands to too many values. Write the value here instead.', args),
    why: 'A few lines of aliases can expand to billions of values, by mistake or on purpose.',
    example: goalExample('title: Ship it\ntags: &tags\n  - *tags\n'),
    howToFix: 'Write the value itself.',
  },
  'unknown-alias': {
    severity: 'error',
    alwaysOn: true,
    message: (args) => l10n.t('“*{alias}” is an alias without an anchor. If it is text, put quotes around it.', args),
    why: 'YAML reads a word that begins with `*` as an alias: a copy of the value marked with `&` and the same name.',
    example: goalExample('title: *important\n'),
    howToFix: 'Put quotes around the text, by hand or with a quick fix, or add the anchor (`&name`) to a value above.',
  },
  'too-deep': {
    severity: 'error',
    alwaysOn: true,
    message: (args) =>
      l10n.t('Lists and maps can be nested up to {limit} levels. Use fewer levels, or put quotes around text.', args),
    why: 'Very deep nesting can crash a program that reads the file.',
    howToFix: 'Use fewer levels, or put quotes around what should be text.',
  },
  'newer-format': {
    severity: 'warning',
    alwaysOn: true,
    message: (args) =>
      l10n.t('This file has format {format}, but this version supports {known}. Update Cairn to edit the file.', args),
    why:
      'A newer version of Cairn may have written data that this version would remove. Cairn therefore shows the file ' +
      'but never changes it.',
    example: goalExample('format: 2\ntitle: Ship it\n'),
    howToFix: 'Update Cairn.',
  },
});
