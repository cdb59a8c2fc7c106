/**
 * `cairn merge %O %A %B %P`: the merge driver for git. It writes the result to the second file, as git expects.
 * Exit code: 0 only if the result was parsed again and has every edit of both sides, 2 if a person has to look at it.
 * Of a file that is not one of ours, or that cannot be merged safely, git merges the lines as it does without a driver.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import { judgeLineMerge, markAllDifferences, markDamage } from '../core/sharing/merge/lineFallback.ts';
import type { MarkerStyle } from '../core/sharing/merge/lineMerge.ts';
import {
  kindOfPath,
  mergeGrowthFiles,
  type MergeInput,
  type MergeNote,
} from '../core/sharing/merge/mergeGrowthFiles.ts';
import { conflict, success, usage, wrongUsage } from './exitCodes.ts';
import { mergeWithGit, type FileVersions } from './gitMergeFile.ts';
import { replaceFile } from './replaceFile.ts';

type Request = {
  readonly files: { readonly base: string; readonly ours: string; readonly theirs: string };
  /** Of the file in its repository. */
  readonly path: string;
  readonly markers: MarkerStyle;
};

/** How the program ends, what it writes to our file, and what it says about it. */
type Result = { readonly code: number; readonly content?: string | Uint8Array; readonly messages?: readonly string[] };

/** @returns the exit code */
export async function merge(args: readonly string[]): Promise<number> {
  const request = requestOf(args);
  if (!request) {
    process.stderr.write(usage());
    return wrongUsage;
  }
  const { files } = request;
  const [base, ours, theirs] = await Promise.all([bytesOf(files.base), bytesOf(files.ours), bytesOf(files.theirs)]);
  const { code, content, messages = [] } = await merged(request, { base, ours, theirs });
  if (content !== undefined) await replaceFile(files.ours, content);
  for (const message of messages) process.stderr.write(`${request.path}: ${message}\n`);
  return code;
}

function requestOf(args: readonly string[]): Request | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: {
      'marker-size': { type: 'string' },
      'ours-label': { type: 'string' },
      'theirs-label': { type: 'string' },
    },
  });
  const [base, ours, theirs, path, ...others] = positionals;
  const size = Number(values['marker-size'] ?? 7);
  if (base === undefined || ours === undefined || theirs === undefined || others.length > 0) return undefined;
  if (!Number.isInteger(size) || size < 1 || size > 1000) return undefined;
  // Before version 2.44, git does not replace `%X` and `%Y` with the names of the sides.
  const label = (value: unknown, usual: string) =>
    typeof value === 'string' && !['', '%X', '%Y'].includes(value) ? value : usual;
  const markers = {
    ours: label(values['ours-label'], 'ours'),
    theirs: label(values['theirs-label'], 'theirs'),
    size,
  };
  return { files: { base, ours, theirs }, path: path ?? ours, markers };
}

/** A version that is missing was deleted, or never there. */
async function bytesOf(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Uint8Array();
    throw error;
  });
}

async function merged({ path, markers }: Request, versions: FileVersions): Promise<Result> {
  const [base, ours, theirs] = [versions.base, versions.ours, versions.theirs].map(decoded);
  if (kindOfPath(path) === undefined || base === undefined || ours === undefined || theirs === undefined)
    return byLines(versions, markers);
  const input: MergeInput = { base, ours, theirs, path, markers };
  const outcome = mergeGrowthFiles(input);
  switch (outcome.kind) {
    case 'merged':
      return { code: success, content: outcome.text, messages: outcome.notes.flatMap(noteFor) };
    case 'conflicts':
      return { code: conflict, content: outcome.text, messages: outcome.notes.flatMap(noteFor) };
    case 'refused':
      return byLinesChecked(input, versions, outcome.why);
  }
}

/** Undefined if it is not text. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

async function byLines(versions: FileVersions, markers: MarkerStyle): Promise<Result> {
  const result = await mergeWithGit(versions, markers);
  // As git does with binary files: ours stays, and theirs is in the index.
  if (!result) return { code: conflict, messages: [l10n.t('The lines cannot be merged. Choose one of the versions.')] };
  return { code: result.conflicts === 0 ? success : conflict, content: result.content };
}

/** Lines that git merged without a conflict may still make a file that can't be read, or lack an edit. */
async function byLinesChecked(input: MergeInput, versions: FileVersions, why: string): Promise<Result> {
  const result = await mergeWithGit(versions, input.markers ?? { ours: 'ours', theirs: 'theirs' });
  if (!result || result.conflicts > 0)
    return { code: conflict, content: result?.content ?? markAllDifferences(input).text, messages: [why] };
  const verdict = judgeLineMerge(input, decoded(result.content) ?? '');
  if (verdict === 'whole') return { code: success, content: result.content };
  const marked = markDamage(input) ?? (verdict === 'damaged' ? markAllDifferences(input) : undefined);
  // Where no version can be read, a choice between them would not help: the lines of both are there.
  return { code: conflict, content: marked?.text ?? result.content, messages: [why] };
}

const noteFor = (note: MergeNote): readonly string[] =>
  note.is === 'joined' ? [l10n.t('Both texts of “{0}” were kept. Edit them into one.', note.path.join('.'))] : [];
