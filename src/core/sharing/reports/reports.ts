/** Reports for a mentor, a coach, a manager, or oneself: which sections each kind has, and the whole document. */
import * as l10n from '@vscode/l10n';
import { addDays, type IsoDate } from '../../base/calendar.ts';
import { dateText, joined, plural, rangeText } from '../../base/texts.ts';
import { readerText } from '../../goals/goalText.ts';
import type { Others } from '../../index/audience.ts';
import type { View } from '../../index/growthIndex.ts';
import { closingOf } from '../../people/closing.ts';
import { peopleStanding, personStanding } from '../../people/people.ts';
import { summarizePeriod } from '../../weeks/periodReview/periodSummary.ts';
import type { Span } from '../../weeks/activity.ts';
import {
  evidenceSection,
  feedbackSection,
  insightsSection,
  skillsSection,
  winsByMonth,
} from './achievementSections.ts';
import { closingSections, closingSubtitle } from './closingSections.ts';
import { withoutEmptySections, type Report, type ReportSection } from './document.ts';
import { goalSection, goalTable } from './goalSections.ts';
import { periodSections } from './periodSections.ts';
import {
  latelySection,
  moodSection,
  nextSection,
  openCommitments,
  opportunitiesSection,
  questionsSection,
} from './stateSections.ts';

export const reportKinds = ['review', 'brag', 'state', 'closing'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What a report is about. The span of a state is the last weeks, and that of a closing is its engagement. */
export type ReportSubject =
  | Readonly<{ kind: 'review' | 'brag'; span: Span }>
  | Readonly<{ kind: 'state' }>
  /** `person` is the ID of the coach. */
  | Readonly<{ kind: 'closing'; person: string }>;

/** A section with a name that stays the same in every language. */
export type NamedSection = ReportSection & { readonly id: string };

/** The people whose engagement the view knows. */
export const closablePeople = (view: View<Others>, today: IsoDate) =>
  peopleStanding(view, today).filter(({ engagement }) => engagement !== undefined);

/** The sections that have something to say, in their order. The view decides what its reader gets. */
export function sectionsFor(view: View<Others>, subject: ReportSubject, today: IsoDate): readonly NamedSection[] {
  const all = allSections(view, subject, today);
  return Object.entries(all).flatMap(([id, section]) =>
    withoutEmptySections([section]).map((filled) => ({ ...filled, id })),
  );
}

function allSections(
  view: View<Others>,
  subject: ReportSubject,
  today: IsoDate,
): Readonly<Record<string, ReportSection>> {
  switch (subject.kind) {
    case 'review':
      return reviewSections(view, subject.span, today);
    case 'brag': {
      const { span } = subject;
      return {
        wins: winsByMonth(view, span, today),
        done: periodSections(view, summarizePeriod(view, daysOf(span), today), today).done,
        evidence: evidenceSection(view, span, today),
        skills: skillsSection(view, span, today),
        feedback: feedbackSection(view, span, today),
        learned: insightsSection(view, span, today),
      };
    }
    case 'state':
      return stateSections(view, today);
    case 'closing': {
      const standing = personStanding(view, subject.person, today);
      const closing = standing && closingOf(view, standing, today);
      return closing ? closingSections(closing, standing.person.path, today) : {};
    }
  }
}

function reviewSections(view: View<Others>, span: Span, today: IsoDate): Readonly<Record<string, ReportSection>> {
  const found = summarizePeriod(view, daysOf(span), today);
  const { unchecked, done, wins, obstacles, kept, people, decisions } = periodSections(view, found, today);
  const goals = found.moved.map(({ goal }) => goal);
  return {
    goals: { title: l10n.t('Goals'), blocks: [goalTable(view, goals, today)] },
    details: {
      title: l10n.t('Goals in detail'),
      blocks: [],
      sections: goals.map((goal) => goalSection(view, goal, span, today)),
    },
    unchecked,
    done,
    wins,
    evidence: evidenceSection(view, span, today),
    skills: skillsSection(view, span, today),
    learned: insightsSection(view, span, today),
    feedback: feedbackSection(view, span, today),
    obstacles,
    kept,
    people,
    decisions,
    mood: moodSection(view, span),
    next: nextSection(view, today),
  };
}

function stateSections(view: View<Others>, today: IsoDate): Readonly<Record<string, ReportSection>> {
  const active = [...view.readable('goal')].filter(({ entity }) => entity.status === 'active');
  return {
    goals: { title: l10n.t('Active goals'), blocks: active.length === 0 ? [] : [goalTable(view, active, today)] },
    wins: latelySection(view, 'wins', today),
    blockers: latelySection(view, 'blockers', today),
    questions: questionsSection(view, today),
    commitments: openCommitments(view, today),
    opportunities: opportunitiesSection(view, today),
    next: nextSection(view, today),
  };
}

/**
 * The whole report. It is for the reader of the view, so no reader can get what the view of another one has.
 * @param sections the IDs of those that are wanted; by default all
 */
export function reportOf(
  view: View<Others>,
  subject: ReportSubject,
  today: IsoDate,
  sections?: readonly string[],
): Report {
  const { owner } = view.settings();
  const reader = view.audience === 'shared' ? undefined : l10n.t('for: {0}', readerText(view.audience));
  const created = l10n.t('created on {0}', dateText(today, 'dayOfYear'));
  return {
    title: titleOfReport(view, subject, today),
    subtitle: joined(owner, ...subtitleOf(view, subject, today), reader, created),
    sections: sectionsFor(view, subject, today).filter(({ id }) => sections?.includes(id) !== false),
    ...(subject.kind === 'state' && { isCompact: true }),
    ...(subject.kind === 'closing' || subject.kind === 'state' ? {} : { note: originText(view, subject.span, today) }),
  };
}

function titleOfReport(view: View<Others>, subject: ReportSubject, today: IsoDate): string {
  switch (subject.kind) {
    case 'review':
      return l10n.t('Review: {0}', rangeText(subject.span.from, subject.span.to));
    case 'brag':
      return l10n.t('Achievements: {0}', rangeText(subject.span.from, subject.span.to));
    case 'state':
      return l10n.t('Where things stand on {0}', dateText(today, 'dayOfYear'));
    case 'closing':
      return l10n.t('Engagement with {0}', personStanding(view, subject.person, today)?.person.entity.name ?? '');
  }
}

function subtitleOf(view: View<Others>, subject: ReportSubject, today: IsoDate): readonly string[] {
  if (subject.kind !== 'closing') return [];
  const standing = personStanding(view, subject.person, today);
  const closing = standing && closingOf(view, standing, today);
  return closing ? [closingSubtitle(closing, today)] : [];
}

/** The base of the numbers. */
function originText(view: View<Others>, span: Span, today: IsoDate): string {
  const { weeks } = summarizePeriod(view, daysOf(span), today);
  return plural(l10n.t('Based on {count, plural, one {# week} other {# weeks}}.'), { count: weeks.length });
}

const daysOf = ({ from, to }: Span) => ({ first: from, last: to });

/** Half a year up to today, in whole months, such as June 1 to today on November 28. */
export const lastHalfYear = (today: IsoDate): Span => ({ from: firstOfMonth(today, 5), to: today });

/** The day that begins the month `months` before. */
export function firstOfMonth(today: IsoDate, months: number): IsoDate {
  let first = `${today.slice(0, 7)}-01`;
  for (let count = 0; count < months; count++) first = `${addDays(first, -1).slice(0, 7)}-01`;
  return first;
}
