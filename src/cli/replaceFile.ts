/** Writing a file so that it has either its old content or the new one, whatever happens in between. */
import { rename, rm, stat, writeFile } from 'node:fs/promises';

/** Writes a temporary file with the same permissions in the same folder first. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const mode = await stat(file).then(
    (found) => found.mode,
    // The file may be new.
    () => undefined,
  );
  const draft = `${file}.cairn-${process.pid}`;
  try {
    await writeFile(draft, content, { flag: 'wx', ...(mode !== undefined && { mode }) });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
