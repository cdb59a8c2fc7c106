/**
 * Asks before a command copies from private files into a shared one. Builds the content from the owner's view and from
 * the shared view: if both are the same, nothing private is in it.
 */
import * as vscode from 'vscode';
import { fromView, sharedByConsent, type FileContent } from '../../core/index/sharedContent.ts';
import type { GrowthIndex } from '../../core/index/growthIndex.ts';
import { isPrivatePath, type PrivatePath } from '../../core/model/kinds.ts';
import { privateWords, type PlannedContent } from '../../core/sharing/privateWords.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { askChoice, type Choice, only } from './inputs.ts';
import { icon } from './icons.ts';

export type ContentToShare<T> = Readonly<{
  /** The title of the command, for the question. */
  title: string;
  /** The file, relative to the growth folder. */
  path: string;
  /** What is written into the file at `path`, as far as the view knows it. */
  build: (view: GrowthIndex, path: string) => T;
  /** Where it goes when it stays private. Without it, the private words are left out. */
  privatePath?: PrivatePath;
}>;

/** @returns what to write, and where; undefined when the person cancels, or nothing is left to write */
export async function askToShare<T extends PlannedContent>(
  folder: GrowthFolder,
  { title, path, build, privatePath }: ContentToShare<T>,
): Promise<FileContent<T> | undefined> {
  const { index } = folder;
  if (isPrivatePath(path)) return { path, content: build(index, path) };
  const shared = fromView(index.shared, (view) => build(view, path));
  const everything = build(index, path);
  const words = privateWords(index, path, everything, shared);
  if (words.length === 0) return { path, content: shared };
  const answer = await ask(title, words, path, privatePath);
  if (answer === 'share') return { path, content: sharedByConsent(everything) };
  if (answer === undefined) return undefined;
  if (privatePath !== undefined) return { path: privatePath, content: build(index, privatePath) };
  // IDs may be the person's choice, which both views have in common.
  const isClean = privateWords(index, path, shared, shared).length === 0;
  return isClean && !isEmpty(shared) ? { path, content: shared } : undefined;
}

const isEmpty = (content: PlannedContent): boolean =>
  typeof content === 'string' ? content === '' : 'text' in content ? content.text === '' : content.changes.length === 0;

async function ask(
  title: string,
  words: readonly string[],
  path: string,
  privatePath: string | undefined,
): Promise<'keep' | 'share' | undefined> {
  const { l10n } = vscode;
  const choices: Choice<'keep' | 'share' | 'words'>[] = [
    {
      label: privatePath === undefined ? l10n.t('Leave private text out') : l10n.t('Keep private'),
      ...(privatePath !== undefined && { description: l10n.t('saves to {0}', privatePath) }),
      iconPath: icon('lock'),
      value: 'keep',
    },
    {
      label: l10n.t('Share this text'),
      description: l10n.t('anyone who can read {0} can see it', path),
      iconPath: icon('eye'),
      value: 'share',
    },
    { label: l10n.t('Private text'), kind: vscode.QuickPickItemKind.Separator, value: 'words' },
    ...words.map((word) => ({ label: word, iconPath: icon('quote'), value: 'words' as const })),
  ];
  for (;;) {
    const answer = await askChoice(only(title), {
      placeholder: l10n.t('This text is only in your private files. Share it?'),
      choices,
      active: choices[0],
    });
    if (answer.go !== 'next') return undefined;
    if (answer.value !== 'words') return answer.value;
  }
}
