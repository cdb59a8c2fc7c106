/** Cairn: Weekly Reflection. The questions of a template about one week with related facts, or answers passed whole. */
import * as vscode from 'vscode';
import { weekOf, type IsoWeek } from '../../../core/base/calendar.ts';
import { isWholeReflection, namedIn, readReflection } from '../../../core/weeks/reflection/argument.ts';
import { offeredTemplates, weeksToReflect } from '../../../core/weeks/reflection/offer.ts';
import type { Template } from '../../../core/weeks/reflection/template.ts';
import { templateNamed, templatesIn } from '../../../core/weeks/reflection/templates.ts';
import { given } from '../../commands/argument.ts';
import { UserError } from '../../commands/userError.ts';
import type { Disposable } from '../../workspace/disposables.ts';
import { assertTrusted, assertWritable, type FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import { chooseFolder } from '../../goals/chooseFolder.ts';
import { runSteps } from '../../ui/steps.ts';
import { answerSteps } from './answerSteps.ts';
import { fileTemplateStep, likeliest, templateStep, weekStep } from './chooseSteps.ts';
import { questionSteps } from './questionSteps.ts';
import { openAtCursor, writeOutline } from './inFile.ts';
import { reflectionSession, type Chosen, type ReflectionSession } from './session.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';

/**
 * With `{ week?, template?, folder? }` these are not asked for. With `answers` (by prompt id), `wins`, or `blockers` no
 * question is asked. Returns the path of the week's file if something was written.
 */
export function registerReflection({ commands, folders, writing, clock }: CommandDeps): Disposable {
  return commands.register('cairn.reflect', async (argument) => {
    assertTrusted();
    await folders.load();
    const folder = await folderFor(argument, folders);
    if (!folder) return undefined;
    assertWritable(folder);
    const today = clock();
    const session = reflectionSession(folder, writing, today);
    const { week, template, wrongWeek } = namedIn(argument, today);
    if (wrongWeek !== undefined)
      throw new UserError(vscode.l10n.t('{0} is not a past or current week. Use the form 2026-W47.', wrongWeek));
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

const title = (): string => vscode.l10n.t('Weekly reflection');

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
  if (!read.ok)
    throw new UserError(vscode.l10n.t('The reflection passed to this command is invalid: {0}', read.detail));
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
      vscode.l10n.t('The reflection template {0} does not exist. Add prompts/{0}.yaml or choose another one.', id),
    );
  return template;
}

/** In milliseconds. */
const readingTime = 4_000;

function tellKept({ pathOf }: ReflectionSession, week: IsoWeek): void {
  vscode.window.setStatusBarMessage(`$(pass) ${vscode.l10n.t('Saved your answers to {0}', pathOf(week))}`, readingTime);
}
