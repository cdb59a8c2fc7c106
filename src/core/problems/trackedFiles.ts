/**
 * Reads which files Git tracks from its index file (`.git/index`, versions 2 to 4; see gitformat-index(5)). It does not
 * run Git, because Git may not be installed where Cairn runs, and this happens at every start.
 */

/** The hash function for object names. */
export type ObjectFormat = 'sha1' | 'sha256';

const hashBytes: Readonly<Record<ObjectFormat, number>> = { sha1: 20, sha256: 32 };

const signature = 'DIRC';
const headerBytes = 12;
/** Times, device, inode, mode, owner and size, which are not used. */
const statBytes = 40;
const isExtended = 0x4000;
const padding = 8;

/**
 * The tracked files in a folder, in the order of Git, without duplicates.
 *
 * @param under the path of the folder from the root of the work tree, with a final `/`; empty for the root
 * @returns undefined if this is not a valid index
 */
export function trackedFiles(
  index: Uint8Array,
  under: string,
  format: ObjectFormat = 'sha1',
): readonly string[] | undefined {
  const view = new DataView(index.buffer, index.byteOffset, index.byteLength);
  if (index.length < headerBytes || ascii(index.subarray(0, 4)) !== signature) return undefined;
  const version = view.getUint32(4);
  if (version < 2 || version > 4) return undefined;

  const prefix = new TextEncoder().encode(under);
  const found = new Set<string>();
  let name: Uint8Array = new Uint8Array();
  let at = headerBytes;
  for (let left = view.getUint32(8); left > 0; left--) {
    const begin = at;
    at += statBytes + hashBytes[format];
    if (at + 2 > index.length) return undefined;
    at += (view.getUint16(at) & isExtended) === 0 ? 2 : 4;
    let kept: Uint8Array = name.subarray(0, 0);
    if (version === 4) {
      // A name is stored as the length to cut off the previous name, and the text to append.
      const cut = readVarint(index, at);
      if (cut === undefined || cut.value > name.length) return undefined;
      kept = name.subarray(0, name.length - cut.value);
      at = cut.next;
    }
    const end = index.indexOf(0, at);
    if (end < 0) return undefined;
    name = kept.length === 0 ? index.subarray(at, end) : joined(kept, index.subarray(at, end));
    at = version === 4 ? end + 1 : begin + (Math.floor((end - begin) / padding) + 1) * padding;
    if (startsWith(name, prefix)) found.add(new TextDecoder().decode(name));
  }
  return [...found];
}

/** The format in the `config` of a repository; SHA-1 by default. */
export function objectFormatOf(config: string): ObjectFormat {
  return /^[ \t]*objectformat[ \t]*=[ \t]*sha256[ \t]*$/im.test(config) ? 'sha256' : 'sha1';
}

/** The target of a `.git` file, as in a worktree or a submodule: a path that is absolute or relative to its folder. */
export function gitDirOf(file: string): string | undefined {
  return /^gitdir: (.+?)[ \t\r]*$/m.exec(file)?.[1];
}

/** Git's “offset encoding”: seven bits per byte, the highest bit means that more follow, and each step adds one. */
function readVarint(bytes: Uint8Array, from: number): { readonly value: number; readonly next: number } | undefined {
  let value = 0;
  for (let at = from; at < bytes.length && at < from + 5; at++) {
    const byte = bytes[at] ?? 0;
    value = at === from ? byte & 0x7f : (value + 1) * 0x80 + (byte & 0x7f);
    if ((byte & 0x80) === 0) return { value, next: at + 1 };
  }
  return undefined;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

const startsWith = (bytes: Uint8Array, prefix: Uint8Array): boolean =>
  bytes.length >= prefix.length && prefix.every((byte, at) => bytes[at] === byte);

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
