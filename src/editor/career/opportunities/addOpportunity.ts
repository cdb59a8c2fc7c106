/** Cairn: Add Opportunity. Only the role is required; the command also takes a complete opportunity. */
import * as vscode from 'vscode';
import { textOrNone } from '../../../core/goals/answers.ts';
import {
  newOpportunityText,
  readNewOpportunity,
  type NewOpportunity,
} from '../../../core/career/opportunities/newOpportunity.ts';
import { isDescription, validArgument, type Disposable } from '../../commands/commands.ts';
import { createEntity } from '../../ui/createEntity.ts';
import { assertTrusted, assertWritable } from '../../workspace/fileWriter.ts';
import { chooseFolder } from '../../goals/target.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';
import { textStep, runSteps, type Step } from '../../ui/steps.ts';
import { optional } from '../../ui/inputs.ts';

type Draft = { readonly title: string; readonly company: string; readonly url: string; readonly next: string };

/** A button above the view passes a tree node instead of an opportunity. */
export function registerAddOpportunity({ commands, folders, writing, clock, random }: CommandDeps): Disposable {
  return commands.register('cairn.addOpportunity', async (argument) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const given = isDescription(argument) ? validArgument(readNewOpportunity(argument, today)) : undefined;
    const folder = await chooseFolder(folders, title(), given?.folder);
    if (!folder) return undefined;
    assertWritable(folder);
    const opportunity = given ?? (await ask());
    if (!opportunity) return undefined;
    return createEntity({ writing, random }, folder, {
      command: title(),
      kind: 'opportunity',
      title: [opportunity.title, opportunity.company].filter((part) => part !== undefined).join(' '),
      text: () => newOpportunityText(opportunity, today),
    });
  });
}

const title = (): string => vscode.l10n.t('Add opportunity');

async function ask(): Promise<NewOpportunity | undefined> {
  const { l10n } = vscode;
  const steps: readonly Step<Draft>[] = [
    textStep('title', l10n.t('What is the role?'), l10n.t('Staff engineer'), {
      check: (text) => (text === '' ? l10n.t('Enter a role.') : undefined),
    }),
    textStep('company', optional(l10n.t('Which company?')), l10n.t('Acme')),
    textStep('url', optional(l10n.t('Where is the job posting? Enter a URL.')), 'https://example.org/jobs/42'),
    textStep('next', optional(l10n.t('What is your next step?')), l10n.t('Talk to someone who works there')),
  ];
  const { finished, draft } = await runSteps(title(), steps, { title: '', company: '', url: '', next: '' });
  if (!finished) return undefined;
  return {
    title: draft.title,
    company: textOrNone(draft.company),
    url: textOrNone(draft.url),
    stage: 'exploring',
    next: draft.next === '' ? undefined : { what: draft.next, due: undefined },
  };
}
