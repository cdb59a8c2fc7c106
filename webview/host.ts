/**
 * The line to the extension: what is heard is checked; what is kept across a reload is how one looked, never what one
 * looked at.
 */
import * as z from 'zod/mini';
import { toPage, type Changes, type ToHost } from '../src/protocol/dashboard.ts';
import type { Doing } from '../src/protocol/doing.ts';
import { labels as labelsSchema, type Labels } from '../src/protocol/labels.ts';
import { filters } from './filters.ts';

type VsCode = {
  readonly postMessage: (message: ToHost) => void;
  readonly getState: () => unknown;
  readonly setState: (state: unknown) => void;
};
declare function acquireVsCodeApi(): VsCode;

const vscode = acquireVsCodeApi();

let folderShown: string | undefined;

/** What is done is done in the folder that is shown, not in one that was chosen and is still to come. */
export const folderIsShown = (id: string | undefined): void => {
  folderShown = id;
};

export const doIt = (doing: Doing): void => {
  vscode.postMessage({ type: 'do', doing, ...(folderShown !== undefined && { folder: folderShown }) });
};

/** What is asked, by a name that an earlier page cannot have given: answers to it may still be on their way. */
let question = '';
let asked = 0;

/** Asks for all that a growth folder has; without one, for the first. */
export function showFolder(folder: string | undefined): void {
  asked += 1;
  question = `${performance.timeOrigin} ${asked}`;
  vscode.postMessage({ type: 'show', question, ...(folder !== undefined && { folder }) });
}

/**
 * @param hear gets what is other than before in answer to what was asked last; what is not known it does not get, and
 * the host is told
 */
export function listen(hear: (changes: Changes) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    performance.mark('cairn-heard');
    const read = toPage.safeParse(data);
    if (!read.success)
      vscode.postMessage({
        type: 'not-understood',
        where: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
      });
    else if (read.data.question === question) hear(read.data.changes);
  });
}

export function readLabels(): Labels {
  const read = labelsSchema.safeParse(JSON.parse(document.getElementById('labels')?.textContent ?? '{}'));
  if (!read.success) throw new Error('The page came without its words.');
  return read.data;
}

/** How somebody looked at it: VS Code throws a hidden page away, and one wants to come back to where one was. */
const look = z.object({
  filters: z._default(filters, filters.parse({})),
  folder: z.optional(z.string()),
  open: z._default(z.array(z.string()), []),
  scroll: z._default(z.number(), 0),
});

export type Look = z.output<typeof look>;

export function keptLook(): Look {
  const read = look.safeParse(vscode.getState() ?? {});
  return read.success ? read.data : look.parse({});
}

export const keep = (kept: Look): void => {
  vscode.setState(kept);
};
