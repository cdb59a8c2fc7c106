/**
 * Reads which files Git tracks from its index file (`.git/index`, versions 2 to 4, also split or sparse; see
 * gitformat-index(5)). It does not run Git, because Git may not be installed where Cairn runs, and this happens at
 * every start. The file may be hostile: reading takes time in proportion to its size, and gives a bounded result.
 */

/** The hash function for object names. */
export type ObjectFormat = 'sha1' | 'sha256';

const hashBytes: Readonly<Record<ObjectFormat, number>> = { sha1: 20, sha256: 32 };

const signature = 'DIRC';
const headerBytes = 12;
/** Times, device, inode, mode, owner and size. Only the mode is used. */
const statBytes = 40;
const modeOffset = 24;
const folderMode = 0o040000;
const isExtended = 0x4000;
const padding = 8;

/** Longer names are not paths that an operating system accepts. */
const maxName = 8_192;
/** More files are not listed. */
const maxFiles = 5_000;

export type TrackedFiles = Readonly<{
  /** Without duplicates, in no particular order; at most 5,000. */
  files: readonly string[];
  /**
   * Folders of a sparse index, with a final `/`, that contain the requested folder or are in it. The index does not
   * say which files are in them. Git does not check them out, so they are usually not on disk.
   */
  collapsed: readonly string[];
}>;

export type IndexOptions = Readonly<{
  format: ObjectFormat;
  /** Whether names that differ only in case are the same (`core.ignoreCase`). */
  ignoreCase?: boolean;
  /** The file that `sharedIndexOf` names. */
  shared?: Uint8Array | undefined;
}>;

/**
 * The tracked files in a folder.
 *
 * @param under the path of the folder from the root of the work tree, with a final `/`; empty for the root
 * @returns undefined if this is not a valid index, or a part of it is missing or unknown
 */
export function trackedFiles(index: Uint8Array, under: string, options: IndexOptions): TrackedFiles | undefined {
  const own = readEntries(index, under, options);
  if (!own) return undefined;
  if (own.link?.shared === undefined) return listed(own.found.values(), own.collapsed);
  const shared = options.shared && readEntries(options.shared, under, options);
  if (!shared || shared.link !== undefined) return undefined;
  const deleted = bitmapAt(own.link.bitmaps, shared.count);
  if (!deleted) return undefined;
  // Entries that replace a shared one have its name, and are not repeated here.
  const kept = [...shared.found].filter(([position]) => deleted[position] !== 1).map(([, name]) => name);
  return listed([...kept, ...own.found.values()], [...shared.collapsed, ...own.collapsed]);
}

/** The name of the file with the rest of a split index, in the same folder; undefined if there is none. */
export function sharedIndexOf(index: Uint8Array, format: ObjectFormat): string | undefined {
  return readEntries(index, '', { format }, 0)?.link?.shared;
}

/** The target of a `.git` file, as in a worktree or a submodule: a path that is absolute or relative to its folder. */
export function gitDirOf(file: string): string | undefined {
  const start = 'gitdir: ';
  if (!file.startsWith(start)) return undefined;
  let end = file.length;
  while (end > start.length && (file[end - 1] === '\n' || file[end - 1] === '\r')) end -= 1;
  return end === start.length ? undefined : file.slice(start.length, end);
}

type Link = Readonly<{
  shared: string | undefined;
  /** First the positions in the shared index that are deleted, then those that are replaced. */
  bitmaps: Uint8Array;
}>;

type Entries = Readonly<{
  count: number;
  /** By position. */
  found: ReadonlyMap<number, string>;
  collapsed: readonly string[];
  link: Link | undefined;
}>;

function listed(files: Iterable<string>, collapsed: readonly string[]): TrackedFiles {
  return { files: [...new Set(files)].slice(0, maxFiles), collapsed };
}

function readEntries(
  index: Uint8Array,
  under: string,
  { format, ignoreCase = false }: IndexOptions,
  limit = maxFiles,
): Entries | undefined {
  const view = new DataView(index.buffer, index.byteOffset, index.byteLength);
  const end = index.length - hashBytes[format];
  if (end < headerBytes || ascii(index.subarray(0, 4)) !== signature) return undefined;
  const version = view.getUint32(4);
  if (version < 2 || version > 4) return undefined;

  const belowFolder = startsWithAny(under, ignoreCase);
  const found = new Map<number, string>();
  const collapsed: string[] = [];
  // Version 4 builds each name from the one before.
  const name = new Uint8Array(maxName);
  let length = 0;
  let at = headerBytes;
  const count = view.getUint32(8);
  for (let position = 0; position < count; position++) {
    const begin = at;
    at += statBytes + hashBytes[format];
    if (at + 4 > end) return undefined;
    at += (view.getUint16(at) & isExtended) === 0 ? 2 : 4;
    if (version === 4) {
      // A name is stored as the length to cut off the previous name, and the text to append.
      const cut = readVarint(index, at);
      if (cut === undefined || cut.value > length) return undefined;
      length -= cut.value;
      at = cut.next;
    } else length = 0;
    const zero = index.indexOf(0, at);
    if (zero < 0 || zero >= end || length + zero - at > maxName) return undefined;
    name.set(index.subarray(at, zero), length);
    length += zero - at;
    at = version === 4 ? zero + 1 : begin + (Math.floor((zero - begin) / padding) + 1) * padding;
    const whole = name.subarray(0, length);
    if (length > 0 && view.getUint32(begin + modeOffset) === folderMode) {
      const folder = decode(whole);
      if (collapsed.length < limit && (belowFolder(whole) !== undefined || contains(folder, under, ignoreCase)))
        collapsed.push(folder);
      continue;
    }
    const rest = found.size < limit && length > 0 ? belowFolder(whole) : undefined;
    if (rest !== undefined) found.set(position, under + decode(rest));
  }
  const extensions = readExtensions(index, at, end);
  if (!extensions) return undefined;
  return { count, found, collapsed, link: extensions.link && linkIn(extensions.link, hashBytes[format]) };
}

/** Undefined if one is cut off, or is unknown although it changes the meaning: those begin with a small letter. */
function readExtensions(index: Uint8Array, from: number, end: number): { readonly link?: Uint8Array } | undefined {
  const view = new DataView(index.buffer, index.byteOffset, index.byteLength);
  let link: Uint8Array | undefined;
  let at = from;
  while (at < end) {
    if (at + 8 > end) return undefined;
    const name = ascii(index.subarray(at, at + 4));
    const next = at + 8 + view.getUint32(at + 4);
    if (next > end) return undefined;
    if (name === 'link') link = index.subarray(at + 8, next);
    else if (name !== 'sdir' && /^[^A-Z]/.test(name)) return undefined;
    at = next;
  }
  return at === end ? { ...(link && { link }) } : undefined;
}

function linkIn(link: Uint8Array, hashLength: number): Link {
  const hash = link.subarray(0, hashLength);
  const isNone = hash.length < hashLength || hash.every((byte) => byte === 0);
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { shared: isNone ? undefined : `sharedindex.${hex}`, bitmaps: link.subarray(hashLength) };
}

/**
 * The first bitmap, a byte for each bit: 32 bits with the number of bits, 32 with the number of 64-bit words, the
 * words, and 32 that are not needed for reading. A marker word stands for a run of equal words and says how many plain
 * words follow it (“EWAH”, gitformat-bitmap(5)).
 *
 * @param size the number of bits that are wanted; later ones are left out
 */
function bitmapAt(bytes: Uint8Array, size: number): Uint8Array | undefined {
  const bits = new Uint8Array(size);
  // Git leaves both bitmaps out if they are empty.
  if (bytes.length === 0) return bits;
  if (bytes.length < 8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 8 + view.getUint32(4) * 8;
  if (end > bytes.length) return undefined;
  let bit = 0;
  for (let at = 8; at < end && bit < size;) {
    const [high, low] = [view.getUint32(at), view.getUint32(at + 4)];
    at += 8;
    // From the lowest bit: the repeated bit, 32 bits with the length of the run, 31 with the number of plain words.
    const run = ((high & 1) * 0x80000000 + (low >>> 1)) * 64;
    if ((low & 1) === 1) bits.fill(1, bit, Math.min(size, bit + run));
    bit += run;
    for (let plain = high >>> 1; plain > 0 && at < end && bit < size; plain--, at += 8, bit += 64) {
      for (let offset = 0; offset < 64 && bit + offset < size; offset++) {
        const half = view.getUint32(offset < 32 ? at + 4 : at);
        if (((half >>> (offset % 32)) & 1) === 1) bits[bit + offset] = 1;
      }
    }
  }
  return bits;
}

/** Git's “offset encoding”: seven bits per byte, the highest bit means that more follow, and each step adds one. */
function readVarint(bytes: Uint8Array, from: number): Readonly<{ value: number; next: number }> | undefined {
  let value = 0;
  for (let at = from; at < bytes.length && at < from + 5; at++) {
    const byte = bytes[at] ?? 0;
    value = at === from ? byte & 0x7f : (value + 1) * 0x80 + (byte & 0x7f);
    if ((byte & 0x80) === 0) return { value, next: at + 1 };
  }
  return undefined;
}

/**
 * What follows the prefix in a name; undefined for other names. On macOS, the prefix and the index may have accented
 * letters in different Unicode forms.
 */
function startsWithAny(prefix: string, ignoreCase: boolean): (name: Uint8Array) => Uint8Array | undefined {
  const forms = new Set([prefix, prefix.normalize('NFC'), prefix.normalize('NFD')]);
  const prefixes = [...forms].map((form) => new TextEncoder().encode(form));
  const same = (one: number | undefined, other: number): boolean =>
    one === other || (ignoreCase && one !== undefined && lower(one) === lower(other));
  return (name) => {
    const found = prefixes.find((each) => name.length >= each.length && each.every((byte, at) => same(name[at], byte)));
    return found && name.subarray(found.length);
  };
}

/** ASCII only: folders whose other letters differ in case are rare, and a file there is missed, not misreported. */
const lower = (byte: number): number => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte);

function contains(folder: string, path: string, ignoreCase: boolean): boolean {
  return ignoreCase ? path.toLowerCase().startsWith(folder.toLowerCase()) : path.startsWith(folder);
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
