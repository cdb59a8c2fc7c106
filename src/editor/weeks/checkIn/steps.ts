/**
 * The dialogue of a check-in: which goal, its new value, confidence, a note. Enter alone is an answer to each of them.
 */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { assertFileWritable } from '../../workspace/fileWriter.ts';
import { askConfidence } from '../../goals/askConfidence.ts';
import { askChoice } from '../../ui/askChoice.ts';
import { askText } from '../../ui/askText.ts';
import { example, optional } from '../../ui/promptText.ts';
import { withAnswer, type Step } from '../../ui/steps.ts';
import { about, draftFor, type Draft } from './draft.ts';
import { choiceOf, type Subject } from './subject.ts';
import { valueStep } from './valueStep.ts';

/** @param offered the goals to choose from, most due first; none when the goal is known already */
export function checkInSteps(offered: readonly Subject[], today: IsoDate): readonly Step<Draft>[] {
  return [...(offered.length === 0 ? [] : [goalStep(offered, today)]), valueStep(today), confidenceStep, noteStep];
}

function goalStep(offered: readonly Subject[], today: IsoDate): Step<Draft> {
  const several = new Set(offered.map(({ folder }) => folder)).size > 1;
  const choices = offered.map((subject) => choiceOf(subject, today, several));
  return {
    async ask(draft, progress) {
      const answer = await askChoice(progress, {
        placeholder: vscode.l10n.t('Which goal are you checking in on?'),
        choices,
        active: choices.find(({ value }) => value === draft.subject),
      });
      return withAnswer(answer, (subject) => {
        assertFileWritable(subject.folder, subject.path);
        // What was answered about one goal says nothing about another.
        return subject === draft.subject ? draft : draftFor(subject);
      });
    },
  };
}

const confidenceStep: Step<Draft> = {
  async ask(draft, progress) {
    const answer = await askConfidence(about(draft, progress), {
      before: draft.subject?.confidence,
      given: draft.confidence,
    });
    return withAnswer(answer, (confidence) => ({ ...draft, confidence: { answer: confidence } }));
  },
};

const noteStep: Step<Draft> = {
  async ask(draft, progress) {
    const line = await askText(about(draft, progress), {
      prompt: optional(vscode.l10n.t('What helped, or what got in the way?')),
      placeholder: example(vscode.l10n.t('Migrated two services with Sam’s help')),
      value: draft.note,
    });
    return withAnswer(line, (note) => ({ ...draft, note }));
  },
};
