/** The first part of "A new direction": the options, and the best one for each value. */
import * as vscode from 'vscode';
import type { IsoWeek } from '../../../core/base/calendar.ts';
import { escapeInDocument } from '../../../core/base/markdown.ts';
import { titleOfId } from '../../../core/model/ids.ts';
import { answersEdit } from '../../../core/weeks/reflection/answers.ts';
import { rankWeights, rankOptions } from '../../../core/weeks/reflection/rankOptions.ts';
import type { GrowthIndex } from '../../../core/index/growthIndex.ts';
import { askChoice, type Choice, askList, asPlainPrompt, example, withAnswer } from '../../ui/inputs.ts';
import { runSteps, type Step } from '../../ui/steps.ts';
import { type Pages, tableHead, tableRow } from '../../ui/pages.ts';
import type { ReflectionSession } from './session.ts';

const { l10n } = vscode;

/** Keys of the answers before those of the template. */
export const directionKeys = ['direction-options', 'direction-values'] as const;

/** Further values weigh almost nothing. */
const mostValues = 5;

type Draft = Readonly<{ options: readonly string[]; chosen: ReadonlyMap<string, string | undefined> }>;

/** @returns false on Escape; then nothing is written */
export async function keepDirection(session: ReflectionSession, pages: Pages, week: IsoWeek): Promise<boolean> {
  const known = session.viewOf(week);
  const values = valuesIn(known);
  const steps = [optionsStep, ...values.map((value, rank) => valueStep(value, rank, values.length))];
  const { finished, draft } = await runSteps<Draft>(l10n.t('New direction'), steps, { options: [], chosen: new Map() });
  if (!finished) return false;
  const { options, chosen } = draft;
  const lines = values.map((value) => `${value}: ${chosen.get(value) ?? l10n.t('no difference')}`);
  const answers = {
    [directionKeys[0]]: options.join('\n'),
    ...(values.length > 0 && { [directionKeys[1]]: lines.join('\n') }),
  };
  await session.keep(
    week,
    answersEdit(session.weekOf(week)?.reflection, { template: 'new-direction', date: session.today }, answers),
  );
  await pages.showToOwner(session.folder.index, (view) =>
    pageOf(valuesIn(known.audience === 'shared' ? known : view), draft),
  );
  return true;
}

/** Titles. */
const valuesIn = (view: GrowthIndex): readonly string[] =>
  (view.find('profile', 'profile')?.entity.values ?? [])
    .slice(0, mostValues)
    .map(({ id, title }) => title ?? titleOfId(id));

const optionsStep: Step<Draft> = {
  async ask(draft, progress) {
    const question = {
      prompt: l10n.t('Which options do you have? Two or more, including staying. Separate with semicolons.'),
      placeholder: example(l10n.t('Become a tech lead; Stay in my role; Start teaching')),
    };
    let { options } = draft;
    for (;;) {
      const answer = await askList(progress, question, options);
      if (answer.go !== 'next') return answer;
      options = [...new Set(answer.value)];
      // One option leaves nothing to compare, so it is asked again.
      if (options.length > 1) return { go: 'next', value: { ...draft, options } };
    }
  },
};

const valueStep = (value: string, rank: number, count: number): Step<Draft> => ({
  async ask(draft, progress) {
    const choices: Choice<string | undefined>[] = [
      ...draft.options.map((option) => ({ label: option, value: option })),
      { label: l10n.t('No difference'), value: undefined },
    ];
    const placeholder = asPlainPrompt(
      l10n.t('{0} (value {1} of {2}): which option gives you the most of this?', value, rank + 1, count),
    );
    const answer = await askChoice(progress, {
      placeholder,
      choices,
      active: choices.find((choice) => choice.value === draft.chosen.get(value)),
    });
    return withAnswer(answer, (option) => ({ ...draft, chosen: new Map([...draft.chosen, [value, option]]) }));
  },
});

/** The table shows the parts of each total. */
function pageOf(values: readonly string[], { options, chosen }: Draft): string {
  const heading = `# ${l10n.t('Your options and values')}\n`;
  if (values.length === 0)
    return (
      `${heading}\n` +
      `${options.map((option) => `- ${escapeInDocument(option)}`).join('\n')}\n` +
      '\n' +
      `${l10n.t('Your profile has no values yet. Sort your values first to compare the options against them.')}\n`
    );
  const weights = rankWeights(values.length);
  const percent = (share: number): string => l10n.t('{0}%', Math.round(share * 100));
  const rows = values.map((value, rank) =>
    tableRow(
      escapeInDocument(value),
      percent(weights[rank] ?? 0),
      ...options.map((option) => (chosen.get(value) === option ? '✓' : '')),
    ),
  );
  const weighed = rankOptions(options, values, chosen);
  const sums = options.map((option) => percent(weighed.find((each) => each.option === option)?.weight ?? 0));
  return [
    heading,
    ...tableHead(l10n.t('Value'), l10n.t('Weight'), ...options.map(escapeInDocument)),
    ...rows,
    tableRow(l10n.t('Total'), '', ...sums),
    '',
    l10n.t('The weights follow the order of your values. If a total surprises you, write down why.'),
    '',
  ].join('\n');
}
