/** The arguments of VS Code's executable that a test run uses, done with VS Code from npm. */
import { appendFileSync } from 'node:fs';
import { withinTime } from './hostTests.ts';
import { startServer } from './server.ts';
import { openWorkbench } from './workbench.ts';

/** @returns the exit code of the tests */
export async function runAsCode(args: readonly string[]): Promise<number> {
  const valueOf = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const extension = valueOf('extensionDevelopmentPath');
  const tests = valueOf('extensionTestsPath');
  const workspace = args.find((arg) => !arg.startsWith('-'));
  if (extension === undefined || tests === undefined) throw new Error('This VS Code only runs tests: it wants --extensionDevelopmentPath= and --extensionTestsPath=.');

  const server = await startServer({ trust: args.includes('--disable-workspace-trust') ? 'off' : 'on', testing: true });
  try {
    const print = (text: string) => {
      process.stdout.write(text);
      if (process.env.CAIRN_TEST_LOG !== undefined) appendFileSync(process.env.CAIRN_TEST_LOG, text);
    };
    const workbench = await openWorkbench({ server, extension, tests, print, ...(workspace !== undefined && { workspace }) });
    const code = await withinTime(workbench.result);
    await workbench.close();
    return code;
  } catch (error) {
    console.error(error);
    return 1;
  } finally {
    await server.stop();
  }
}
