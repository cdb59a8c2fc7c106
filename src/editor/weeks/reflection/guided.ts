/**
 * Cairn: Guided Reflection. For a transition, self-doubt, a new direction, or an obstacle: facts first, then questions.
 */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { readArgument } from '../../../core/base/argument.ts';
import { type IsoDate, weekOf } from '../../../core/base/calendar.ts';
import { guidedPath } from '../../../core/weeks/weekFile.ts';
import { readReflection } from '../../../core/weeks/reflection/argument.ts';
import { guidedTemplates } from '../../../core/weeks/reflection/guided.ts';
import { guidedIds, type GuidedId } from '../../../core/model/prompts.ts';
import { type Proof, proofOf } from '../../../core/weeks/reflection/proof.ts';
import { UserError, type Disposable } from '../../commands/commands.ts';
import { assertTrusted, assertWritable, type FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { chooseFolder } from '../../goals/target.ts';
import { askChoice, type Choice, only } from '../../ui/inputs.ts';
import { runSteps } from '../../ui/steps.ts';
import { promptSteps } from './answerSteps.ts';
import { directionKeys, keepDirection } from './direction.ts';
import { openAtCursor } from './inFile.ts';
import { reflectionSession, type Chosen } from './session.ts';
import { personName } from '../../../core/people/peopleText.ts';
import { escapeInDocument } from '../../../core/base/markdown.ts';
import { dayText } from '../../../core/base/texts.ts';
import type { GrowthIndex } from '../../../core/index/growthIndex.ts';
import { icon } from '../../ui/icons.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';

const { l10n } = vscode;

const words = z.string().check(z.minLength(1));
const argument = z.strictObject({
  template: z.enum(guidedIds),
  answers: z.optional(z.record(z.string(), z.string())),
  private: z._default(z.boolean(), false),
  folder: z.optional(words),
});

/**
 * With `{ template, answers?, private?, folder? }` and answers no question is asked. Returns the path of the week's
 * file.
 */
export function registerGuided({ commands, folders, writing, clock, pages }: CommandDeps): Disposable {
  return commands.register('cairn.guidedReflection', async (argumentGiven) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const given =
      typeof argumentGiven === 'object' && argumentGiven !== null && 'template' in argumentGiven
        ? read(argumentGiven)
        : undefined;
    const folder = await chooseFolder(folders, title(), given?.folder);
    if (!folder) return undefined;
    assertWritable(folder);
    const which = given?.template ?? (await askWhich());
    if (which === undefined) return undefined;
    if (which === 'obstacle') return vscode.commands.executeCommand('cairn.logObstacle');
    if (given?.answers) return keepGiven(folder, writing, { ...given, answers: given.answers, today });
    const isPrivate =
      given?.private === true || folder.index.settings().privacy.weeks === 'private' ? true : await askPrivate(which);
    return isPrivate === undefined ? undefined : reflect(folder, { writing, pages }, { which, isPrivate, today });
  });
}

const title = (): string => l10n.t('Guided reflection');

function read(given: object) {
  const result = readArgument(argument, given);
  if (!result.ok) throw wrong(result.detail);
  return result.value;
}

const wrong = (detail: string): UserError =>
  new UserError(l10n.t('The reflection passed to this command is invalid: {0}', detail));

async function askWhich(): Promise<GuidedId | 'obstacle' | undefined> {
  const choices: Choice<GuidedId | 'obstacle'>[] = guidedTemplates().map((template) => ({
    label: template.title,
    detail: template.description ?? '',
    value: template.id,
  }));
  const obstacle = {
    label: l10n.t('An obstacle'),
    detail: l10n.t('Something that gets in the way of a goal: make an if-then plan, or note whether it worked.'),
    value: 'obstacle' as const,
  };
  const answer = await askChoice(only(title()), {
    placeholder: l10n.t('What is it about?'),
    choices: [...choices, obstacle],
  });
  return answer.go === 'next' ? answer.value : undefined;
}

/** Self-doubt is private by default. */
async function askPrivate(which: GuidedId): Promise<boolean | undefined> {
  const choices = [
    {
      label: l10n.t('Private'),
      description: l10n.t('under private/, excluded from reports and exports'),
      iconPath: icon('lock'),
      value: true,
    },
    {
      label: l10n.t('In the week’s file'),
      description: l10n.t('anyone with access to the repository can read it'),
      iconPath: icon('book'),
      value: false,
    },
  ];
  const answer = await askChoice(only(title()), {
    placeholder: l10n.t('Who can read what you write?'),
    choices,
    active: choices.find(({ value }) => value === (which === 'self-doubt')),
  });
  return answer.go === 'next' ? answer.value : undefined;
}

type Given = Readonly<{
  template: GuidedId;
  answers: Readonly<Record<string, string>>;
  private: boolean;
  today: IsoDate;
}>;

async function keepGiven(
  folder: GrowthFolder,
  writing: FileWriter,
  { template, answers, private: isPrivate, today }: Given,
): Promise<string> {
  const session = reflectionSession(folder, writing, today, (week) => guidedPath(folder.index, week, isPrivate));
  const week = weekOf(today);
  session.assertWritable(week);
  const result = readReflection(
    { template, answers },
    {
      templates: guidedTemplates(),
      usual: template,
      present: session.weekOf(week)?.reflection,
      today,
      asked: directionKeys,
    },
  );
  if (!result.ok) throw wrong(result.detail);
  await session.keep(week, result.edit);
  return session.pathOf(week);
}

async function reflect(
  folder: GrowthFolder,
  { writing, pages }: Pick<CommandDeps, 'writing' | 'pages'>,
  { which, isPrivate, today }: Readonly<{ which: GuidedId; isPrivate: boolean; today: IsoDate }>,
): Promise<string | undefined> {
  const session = reflectionSession(folder, writing, today, (week) => guidedPath(folder.index, week, isPrivate));
  const week = weekOf(today);
  session.assertWritable(week);
  const template = guidedTemplates().find(({ id }) => id === which);
  if (!template) return undefined;
  if (which === 'self-doubt')
    await pages.showToOwner(folder.index, (view) => {
      const seen = isPrivate ? view : folder.index.shared;
      return evidencePage(seen, proofOf(seen, today), today);
    });
  if (which === 'new-direction' && !(await keepDirection(session, pages, week))) return undefined;
  const start: Chosen = { week, template, inFile: false };
  const { finished } = await runSteps(title(), promptSteps(session, template.prompts.length), start);
  if (!session.weekOf(week)) return undefined;
  // Escape does not open the file.
  if (finished) await openAtCursor(session, start);
  return session.pathOf(week);
}

function evidencePage(index: GrowthIndex, proofs: readonly Proof[], today: IsoDate): string {
  const heading = `# ${l10n.t('What you did and what others said')}\n`;
  if (proofs.length === 0)
    return (
      `${heading}\n` +
      `${l10n.t('Your files of the last year have no wins, finished goals, evidence, or feedback yet.')}\n`
    );
  const section = (title: string, kinds: readonly Proof['kind'][]): readonly string[] => {
    const own = proofs.filter(({ kind }) => kinds.includes(kind));
    return own.length === 0
      ? []
      : ['', `## ${title}`, '', ...own.map((proof) => `- ${proofLine(index, proof, today)}`)];
  };
  const sections = [
    ...section(l10n.t('What others said'), ['feedback']),
    ...section(l10n.t('Goals you reached'), ['goal']),
    ...section(l10n.t('Evidence'), ['evidence']),
    ...section(l10n.t('Your wins'), ['win']),
  ];
  return `${[heading, l10n.t('Quoted from your files of the last year.'), ...sections].join('\n')}\n`;
}

function proofLine(index: GrowthIndex, { kind, text, from, date }: Proof, today: IsoDate): string {
  const words = escapeInDocument(text);
  const day = dayText(date, today);
  if (kind !== 'feedback') return `${words} *(${day})*`;
  return from === undefined
    ? `“${words}” *(${day})*`
    : `“${words}” *(${escapeInDocument(personName(index, from))}, ${day})*`;
}
