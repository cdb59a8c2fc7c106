/** Where the roles that a person explores stand, and which of them have gone quiet. */
import { mean } from 'simple-statistics';
import { daysBetween, type IsoDate } from '../../base/calendar.ts';
import type { Readable } from '../../index/fileEntry.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { opportunityStages, type Opportunity } from '../../model/opportunity.ts';
import { compare } from '../../base/compare.ts';

export type Stage = (typeof opportunityStages)[number];

/** The stages in which something can still come of it. */
export const openStages = ['exploring', 'applied', 'screen', 'interview', 'offer'] as const satisfies readonly Stage[];

/**
 * After so many days without a sign, and with nothing planned, an open opportunity has gone quiet (derived: two weeks
 * is what recruiters ask for).
 */
const quietAfter = 14;

export type OpportunityStanding = {
  readonly stage: Stage;
  /** The day of its latest entry up to today; undefined before the first. */
  readonly since: IsoDate | undefined;
  /** How many days it has been quiet; undefined when it has not, or is over. */
  readonly quietDays: number | undefined;
  /** The mean of what is written of the fit, 0..1, and of how many items; undefined where nothing is. */
  readonly fit: Readonly<Record<'values' | 'skills', Fit | undefined>>;
};

export type Fit = { readonly fraction: number; readonly of: number };

export type PipelineItem = { readonly opportunity: Readable<'opportunity'>; readonly standing: OpportunityStanding };

export function isOpen(stage: Stage): boolean {
  return openStages.some((open) => open === stage);
}

/**
 * The entry of the latest day decides; of several on one day, the last that was written. Those after today are plans
 * and do not count.
 */
export function standingOf({ history, next, fit }: Opportunity, today: IsoDate): OpportunityStanding {
  const past = history.filter(({ date }) => date <= today);
  const last = past.reduce<(typeof past)[number] | undefined>(
    (latest, entry) => (latest === undefined || entry.date >= latest.date ? entry : latest),
    undefined,
  );
  const stage = last?.stage ?? 'exploring';
  const days = last === undefined ? 0 : daysBetween(last.date, today);
  const isPlanned = next !== undefined && (next.due === undefined || next.due >= today);
  return {
    stage,
    since: last?.date,
    quietDays: isOpen(stage) && !isPlanned && days >= quietAfter ? days : undefined,
    fit: { values: fitOf(fit?.values ?? []), skills: fitOf(fit?.skills ?? []) },
  };
}

function fitOf(items: readonly { readonly fit: number }[]): Fit | undefined {
  return items.length === 0 ? undefined : { fraction: mean(items.map(({ fit }) => fit)), of: items.length };
}

/** All stages in their order, each with what stands there: the latest change first. */
export function pipelineOf(index: GrowthIndex, today: IsoDate): ReadonlyMap<Stage, readonly PipelineItem[]> {
  const items = [...index.readable('opportunity')]
    .map((opportunity): PipelineItem => ({ opportunity, standing: standingOf(opportunity.entity, today) }))
    .sort(
      (one, other) =>
        compare(other.standing.since ?? '', one.standing.since ?? '') ||
        compare(one.opportunity.entity.title, other.opportunity.entity.title),
    );
  return new Map(opportunityStages.map((stage) => [stage, items.filter(({ standing }) => standing.stage === stage)]));
}
