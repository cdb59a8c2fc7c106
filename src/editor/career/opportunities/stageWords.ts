/** The texts and icons of opportunity stages. */
import * as vscode from 'vscode';
import type { Stage } from '../../../core/career/opportunities/pipeline.ts';
import { doneIcon, icon } from '../../ui/icons.ts';

const { l10n } = vscode;

export function stageText(stage: Stage): string {
  switch (stage) {
    case 'exploring':
      return l10n.t('Exploring');
    case 'applied':
      return l10n.t('Applied');
    case 'screen':
      return l10n.t('Screen');
    case 'interview':
      return l10n.t('Interview');
    case 'offer':
      return l10n.t('Offer');
    case 'accepted':
      return l10n.t('Accepted');
    case 'declined':
      return l10n.t('Declined');
    case 'rejected':
      return l10n.t('Rejected');
  }
}

export function stageIcon(stage: Stage): vscode.ThemeIcon {
  switch (stage) {
    case 'exploring':
      return icon('search');
    case 'applied':
      return icon('send');
    case 'screen':
      return icon('device-mobile');
    case 'interview':
      return icon('comment-discussion');
    case 'offer':
      return icon('gift');
    case 'accepted':
      return doneIcon;
    case 'declined':
    case 'rejected':
      return icon('circle-slash', 'disabledForeground');
  }
}
