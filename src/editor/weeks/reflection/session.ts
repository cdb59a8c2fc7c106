/** A running reflection: where the answers go, and what is saved so far. */
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
  /** The week's file, relative to the growth folder. */
  readonly pathOf: (week: IsoWeek) => string;
  /** Undefined when there is no such file. */
  readonly weekOf: (week: IsoWeek) => Week | undefined;
  /** Saves at once, so that Escape loses nothing. */
  readonly keep: (week: IsoWeek, edit: WeekEdit) => Promise<void>;
  /** The week's own questions; stable during the reflection. */
  readonly questionsOf: (week: IsoWeek) => readonly WeekQuestion[];
  /** Changes another file, such as a goal's. */
  readonly change: (path: string, changes: readonly Change[]) => Promise<void>;
  readonly hasKept: () => boolean;
  /** @throws UserError when the week's file is not writable */
  readonly assertWritable: (week: IsoWeek) => void;
};

/** The choices before the first prompt. `inFile`: the prompts are written to the file instead of asked. */
export type Chosen = { readonly week: IsoWeek; readonly template: Template; readonly inFile: boolean };

/** @param pathOf the file for a week's answers, relative to the growth folder */
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
