/** A file system in memory that can be full, slow, or changed by another program in the middle of a write. */
import * as vscode from 'vscode';

type Entry = { readonly type: vscode.FileType; bytes: Uint8Array; modified: number };

/** What a full disk does to a write that does not fit: real file systems and VS Code do all three. */
export type WhenFull = 'cut off silently' | 'cut off and fail' | 'leave empty and fail';

export class FaultyDisk implements vscode.FileSystemProvider {
  private readonly entries = new Map<string, Entry>();
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  private now = 1;
  readonly onDidChangeFile = this.changes.event;

  /** The size that a file may have, in bytes. */
  capacity = Number.POSITIVE_INFINITY;
  whenFull: WhenFull = 'cut off silently';
  /** Called before each read and write: a test may wait here, or change a file as another program would. */
  before: (operation: 'read' | 'write' | 'stat', path: string) => Promise<void> | void = () => undefined;

  /** Makes the disk faultless again. */
  repair(): void {
    this.capacity = Number.POSITIVE_INFINITY;
    this.before = () => undefined;
  }

  /** What is on disk; undefined when there is no such file. */
  text(path: string): string | undefined {
    const entry = this.entries.get(path);
    return entry && new TextDecoder().decode(entry.bytes);
  }

  /** Writes as another program would. */
  put(path: string, text: string): void {
    const isNew = !this.entries.has(path);
    this.set(path, new TextEncoder().encode(text));
    this.changes.fire([
      {
        type: isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed,
        uri: vscode.Uri.from({ scheme: 'faulty', path }),
      },
    ]);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    await this.before('stat', uri.path);
    const { type, bytes, modified } = this.get(uri);
    return { type, size: bytes.length, ctime: 1, mtime: modified };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    this.get(uri);
    const prefix = `${uri.path.replace(/\/$/, '')}/`;
    return [...this.entries]
      .filter(([path]) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/') && path !== prefix)
      .map(([path, { type }]) => [path.slice(prefix.length), type]);
  }

  createDirectory(uri: vscode.Uri): void {
    this.entries.set(uri.path, { type: vscode.FileType.Directory, bytes: new Uint8Array(), modified: this.now++ });
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    await this.before('read', uri.path);
    return this.get(uri).bytes;
  }

  async writeFile(
    uri: vscode.Uri,
    content: Uint8Array,
    { create, overwrite }: { readonly create: boolean; readonly overwrite: boolean },
  ): Promise<void> {
    await this.before('write', uri.path);
    const isNew = !this.entries.has(uri.path);
    if (isNew && !create) throw vscode.FileSystemError.FileNotFound(uri);
    if (!isNew && !overwrite) throw vscode.FileSystemError.FileExists(uri);
    const fits = content.length <= this.capacity;
    this.set(uri.path, fits ? content : content.slice(0, this.whenFull === 'leave empty and fail' ? 0 : this.capacity));
    this.changes.fire([{ type: isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed, uri }]);
    if (!fits && this.whenFull !== 'cut off silently')
      throw new vscode.FileSystemError('ENOSPC: no space left on device, write');
  }

  delete(uri: vscode.Uri): void {
    this.get(uri);
    for (const path of [...this.entries.keys()])
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.entries.delete(path);
    this.changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    const entry = this.get(from);
    this.entries.delete(from.path);
    this.entries.set(to.path, entry);
    this.changes.fire([
      { type: vscode.FileChangeType.Deleted, uri: from },
      { type: vscode.FileChangeType.Created, uri: to },
    ]);
  }

  private get(uri: vscode.Uri): Entry {
    const entry = this.entries.get(uri.path);
    if (!entry) throw vscode.FileSystemError.FileNotFound(uri);
    return entry;
  }

  private set(path: string, bytes: Uint8Array): void {
    const parts = path.split('/');
    for (let length = 1; length < parts.length; length++) {
      const folder = parts.slice(0, length).join('/') || '/';
      if (!this.entries.has(folder))
        this.entries.set(folder, { type: vscode.FileType.Directory, bytes: new Uint8Array(), modified: this.now++ });
    }
    this.entries.set(path, { type: vscode.FileType.File, bytes, modified: this.now++ });
  }
}
