/** Which templates are offered for a week's reflection, and which weeks. */
import { weekOf, type IsoDate, type IsoWeek } from '../../base/calendar.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { titleOfId } from '../../model/ids.ts';
import type { Reflection } from '../../model/week.ts';
import { reflectionItems } from '../reflectionItems.ts';
import { weekSpanOf } from '../items.ts';
import { questionOfKey } from './weekQuestions.ts';
import { isGuided } from '../../model/isGuided.ts';
import type { Template } from './template.ts';
import { templatesIn } from './templates.ts';

/**
 * `begun`: the week's file has it already. `usual`: the settings name it. `last`: it was the last one that was used.
 */
export type OfferedTemplate = { readonly template: Template; readonly because: 'begun' | 'usual' | 'last' | undefined };

/**
 * The templates, the likeliest first so that Enter takes it: the one that was begun, then the one of the settings, then
 * the one that was used last, then all others.
 * @param begun what the week's file has of a reflection
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

/** A template that is not there any more, as far as its answers tell: they can be gone on with all the same. */
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

/** The template of the latest reflection before a week. */
function lastUsed(index: GrowthIndex, week: IsoWeek): string | undefined {
  let latest: { readonly id: IsoWeek; readonly template: string } | undefined;
  for (const { id, entity } of index.readable('week')) {
    const template = entity.reflection?.template;
    if (template !== undefined && !isGuided(template) && id < week && (latest === undefined || id > latest.id))
      latest = { id, template };
  }
  return latest?.template;
}

/** Which weeks to choose from: this one, and before it last week's while the agenda still asks for its reflection. */
export function weeksToReflect(index: GrowthIndex, today: IsoDate): readonly IsoWeek[] {
  const late = reflectionItems(index, weekSpanOf(today)).filter((item) => item.late);
  return [...late.map(({ week }) => week), weekOf(today)];
}
