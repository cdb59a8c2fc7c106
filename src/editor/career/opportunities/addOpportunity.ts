/**
 * Cairn: Add Opportunity. A role to explore: a few questions of which all but the first may be skipped, or an
 * opportunity that comes whole.
 */
import * as vscode from 'vscode';
import { freeId } from '../../../core/index/freeId.ts';
import { pathOf } from '../../../core/model/kinds.ts';
import {
  newOpportunityText,
  readNewOpportunity,
  type NewOpportunity,
} from '../../../core/career/opportunities/newOpportunity.ts';
import type { Clock } from '../../workspace/clock.ts';
import { isDescription } from '../../commands/argument.ts';
import type { Commands } from '../../commands/commands.ts';
import { ProblemForPerson } from '../../commands/problemForPerson.ts';
import type { Disposable } from '../../workspace/disposables.ts';
import { assertTrusted, assertWritable, type FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import { chooseFolder } from '../../goals/chooseFolder.ts';
import type { Random } from '../../goals/random.ts';
import { askText } from '../../ui/askText.ts';
import { example, optional } from '../../ui/promptText.ts';
import { runSteps, type Step } from '../../ui/steps.ts';

export type AddDeps = {
  readonly commands: Commands;
  readonly folders: GrowthFolders;
  readonly writing: FileWriter;
  readonly clock: Clock;
  readonly random: Random;
};

type Draft = { readonly title: string; readonly company: string; readonly url: string; readonly next: string };

export function registerAddOpportunity({ commands, folders, writing, clock, random }: AddDeps): Disposable {
  return commands.register('cairn.addOpportunity', async (argument) => {
    assertTrusted();
    await folders.load();
    const today = clock();
    const given = isDescription(argument) ? givenOpportunity(argument, today) : undefined;
    const folder = await chooseFolder(folders, title(), given?.folder);
    if (!folder) return undefined;
    assertWritable(folder);
    const opportunity = given ?? (await ask());
    if (!opportunity) return undefined;
    const id = freeId(
      folder.index,
      'opportunity',
      [opportunity.title, opportunity.company].filter((part) => part !== undefined).join(' '),
      random,
    );
    const path = pathOf('opportunity', id);
    await writing.create(folder, path, newOpportunityText(opportunity, today));
    await vscode.window.showTextDocument(folder.uriOf(path), { preview: false });
    return id;
  });
}

const title = (): string => vscode.l10n.t('Add opportunity');

/** A key binding, a task or a test gives a title; the button above the view gives a node, or nothing. */
function givenOpportunity(argument: unknown, today: string): NewOpportunity {
  const read = readNewOpportunity(argument, today);
  if (!read.ok)
    throw new ProblemForPerson(
      vscode.l10n.t('The opportunity that was given to this command is not right: {0}', read.detail),
    );
  return read.value;
}

async function ask(): Promise<NewOpportunity | undefined> {
  const { l10n } = vscode;
  const step = (
    key: keyof Draft,
    prompt: string,
    placeholder: string,
    check?: (text: string) => string | undefined,
  ): Step<Draft> => ({
    async ask(draft, progress) {
      const answer = await askText(progress, {
        prompt,
        placeholder: example(placeholder),
        value: draft[key],
        ...(check && { check }),
      });
      return answer.go === 'next' ? { go: 'next', value: { ...draft, [key]: answer.value } } : answer;
    },
  });
  const steps = [
    step('title', l10n.t('What is the role?'), l10n.t('Staff engineer'), (text) =>
      text === '' ? l10n.t('Enter a role.') : undefined,
    ),
    step('company', optional(l10n.t('Which company?')), l10n.t('Acme')),
    step('url', optional(l10n.t('Where is the job posting? Enter a URL.')), 'https://example.org/jobs/42'),
    step('next', optional(l10n.t('What is your next step?')), l10n.t('Talk to someone who works there')),
  ];
  const { finished, draft } = await runSteps(title(), steps, { title: '', company: '', url: '', next: '' });
  if (!finished) return undefined;
  const some = (text: string): string | undefined => (text === '' ? undefined : text);
  return {
    title: draft.title,
    company: some(draft.company),
    url: some(draft.url),
    stage: 'exploring',
    next: draft.next === '' ? undefined : { what: draft.next, due: undefined },
  };
}
