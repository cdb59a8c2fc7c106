/** What is open now: commitments, next steps, questions, opportunities, and how the weeks felt. */
import * as l10n from '@vscode/l10n';
import { opportunityStanding, isOpenStage, stageText } from '../../career/opportunities/pipeline.ts';
import { addDays, lastDayOf, type IsoDate } from '../../base/calendar.ts';
import { compare } from '../../base/compare.ts';
import { dayText, dueText, joined, weekText } from '../../base/texts.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { valueMeaning } from '../../model/keys/keyDocs.ts';
import { me, peopleOf } from '../../model/note.ts';
import { isDone } from '../../goals/progress/steps.ts';
import { commitmentStanding } from '../../people/commitments.ts';
import { heldBy } from '../../people/notes.ts';
import { personName } from '../../people/peopleText.ts';
import type { Span } from '../../weeks/activity.ts';
import { stepsOf } from '../../weeks/steps.ts';
import { listBlocks, type ReportItem, type ReportSection } from './document.ts';

/** In days: how far back “lately” goes, and how far ahead “next” goes. */
const [lately, ahead] = [28, 42];
/** So that the state fits one page. */
const most = 5;

/** Steps of active goals and planned meetings in the next weeks, overdue ones first. */
export function nextSection(index: GrowthIndex, today: IsoDate): ReportSection {
  const until = addDays(today, ahead);
  const items: (ReportItem & { readonly date: IsoDate })[] = [];
  for (const { entity, path } of index.readable('goal')) {
    if (entity.status !== 'active') continue;
    for (const step of stepsOf(entity))
      if (step.due !== undefined && step.due <= until && !isDone(step, today))
        items.push({
          date: step.due,
          when: dayText(step.due, today),
          text: step.title,
          detail: joined(entity.title, step.due < today ? dueText(step.due, today) : undefined),
          source: path,
        });
  }
  for (const { entity, path } of index.readable('person'))
    for (const day of new Set([entity.next, ...(entity.engagement?.sessions ?? [])]))
      if (day !== undefined && day >= today && day <= until)
        items.push({
          date: day,
          when: dayText(day, today),
          text: l10n.t('Meeting with {0}', entity.name),
          source: path,
        });
  return {
    title: l10n.t('Next'),
    blocks: listBlocks(items.sort((one, other) => compare(one.date, other.date)).slice(0, most + 3)),
  };
}

/** Open commitments of both sides, by due date. */
export function openCommitments(index: GrowthIndex, today: IsoDate): ReportSection {
  const open = [...index.readable('note')].flatMap(({ entity, path }) =>
    entity.commitments
      .filter((commitment) => ['open', 'overdue'].includes(commitmentStanding(commitment, today)))
      .map(({ who, what, due }) => ({ who, what, due, path, with: peopleOf(entity) })),
  );
  return {
    title: l10n.t('Open commitments'),
    blocks: listBlocks(
      open
        .sort((one, other) => compare(one.due ?? '9999', other.due ?? '9999'))
        .slice(0, most)
        .map(({ who, what, due, path, with: people }) => ({
          lead:
            who === me
              ? l10n.t('Mine, to {0}', people.map((id) => personName(index, id)).join(', '))
              : personName(index, who),
          text: what,
          ...(due !== undefined && { detail: dueText(due, today) }),
          source: path,
        })),
    ),
  };
}

/** Questions of the last meetings. */
export function questionsSection(index: GrowthIndex, today: IsoDate): ReportSection {
  const items = heldBy([...index.readable('note')], today)
    .filter(({ entity }) => entity.date >= addDays(today, -2 * lately))
    .toSorted((one, other) => compare(other.entity.date, one.entity.date))
    .flatMap(({ entity, path }) =>
      entity.questions.map((text): ReportItem => ({ text, detail: dayText(entity.date, today), source: path })),
    );
  return { title: l10n.t('Open questions'), blocks: listBlocks(items.slice(0, most)) };
}

/** Wins or blockers of the last four weeks, newest first. */
export function latelySection(index: GrowthIndex, key: 'wins' | 'blockers', today: IsoDate): ReportSection {
  const items = [...index.readable('week')]
    .filter(({ id }) => lastDayOf(id) >= addDays(today, -lately))
    .sort((one, other) => compare(other.id, one.id))
    .flatMap(({ id, entity, path }) =>
      entity[key].map((text): ReportItem => ({ text, detail: weekText(id), source: path })),
    );
  return {
    title: key === 'wins' ? l10n.t('Recent wins') : l10n.t('In the way'),
    blocks: listBlocks(items.slice(0, most)),
  };
}

/** Opportunities that can still lead to an offer. */
export function opportunitiesSection(index: GrowthIndex, today: IsoDate): ReportSection {
  const items = [...index.readable('opportunity')].flatMap(({ entity, path }): readonly ReportItem[] => {
    const { stage } = opportunityStanding(entity, today);
    return isOpenStage(stage)
      ? [
          {
            lead: joined(entity.title, entity.company),
            text: joined(stageText(stage), entity.next?.what),
            ...(entity.next?.due !== undefined && { detail: dueText(entity.next.due, today) }),
            source: path,
          },
        ]
      : [];
  });
  return { title: l10n.t('Opportunities'), blocks: listBlocks(items) };
}

/** In how many weeks of the span the mood and the energy were at each level: levels have no mean. */
export function moodSection(index: GrowthIndex, { from, to }: Span): ReportSection {
  const weeks = [...index.readable('week')].filter(
    ({ id }) => lastDayOf(id) >= from && lastDayOf(id) <= addDays(to, 6),
  );
  const blocks = (['mood', 'energy'] as const).flatMap((key) => {
    const levels = weeks.flatMap(({ entity }) => entity[key] ?? []);
    if (levels.length < 3) return [];
    const title = key === 'mood' ? l10n.t('Weeks by mood') : l10n.t('Weeks by energy');
    const bars = [1, 2, 3, 4, 5].map((level) => ({
      label: (valueMeaning('week', [key], String(level)) ?? String(level)).replace(/\.$/, ''),
      value: levels.filter((each) => each === level).length,
    }));
    return [{ kind: 'chart' as const, title, text: title, chart: { of: 'bars' as const, bars } }];
  });
  return { title: l10n.t('How the weeks felt'), blocks };
}
