/** One person, reflecting: where the answers go, and what the week's file has of them by now. */
import type { IsoDate, IsoWeek } from '../../../core/base/calendar.ts';
import { reflectionPath, type WeekEdit } from '../../../core/weeks/weekFile.ts';
import type { Week } from '../../../core/model/week.ts';
import { questionsOf, type WeekQuestion } from '../../../core/weeks/reflection/weekQuestions.ts';
import type { Change } from '../../../core/yaml/edit/edits.ts';
import type { Template } from '../../../core/weeks/reflection/template.ts';
import { assertFileWritable, type FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';

export type ReflectionSession = {
  readonly folder: GrowthFolder;
  readonly today: IsoDate;
  /** The week's file for its reflection, relative to the growth folder. */
  readonly pathOf: (week: IsoWeek) => string;
  /** What that file says now; undefined when it is not there. */
  readonly weekOf: (week: IsoWeek) => Week | undefined;
  /** Puts something into the file at once, so that Escape finds it kept. */
  readonly keep: (week: IsoWeek, edit: WeekEdit) => Promise<void>;
  /** What the week asks by itself; the same for as long as the person is at it. */
  readonly questionsOf: (week: IsoWeek) => readonly WeekQuestion[];
  /** Changes another file than the week's, with which an answer has to do. */
  readonly change: (path: string, changes: readonly Change[]) => Promise<void>;
  /** Whether something was kept. */
  readonly hasKept: () => boolean;
  /** @throws ProblemForPerson when the week's file must not be written */
  readonly assertWritable: (week: IsoWeek) => void;
};

/** What was chosen before the first prompt. `inFile`: the prompts are not asked but put into the file. */
export type Chosen = { readonly week: IsoWeek; readonly template: Template; readonly inFile: boolean };

/** @param pathOf where a week's answers go, relative to the growth folder */
export function reflectionSession(
  folder: GrowthFolder,
  writing: FileWriter,
  today: IsoDate,
  pathOf = (week: IsoWeek): string => reflectionPath(folder.index, week),
): ReflectionSession {
  const questions = new Map<IsoWeek, readonly WeekQuestion[]>();
  let kept = false;
  return {
    folder,
    today,
    pathOf,
    weekOf(week) {
      const entry = folder.index.get(pathOf(week));
      return entry?.kind === 'week' && entry.state !== 'broken' ? entry.entity : undefined;
    },
    async keep(week, { changes, text }) {
      if (changes.length === 0) return;
      await writing.changeOrCreate(folder, pathOf(week), changes, text);
      kept = true;
    },
    questionsOf(week) {
      const known = questions.get(week) ?? questionsOf(folder.index, week, today);
      questions.set(week, known);
      return known;
    },
    async change(path, changes) {
      await writing.change(folder, path, changes);
      kept = true;
    },
    hasKept: () => kept,
    assertWritable(week) {
      assertFileWritable(folder, pathOf(week));
    },
  };
}
