/** Everything that is made for others, to look for marks in it. */
import { assessmentsOf, itemsToRate } from '../../../src/core/career/assessments/items.ts';
import { skillGaps } from '../../../src/core/career/ladder/gaps.ts';
import { coverageOf } from '../../../src/core/career/stories/coverage.ts';
import { materialFor } from '../../../src/core/career/stories/material.ts';
import { assessmentKinds } from '../../../src/core/model/assessment.ts';
import { closingOf } from '../../../src/core/people/closing.ts';
import { sinceWeMet } from '../../../src/core/people/meetings/sinceWeMet.ts';
import { questionsFor } from '../../../src/core/people/meetings/questions.ts';
import { peopleToWrite } from '../../../src/core/people/network/reasons.ts';
import { peopleStanding } from '../../../src/core/people/people.ts';
import { agendaOf } from '../../../src/core/weeks/agenda.ts';
import { periodsToReview } from '../../../src/core/weeks/periodReview/period.ts';
import { summarizePeriod } from '../../../src/core/weeks/periodReview/periodSummary.ts';
import { offeredTemplates } from '../../../src/core/weeks/reflection/offer.ts';
import { proofOf } from '../../../src/core/weeks/reflection/proof.ts';
import { questionsOf } from '../../../src/core/weeks/reflection/weekQuestions.ts';
import { summarizeWeek } from '../../../src/core/weeks/reflection/weekSummary.ts';
import { addDays, weekOf, type IsoDate } from '../../../src/core/base/calendar.ts';
import type { Others } from '../../../src/core/index/audience.ts';
import { cacheLines } from '../../../src/core/index/cache.ts';
import { htmlOf } from '../../../src/core/sharing/reports/html.ts';
import { markdownOf } from '../../../src/core/sharing/reports/markdown.ts';
import { mentorUpdate, mentorUpdateText } from '../../../src/core/sharing/reports/mentorUpdate.ts';
import {
  closablePeople,
  lastHalfYear,
  reportOf,
  type ReportSubject,
} from '../../../src/core/sharing/reports/reports.ts';
import type { OwnerIndex, View } from '../../../src/core/index/growthIndex.ts';

/** A report of each kind. */
export const subjectsIn = (view: View<Others>, today: IsoDate): readonly ReportSubject[] => [
  { kind: 'review', span: lastHalfYear(today) },
  { kind: 'brag', span: lastHalfYear(today) },
  { kind: 'state' },
  ...closablePeople(view, today).map(({ person }) => ({ kind: 'closing' as const, person: person.id })),
];

/** What is made for others, by the function that makes it. */
export const made: Readonly<Record<string, (view: View<Others>, index: OwnerIndex, today: IsoDate) => unknown>> = {
  summarizePeriod: (view, _, today) => periodsToReview(today).map((period) => summarizePeriod(view, period, today)),
  sinceWeMet: (view, _, today) =>
    peopleStanding(view, today).map((standing) => {
      const since = sinceWeMet(view, standing, today, today);
      return [since, questionsFor(standing, since)];
    }),
  closingOf: (view, _, today) => peopleStanding(view, today).map((standing) => closingOf(view, standing, today)),
  summarizeWeek: (view, _, today) => [0, -7].map((days) => summarizeWeek(view, weekOf(addDays(today, days)), today)),
  questionsOf: (view, _, today) => questionsOf(view, weekOf(today), today),
  offeredTemplates: (view, _, today) => offeredTemplates(view, weekOf(today), undefined),
  cacheLines: (view, index) => [
    ...cacheLines({ ...view, audience: 'shared' }, new Map(index.paths().map((path) => [path, 'hash'])), 'en'),
  ],
  skillGaps: (view) => skillGaps(view),
  coverageOf: (view, _, today) => coverageOf(view, today),
  materialFor: (view, _, today) => materialFor(view, today),
  proofOf: (view, _, today) => proofOf(view, today),
  assessments: (view, _, today) =>
    assessmentKinds.map((kind) => [itemsToRate(view, kind, today), assessmentsOf(view, kind, today)]),
  agendaOf: (view, _, today) => agendaOf(view, today),
  peopleToWrite: (view, _, today) => peopleToWrite(view, peopleStanding(view, today), today),
  reports: (view, _, today) =>
    subjectsIn(view, today).flatMap((subject) => {
      const report = reportOf(view, subject, today);
      return [markdownOf(report, (path) => path), htmlOf(report, (path) => path)];
    }),
  mentorUpdates: (view, _, today) =>
    [...view.readable('person')].map(({ id }) => {
      const update = mentorUpdate(view, { person: id, from: addDays(today, -200), today, author: undefined });
      return mentorUpdateText(update, { person: id, prefix: '' }, (path) => path);
    }),
  problems: (view) => view.paths().map((path) => view.problemsOf(path)),
};
