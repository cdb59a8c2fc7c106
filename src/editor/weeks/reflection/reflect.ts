/** Cairn: Weekly Reflection. The questions of a template about one week with related facts, or answers passed whole. */
import * as vscode from 'vscode';
import { weekOf, type IsoWeek } from '../../../core/base/calendar.ts';
import { weekText, joined, plural } from '../../../core/base/texts.ts';
import { isWholeReflection, namedIn, readReflection } from '../../../core/weeks/reflection/argument.ts';
import { offeredTemplates, weeksToReflect, type OfferedTemplate } from '../../../core/weeks/reflection/offer.ts';
import type { Template } from '../../../core/weeks/reflection/template.ts';
import { templateNamed, templatesIn } from '../../../core/weeks/reflection/templates.ts';
import { given, UserError, type Disposable } from '../../commands/commands.ts';
import { chooseFolder } from '../../goals/target.ts';
import { askChoice, type Choice, withAnswer, type Answer, type StepProgress } from '../../ui/inputs.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';
import { icon } from '../../ui/icons.ts';
import { runSteps, type Step } from '../../ui/steps.ts';
import { answerSteps, questionSteps } from './answerSteps.ts';
import { openAtCursor, writeOutline } from './inFile.ts';
import { reflectionSession, type Chosen, type ReflectionSession } from './session.ts';
import { assertTrusted, assertWritable, type FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';

const { l10n } = vscode;

/**
 * With `{ week?, template?, folder? }` these are not asked for. With `answers` (by prompt id), `wins`, or `blockers` no
 * question is asked. Returns the path of the week's file if something was written.
 */
export function registerReflection({ commands, folders, writing, clock }: CommandDeps): Disposable {
  return commands.register('cairn.reflect', async (argument) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const folder = await folderFor(argument, folders);
    if (!folder) return undefined;
    assertWritable(folder);
    const session = reflectionSession(folder, writing, today);
    const { week, template, wrongWeek } = namedIn(argument, today);
    if (wrongWeek !== undefined)
      throw new UserError(l10n.t('{0} is not a past or current week. Use the form 2026-W47.', wrongWeek));
    return isWholeReflection(argument)
      ? keepGiven(session, argument, week ?? weekOf(today))
      : reflect(session, writing, week, template);
  });
}

async function folderFor(argument: unknown, folders: GrowthFolders): Promise<GrowthFolder | undefined> {
  const named = given(argument, 'folder');
  const known = folders.present().find((folder) => folder === named);
  return known ?? chooseFolder(folders, title(), typeof named === 'string' ? named : undefined);
}

const title = (): string => l10n.t('Weekly reflection');

async function keepGiven(session: ReflectionSession, argument: object, week: IsoWeek): Promise<string> {
  const view = session.viewOf(week);
  const present = session.weekOf(week)?.reflection;
  const [first] = offeredTemplates(view, week, present);
  const read = readReflection(argument, {
    templates: templatesIn(view),
    usual: first?.template.id,
    present,
    today: session.today,
    asked: session.questionsOf(week).map(({ id }) => id),
  });
  if (!read.ok) throw new UserError(l10n.t('The reflection passed to this command is invalid: {0}', read.detail));
  await session.keep(week, read.edit);
  return session.pathOf(week);
}

async function reflect(
  session: ReflectionSession,
  writing: FileWriter,
  namedWeek: IsoWeek | undefined,
  namedTemplate: string | undefined,
): Promise<string | undefined> {
  const weeks = namedWeek === undefined ? weeksToReflect(session.folder.index, session.today) : [namedWeek];
  const first = weeks[0] ?? weekOf(session.today);
  session.assertWritable(first);
  const template = namedTemplate === undefined ? undefined : templateCalled(session, first, namedTemplate);
  const choosing = template ? [] : [templateStep(session), fileTemplateStep(session)];
  const most = Math.max(
    ...[...weeks.map((week) => likeliest(session, week)), ...templatesIn(session.folder.index)].map(
      ({ prompts }) => prompts.length,
    ),
  );
  const start: Chosen = { week: first, template: template ?? likeliest(session, first), inFile: false };
  const { finished, draft } = await runSteps(
    title(),
    [weekStep(session, weeks), ...choosing, ...answerSteps(session, most), ...questionSteps(session)],
    start,
  );
  if (!finished) {
    // Escape does not open the file.
    if (!session.hasKept()) return undefined;
    tellKept(session, draft.week);
    return session.pathOf(draft.week);
  }
  if (draft.inFile) await writeOutline(session, writing, draft);
  // Nothing was answered.
  else if (!session.weekOf(draft.week)) return undefined;
  await openAtCursor(session, draft);
  return session.pathOf(draft.week);
}

function templateCalled(session: ReflectionSession, week: IsoWeek, id: string): Template {
  const template = templateNamed(session.viewOf(week), id);
  if (!template)
    throw new UserError(
      l10n.t('The reflection template {0} does not exist. Add prompts/{0}.yaml or choose another one.', id),
    );
  return template;
}

/** In milliseconds. */
const readingTime = 4_000;

function tellKept({ pathOf }: ReflectionSession, week: IsoWeek): void {
  vscode.window.setStatusBarMessage(`$(pass) ${l10n.t('Saved your answers to {0}', pathOf(week))}`, readingTime);
}

/** @param weeks to choose from, the likeliest first; asked only where there are several */
function weekStep(session: ReflectionSession, weeks: readonly IsoWeek[]): Step<Chosen> {
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

function templateStep(session: ReflectionSession): Step<Chosen> {
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
function fileTemplateStep(session: ReflectionSession): Step<Chosen> {
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
