/** Shows the preview of an import, and asks what to do with it until the person imports it or gives up. */
import * as vscode from 'vscode';
import { plural } from '../../../core/base/texts.ts';
import { importLadder, type ImportedLadder } from '../../../core/career/ladder/importLadder.ts';
import {
  distinctGuesses,
  mappingKey,
  roles,
  type Guess,
  type ReadAs,
} from '../../../core/career/ladder/parsedLadder.ts';
import { coverageText, previewPage, roleText } from '../../../core/career/ladder/preview.ts';
import { joined } from '../../../core/base/texts.ts';
import { askChoice, only, type Choice } from '../../ui/inputs.ts';
import { importTitle, type ChosenSources } from './ladderSources.ts';

/**
 * @param isAdded there is a ladder, to which the import is added
 * @returns undefined when the person gives up
 */
export async function approveImport(
  { name, sources }: ChosenSources,
  showPreview: (page: string) => Promise<void>,
  isAdded: boolean,
): Promise<ImportedLadder | undefined> {
  const mapping = new Map<string, ReadAs>();
  let withNotes = true;
  for (;;) {
    const read = importLadder(sources, mapping);
    const imported = withNotes ? read : withoutNotes(read);
    await showPreview(previewPage(name, imported));
    const answer = await askNext(imported, read.ladder.notes.length, isAdded);
    if (answer === undefined) return undefined;
    if (answer === 'import') return imported;
    if (answer === 'notes') withNotes = !withNotes;
    else await askReading(read.guesses, mapping);
  }
}

/** The sentences of the notes count as left out. */
function withoutNotes({ ladder, coverage, ...rest }: ImportedLadder): ImportedLadder {
  return { ...rest, ladder: { ...ladder, notes: [] }, coverage: { ...coverage, inNotes: 0 } };
}

type Next = 'import' | 'columns' | 'notes';

async function askNext(
  { ladder, coverage, guesses }: ImportedLadder,
  notes: number,
  isAdded: boolean,
): Promise<Next | undefined> {
  const { l10n } = vscode;
  const count = plural(
    l10n.t('{skills, plural, one {# skill} other {# skills}}, {rungs, plural, one {# rung} other {# rungs}}'),
    { skills: ladder.skills.length, rungs: ladder.rungs.length },
  );
  const choices: readonly Choice<Next>[] = [
    {
      label: isAdded ? l10n.t('Add to ladder.yaml') : l10n.t('Create ladder.yaml'),
      description: count,
      iconPath: new vscode.ThemeIcon('check'),
      detail: coverageText(coverage),
      value: 'import',
    },
    ...(guesses.length === 0
      ? []
      : [
          {
            label: l10n.t('Change columns and headings…'),
            description: String(distinctGuesses(guesses).length),
            iconPath: new vscode.ThemeIcon('symbol-structure'),
            value: 'columns' as const,
          },
        ]),
    ...(notes === 0
      ? []
      : [
          {
            label: ladder.notes.length > 0 ? l10n.t('Leave out notes') : l10n.t('Keep notes'),
            description: String(notes),
            iconPath: new vscode.ThemeIcon('note'),
            value: 'notes' as const,
          },
        ]),
  ];
  const answer = await askChoice(only(importTitle()), {
    placeholder: l10n.t('Import the career ladder shown in the preview?'),
    choices,
  });
  return answer.go === 'next' ? answer.value : undefined;
}

/** Asks for a column or heading, and what it is. */
async function askReading(guesses: readonly Guess[], mapping: Map<string, ReadAs>): Promise<void> {
  const { l10n } = vscode;
  const names = distinctGuesses(guesses).map((guess): Choice<Guess> => {
    const said = mapping.get(mappingKey(guess.kind, guess.name));
    return {
      label: guess.name,
      description: joined(
        guess.kind === 'column' ? l10n.t('column') : l10n.t('heading'),
        roleText(said ?? guess.role),
        l10n.t('line {0}', guess.place.line),
      ),
      iconPath: new vscode.ThemeIcon(guess.kind === 'column' ? 'split-horizontal' : 'symbol-string'),
      value: guess,
    };
  });
  const name = await askChoice(only(importTitle()), {
    placeholder: l10n.t('Which column or heading do you want to correct?'),
    choices: names,
  });
  if (name.go !== 'next') return;
  const guess = name.value;
  const key = mappingKey(guess.kind, guess.name);
  const now = mapping.get(key) ?? guess.role;
  const choices = roles
    .filter((role) => guess.kind === 'column' || (role !== 'criteria' && role !== 'examples'))
    .filter((role) => guess.kind === 'heading' || role !== 'note')
    .map((role): Choice<ReadAs> => ({
      label: roleLabel(role),
      ...(role === now && { description: l10n.t('current') }),
      value: role,
    }));
  const answer = await askChoice(only(importTitle()), {
    placeholder: l10n.t('What is “{0}”?', guess.name),
    choices,
    active: choices.find(({ value }) => value === now),
  });
  if (answer.go === 'next') mapping.set(key, answer.value);
}

function roleLabel(role: ReadAs): string {
  const { l10n } = vscode;
  switch (role) {
    case 'skill':
      return l10n.t('Skill');
    case 'level':
      return l10n.t('Level or role');
    case 'theme':
      return l10n.t('Theme');
    case 'criteria':
      return l10n.t('Criteria');
    case 'examples':
      return l10n.t('Examples');
    case 'note':
      return l10n.t('Note');
    case 'ignore':
      return l10n.t('Leave out');
  }
}
