/** Handles the arguments that a test run passes to VS Code's executable, with VS Code from npm. */
import { runInServer } from './hostTests.ts';

/** @returns the exit code of the tests */
export async function runAsCode(args: readonly string[]): Promise<number> {
  const valueOf = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const extension = valueOf('extensionDevelopmentPath');
  const tests = valueOf('extensionTestsPath');
  const workspace = args.find((arg) => !arg.startsWith('-'));
  if (extension === undefined || tests === undefined || workspace === undefined)
    throw new Error(
      'This VS Code only runs tests: pass a workspace, --extensionDevelopmentPath=, and --extensionTestsPath=.',
    );
  endWithParent();
  return runInServer(
    { extension, tests, workspace, trust: args.includes('--disable-workspace-trust') ? 'off' : 'on' },
    (text) => {
      process.stdout.write(text);
    },
  );
}

/** If the parent process is killed, the pipe that it holds as our standard input closes. */
function endWithParent(): void {
  if (process.env.CAIRN_TEST_RESULT === undefined) return;
  process.stdin.on('end', () => process.exit(1)).resume();
}
