/** The entries of a week, and its tooltip. Loaded when a week is expanded or hovered. */
import * as vscode from 'vscode';
import type { ValuePath } from '../../core/base/valuePath.ts';
import type { IsoWeek } from '../../core/base/calendar.ts';
import { firstLine, weekdayText, weekText, joined, percentText, spoken } from '../../core/base/texts.ts';
import { escapeMarkdownText } from '../../core/base/markdown.ts';
import type { Looks } from '../../core/yaml/findPlace.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import { titleOfId } from '../../core/model/ids.ts';
import { isNotUnderstood } from '../../core/model/values.ts';
import type { Checkin, Week, Reflection } from '../../core/model/week.ts';
import { templateNamed } from '../../core/weeks/reflection/templates.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { askedBy } from '../weeks/reflection/questionWords.ts';
import { readingText } from '../../core/goals/goalText.ts';
import { icon } from '../ui/icons.ts';
import { openCommand } from '../ui/place.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { bold, markdown, plain, staleText } from '../ui/tooltips.ts';
import { idIn, type TreeNode } from '../ui/tree.ts';

const { l10n } = vscode;

type WeekFile = Readable<'week'>;

type Entry = Readonly<{
  icon: vscode.ThemeIcon;
  label: string;
  description?: string;
  /** The kind of entry, for screen readers. */
  meaning: string;
  text?: string;
  value: ValuePath;
  looks?: Looks;
}>;

export function weekEntries(folder: GrowthFolder, file: WeekFile, standing: GrowthState): readonly TreeNode[] {
  const { plans, checkins, wins, blockers, reflection } = file.entity;
  const entries: readonly Entry[] = [
    ...checkins.map((checkin, index) => checkinEntry(folder, checkin, index, standing)),
    ...wins.map((win, index): Entry => ({
      icon: icon('star-full', 'charts.yellow'),
      label: firstLine(win),
      meaning: l10n.t('win'),
      text: win,
      value: ['wins', index],
      looks: win,
    })),
    ...blockers.map((blocker, index): Entry => ({
      icon: icon('stop-circle'),
      label: firstLine(blocker),
      meaning: l10n.t('blocker'),
      text: blocker,
      value: ['blockers', index],
      looks: blocker,
    })),
    ...plans.map(({ what, outcome }, index): Entry => ({
      icon: icon(outcome === 'done' ? 'check' : outcome === undefined ? 'list-unordered' : 'arrow-right'),
      label: firstLine(what),
      description: outcomeText(outcome),
      meaning: l10n.t('plan'),
      text: what,
      value: ['plans', index, 'what'],
      looks: { what },
    })),
    ...answersIn(folder, reflection).map(({ prompt, question, answer }): Entry => ({
      icon: icon('comment'),
      label: firstLine(answer),
      description: question,
      meaning: l10n.t('reflection'),
      text: answer,
      value: ['reflection', 'answers', prompt],
    })),
  ];
  return entries.map((entry) => entryNode(folder, file, entry));
}

function entryNode(
  folder: GrowthFolder,
  file: WeekFile,
  { icon: itsIcon, label, description, meaning, text, value, looks }: Entry,
): TreeNode {
  const item = new vscode.TreeItem(label);
  item.id = idIn(folder, file.path, ...value);
  item.description = joined(file.private ? l10n.t('only you') : undefined, description);
  item.iconPath = itsIcon;
  item.contextValue = 'entry';
  item.accessibilityInformation = { label: spoken(meaning, label, item.description) };
  const place = { folder, path: file.path, value, ...(looks !== undefined && { looks }) };
  item.command = openCommand(place);
  return { item, folder, place, tooltip: () => markdown(bold(description ?? ''), escapeMarkdownText(text ?? label)) };
}

function checkinEntry(
  { index: files }: GrowthFolder,
  { goal, date, value, confidence, note }: Checkin,
  index: number,
  standing: GrowthState,
): Entry {
  const entry = files.goal(goal);
  const reading = value === undefined ? undefined : readingText(value, entry?.entity.measure);
  const title = entry?.entity.title ?? titleOfId(goal);
  return {
    icon: icon('pass', date > standing.today() ? undefined : 'charts.green'),
    label: title,
    description: joined(reading, weekdayText(date), note === undefined ? undefined : firstLine(note)),
    meaning: l10n.t('check-in'),
    text: [
      title,
      reading,
      confidence === undefined ? undefined : l10n.t('Confidence: {0}', percentText(confidence)),
      note,
    ]
      .filter((line) => line !== undefined)
      .join('\n\n'),
    value: ['checkins', index],
    looks: { goal, date },
  };
}

function outcomeText(outcome: Week['plans'][number]['outcome']): string {
  if (isNotUnderstood(outcome)) return l10n.t('unknown outcome: “{0}”', outcome.written);
  switch (outcome) {
    case 'done':
      return l10n.t('done');
    case 'carried':
      return l10n.t('carried over');
    case 'dropped':
      return l10n.t('dropped');
    case undefined:
      return '';
  }
}

type Answered = Readonly<{ prompt: string; question: string; answer: string }>;

/** The answers with their questions: from the template, or else from the prompt's id. */
function answersIn(folder: GrowthFolder, reflection: Reflection | undefined): readonly Answered[] {
  if (reflection === undefined) return [];
  const template = templateNamed(folder.index, reflection.template);
  return Object.entries(reflection.answers)
    .filter(([, answer]) => answer.trim() !== '')
    .map(([id, answer]) => {
      const prompt = template?.prompts.find((candidate) => candidate.id === id);
      return {
        prompt: id,
        answer,
        question: prompt?.ask ?? askedBy(id, folder.index) ?? titleOfId(id),
      };
    });
}

export function weekTooltip(folder: GrowthFolder, week: IsoWeek, files: readonly WeekFile[]): vscode.MarkdownString {
  const answers = files.flatMap(({ entity }) => answersIn(folder, entity.reflection));
  return markdown(
    bold(joined(weekText(week), week)),
    plain(files.some(({ state }) => state === 'stale') ? staleText() : undefined),
    ...answers.flatMap(({ question, answer }) => [bold(question), escapeMarkdownText(answer)]),
    plain(...files.flatMap(({ entity }) => entity.wins.map((win) => `★ ${firstLine(win)}`))),
  );
}
