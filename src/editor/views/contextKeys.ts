/** The context keys that `when` clauses of the manifest read; a test compares the two. */
import * as vscode from 'vscode';

export const contextKeys = {
  /** `absent`, `loading` or `ready`; not set before the extension has looked. */
  growthFolder: 'cairn.growthFolder',
  hasGoals: 'cairn.hasGoals',
  hasPeople: 'cairn.hasPeople',
  hasWeeks: 'cairn.hasWeeks',
  hasOpportunities: 'cairn.hasOpportunities',
} as const;

export type ContextKey = (typeof contextKeys)[keyof typeof contextKeys];

export function setContext(key: ContextKey, value: string | boolean): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', key, value);
}
