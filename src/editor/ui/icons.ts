/** Icons by meaning. Color never carries information that the shape or the text does not. */
import { isNotUnderstood } from '../../core/model/values.ts';
import * as vscode from 'vscode';
import type { Stage } from '../../core/career/opportunities/pipeline.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import type { Verdict } from '../../core/goals/progress/pace.ts';
import type { IsoDate } from '../../core/base/calendar.ts';
import { joined } from '../../core/base/texts.ts';
import { contactText, relationshipsText } from '../../core/people/peopleText.ts';
import type { PersonStanding } from '../../core/people/people.ts';
import type { Role } from '../../core/people/role.ts';
import { verdictOf, type GoalSummary } from '../../core/goals/progress/summary.ts';

type Colour =
  | 'icon.foreground'
  | 'charts.green'
  | 'charts.yellow'
  | 'disabledForeground'
  | 'list.warningForeground'
  | 'list.errorForeground'
  | 'problemsWarningIcon.foreground';

export const icon = (name: string, colour?: Colour): vscode.ThemeIcon =>
  new vscode.ThemeIcon(name, colour && new vscode.ThemeColor(colour));

export const doneIcon = icon('pass-filled', 'charts.green');
/** Overrides the icon's own color, which means a running debugger. */
export const pausedIcon = icon('debug-pause', 'icon.foreground');
export const unclearIcon = icon('question', 'problemsWarningIcon.foreground');
export const staleIcon = icon('warning', 'problemsWarningIcon.foreground');

/** The status, or the pace of an active goal. */
export function goalIcon({ state, entity }: Readable<'goal'>, summary: GoalSummary): vscode.ThemeIcon {
  if (state === 'stale') return staleIcon;
  if (isNotUnderstood(entity.status)) return unclearIcon;
  switch (entity.status) {
    case 'idea':
      return icon('lightbulb');
    case 'paused':
      return pausedIcon;
    case 'done':
      return doneIcon;
    case 'dropped':
      return icon('circle-slash', 'disabledForeground');
    case 'active':
      return paceIcon(verdictOf(summary));
  }
}

function paceIcon(verdict: Verdict): vscode.ThemeIcon {
  switch (verdict) {
    case 'done':
      return icon('pass', 'charts.green');
    case 'ahead':
      return icon('arrow-circle-up', 'charts.green');
    case 'on-track':
      return icon('arrow-circle-right', 'charts.green');
    case 'behind':
      return icon('arrow-circle-down', 'list.warningForeground');
    case 'overdue':
      return icon('clockface', 'list.errorForeground');
    case 'not-started':
      return icon('calendar');
    case 'unknown':
      return icon('circle-large-outline');
  }
}

export function roleIcon(role: Role): vscode.ThemeIcon {
  switch (role) {
    case 'coach':
      return icon('compass');
    case 'mentor':
      return icon('mortar-board');
    case 'other':
      return icon('person');
  }
}

export function personItem({ person, role, contact }: PersonStanding, today: IsoDate): vscode.QuickPickItem {
  return {
    label: person.entity.name,
    description: joined(relationshipsText(person.entity), contactText(contact, today)),
    iconPath: roleIcon(role),
  };
}

export function stageIcon(stage: Stage | 'unclear'): vscode.ThemeIcon {
  if (stage === 'unclear') return unclearIcon;
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
