/** The line to the extension: what is heard is checked, what is kept across a reload are the filters alone. */
import { toPage, type DashboardState, type Doing, type ToHost } from '../src/shared/dashboard.ts';
import { labels as labelsSchema, type Labels } from '../src/shared/labels.ts';

type VsCode = { readonly postMessage: (message: ToHost) => void; readonly getState: () => unknown; readonly setState: (state: unknown) => void };
declare function acquireVsCodeApi(): VsCode;

const vscode = acquireVsCodeApi();

export const doIt = (doing: Doing): void => { vscode.postMessage({ type: 'do', doing }); };

/** @param hear gets the sections that are other than before */
export function listen(hear: (changed: Partial<DashboardState>) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const read = toPage.safeParse(data);
    // What is not known is left: a newer host may say more.
    if (read.success) hear(read.data.changed as Partial<DashboardState>);
  });
  vscode.postMessage({ type: 'ready' });
}

export function readLabels(): Labels {
  const read = labelsSchema.safeParse(JSON.parse(document.getElementById('labels')?.textContent ?? '{}'));
  if (!read.success) throw new Error('The page came without its words.');
  return read.data;
}

export const kept = (): unknown => vscode.getState();
export const keep = (state: unknown): void => { vscode.setState(state); };
