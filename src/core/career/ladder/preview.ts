/** The page that shows, before anything is written, what an import understood, what it did not, and why. */
import * as l10n from '@vscode/l10n';
import { escapeInDocument } from '../../base/markdown.ts';
import { plural } from '../../base/texts.ts';
import { descriptionOf, type Ladder, type LadderSkill } from '../../model/ladder.ts';
import { sentencesIn, type Coverage } from './coverage.ts';
import type { ImportedLadder } from './importLadder.ts';
import { distinctGuesses, type ReadAs, type SourcePlace } from './parsedLadder.ts';

/** Longer lists hide what comes after them. */
const mostRows = 200;

/**
 * @param name of the file or folder
 * @param state whether the ladder is written already
 */
export function previewPage(name: string, imported: ImportedLadder, state: 'preview' | 'written' = 'preview'): string {
  const { ladder, coverage, skipped, guesses } = imported;
  const parts = [
    `# ${l10n.t('Import of {0}', escapeInDocument(name))}`,
    `${coverageText(coverage)}${state === 'preview' ? ` ${l10n.t('Nothing is written yet.')}` : ''}`,
    part(l10n.t('Skills'), skillTable(ladder)),
    part(l10n.t('Levels'), levelList(ladder)),
    part(l10n.t('Rungs'), list(ladder.rungs.map(rungText))),
    part(
      l10n.t('Notes'),
      [
        ladder.notes.length === 0
          ? ''
          : l10n.t('These texts do not belong to a skill or level. They are kept as notes of the ladder.'),
        list(ladder.notes.map(noteText)),
      ]
        .filter((text) => text !== '')
        .join('\n\n'),
    ),
    part(
      l10n.t('Not recognized'),
      list([
        ...skipped.map(({ reason, ...place }) => `${placeText(place)}: ${escapeInDocument(reason)}`),
        ...coverage.missing.map(({ text, ...place }) => `${placeText(place)}: ${escapeInDocument(text)}`),
      ]),
    ),
    part(
      l10n.t('Recognized columns and headings'),
      table(
        [l10n.t('Name'), l10n.t('Read as'), l10n.t('Place')],
        distinctGuesses(guesses).map(({ name: each, role, place }) => [each, roleText(role), placeText(place)]),
      ),
    ),
  ];
  return `${parts.filter((text) => text !== '').join('\n\n')}\n`;
}

/** "Recognized 212 of 220 sentences (96%). In skills, levels, and rungs: 180. In notes: 32." */
export function coverageText({ total, described, inNotes }: Coverage): string {
  const count = described + inNotes;
  const recognized = plural(
    l10n.t('Recognized {count} of {total, plural, one {# sentence} other {# sentences}} ({percent}%).'),
    { count, total, percent: sharePercent(count, total) },
  );
  return `${recognized} ${l10n.t('In skills, levels, and rungs: {0}. In notes: {1}.', described, inNotes)}`;
}

/** Rounded down: 100% means all. */
const sharePercent = (share: number, total: number): number => (total === 0 ? 100 : Math.floor((100 * share) / total));

export function roleText(role: ReadAs): string {
  switch (role) {
    case 'skill':
      return l10n.t('skill');
    case 'level':
      return l10n.t('level');
    case 'theme':
      return l10n.t('theme');
    case 'criteria':
      return l10n.t('criteria');
    case 'examples':
      return l10n.t('examples');
    case 'note':
      return l10n.t('note');
    case 'ignore':
      return l10n.t('left out');
  }
}

const placeText = ({ file, line }: SourcePlace): string => l10n.t('{0}, line {1}', escapeInDocument(file), line);

const part = (title: string, text: string): string => (text === '' ? '' : `## ${title}\n\n${text}`);

function list(lines: readonly string[]): string {
  const more = lines.length - mostRows;
  return [...lines.slice(0, mostRows), ...(more > 0 ? [moreText(more)] : [])].map((line) => `- ${line}`).join('\n');
}

const moreText = (count: number): string => plural(l10n.t('{count, plural, one {# more} other {# more}}'), { count });

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const more = rows.length - mostRows;
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.slice(0, mostRows).map(line),
    ...(more > 0 ? [line([moreText(more), ...head.slice(1).map(() => '')])] : []),
  ].join('\n');
}

const cell = (text: string): string => (/^[-\d]*$/.test(text) ? text : escapeInDocument(text));

/** How many texts each skill has at each level. */
function skillTable({ skills }: Ladder): string {
  const levels = [...new Set(skills.flatMap(({ levels: own }) => Object.keys(own)))].sort(
    (one, other) => Number(one) - Number(other),
  );
  return table(
    [l10n.t('Skill'), l10n.t('Theme'), ...levels],
    skills.map((skill) => [
      skill.title ?? skill.id,
      skill.theme ?? '',
      ...levels.map((level) => textCount(skill.levels[level])),
    ]),
  );
}

function textCount(level: LadderSkill['levels'][string] | undefined): string {
  if (level === undefined) return '';
  const { summary, criteria, examples } = descriptionOf(level);
  const count = criteria.length + examples.length + (summary === undefined ? 0 : 1);
  return count === 0 ? '' : String(count);
}

const levelList = ({ levels }: Ladder): string =>
  list(Object.entries(levels).map(([number, name]) => `${number}: ${escapeInDocument(name)}`));

function rungText({ id, title, summary, criteria = [], examples = [], expects }: Ladder['rungs'][number]): string {
  const texts = criteria.length + examples.length + (summary === undefined ? 0 : 1);
  const count = plural(
    l10n.t('{texts, plural, one {# text} other {# texts}}, requires {skills, plural, one {# skill} other {# skills}}'),
    { texts, skills: Object.keys(expects).length },
  );
  return `${escapeInDocument(title ?? id)} (${count})`;
}

function noteText({ title, text }: Ladder['notes'][number]): string {
  const sentences = sentencesIn(text);
  const count = plural(l10n.t('{count, plural, one {# sentence} other {# sentences}}'), { count: sentences.length });
  return `${escapeInDocument(title ?? sentences[0] ?? text)} (${count})`;
}
