/** How the program ends. Git takes 1 to 128 from a merge driver as a conflict, and stops at a higher code. */
import * as l10n from '@vscode/l10n';

export const success = 0;
/** Nothing was written. Node itself ends with this code if the program fails. */
export const failed = 1;
export const conflict = 2;
/** The command line is wrong, and nothing was written. */
export const wrongUsage = 129;

export const usage = (): string => `${l10n.t('Usage: {0}', 'cairn merge %O %A %B %P')}\n`;
