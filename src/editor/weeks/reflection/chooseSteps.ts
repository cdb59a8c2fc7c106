/** The first steps of a reflection: the week and the template. */
import * as vscode from 'vscode';
import { plural } from '../../../core/base/translations.ts';
import type { IsoWeek } from '../../../core/base/calendar.ts';
import { offeredTemplates, type OfferedTemplate } from '../../../core/weeks/reflection/offer.ts';
import type { Template } from '../../../core/weeks/reflection/template.ts';
import { askChoice, type Choice } from '../../ui/askChoice.ts';
import { withAnswer, type Answer, type StepProgress, type Step } from '../../ui/steps.ts';
import { weekText, joined } from '../../../core/base/shortText.ts';
import type { Chosen, ReflectionSession } from './session.ts';
import { icon } from '../../ui/icons.ts';

const { l10n } = vscode;

/** @param weeks to choose from, the likeliest first; asked only where there are several */
export function weekStep(session: ReflectionSession, weeks: readonly IsoWeek[]): Step<Chosen> {
  return {
    applies: () => weeks.length > 1,
    async ask(chosen, progress) {
      const [late] = weeks;
      const choices = weeks.map((week): Choice<IsoWeek> => ({
        label: week === late ? l10n.t('Last week') : l10n.t('This week'),
        description: weekText(week),
        value: week,
      }));
      const answer = await askChoice(progress, {
        placeholder: l10n.t('Which week do you want to reflect on? Last week has no reflection yet.'),
        choices,
        active: choices.find(({ value }) => value === chosen.week),
      });
      return withAnswer(answer, (week) => {
        session.assertWritable(week);
        return { ...chosen, week, template: week === chosen.week ? chosen.template : likeliest(session, week) };
      });
    },
  };
}

const offeredIn = ({ viewOf, weekOf }: ReflectionSession, week: IsoWeek): readonly OfferedTemplate[] =>
  offeredTemplates(viewOf(week), week, weekOf(week)?.reflection);

/** The preselected template. */
export function likeliest(session: ReflectionSession, week: IsoWeek): Template {
  const [first] = offeredIn(session, week);
  // The built-in templates always exist.
  return first?.template ?? { id: 'answers', title: '', prompts: [], builtIn: false };
}

export function templateStep(session: ReflectionSession): Step<Chosen> {
  return {
    async ask(chosen, progress) {
      type Way = { readonly template: Template } | { readonly inFile: true };
      const inFile: Choice<Way> = {
        label: l10n.t('Write in the file instead'),
        iconPath: icon('go-to-file'),
        description: l10n.t('adds the questions and the week’s events to its file'),
        value: { inFile: true },
      };
      const choices: readonly Choice<Way>[] = [
        ...offeredIn(session, chosen.week).map((offered) => ({
          ...itemOf(offered),
          value: { template: offered.template },
        })),
        inFile,
      ];
      const answer = await askChoice<Way>(progress, {
        placeholder: l10n.t('Which template do you want to use?'),
        choices,
      });
      return withAnswer(answer, (way) =>
        'template' in way ? { ...chosen, template: way.template, inFile: false } : { ...chosen, inFile: true },
      );
    },
  };
}

/** A separate question keeps the first list short. */
export function fileTemplateStep(session: ReflectionSession): Step<Chosen> {
  return {
    applies: ({ inFile }) => inFile,
    ask: (chosen, progress) => askFileTemplate(session, chosen, progress),
  };
}

async function askFileTemplate(
  session: ReflectionSession,
  chosen: Chosen,
  progress: StepProgress,
): Promise<Answer<Chosen>> {
  const choices = offeredIn(session, chosen.week).map((offered): Choice<Template> => ({
    ...itemOf(offered),
    value: offered.template,
  }));
  const answer = await askChoice(progress, {
    placeholder: l10n.t('Which template do you want to add to the file?'),
    choices,
  });
  return withAnswer(answer, (template) => ({ ...chosen, template }));
}

function itemOf({ template, because }: OfferedTemplate): Omit<Choice<Template>, 'value'> {
  const label = because === 'begun' ? l10n.t('Continue {0}', template.title) : template.title;
  const count = plural(l10n.t('{count, plural, one {# question} other {# questions}}'), {
    count: template.prompts.length,
  });
  const description = template.description;
  return {
    label,
    description: joined(count, reasonText(because)),
    ...(description !== undefined && { detail: description }),
  };
}

function reasonText(because: OfferedTemplate['because']): string | undefined {
  switch (because) {
    case 'begun':
      return l10n.t('in progress');
    case 'usual':
      return l10n.t('your default');
    case 'last':
      return l10n.t('last used');
    case undefined:
      return undefined;
  }
}
