/** Runs specs in the web-worker extension host. */
import { runMocha } from './mocha.ts';

export function run(load: () => void): Promise<void> {
  // With a manifest that lets it, VS Code prefers the Node host, and nobody would notice.
  if ('process' in globalThis && 'versions' in process)
    throw new Error('These tests are for the web-worker host, but run in the Node host.');
  return runMocha(load);
}
