/**
 * Ids are slugs of the title, with a short random tail when the slug is taken. Never a sequence number: two clones of
 * one repository would both make "goal-12".
 */

const longest = 40;

/** Latin letters that Unicode does not take apart into a letter and an accent. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

/**
 * Lower-case ASCII words joined by hyphens; accents are taken off. Empty when the title has no letter or digit that
 * ASCII knows.
 */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    // An apostrophe is within a word, and an accent within a letter.
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[ßæœøłđðþħı]/g, (letter) => spelledOut[letter] ?? '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const kept: string[] = [];
  let length = 0;
  for (const word of words) {
    if (kept.length > 0 && length + word.length > longest) break;
    kept.push(word.slice(0, longest));
    length += word.length + 1;
  }
  return kept.join('-');
}

/** Names that Windows keeps for devices, with any extension, and the word by which files mean their owner. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|me)$/;

/**
 * An id that nothing else has, and that any file system takes for a file name.
 * @param taken whether an id is in use (ids that differ in case count as the same: file systems may think so)
 * @param random a source of numbers in 0..1
 */
export function newId(title: string, taken: (id: string) => boolean, random: () => number): string {
  const slug = slugOf(title);
  if (slug !== '' && !reserved.test(slug) && !taken(slug)) return slug;
  for (let attempt = 0; ; attempt++) {
    const id = `${slug}${slug === '' ? '' : '-'}${tail(random, 4 + Math.floor(attempt / 8))}`;
    if (!taken(id)) return id;
  }
}

/**
 * Letters without vowels, so that no word comes about by accident. Four are about 130,000; more when those are much
 * used.
 */
function tail(random: () => number, length: number): string {
  const alphabet = 'bcdfghjkmnpqrstvwxz';
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)] ?? 'x').join('');
}

/** What to show for an id that has no title: `system-design` as "System design". */
export function titleOfId(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
