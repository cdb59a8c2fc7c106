/** The templates and weeks offered for a reflection. */
import { weekOf, type IsoDate, type IsoWeek } from '../../base/calendar.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { titleOfId } from '../../model/ids.ts';
import type { Reflection } from '../../model/week.ts';
import { reflectionItems } from '../reflectionItems.ts';
import { weekSpanOf } from '../items.ts';
import { questionOfKey } from './weekQuestions.ts';
import { isGuided } from '../../model/prompts.ts';
import type { Template } from './template.ts';
import { templatesIn } from './templates.ts';

/** `begun`: in the week's file. `usual`: named in the settings. `last`: last used. */
export type OfferedTemplate = Readonly<{ template: Template; because: 'begun' | 'usual' | 'last' | undefined }>;

/**
 * The likeliest first, so that Enter picks it: begun, usual, last, then all others.
 * @param begun the reflection in the week's file
 */
export function offeredTemplates(
  index: GrowthIndex,
  week: IsoWeek,
  begun: Reflection | undefined,
): readonly OfferedTemplate[] {
  const templates = templatesIn(index);
  const offered = new Map<string, OfferedTemplate>();
  const offer = (template: Template | undefined, because: OfferedTemplate['because']): void => {
    if (template && !offered.has(template.id)) offered.set(template.id, { template, because });
  };
  const named = (id: string | undefined) => templates.find((template) => template.id === id);
  if (begun && !isGuided(begun.template))
    offer(named(begun.template) ?? (hasAnswers(begun) ? templateOfAnswers(begun) : undefined), 'begun');
  offer(named(index.settings().template), 'usual');
  offer(named(lastUsed(index, week)), 'last');
  for (const template of templates) offer(template, undefined);
  return [...offered.values()];
}

const hasAnswers = ({ answers }: Reflection): boolean => Object.values(answers).some((answer) => answer.trim() !== '');

/** A template that no longer exists, rebuilt from its answers. */
function templateOfAnswers({ template = 'answers', answers }: Reflection): Template {
  return {
    id: template,
    title: titleOfId(template),
    builtIn: false,
    prompts: Object.keys(answers)
      .filter((id) => !questionOfKey(id))
      .map((id) => ({ id, ask: titleOfId(id) })),
  };
}

function lastUsed(index: GrowthIndex, week: IsoWeek): string | undefined {
  let latest: Readonly<{ id: IsoWeek; template: string }> | undefined;
  for (const { id, entity } of index.readable('week')) {
    const template = entity.reflection?.template;
    if (template !== undefined && !isGuided(template) && id < week && (latest === undefined || id > latest.id))
      latest = { id, template };
  }
  return latest?.template;
}

/** This week, after last week's while its reflection is still due. */
export function weeksToReflect(index: GrowthIndex, today: IsoDate): readonly IsoWeek[] {
  const late = reflectionItems(index, weekSpanOf(today)).filter((item) => item.late);
  return [...late.map(({ week }) => week), weekOf(today)];
}
