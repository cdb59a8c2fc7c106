/** The reasons to contact someone, in a few words. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { firstLine } from '../../../core/base/firstLine.ts';
import type { Reason, ToWrite } from '../../../core/people/network/reasons.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { sinceText, personName } from '../../ui/peopleWords.ts';
import { dueText } from '../../ui/dates.ts';
import { joined } from '../../ui/goalWords.ts';

const { l10n } = vscode;

export function reasonText(folder: GrowthFolder, reason: Reason, today: IsoDate): string {
  switch (reason.kind) {
    case 'commitment':
      return joined(
        l10n.t('your commitment: {0}', firstLine(reason.what)),
        reason.due === undefined ? undefined : dueText(reason.due, today),
      );
    case 'opportunity':
      return l10n.t('contact for “{0}”', reason.title);
    case 'thanks':
      return l10n.t('thank them for: {0}', firstLine(reason.for));
    case 'introduction':
      return reason.by === undefined
        ? l10n.t('introduced, not met yet')
        : l10n.t('introduced by {0}, not met yet', personName(folder, reason.by));
    case 'rhythm':
      return reason.days === undefined
        ? l10n.t('not met yet')
        : l10n.t('met {0}, longer ago than planned', sinceText(reason.days));
    case 'quiet':
      return l10n.t('met {0}', sinceText(reason.days));
  }
}

/** "via Hanneke, Eli", for someone you have not met. */
export function throughText(folder: GrowthFolder, { through }: Pick<ToWrite, 'through'>): string | undefined {
  if (through.length === 0) return undefined;
  return l10n.t('via {0}', through.map((person) => personName(folder, person)).join(', '));
}
