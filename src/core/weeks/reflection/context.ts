/** Which of a week's facts are shown beside which prompt. */
import type { FactKind, WeekFacts } from './weekSummary.ts';
import type { Prompt } from './template.ts';

/** For prompts that say nothing about it: first what moved, then what did not, then what comes. */
const usualOrder: readonly FactKind[] = [
  'looks',
  'finished',
  'behind',
  'slipped',
  'blockers',
  'obstacles',
  'commitments',
  'coming',
  'meetings',
  'kept',
  'wins',
  'plans',
  'unseen',
];

export const factKinds: readonly FactKind[] = usualOrder;

/**
 * The kind of fact for each prompt: of those that it is about, the first that there is something of and that no prompt
 * before it has shown. None rather than one twice.
 */
export function factKindsFor(prompts: readonly Prompt[], facts: WeekFacts): readonly (FactKind | undefined)[] {
  const shown = new Set<FactKind>();
  return prompts.map(({ about = usualOrder }) => {
    const kind = about.find((candidate) => !shown.has(candidate) && facts[candidate].length > 0);
    if (kind !== undefined) shown.add(kind);
    return kind;
  });
}

/** The facts that may be written into a shared file: nothing that comes from a private one. */
export function sharedFacts(facts: WeekFacts): WeekFacts {
  const shared = <F extends { readonly private: boolean }>(list: readonly F[]): readonly F[] =>
    list.filter((fact) => !fact.private);
  return {
    looks: shared(facts.looks),
    unseen: shared(facts.unseen),
    behind: shared(facts.behind),
    finished: shared(facts.finished),
    slipped: shared(facts.slipped),
    coming: shared(facts.coming),
    commitments: shared(facts.commitments),
    kept: shared(facts.kept),
    meetings: shared(facts.meetings),
    obstacles: shared(facts.obstacles),
    plans: shared(facts.plans),
    wins: shared(facts.wins),
    blockers: shared(facts.blockers),
  };
}
