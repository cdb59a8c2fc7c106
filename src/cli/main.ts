#!/usr/bin/env node
/** The program `cairn`, `dist/cairn.mjs`. Its first argument names the command. */
import { failed, usage, wrongUsage } from './exitCodes.ts';
import { merge } from './merge.ts';

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { merge };

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) {
  try {
    process.exitCode = await command(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = failed;
  }
} else {
  process.stderr.write(usage());
  process.exitCode = wrongUsage;
}
