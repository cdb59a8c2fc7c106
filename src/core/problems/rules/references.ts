/** Problems between files: references, names, and what Git does with private files. */
import * as l10n from '@vscode/l10n';
import { defineRules, goalExample } from '../rule.ts';

export const referenceRules = defineRules({
  'unknown-reference': {
    severity: 'error',
    message: (args) => l10n.t('No {target} has the ID “{id}”. Correct the ID, or create the {target}.', args),
    why: 'The reference does not work, for you or for the people you share the file with.',
    example: goalExample('title: Ship it\nwith: [dilan]\n'),
    howToFix: 'Correct the ID, or create what it refers to. Quick fixes do either.',
  },
  'misspelt-reference': {
    severity: 'error',
    autoFix: true,
    message: (args) => l10n.t('No {target} has the ID “{id}”. Did you mean “{near}”?', args),
    why: 'A reference works only if it matches the ID exactly.',
    example: goalExample('title: Ship it\nwith: [adaa]\n', { 'people/ada.yaml': 'name: Ada\n' }),
    howToFix: 'A quick fix corrects the ID.',
  },
  'reference-by-name': {
    severity: 'hint',
    autoFix: true,
    message: (args) => l10n.t('Cairn reads “{id}” as {near}. A quick fix writes the ID.', args),
    why: 'Cairn finds people and goals by their names, but other tools and people who search the files use the IDs.',
    example: goalExample('title: Ship it\nstatus: idea\nwith: [Ada Lovelace]\n', {
      'people/ada.yaml': 'name: Ada Lovelace\n',
    }),
    howToFix: 'A quick fix writes the ID. If several people have the name, write the ID yourself.',
  },
  'duplicate-id': {
    severity: 'error',
    message: (args) => l10n.t('Another file has the same ID: {other}. Rename one of them.', args),
    why:
      'The name of a file is its ID. If two files have the same ID, a reference to it is ambiguous. IDs that ' +
      'differ only in case count as the same, because macOS and Windows keep only one of the files.',
    example: goalExample('title: Ship it\n', { 'private/goals/ship.yaml': 'title: Ship it\n' }),
    howToFix: 'Rename one of the files.',
  },
  'duplicate-goal': {
    severity: 'warning',
    message: (args) => l10n.t('{other} has the same title and start. If both are one goal, merge them.', args),
    why:
      'If a goal is renamed on two machines, Git keeps a file with each name, and every check-in refers to one of ' +
      'them. What you write from then on is divided between the two.',
    example: goalExample('title: Ship it\nstatus: idea\n', { 'goals/ship-it.yaml': 'title: Ship it\nstatus: idea\n' }),
    howToFix:
      'Quick fixes merge the two files, and follow the references to the one that goes. If there are two goals, give ' +
      'them different titles.',
  },
  'unknown-file': {
    severity: 'hint',
    message: (args) => l10n.t('Cairn does not recognize this file and does not use it.', args),
    why: 'You can keep files of your own here. If this file is meant for Cairn, it is in the wrong folder.',
    example: { path: 'ideas.yaml', text: 'title: Ship it\n' },
    howToFix: 'Leave it, or move it to the right folder.',
  },
  'private-tracked': {
    severity: 'error',
    message: (args) => l10n.t('Git tracks this private file, so the next push would share it. Stop tracking it.', args),
    why:
      'Files in `private/` are only for you: Cairn never exports them, and Git should not share them either. After a ' +
      'push, other people may have copies, and the files stay in the history.',
    howToFix:
      'A quick fix adds a line to `.gitignore` and enters `git rm -r --cached -- private` in a terminal: Git stops ' +
      'tracking the files, and they stay on your disk. If you have already pushed them, ask the owner of the ' +
      'repository about removing them from its history.',
  },
  'private-not-ignored': {
    severity: 'warning',
    message: (args) =>
      args.known === 'no'
        ? l10n.t(
            'Cairn cannot tell whether Git ignores this private file: the .gitignore files have too many patterns. ' +
              'Add private/ to the end of the .gitignore in the growth folder.',
          )
        : l10n.t(
            'Git does not ignore this private file, so the next commit could contain it. Add private/ to .gitignore.',
            args,
          ),
    why:
      'Files in `private/` are only for you. Unless Git ignores them, `git add .` includes them, and the next ' +
      'push shares them.',
    howToFix: 'A quick fix adds the line `private/` to the `.gitignore` of the growth folder.',
  },
  'declared-private': {
    severity: 'warning',
    message: ({ kind }) =>
      kind === 'week'
        ? l10n.t('Git can share this week, but cairn.yaml declares weeks private. Move it to private/.')
        : l10n.t('Git can share this note, but cairn.yaml declares notes private. Move it to private/.'),
    why:
      'Cairn leaves the file out of everything that it makes for others. Git does not know `privacy` in ' +
      '`cairn.yaml`: it shares the file with the next commit and push, unless the file is in `private/`.',
    example: {
      path: 'notes/2026-11-20-ada.yaml',
      text: 'date: 2026-11-20\nwith: ada\nnotes: Told in confidence\n',
      otherFiles: { 'people/ada.yaml': 'name: Ada\n', 'cairn.yaml': 'privacy: { notes: private }\n' },
    },
    howToFix:
      'A quick fix moves the file to `private/`. If you have committed it before, it stays in the history of the ' +
      'repository. If the file may be shared, change `privacy`, or turn the problem off in this file.',
  },
  'symbolic-link': {
    severity: 'error',
    message: (args) =>
      l10n.t('“{name}” is a symbolic link. Cairn does not follow links. Replace it with a file or folder.', args),
    why:
      'A link can lead to a shared folder or out of the workspace. Private notes could then be stored where others ' +
      'see them, and files from elsewhere could appear here.',
    howToFix:
      'Replace the link with its target. If you keep your growth folder in another place on purpose, open that ' +
      'place in VS Code, or add it to the workspace. If it is in the same workspace folder, set `cairn.folder` to ' +
      'its path.',
  },
  'week-name': {
    severity: 'error',
    message: (args) => l10n.t('“{name}” is not a valid week. Name the file like 2026-W47.yaml.', args),
    why: 'Cairn finds the file of a week by the name of its ISO week.',
    example: { path: 'weeks/2026-11-20.yaml', text: 'wins: [One]\n' },
    howToFix: 'A quick fix renames the file.',
  },
});
