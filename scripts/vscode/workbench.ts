/** Opens the workbench in a browser, with an extension from a path and, optionally, its tests. */
import type { Browser, Page } from 'playwright-core';
import { countsIn, mark } from '../../test/host/runner/report.ts';
import { launchBrowser } from './browser.ts';
import { fontsEnvironment } from './fonts.ts';
import type { Server } from './server.ts';

export type WorkbenchOptions = {
  readonly server: Server;
  /** A folder or a `.code-workspace` file; an empty window if omitted. */
  readonly workspace?: string;
  readonly extension?: string;
  /** The path of the module that runs tests in the extension host. */
  readonly tests?: string;
  /** Receives the output of the tests. */
  readonly print?: (text: string) => void;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor?: number;
  /** Uses the fonts for screenshots if they are available. */
  readonly fonts?: boolean;
};

export type Workbench = {
  readonly page: Page;
  /** The exit code of the tests. Rejects if the page, the browser, the server, or an extension host is lost. */
  readonly result: Promise<number>;
  readonly close: () => Promise<void>;
};

/**
 * What the workbench complains of without harm: the modules that are not compiled here, the network it has not, what
 * was under way at the end.
 */
const expected = new RegExp(
  'Could not locate the bindings file|native-watchdog|ServiceWorker|ERR_INTERNET|ERR_NAME_NOT_RESOLVED|' +
    'Failed to fetch|^Canceled',
);

/** Timeout until the workbench is visible, in milliseconds. */
const startTimeout = 60_000;

export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { server, viewport = { width: 1280, height: 800 }, deviceScaleFactor = 1 } = options;
  const browser = await launchBrowser(options.fonts === true ? await fontsEnvironment() : {});
  try {
    const context = await browser.newContext({ viewport, deviceScaleFactor });
    const page = await context.newPage();
    const result = resultOf(page, browser, options);
    await page.goto(addressOf(options));
    // Report a lost server rather than a missing status bar.
    await Promise.race([
      page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: startTimeout }),
      server.lost,
    ]);
    return { page, result, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function resultOf(page: Page, browser: Browser, { server, print }: WorkbenchOptions): Promise<number> {
  const result = new Promise<number>((resolve, reject) => {
    const fail = (message: string) => () => {
      reject(new Error(message));
    };
    // If the tests end without counts, the errors of the workbench are the only explanation.
    let errors = '';
    let counted = false;
    page
      .exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
        const text = args.map(String).join(' ');
        if (text.startsWith(mark)) {
          counted ||= countsIn(text.slice(mark.length)) !== undefined;
          print?.(`${text.slice(mark.length)}\n`);
        } else if (process.env.CAIRN_VERBOSE !== undefined) print?.(`${type}: ${text}\n`);
        else if (type === 'error' && !expected.test(text)) errors += `${text}\n`;
      })
      .catch(reject);
    page
      .exposeFunction('codeAutomationExit', (code: number) => {
        if (!counted) print?.(`The tests ended without counts.\n${errors.slice(0, 4_000)}`);
        // The workbench reports 0 if the extension host exits by itself, e.g. with process.exit().
        resolve(counted ? code : Math.max(1, code));
      })
      .catch(reject);
    page.on('crash', fail('The page of the workbench crashed.'));
    page.on('close', fail('The page of the workbench was closed before the tests had ended.'));
    page.on('worker', (worker) => {
      if (worker.url().includes('extensionHostWorker'))
        worker.on('close', fail('The extension host in the web worker ended before the tests.'));
    });
    browser.on('disconnected', fail('The browser ended before the tests.'));
    server.lost.catch(reject);
  });
  // Callers without tests ignore `result`; that must not be an unhandled rejection.
  result.catch(() => undefined);
  return result;
}

function addressOf({ server, workspace, extension, tests }: WorkbenchOptions): string {
  const remote = (file: string) =>
    `vscode-remote://${server.authority}${file.split('/').map(encodeURIComponent).join('/')}`;
  const payload = [
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
  ];
  const query = new URLSearchParams({
    ...(workspace === undefined ? { ew: 'true' } : isWorkspaceFile(workspace) ? { workspace } : { folder: workspace }),
    ...(payload.length === 0 ? {} : { payload: JSON.stringify(payload) }),
  });
  return `${server.url}/?${query.toString()}`;
}

export const isWorkspaceFile = (file: string): boolean => file.endsWith('.code-workspace');
