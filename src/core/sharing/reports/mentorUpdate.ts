/**
 * What a mentor gets who has only a web page: what they are asked, what changed since the last time, and how to answer.
 */
import * as l10n from '@vscode/l10n';
import { addDays, firstDayOf, lastDayOf, weekOf, type IsoDate } from '../../base/calendar.ts';
import { dayText, firstLine, joined, rangeText } from '../../base/texts.ts';
import type { Others } from '../../index/audience.ts';
import type { View } from '../../index/growthIndex.ts';
import { me } from '../../model/note.ts';
import { heldBy, notesByPerson } from '../../people/notes.ts';
import { omitUndefined } from '../../yaml/edit/values.ts';
import { movedGoals, summarizePeriod } from '../../weeks/periodReview/periodSummary.ts';
import { goalpostsOf } from '../goalposts/goalposts.ts';
import { moveText } from '../goalposts/goalpostText.ts';
import { authorsIn } from '../threads/authors.ts';
import { aboutText } from '../threads/threadText.ts';
import { isOpen, lastComment, threadsByFile } from '../threads/threads.ts';
import {
  listBlocks,
  withoutEmptySections,
  type LinkTo,
  type Report,
  type ReportItem,
  type ReportSection,
} from './document.ts';
import { markdownOf } from './markdown.ts';
import { periodSections } from './periodSections.ts';

export type MentorUpdate = Readonly<{
  report: Report;
  /** The file that the answers explain, relative to the growth folder: of a goal, or else `profile.yaml`. */
  example: string;
  /** The feedback file of the first question that has one. */
  feedback: string | undefined;
  isEmpty: boolean;
}>;

export type Update = Readonly<{
  /** The ID of the mentor. */
  person: string;
  /** The day of the last share, or another first day. */
  from: IsoDate;
  today: IsoDate;
  /** The name of the person at the screen in comments; undefined for the owner of the folder. */
  author: string | undefined;
}>;

/** How many questions of how many meetings are repeated. */
const most = { questions: 5, meetings: 3 };

/** @param view what the mentor may have */
export function mentorUpdate(view: View<Others>, update: Update): MentorUpdate {
  const { person, from, today } = update;
  const threads = waitingThreads(view, update);
  const weeks = summarizePeriod(view, { first: firstDayOf(weekOf(from)), last: lastDayOf(weekOf(today)) }, today);
  const { moved } = movedGoals(view, { first: from }, weeks.weeks, today);
  const finished = weeks.finished.filter(({ day }) => day >= from);
  const { goals, done, wins } = periodSections(view, { ...weeks, moved, finished }, today);
  const sections: readonly ReportSection[] = withoutEmptySections([
    {
      title: l10n.t('Questions for you'),
      blocks: listBlocks([...threads.map(({ item }) => item), ...askedInMeetings(view, person, today)]),
    },
    goals,
    { title: l10n.t('Moved goals'), blocks: listBlocks(movesSince(view, from, today)) },
    withoutLinks(done),
    withoutLinks(wins),
    { title: l10n.t('In the way'), blocks: listBlocks(weeks.blockers.map(({ text }) => ({ text }))) },
  ]);
  const [first] = threads;
  const name = view.find('person', person)?.entity.name ?? person;
  return {
    report: {
      title: l10n.t('Update for {0}', firstLine(name)),
      subtitle: joined(view.settings().owner, rangeText(from, today)),
      sections,
    },
    example: first?.path ?? moved[0]?.goal.path ?? [...view.readable('goal')][0]?.path ?? 'profile.yaml',
    feedback: first?.feedback,
    isEmpty: sections.length === 0,
  };
}

/** Goals and questions have links. More would make the text hard to read where Markdown is not shown as a page. */
const withoutLinks = ({ title, blocks }: ReportSection): ReportSection => ({
  title,
  blocks: blocks.map((block) =>
    block.kind === 'list'
      ? {
          ...block,
          items: block.items.map(({ when, lead, text, detail }) => omitUndefined({ when, lead, text, detail })),
        }
      : block,
  ),
});

type Waiting = Readonly<{ item: ReportItem; path: string; feedback: string }>;

/** Open threads whose last comment is by the owner, and in which nobody but this mentor has answered. */
function waitingThreads(view: View<Others>, { person, today, author }: Update): readonly Waiting[] {
  const authorOf = authorsIn(view, author);
  return [...threadsByFile(view)].flatMap(([path, threads]) =>
    threads.flatMap(({ thread, feedback }): readonly Waiting[] => {
      const last = lastComment(thread);
      const isBetweenUs = thread.comments.every(({ by }) => [me, person].includes(authorOf(by)?.id ?? ''));
      if (!last || !isOpen(thread) || !isBetweenUs || authorOf(last.by)?.id !== me) return [];
      const item = { text: firstLine(last.text), detail: aboutText(view, path, thread.field, today), source: path };
      return [{ item, path, feedback: feedback.path }];
    }),
  );
}

/** Open questions of the last meetings with the mentor, newest first. */
function askedInMeetings(view: View<Others>, person: string, today: IsoDate): readonly ReportItem[] {
  return heldBy(notesByPerson(view).get(person) ?? [], today)
    .slice(0, most.meetings)
    .flatMap(({ entity, path }) =>
      entity.questions.map((text) => ({ text, detail: dayText(entity.date, today), source: path })),
    )
    .slice(0, most.questions);
}

/** What was made easier or postponed, with the reason that is written. */
const movesSince = (view: View<Others>, from: IsoDate, today: IsoDate): readonly ReportItem[] =>
  [...view.readable('goal')].flatMap(({ entity, path }) =>
    goalpostsOf([{ date: undefined, goal: entity }], today)
      .moves.filter(({ date }) => date >= from && date <= today)
      .map((move) => ({ lead: entity.title, text: moveText(move, today), source: path })),
  );

/** Without an earlier share or meeting, the last four weeks. */
export const usualFirstDay = (today: IsoDate): IsoDate => addDays(today, -28);

/** The name in a comment line, and the path of the growth folder in the repository: empty, or `growth/`. */
export type Answering = Readonly<{ person: string; prefix: string }>;

/**
 * The text for a pull request or a message, as Markdown.
 * @param answering undefined if the repository is not on the web
 */
export function mentorUpdateText(update: MentorUpdate, answering: Answering | undefined, linkTo: LinkTo): string {
  const lines = answering
    ? answerLines(update, answering).map((line, index) => `${index + 1}. ${line}`)
    : [l10n.t('Answer with a message. I write your answers into the files.')];
  return [markdownOf(update.report, linkTo), `## ${l10n.t('How to answer')}\n`, ...lines, ''].join('\n');
}

function answerLines({ example, feedback }: MentorUpdate, { person, prefix }: Answering): readonly string[] {
  const code = (text: string): string => `\`${text.replaceAll('`', '')}\``;
  const name = example.split('/').at(-1) ?? '';
  return [
    l10n.t('Open a file on the website of this repository, such as {0}, and edit it there.', code(prefix + example)),
    l10n.t('Write your comment on a line of its own, above what it is about: {0}', code(`# @${person}: …`)),
    l10n.t(
      'To answer a question, edit {0} and add to its thread: {1}',
      code(prefix + (feedback ?? `feedback/${name}`)),
      code(`- { by: ${person}, text: "…" }`),
    ),
    l10n.t('Save it as a commit or as a pull request, whichever the website offers.'),
    l10n.t('I see your comments beside the lines they are about with my next pull. There is nothing to install.'),
  ];
}
