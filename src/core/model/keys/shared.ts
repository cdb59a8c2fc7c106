/** How keys are documented, and the parts that several kinds of files share. */
import * as l10n from '@vscode/l10n';

/**
 * The keys of a map, each with its meaning in a sentence or two, an example value in YAML, and, if it has any, the keys
 * of its own map (or of the maps in its list), or the values it allows with their meanings. `*` is any key that the
 * user chooses.
 */
export type KeyTable = Readonly<Record<string, KeyRow | string>>;
type KeyRow = readonly [meaning: string, example: string, details?: KeyTable];

/** The values that a key allows, with their meanings. */
export type ValueTable = Readonly<Record<string, string>>;

/** For the top level of every file except the settings, where the key has another meaning. */
export const formatKey = (): KeyTable => ({
  format: [l10n.t('The format version of the file. Needed only if it differs from that of the folder.'), '1'],
});

/** For goals, notes, and opportunities. */
export const audienceKeys = (): KeyTable => ({
  audience: [
    l10n.t('Who gets this in a report. Anyone who can read the repository can still read the file.'),
    '[mentor, coach]',
    {
      mentor: l10n.t('Reports for a mentor.'),
      coach: l10n.t('Reports for a coach.'),
      manager: l10n.t('Reports for a manager.'),
    },
  ],
});

export const evidenceKeys = (): KeyTable => ({
  date: [l10n.t('The day of the evidence.'), '2026-09-18'],
  kind: [l10n.t('The type of evidence, in one word.'), 'commit'],
  ref: [l10n.t('Where to find it: a link, a commit, a ticket, or a file.'), '4f2a91c'],
  note: [l10n.t('What it shows, in one line.'), 'The design was approved by both teams'],
});

/** The Dreyfus model of skill acquisition. */
export const skillLevels = (): ValueTable => ({
  0: l10n.t('Novice: follows rules and needs guidance.'),
  1: l10n.t('Advanced beginner: works with occasional help.'),
  2: l10n.t('Competent: plans and works independently.'),
  3: l10n.t('Proficient: sees what matters and helps others.'),
  4: l10n.t('Expert: acts from experience and sets the standard.'),
});
