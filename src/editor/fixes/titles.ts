/** What quick fixes and refactorings are called. */
import * as vscode from 'vscode';
import type { Title } from '../../core/fixes/fix.ts';
import type { MissingPartCode } from '../../core/goals/missingParts.ts';
import type { MeasureKind } from '../../core/model/goal.ts';
import type { ReferenceTarget } from '../../core/model/values.ts';

export function titleOf(title: Title): string {
  switch (title[0]) {
    case 'change-to':
    case 'change-date':
      return vscode.l10n.t('Change to “{0}”', title[1]);
    case 'change-due':
      return vscode.l10n.t('Change the due date to {0}', title[1]);
    case 'remove-key':
      return vscode.l10n.t('Remove “{0}”', title[1]);
    case 'remove-item':
      return vscode.l10n.t('Remove this item');
    case 'create':
      return creationOf(title[1], title[2]);
    case 'make-number':
      return vscode.l10n.t('Write the number {0}', title[1]);
    case 'make-list':
      return vscode.l10n.t('Make it a list');
    case 'make-single':
      return title[1] === '' ? vscode.l10n.t('Take it out of the list') : vscode.l10n.t('Write “{0}” alone', title[1]);
    case 'make-text':
      return vscode.l10n.t('Join the list to one text');
    case 'make-map':
      return vscode.l10n.t('Put “{0}:” before it', title[1]);
    case 'quote':
      return vscode.l10n.t('Put quotes around it');
    case 'tabs-to-spaces':
      return vscode.l10n.t('Indent with spaces');
    case 'swap-dates':
      return vscode.l10n.t('Swap the two dates');
    case 'write-due':
      return vscode.l10n.t('Write another due date');
    case 'set-target':
      return vscode.l10n.t('Write another target');
    case 'set-baseline':
      return vscode.l10n.t('Write another baseline');
    case 'baseline-zero':
      return vscode.l10n.t('Begin at 0');
    case 'move-checkin':
      return vscode.l10n.t('Move the check-in to {0}', title[1]);
    case 'keep-kind':
      return vscode.l10n.t('Keep “{0}” and remove what belongs to the other', title[1]);
    case 'remove-this':
      return vscode.l10n.t('Remove this one');
    case 'remove-other':
      return vscode.l10n.t('Keep this one and remove the first');
    case 'write-starter':
      return vscode.l10n.t('Write the first lines');
    case 'add-key':
      return vscode.l10n.t('Add “{0}”', title[1]);
    case 'fill-in':
      return vscode.l10n.t('Fill in “{0}”', title[1]);
    case 'take-ours':
      return sideOf(vscode.l10n.t('Keep the first side'), title[1]);
    case 'take-theirs':
      return sideOf(vscode.l10n.t('Keep the second side'), title[1]);
    case 'take-both':
      return vscode.l10n.t('Keep both sides');
    case 'rename-file':
      return vscode.l10n.t('Rename the file to {0}', title[1]);
    case 'add-measure':
    case 'add-kind':
      return measureOf(title[1]);
    case 'add-due':
      return vscode.l10n.t('Add a due date');
    case 'add-dates':
      return vscode.l10n.t('Add a start and a due date');
    case 'add-start':
      return vscode.l10n.t('Add the start date {0}', title[1]);
    case 'add-why':
      return vscode.l10n.t('Say why it matters');
    case 'add-support':
      return linkOf(title[1]);
    case 'add-action':
      return vscode.l10n.t('Add a first action');
    case 'add-obstacle':
      return vscode.l10n.t('Name an obstacle and a plan');
    case 'add-then':
      return vscode.l10n.t('Add a plan for this obstacle');
    case 'ask-part':
      return questionOf(title[1]);
    case 'retitle':
      return vscode.l10n.t('Write the title anew');
    case 'spread-dates':
      return vscode.l10n.t('Spread the due dates of the actions evenly');
    case 'add-milestone':
      return vscode.l10n.t('Add a milestone');
    case 'pause':
      return vscode.l10n.t('Pause this goal');
    case 'make-idea':
      return vscode.l10n.t('Make this goal an idea again');
    case 'raise-limit':
      return vscode.l10n.t('Allow {0} active goals', title[1]);
    case 'check-in':
      return vscode.l10n.t('Check in now…');
    case 'move-due':
      return vscode.l10n.t('Move the due date to {0}, and say why', title[1]);
    case 'ease-target':
      return vscode.l10n.t('Change the target to {0}, and say why', title[1]);
    case 'split':
      return vscode.l10n.t('Split into “{0}” and “{1}”', title[1], title[2]);
    case 'add-after':
      return title[1] === 'actions'
        ? vscode.l10n.t('Add an action after this one')
        : vscode.l10n.t('Add a milestone after this one');
    case 'actions-to-milestones':
      return withLoss(vscode.l10n.t('Count the actions as milestones'), title[1]);
    case 'lines-to-milestones':
      return vscode.l10n.t('Make the lines milestones');
    case 'convert':
      return withLoss(conversionOf(title[1]), title[2]);
    case 'add-contact':
      return vscode.l10n.t('Add {0} as a contact', title[1]);
    case 'pin-insight':
      return vscode.l10n.t('Pin to the goal “{0}”', title[1]);
    case 'make-action':
      return vscode.l10n.t('Make an action of “{0}”', title[1]);
    case 'extract-goal':
      return vscode.l10n.t('Make it a goal: “{0}”', title[1]);
    case 'make-private':
      return vscode.l10n.t('Move the file to private, which git ignores');
    case 'make-shared':
      return vscode.l10n.t('Move the file out of private, so that others can see it');
  }
}

function creationOf(target: ReferenceTarget, id: string): string {
  switch (target) {
    case 'goal':
      return vscode.l10n.t('Create the goal “{0}”', id);
    case 'person':
      return vscode.l10n.t('Create the person “{0}”', id);
    case 'skill':
      return vscode.l10n.t('Add the skill “{0}” to the profile', id);
    case 'strength':
      return vscode.l10n.t('Add the strength “{0}” to the profile', id);
    case 'value':
      return vscode.l10n.t('Add the value “{0}” to the profile', id);
    case 'aspiration':
      return vscode.l10n.t('Add the aspiration “{0}” to the profile', id);
    case 'opportunity':
      return vscode.l10n.t('Create the opportunity “{0}”', id);
    case 'note':
      return vscode.l10n.t('Create the note “{0}”', id);
    case 'story':
      return vscode.l10n.t('Create the story “{0}”', id);
  }
}

function measureOf(kind: MeasureKind): string {
  switch (kind) {
    case 'metric':
      return vscode.l10n.t('Add a measure: a number that moves to a target');
    case 'milestones':
      return vscode.l10n.t('Add a measure: milestones');
    case 'scale':
      return vscode.l10n.t('Add a measure: a scale of five levels');
    case 'habit':
      return vscode.l10n.t('Add a measure: a habit');
  }
}

function conversionOf(kind: MeasureKind): string {
  switch (kind) {
    case 'metric':
      return vscode.l10n.t('Measure it by a number');
    case 'milestones':
      return vscode.l10n.t('Measure it by milestones');
    case 'scale':
      return vscode.l10n.t('Measure it on a scale');
    case 'habit':
      return vscode.l10n.t('Measure it as a habit');
  }
}

function linkOf(list: 'values' | 'aspirations' | 'skills'): string {
  switch (list) {
    case 'values':
      return vscode.l10n.t('Link it to a value');
    case 'aspirations':
      return vscode.l10n.t('Link it to an aspiration');
    case 'skills':
      return vscode.l10n.t('Link it to a skill');
  }
}

function questionOf(code: MissingPartCode): string {
  switch (code) {
    case 'goal-without-measure':
      return vscode.l10n.t('Add a measure…');
    case 'goal-without-due':
      return vscode.l10n.t('Add a due date…');
    case 'goal-without-start':
      return vscode.l10n.t('Add a start date…');
    case 'goal-without-why':
      return vscode.l10n.t('Say why it matters…');
    case 'goal-without-action':
      return vscode.l10n.t('Add a first action…');
    case 'goal-without-obstacle':
      return vscode.l10n.t('Name an obstacle and a plan…');
    case 'obstacle-without-plan':
      return vscode.l10n.t('Add a plan for this obstacle…');
  }
}

/** @param name the branch or commit that git wrote beside the marker; nothing where it wrote none */
const sideOf = (title: string, name: string): string => (name === '' ? title : vscode.l10n.t('{0} ({1})', title, name));

/** What a person would lose is said before, not after. */
const withLoss = (title: string, lost: readonly string[]): string =>
  lost.length === 0 ? title : vscode.l10n.t('{0} (without {1})', title, lost.join(', '));
