#!/usr/bin/env node
// What `@vscode/test-electron` is given as VS Code's executable where there is no desktop one: it takes the same
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
