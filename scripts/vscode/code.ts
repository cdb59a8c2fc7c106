/** The arguments of VS Code's executable that a test run uses, done with VS Code from npm. */
import { runInServer } from './hostTests.ts';

/** @returns the exit code of the tests */
export async function runAsCode(args: readonly string[]): Promise<number> {
  const valueOf = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const extension = valueOf('extensionDevelopmentPath');
  const tests = valueOf('extensionTestsPath');
  const workspace = args.find((arg) => !arg.startsWith('-'));
  if (extension === undefined || tests === undefined)
    throw new Error('This VS Code only runs tests: it wants --extensionDevelopmentPath= and --extensionTestsPath=.');
  endWithParent();
  return runInServer(
    { extension, tests, workspace, trust: args.includes('--disable-workspace-trust') ? 'off' : 'on' },
    (text) => {
      process.stdout.write(text);
    },
  );
}

/** Whoever runs the tests may be killed, and cannot tell. The pipe that it holds as our input closes then. */
function endWithParent(): void {
  if (process.env.CAIRN_TEST_RESULT === undefined) return;
  process.stdin.on('end', () => process.exit(1)).resume();
}
