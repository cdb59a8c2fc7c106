/** The dialogue of a check-in: which goal, its new value, confidence, a note. Enter alone is an answer to each of them. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/calendar.ts';
import { parsePercent } from '../../core/goals/parseNumber.ts';
import { assertFileWritable } from '../edits/writing.ts';
import { askChoice, type Choice } from '../input/askChoice.ts';
import { askText } from '../input/askText.ts';
import { withAnswer, type Step } from '../input/steps.ts';
import { percentText } from '../views/goalWords.ts';
import { draftFor, type Draft } from './draft.ts';
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
        placeholder: vscode.l10n.t('Which goal did you look at?'),
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

/** Between these most people do not tell apart. */
const usual = [0.9, 0.7, 0.5, 0.3];

const confidenceStep: Step<Draft> = {
  async ask(draft, progress) {
    const before = draft.subject?.confidence;
    const given = draft.confidence?.answer;
    const noAnswer: Choice<number | undefined> = { label: vscode.l10n.t('No answer'), value: undefined };
    const asBefore: Choice<number | undefined> | undefined = before === undefined ? undefined : { label: vscode.l10n.t('As before ({0})', percentText(before)), value: before };
    // One that was typed is there again after going back.
    const chances = [...(given === undefined || usual.includes(given) ? [] : [given]), ...usual].filter((chance) => chance !== before).map(chanceChoice);
    const choices = asBefore ? [asBefore, ...chances, noAnswer] : [noAnswer, ...chances];
    const answer = await askChoice(progress, {
      placeholder: vscode.l10n.t('How sure are you that you will reach it? Choose, or type a percentage.'),
      choices,
      active: draft.confidence && choices.find(({ value }) => value === given),
      typed(text) {
        const chance = parsePercent(text);
        return chance === undefined ? undefined : chanceChoice(chance);
      },
    });
    return withAnswer(answer, (confidence) => ({ ...draft, confidence: { answer: confidence } }));
  },
};

const chanceChoice = (chance: number): Choice<number | undefined> => ({ label: percentText(chance), description: chanceText(chance), value: chance });

function chanceText(chance: number): string {
  if (chance >= 0.9) return vscode.l10n.t('almost certain');
  if (chance >= 0.7) return vscode.l10n.t('likely');
  return chance >= 0.5 ? vscode.l10n.t('it could go either way') : vscode.l10n.t('it would take something new');
}

const noteStep: Step<Draft> = {
  async ask(draft, progress) {
    const line = await askText(progress, {
      prompt: vscode.l10n.t('A note? What moved it, or what held it up. Enter alone for none.'),
      placeholder: vscode.l10n.t('Two services moved after pairing with Sam'),
      value: draft.note,
    });
    return withAnswer(line, (note) => ({ ...draft, note }));
  },
};
