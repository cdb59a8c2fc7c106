/** The parts an active goal may lack, by problem code, and the changes that add them. */
import type { Goal } from '../model/goal.ts';
import type { ProblemCode } from '../problems/rules.ts';
import type { Change } from '../yaml/edit/edits.ts';
import { measureFrom, textOrNone, type Answers } from './answers.ts';
import { measureValue, obstacleValue, supportKinds } from './newGoal.ts';

const parts = {
  'goal-without-measure': 'measure',
  'goal-without-due': 'due',
  'goal-without-start': 'start',
  'goal-without-why': 'why',
  'goal-without-action': 'action',
  'goal-without-obstacle': 'obstacle',
  'obstacle-without-plan': 'plan',
} as const satisfies Partial<Record<ProblemCode, string>>;

export type MissingPartCode = keyof typeof parts;
export type GoalPart = (typeof parts)[MissingPartCode];

export function isMissingPartCode(code: string): code is MissingPartCode {
  return Object.hasOwn(parts, code);
}

export const partOf = (code: MissingPartCode): GoalPart => parts[code];

/** Whether the goal still lacks the part. A quick fix may be older than the text. */
export function lacks(goal: Goal, part: GoalPart, obstacle: number): boolean {
  switch (part) {
    case 'measure':
    case 'due':
    case 'start':
    case 'why':
      return goal[part] === undefined;
    case 'action':
      return goal.actions.length === 0;
    case 'obstacle':
      return goal.obstacles.length === 0;
    case 'plan':
      return goal.obstacles[obstacle] !== undefined && goal.obstacles[obstacle].then === undefined;
  }
}

/**
 * The changes for the answers to one part's questions; empty where they were skipped.
 * @param goal the goal as it is now: its items are kept
 * @param obstacle zero-based index of the obstacle without a plan
 */
export function partChanges(part: GoalPart, answers: Answers, goal: Goal, obstacle: number): readonly Change[] {
  switch (part) {
    case 'measure': {
      const measure = measureFrom(answers);
      return measure ? [{ do: 'set', path: ['measure'], value: measureValue(measure) }] : [];
    }
    case 'due':
    case 'start':
      return answers[part] === undefined ? [] : [{ do: 'set', path: [part], value: answers[part] }];
    case 'why':
      return [
        ...(answers.why === '' ? [] : [{ do: 'set', path: ['why'], value: answers.why } as const]),
        ...linkChanges(answers, goal),
      ];
    case 'action':
      return answers.actions.map((title) => ({ do: 'append', path: ['actions'], value: { title } }));
    case 'obstacle':
      if (answers.obstacle.if === '') return [];
      return [
        {
          do: 'append',
          path: ['obstacles'],
          value: obstacleValue({ if: answers.obstacle.if, then: textOrNone(answers.obstacle.then) }),
        },
      ];
    case 'plan':
      return answers.obstacle.then === ''
        ? []
        : [{ do: 'set', path: ['obstacles', obstacle, 'then'], value: answers.obstacle.then }];
  }
}

function linkChanges({ supports }: Answers, goal: Goal): readonly Change[] {
  return supportKinds.flatMap((kind) =>
    supports[kind]
      .filter((id) => goal.supports?.[kind].includes(id) !== true)
      .map((id): Change => ({ do: 'append', path: ['supports', kind], value: id })),
  );
}
