/** Messages to and from the host, and the view state that survives a reload. */
import * as z from 'zod/mini';
import { toPage, type Changes, type ToHost } from '../src/protocol/dashboard.ts';
import type { Labels } from '../src/protocol/labels.ts';
import type { LinkTarget } from '../src/protocol/place.ts';
import { viewState, withoutPrivate, type ViewState } from './viewState.ts';

type VsCode = {
  readonly postMessage: (message: ToHost) => void;
  readonly getState: () => unknown;
  readonly setState: (state: unknown) => void;
};
declare function acquireVsCodeApi(): VsCode;

const vscode = acquireVsCodeApi();

let shownFolder: string | undefined;

/** Requests apply to the folder that is shown, not to one that was chosen and is still loading. */
export const setShownFolder = (id: string | undefined): void => {
  shownFolder = id;
};

type Request = Exclude<ToHost, { type: 'show' | 'not-understood' }>;

export const post = (request: Request): void => {
  vscode.postMessage({ ...request, ...(shownFolder !== undefined && { folder: shownFolder }) });
};

/** A click handler that opens a line; without one it does nothing. */
export const opener = (place: LinkTarget | undefined) => (): void => {
  if (place) post({ type: 'open', place });
};

/** Unique across reloads: answers to an earlier page may still arrive. */
let requestId = '';
let requests = 0;

/** Requests the whole state of a growth folder; of the first one by default. */
export function showFolder(folder: string | undefined): void {
  requests += 1;
  requestId = `${performance.timeOrigin} ${requests}`;
  vscode.postMessage({ type: 'show', requestId, ...(folder !== undefined && { folder }) });
}

/** @param receive gets the changes that answer the latest request; invalid messages are reported to the host instead */
export function listen(receive: (changes: Changes) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    performance.mark('cairn-heard');
    const read = toPage.safeParse(data);
    if (!read.success)
      vscode.postMessage({
        type: 'not-understood',
        where: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
      });
    else if (read.data.requestId === requestId) receive(read.data.changes);
  });
}

/** The host writes them into the page, so that the keys need no check. */
const labelsSchema = z.custom<Labels>((value) => z.record(z.string(), z.string()).safeParse(value).success);

export function readLabels(): Labels {
  const read = labelsSchema.safeParse(JSON.parse(document.getElementById('labels')?.textContent ?? 'null'));
  if (!read.success) throw new Error('The page has no labels.');
  return read.data;
}

export function loadViewState(): ViewState {
  const read = viewState.safeParse(vscode.getState() ?? {});
  return read.success ? read.data : viewState.parse({});
}

/**
 * VS Code keeps the state in its own storage, outside of `private/`: neither search words nor the paths of private
 * files may be in it.
 */
export const saveViewState = (state: ViewState): void => {
  vscode.setState(withoutPrivate(state));
};
