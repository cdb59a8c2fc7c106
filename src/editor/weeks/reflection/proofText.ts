/** A page of what one did and what others said of it. All that a person wrote is escaped. */
import { personName } from '../../ui/peopleWords.ts';
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { escapeInDocument } from '../../../core/base/markdown.ts';
import type { Proof } from '../../../core/weeks/reflection/proof.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { dayText } from '../../ui/dates.ts';

const { l10n } = vscode;

export function proofText(folder: GrowthFolder, proofs: readonly Proof[], today: IsoDate): string {
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
      : ['', `## ${title}`, '', ...own.map((proof) => `- ${proofLine(folder, proof, today)}`)];
  };
  const sections = [
    ...section(l10n.t('What others said'), ['feedback']),
    ...section(l10n.t('Goals you reached'), ['goal']),
    ...section(l10n.t('Evidence'), ['evidence']),
    ...section(l10n.t('Your wins'), ['win']),
  ];
  return `${[heading, l10n.t('From your files of the last year, in the original words.'), ...sections].join('\n')}\n`;
}

function proofLine(folder: GrowthFolder, { kind, text, from, date }: Proof, today: IsoDate): string {
  const words = escapeInDocument(text);
  const day = dayText(date, today);
  if (kind !== 'feedback') return `${words} *(${day})*`;
  return from === undefined
    ? `“${words}” *(${day})*`
    : `“${words}” *(${escapeInDocument(personName(folder, from))}, ${day})*`;
}
