/**
 * Ids are slugs of the title, with a short random suffix if the slug is taken. Never a sequence number, because two
 * clones of a repository would both create "goal-12".
 */

const longest = 40;

/** Latin letters that Unicode does not decompose into a letter and an accent. */
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

/** Lowercase ASCII words joined by hyphens, without accents. Empty if the title has no ASCII letter or digit. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    // Apostrophes and accents do not separate words.
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

/** Names that Windows reserves for devices, with any extension, and `me`, which stands for the owner. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|me)$/;

/**
 * A unique id that is a valid file name on every system.
 * @param taken whether an id is in use; ids that differ only in case must count as the same, as on some file systems
 * @param random returns numbers from 0 to 1
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
 * No vowels, so that no words appear by accident. Four letters make about 130,000 suffixes; more are used when many are
 * taken.
 */
function tail(random: () => number, length: number): string {
  const alphabet = 'bcdfghjkmnpqrstvwxz';
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)] ?? 'x').join('');
}

/** The text for an id without a title: `system-design` becomes "System design". */
export function titleOfId(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
