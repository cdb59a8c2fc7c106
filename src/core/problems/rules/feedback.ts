/** Problems of comments: what they are about, who wrote them, and where they are written. */
import * as l10n from '@vscode/l10n';
import { defineRules, goalExample, type Example } from '../rule.ts';

const feedbackExample = (text: string, otherFiles: Example['otherFiles'] = {}): Example => ({
  path: 'feedback/ship.yaml',
  text,
  otherFiles,
});

export const feedbackRules = defineRules({
  'comments-without-file': {
    severity: 'warning',
    message: ({ kind, id = '{id}' }) =>
      kind === 'week'
        ? l10n.t('There is no week “{0}”, so these comments are shown nowhere. Nothing is lost.', id)
        : kind === 'note'
          ? l10n.t('There is no note “{0}”, so these comments are shown nowhere. Nothing is lost.', id)
          : l10n.t('There is no goal “{0}”, so these comments are shown nowhere. Nothing is lost.', id),
    why:
      'A file in `feedback/` has the name of the goal, week, or note that it is about. If that was deleted or ' +
      'renamed outside of Cairn, the comments stay, but you only see them in this file.',
    example: feedbackExample('threads:\n  - comments:\n      - { by: Ada, text: Why eight? }\n'),
    howToFix:
      'Rename the file like the goal, add a key such as `goal` that says what it is about, or delete the file if the ' +
      'comments are no longer needed. Quick fixes attach the comments to another goal, or create the goal again.',
  },
  'comment-without-place': {
    severity: 'information',
    message: (args) =>
      l10n.t('“{about}” is not in the file that this thread is about. The thread is shown at the top of it.', args),
    why:
      'A thread belongs to a key or an item, so that it stays there when lines move. This one is gone, or has ' +
      'another name.',
    example: feedbackExample('threads:\n  - field: actions[Write it]\n    comments: [{ by: Ada, text: Done? }]\n', {
      'goals/ship.yaml': 'title: Ship it\nstatus: idea\n',
    }),
    howToFix: 'Correct `field`, or remove it: the thread is then about the whole file. Quick fixes do either.',
  },
  'comment-without-author': {
    severity: 'hint',
    message: () => l10n.t('This comment has no author. Add “by”, so that others know whom to answer.'),
    why: 'Cairn lists open questions by the person who asked them.',
    example: feedbackExample('threads:\n  - comments:\n      - text: Why eight?\n', {
      'goals/ship.yaml': 'title: Ship it\nstatus: idea\n',
    }),
    howToFix: 'Add `by` with a name. A quick fix adds the key.',
  },
  'comment-line': {
    severity: 'hint',
    message: (args) => l10n.t('A comment by {by}. A quick fix turns it into a thread that you can answer.', args),
    why:
      'People who have only a text editor or a web page can write a comment as a line such as `# @ada: Why eight?`. ' +
      'A thread has answers, can be resolved, and is listed with the others.',
    example: goalExample('title: Ship it\nstatus: idea\n# @ada: Is this still on time?\ndue: 2026-12-18\n'),
    howToFix: 'A quick fix moves the comment into a thread in `feedback/`. Or delete the line.',
  },
});
