/** The opportunities as a board, by stage. */
import { pipelineOf } from '../../../core/opportunities/pipeline.ts';
import type { Search } from '../../../shared/state/search.ts';
import type { GrowthFolder } from '../../folders/growthFolder.ts';
import { stageText } from '../../opportunities/stageWords.ts';
import { dayText, dueText } from '../../views/dates.ts';
import { joined } from '../../views/goalWords.ts';
import type { Standing } from '../../views/standing.ts';

/** Nothing where nothing is explored. */
export function searchOf({ index }: GrowthFolder, standing: Standing): Search {
  const today = standing.today();
  const stages = [...pipelineOf(index, today)];
  if (stages.every(([, items]) => items.length === 0)) return [];
  return stages.map(([stage, items]) => ({
    stage,
    title: stageText(stage),
    items: items.map(({ opportunity: { id, entity, path }, standing: { since, quietDays } }) => ({
      id,
      title: entity.title,
      detail: joined(entity.company, since === undefined ? undefined : dayText(since, today)),
      ...(entity.next && { next: joined(entity.next.what, entity.next.due === undefined ? undefined : dueText(entity.next.due, today)) }),
      quiet: quietDays !== undefined,
      place: { path, value: ['title'] },
    })),
  }));
}
