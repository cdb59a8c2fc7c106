/** The stage of each opportunity, and which of them have gone quiet. */
import * as l10n from '@vscode/l10n';
import { mean } from 'simple-statistics';
import { daysBetween, type IsoDate } from '../../base/calendar.ts';
import type { Readable } from '../../index/fileEntry.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { opportunityStages, type Opportunity } from '../../model/opportunity.ts';
import { isNotUnderstood, type NotUnderstood } from '../../model/values.ts';
import type { Change, Plain } from '../../yaml/edit/edits.ts';
import { compare } from '../../base/compare.ts';

export type Stage = (typeof opportunityStages)[number];

/** Stages that can still lead to an offer. */
const openStages = ['exploring', 'applied', 'screen', 'interview', 'offer'] as const satisfies readonly Stage[];

/** In days without news or a planned step: when an open opportunity has gone quiet (derived). */
const quietAfter = 14;

export type OpportunityStanding = Readonly<{
  /** `unclear`: the latest entry of the history has an unknown stage. */
  stage: Stage | 'unclear';
  /** The day of its latest entry up to today; undefined before the first. */
  since: IsoDate | undefined;
  /** Days without news; undefined when it is not quiet, or closed. */
  quietDays: number | undefined;
  /** The mean fit, 0..1, and the number of rated items; undefined without any. */
  fit: Readonly<Record<'values' | 'skills', Fit | undefined>>;
}>;

export type Fit = Readonly<{ fraction: number; of: number }>;

export type PipelineItem = Readonly<{ opportunity: Readable<'opportunity'>; standing: OpportunityStanding }>;

export function isOpenStage(stage: Stage | 'unclear'): boolean {
  return openStages.some((open) => open === stage);
}

/** Decided by the latest entry up to today; of several on one day, the last one in the file. */
export function opportunityStanding({ history, next, fit }: Opportunity, today: IsoDate): OpportunityStanding {
  const past = history.filter(({ date }) => date <= today);
  const last = past.reduce<(typeof past)[number] | undefined>(
    (latest, entry) => (latest === undefined || entry.date >= latest.date ? entry : latest),
    undefined,
  );
  const written = last?.stage ?? 'exploring';
  const stage = isNotUnderstood(written) ? 'unclear' : written;
  const days = last === undefined ? 0 : daysBetween(last.date, today);
  const isPlanned = next !== undefined && (next.due === undefined || next.due >= today);
  return {
    stage,
    since: last?.date,
    quietDays: isOpenStage(stage) && !isPlanned && days >= quietAfter ? days : undefined,
    fit: { values: fitOf(fit?.values ?? []), skills: fitOf(fit?.skills ?? []) },
  };
}

function fitOf(items: readonly { readonly fit: number }[]): Fit | undefined {
  return items.length === 0 ? undefined : { fraction: mean(items.map(({ fit }) => fit)), of: items.length };
}

/** All stages in order, each with its opportunities: latest change first. Those with an unclear stage come first. */
export function pipelineOf(
  index: GrowthIndex,
  today: IsoDate,
): ReadonlyMap<Stage | 'unclear', readonly PipelineItem[]> {
  const items = [...index.readable('opportunity')]
    .map((opportunity): PipelineItem => ({ opportunity, standing: opportunityStanding(opportunity.entity, today) }))
    .sort(
      (one, other) =>
        compare(other.standing.since ?? '', one.standing.since ?? '') ||
        compare(one.opportunity.entity.title, other.opportunity.entity.title),
    );
  const unclear = items.filter(({ standing }) => standing.stage === 'unclear');
  const shown = [...(unclear.length > 0 ? (['unclear'] as const) : []), ...opportunityStages];
  return new Map(shown.map((stage) => [stage, items.filter(({ standing }) => standing.stage === stage)]));
}

/**
 * The changes that move an opportunity to another stage: a new line of its history.
 *
 * @param note why, in the person's words; empty for none
 * @returns no changes when it is already there
 */
export function moveChanges(opportunity: Opportunity, stage: Stage, today: IsoDate, note = ''): readonly Change[] {
  if (opportunity.history.length > 0 && opportunityStanding(opportunity, today).stage === stage) return [];
  const entry: Plain = { date: today, stage, ...(note !== '' && { note }) };
  const changes: Change[] = [{ do: 'append', path: ['history'], value: entry }];
  // The next step no longer matters once the opportunity is closed.
  if (!isOpenStage(stage) && opportunity.next !== undefined) changes.push({ do: 'remove', path: ['next'] });
  return changes;
}

export function stageText(stage: Stage | 'unclear' | NotUnderstood): string {
  if (isNotUnderstood(stage)) return l10n.t('unknown stage: “{0}”', stage.written);
  switch (stage) {
    case 'unclear':
      return l10n.t('Unknown stage');
    case 'exploring':
      return l10n.t('Exploring');
    case 'applied':
      return l10n.t('Applied');
    case 'screen':
      return l10n.t('Screen');
    case 'interview':
      return l10n.t('Interview');
    case 'offer':
      return l10n.t('Offer');
    case 'accepted':
      return l10n.t('Accepted');
    case 'declined':
      return l10n.t('Declined');
    case 'rejected':
      return l10n.t('Rejected');
  }
}
