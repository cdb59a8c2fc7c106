/** The opportunities as a board, by stage. */
import { locationOf } from '../../../core/index/location.ts';
import { isOpenStage, pipelineOf, stageText } from '../../../core/career/opportunities/pipeline.ts';
import type { Search } from '../../../protocol/state/search.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { dayText, dueText, joined } from '../../../core/base/texts.ts';
import { markers } from '../../../core/goals/goalText.ts';
import type { GrowthState } from '../../workspace/growthState.ts';
import { placeIn } from './places.ts';

/** Empty when there are no opportunities. */
export function searchOf({ index }: GrowthFolder, standing: GrowthState): Search {
  const today = standing.today();
  const stages = [...pipelineOf(index, today)];
  if (stages.every(([, items]) => items.length === 0)) return [];
  return stages.map(([stage, items]) => ({
    stage,
    title: stageText(stage),
    isOpen: isOpenStage(stage),
    items: items.map(({ opportunity, standing: { since, quietDays } }) => {
      const { id, entity, path } = opportunity;
      const latest = entity.history.findLastIndex(({ date }) => date === since);
      return {
        id,
        title: entity.title,
        detail: {
          text: joined(
            ...markers(opportunity),
            entity.company,
            since === undefined ? undefined : dayText(since, today),
          ),
          place: placeIn(locationOf(opportunity, latest < 0 ? ['title'] : ['history', latest])),
        },
        ...(entity.next && {
          next: {
            text: joined(entity.next.what, entity.next.due === undefined ? undefined : dueText(entity.next.due, today)),
            place: { path, value: ['next'] },
          },
        }),
        quiet: quietDays !== undefined,
        place: { path, value: ['title'] },
      };
    }),
  }));
}
