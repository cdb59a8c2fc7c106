/** Sentences about threads. */
import * as l10n from '@vscode/l10n';
import { firstLine, plural } from '../../base/texts.ts';
import type { News, OpenQuestion } from './questions.ts';

export const openThreadsText = (count: number): string =>
  plural(l10n.t('{count, plural, one {# open thread} other {# open threads}}'), { count });

/** Comments of others in this week. A week begins on Monday. */
export const newsText = (news: readonly News[]): string =>
  news.every(({ isReply }) => isReply)
    ? plural(l10n.t('{count, plural, one {# reply since Monday} other {# replies since Monday}}'), {
        count: news.length,
      })
    : plural(l10n.t('{count, plural, one {# new comment since Monday} other {# new comments since Monday}}'), {
        count: news.length,
      });

/** @param about the title of what the question is about */
export const openQuestionText = ({ comment: { text } }: OpenQuestion, about: string): string =>
  l10n.t('{0} ({1})', firstLine(text), firstLine(about));
