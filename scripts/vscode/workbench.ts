/** Opens the workbench in a browser, with an extension in development and, for test runs, its tests. */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import type { Server } from './server.ts';

export type WorkbenchOptions = {
  readonly server: Server;
  /** A folder, or a `.code-workspace` file; none is an empty window. */
  readonly workspace?: string;
  readonly extension?: string;
  /** The module that runs tests in the extension host. */
  readonly tests?: string;
  /** Takes what the tests print. */
  readonly print?: (text: string) => void;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor?: number;
};

export type Workbench = {
  readonly page: Page;
  readonly browser: Browser;
  /** The exit code of the tests, when there are any. */
  readonly result: Promise<number>;
  readonly close: () => Promise<void>;
};

/** What the lines of a test run begin with; test/host/runner/mocha.ts writes it. */
const mark = 'cairn-test|';

/** How long the workbench may take to show itself, in milliseconds. */
const patience = 60_000;

export async function openWorkbench({ server, workspace, extension, tests, print, viewport = { width: 1280, height: 800 }, deviceScaleFactor = 1 }: WorkbenchOptions): Promise<Workbench> {
  const browser = await launchBrowser();
  const page = await (await browser.newContext({ viewport, deviceScaleFactor })).newPage();
  const remote = (file: string) => `vscode-remote://${server.authority}${encodeURI(file)}`;
  const payload = [
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
  ];
  const result = new Promise<number>((resolve, reject) => {
    void page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
      const [text] = args;
      // The workbench writes here too: about the network it has not, and modules that it can do without.
      if (typeof text === 'string' && text.startsWith(mark)) print?.(`${text.slice(mark.length)}\n`);
      else if (process.env.CAIRN_VERBOSE !== undefined) print?.(`${type}: ${args.map(String).join(' ')}\n`);
    });
    void page.exposeFunction('codeAutomationExit', (code: number) => { resolve(code); });
    page.on('crash', () => { reject(new Error('The page of the workbench crashed.')); });
    browser.on('disconnected', () => { reject(new Error('The browser was closed before the tests had ended.')); });
    void server.ended.then(() => { reject(new Error(`VS Code's server ended before the tests:\n${server.log().slice(-4_000)}`)); });
  });
  // Whoever opens a workbench without tests does not wait for a result.
  result.catch(() => undefined);

  const query = new URLSearchParams({
    ...(workspace?.endsWith('.code-workspace') === true ? { workspace } : workspace === undefined ? { ew: 'true' } : { folder: workspace }),
    ...(payload.length === 0 ? {} : { payload: JSON.stringify(payload) }),
  });
  await page.goto(`${server.url}/?${query.toString()}`);
  await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: patience });
  return { page, browser, result, close: () => browser.close() };
}
