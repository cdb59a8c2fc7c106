/** Sentences about threads. */
import * as l10n from '@vscode/l10n';
import { firstDayOf, type IsoDate } from '../../base/calendar.ts';
import { dayText, firstLine, joined, plural } from '../../base/texts.ts';
import { anchorText } from '../../index/anchorText.ts';
import { hasAnchor } from '../../index/anchors.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { titleOf } from '../../index/lookup.ts';
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

/** “Does the freeze count? (Split the order service · Due date)” */
export const openQuestionText = (
  index: GrowthIndex,
  { path, comment: { text }, thread: { field } }: OpenQuestion,
  today: IsoDate,
): string => l10n.t('{0} ({1})', firstLine(text), aboutText(index, path, field, today));

/** The file and the part of it that a thread is about: “Split the order service · Due date”. */
export const aboutText = (index: GrowthIndex, path: string, field: string | undefined, today: IsoDate): string =>
  joined(fileTitle(index, path, today), field === undefined ? undefined : headingOf(index, path, field, today));

/** The title of a file that can have comments. */
function fileTitle(index: GrowthIndex, path: string, today: IsoDate): string {
  const file = index.get(path);
  if (file?.kind === undefined || file.state === 'broken') return path;
  switch (file.kind) {
    case 'goal':
    case 'opportunity':
    case 'story':
      return firstLine(file.entity.title);
    case 'person':
      return firstLine(file.entity.name);
    case 'week':
      return l10n.t('Week of {0}', dayText(firstDayOf(file.id), today));
    case 'note':
      return l10n.t('Note of {0}', dayText(file.entity.date, today));
    case 'assessment':
      return l10n.t('Assessment of {0}', dayText(file.entity.date, today));
    case 'profile':
      return l10n.t('Profile');
    case 'ladder':
      return l10n.t('Career ladder');
    case 'feedback':
    case 'prompt':
    case 'settings':
      return path;
  }
}

/**
 * What a thread is about, in words: “Action: Write the RFC”.
 * @param path of the file that it is about
 * @param field its anchor; undefined for the whole file
 */
export function headingOf(index: GrowthIndex, path: string, field: string | undefined, today: IsoDate): string {
  if (field === undefined) return l10n.t('About the whole file');
  const file = index.get(path);
  if (file?.kind === undefined) return field;
  const value = file.state === 'broken' ? undefined : file.entity;
  const words = anchorText(field, { kind: file.kind, value, titleOf: (entity) => titleOf(index, entity), today });
  const isRemoved = file.state !== 'broken' && file.state !== 'stale' && !hasAnchor(file.entity, field);
  return isRemoved ? l10n.t('About something that was removed ({0})', words) : words;
}
