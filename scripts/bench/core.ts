/** Time to read files, compared with parsing the same files with `yaml` in the same run. */
import { createHash } from 'node:crypto';
import { parseDocument } from 'yaml';
import { cacheLines, readCache } from '../../src/core/index/cache.ts';
import { readFile } from '../../src/core/index/fileEntry.ts';
import { createIndex, type OwnerIndex } from '../../src/core/index/growthIndex.ts';
import { ownKeystrokes } from './keystroke.ts';
import { tenYears } from './tenYears.ts';
import { median, type Figure } from './figure.ts';

const rounds = 7;
const locale = 'en';

export function coreFigures(): readonly Figure[] {
  const files = tenYears('2026-11-20');
  const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');

  const cold: number[] = [];
  const warm: number[] = [];
  const parsing: number[] = [];
  let index = createIndex();
  const hashes = new Map([...files].map(([path, text]) => [path, hash(text)]));
  const cacheText = [...cacheLines(indexOf(files).sharedFiles, hashes, locale)].join('');
  // The three alternate, so that other load on the machine affects them equally. The first round is a warm-up.
  for (let round = 0; round <= rounds; round++) {
    const yaml = milliseconds(() => {
      for (const text of files.values()) parseDocument(text);
    });
    const read = milliseconds(() => {
      index = indexOf(files);
    });
    const cached = milliseconds(() => {
      const cache = readCache(cacheText, locale);
      const warmed = createIndex();
      for (const [path, text] of files) {
        const known = cache.get(path);
        const entry = known?.hash === hash(text) ? known.entry() : undefined;
        warmed.put(entry ?? readFile(path, text));
      }
    });
    if (round === 0) continue;
    parsing.push(yaml);
    cold.push(read / yaml);
    warm.push(cached / yaml);
  }
  const few = indexOf(new Map([...files].filter(([path], at) => at % 14 === 0 || path === lastWeek(files))));
  return [
    { name: 'files', value: files.size, unit: `(${Math.round(bytes / 1024)} kB)` },
    { name: 'parseDocument alone', value: median(parsing), unit: 'ms' },
    { name: 'cold index / parseDocument', value: median(cold), goal: 1.15, unit: 'x' },
    { name: 'warm index / parseDocument', value: median(warm), goal: 0.05, unit: 'x' },
    { name: `one changed file among ${few.paths().length}`, value: oneChange(few, files), unit: 'ms' },
    {
      name: `one changed file among ${index.paths().length}`,
      value: oneChange(index, files),
      unit: 'ms (about the same as above)',
    },
  ];
}

function indexOf(files: ReadonlyMap<string, string>): OwnerIndex {
  const index = createIndex();
  for (const [path, text] of files) index.put(readFile(path, text));
  return index;
}

const lastWeek = (files: ReadonlyMap<string, string>): string =>
  [...files.keys()].filter((path) => path.startsWith('weeks/')).at(-1) ?? '';

/** Milliseconds to parse a file, add it to the index, and find the problems of all affected files. */
function oneChange(index: OwnerIndex, files: ReadonlyMap<string, string>): number {
  const path = lastWeek(files);
  const text = files.get(path) ?? '';
  const times = Array.from({ length: 200 }, (_, turn) =>
    milliseconds(() => {
      const { problems } = index.put(readFile(path, `${text}# ${turn}\n`));
      for (const touched of problems) index.problemsOf(touched);
    }),
  );
  return median(times);
}

/** The median in milliseconds, without the first tenth as warm-up. */
export function keystroke(turns: number): { readonly took: number; readonly problems: number } {
  const { times, problems } = ownKeystrokes(turns);
  return { took: median(times.slice(turns / 10)), problems };
}

function milliseconds(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
