/**
 * Ids are slugs of the title, with a short random tail when the slug is taken. Never a sequence number: two clones of one
 * repository would both make "goal-12".
 */

const longest = 40;

/** Lower-case ASCII words joined by hyphens; accents are taken off. Empty when the title has no letter or digit that ASCII knows. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
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

/**
 * An id that nothing else has.
 * @param taken whether an id is in use (ids that differ in case count as the same: file systems may think so)
 * @param random a source of numbers in 0..1
 */
export function newId(title: string, taken: (id: string) => boolean, random: () => number): string {
  const slug = slugOf(title);
  let id = slug === '' ? tail(random) : slug;
  while (taken(id)) id = slug === '' ? tail(random) : `${slug}-${tail(random)}`;
  return id;
}

/** Four characters without vowels, so that no word comes about by accident; 19^4 is about 130,000. */
function tail(random: () => number): string {
  const alphabet = 'bcdfghjkmnpqrstvwxz';
  return Array.from({ length: 4 }, () => alphabet[Math.floor(random() * alphabet.length)] ?? 'x').join('');
}

/** What to show for an id that has no title: `system-design` as "System design". */
export function titleOfId(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
