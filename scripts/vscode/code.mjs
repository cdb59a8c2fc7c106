#!/usr/bin/env node
// Stands in for VS Code's executable in `@vscode/test-electron` if there is no desktop VS Code. It takes the same
// arguments.
import { register } from 'tsx/esm/api';

register();
const { runAsCode } = await import('./code.ts');
try {
  process.exit(await runAsCode(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
