/** Which goal or skill a piece of work may be evidence for, by the words that both have. */
import { areasOf } from './area.ts';
import type { Piece } from './pieces.ts';

/** What is known about a goal or a skill, from the view of those who may see the suggestion. */
export type EvidenceTarget = Readonly<{
  is: 'goal' | 'skill';
  id: string;
  title: string;
  /** Reason, measure, actions, milestones, and tags; for a skill its note. */
  texts: readonly string[];
  /** References of its evidence so far. */
  refs: readonly string[];
  /** Notes of its evidence so far. */
  notes: readonly string[];
}>;

export type SuggestedTarget = Readonly<{
  candidate: EvidenceTarget;
  /** From 0 to 1; see `suggester`. */
  score: number;
  /** What both have, the strongest first: words, folders, and tickets. */
  because: readonly string[];
}>;

/** Points for a word that both have, by where the candidate has it. */
const points = { title: 2, text: 1, note: 0.5 } as const;
/** A word that is only in the paths of the changed files counts half. */
const inPaths = 0.5;
/** A ticket, or the number of the pull request, that the candidate names. */
const named = 5;
/** Fewer points are chance. */
const least = 2;
/** So many points give a score of one half. */
const half = 4;

/**
 * Candidates for a piece, the likeliest first. Each word of its title, scope, or folders that the candidate has too
 * gives 2 points from the candidate’s title, 1 from its other texts, and 0.5 from notes of earlier evidence;
 * half of that if only the paths have it. A ticket that the candidate names gives 5. A word that several candidates
 * have counts less, by the square root of their number. With p points, the score is p / (p + 4). There is no suggestion
 * below 2 points, nor for a single word.
 * @returns a function for each piece; its scores are from 1/3 to 1
 */
export function suggester(candidates: readonly EvidenceTarget[]): (piece: Piece) => readonly SuggestedTarget[] {
  const known = candidates.map((candidate) => ({ candidate, words: pointsOf(candidate) }));
  const counts = new Map<string, number>();
  for (const { words } of known) for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (piece) => {
    const own = wordsIn([piece.title, piece.scope ?? '', ...piece.commits.map(({ subject }) => subject)].join(' '));
    const folders = areasOf(piece.commits.flatMap((commit) => commit.paths ?? []));
    const inFolders = wordsIn([...piece.areas, ...folders].join(' '));
    const share = (word: string): number => (own.has(word) ? 1 : inFolders.has(word) ? inPaths : 0);
    return known
      .map(({ candidate, words }) => {
        const found = [...words].map(([word, value]) => ({
          word: own.get(word) ?? inFolders.get(word) ?? word,
          value: (value * share(word)) / Math.sqrt(counts.get(word) ?? 1),
        }));
        const tickets = ticketsNamed(piece, candidate).map((word) => ({ word, value: named }));
        const all = [...tickets, ...found]
          .filter(({ value }) => value > 0)
          .sort((one, other) => other.value - one.value);
        const total = all.reduce((sum, { value }) => sum + value, 0);
        const isChance = total < least || (all.length === 1 && tickets.length === 0);
        return { candidate, isChance, score: total / (total + half), because: all.map(({ word }) => word) };
      })
      .filter(({ isChance }) => !isChance)
      .sort((one, other) => other.score - one.score)
      .map(({ candidate, score, because }) => ({ candidate, score, because }));
  };
}

function pointsOf({ title, texts, notes }: EvidenceTarget): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const word of wordsIn(notes.join(' ')).keys()) words.set(word, points.note);
  for (const word of wordsIn(texts.join(' ')).keys()) words.set(word, points.text);
  for (const word of wordsIn(title).keys()) words.set(word, points.title);
  return words;
}

function ticketsNamed({ tickets, review }: Piece, { title, texts, refs, notes }: EvidenceTarget): readonly string[] {
  const all = [title, ...texts, ...refs, ...notes].join('\n').toLowerCase();
  const names = [
    ...tickets.filter((ticket) => !ticket.startsWith('#')),
    ...(review?.is === 'change' ? [review.id] : []),
  ];
  return names.filter((name) => new RegExp(`(?<![\\w-])${name.toLowerCase()}(?![\\w-])`).test(all));
}

/** Words that say nothing about the subject of work. English, as most subjects of commits are. */
const stopWords: ReadonlySet<string> = new Set(
  (
    'a about add added adds after all allow also an and any are as at be been before being better both branch but ' +
    'by can change changed changes chore code commit could do does done every feat feature file files first fix ' +
    'fixed fixes for from get gets give given go goal had has have how if improve in index into is it its just ' +
    'last less lib main make makes merge more most my new no not now of off old on one only or other our out over ' +
    'own pull refactor remove removed request review set should show so some src support test tests than that the ' +
    'their them then there these they this those through time to two under update updated updates up use used ' +
    'uses using very was way we were what when where which while who will with without work would you your'
  ).split(' '),
);

/** Words of at least three letters, by their stems; `billingEvents` and `billing_events` are two words. */
function wordsIn(text: string): ReadonlyMap<string, string> {
  const found = text
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .match(/\p{L}[\p{L}\p{M}\p{N}]*/gu);
  const stems = new Map<string, string>();
  for (const word of found ?? []) {
    const key = stem(word);
    if (word.length > 2 && !stopWords.has(word) && !stems.has(key)) stems.set(key, word);
  }
  return stems;
}

/** Without the commonest endings of English, so that “migrating services” meets “migrate a service”. */
function stem(word: string): string {
  if (word.length < 5) return word.replace(/(?<=[^s])s$/, '');
  const bare = word.replace(/(?:at(?:ions?|ing|ed|es?)|ions?|ing|ers?|ed|es|s|e)$/, '');
  return bare.length < 3 ? word : bare.replace(/([^aeiouslz])\1$/u, '$1');
}
