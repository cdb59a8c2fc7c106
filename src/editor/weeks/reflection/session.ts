/** A running reflection: where the answers go, and what is saved so far. */
import type { IsoDate, IsoWeek } from '../../../core/base/calendar.ts';
import { reflectionPath, type WeekEdit } from '../../../core/weeks/weekFile.ts';
import type { Week } from '../../../core/model/week.ts';
import { questionsOf, type WeekQuestion } from '../../../core/weeks/reflection/weekQuestions.ts';
import type { Template } from '../../../core/weeks/reflection/template.ts';
import { plannedOn, type PlannedChanges } from '../../../core/index/plannedChanges.ts';
import { typedNow, type FileContent } from '../../../core/index/sharedContent.ts';
import type { GrowthIndex } from '../../../core/index/growthIndex.ts';
import { isPrivatePath } from '../../../core/model/kinds.ts';
import { assertFileWritable, type FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';

export type ReflectionSession = Readonly<{
  folder: GrowthFolder;
  today: IsoDate;
  /** The week's file, relative to the growth folder. */
  pathOf: (week: IsoWeek) => string;
  /** What may be written into the week's file: questions, templates, and facts come from this view. */
  viewOf: (week: IsoWeek) => GrowthIndex;
  /** Undefined when there is no such file. */
  weekOf: (week: IsoWeek) => Week | undefined;
  /** Saves at once, so that Escape loses nothing. The edit must be of the week as `weekOf` returns it now. */
  keep: (week: IsoWeek, edit: WeekEdit) => Promise<void>;
  /** The week's own questions; stable during the reflection. */
  questionsOf: (week: IsoWeek) => readonly WeekQuestion[];
  /** Changes another file, such as a goal's. */
  change: (file: FileContent<PlannedChanges>) => Promise<void>;
  hasKept: () => boolean;
  /** @throws UserError when the week's file is not writable */
  assertWritable: (week: IsoWeek) => void;
}>;

/** The choices before the first prompt. `inFile`: the prompts are written to the file instead of asked. */
export type Chosen = Readonly<{ week: IsoWeek; template: Template; inFile: boolean }>;

/** @param pathOf the file for a week's answers, relative to the growth folder */
export function reflectionSession(
  folder: GrowthFolder,
  writing: FileWriter,
  today: IsoDate,
  pathOf = (week: IsoWeek): string => reflectionPath(folder.index, week),
): ReflectionSession {
  const questions = new Map<IsoWeek, readonly WeekQuestion[]>();
  let kept = false;
  const viewOf = (week: IsoWeek): GrowthIndex => (isPrivatePath(pathOf(week)) ? folder.index : folder.index.shared);
  const weekOf = (week: IsoWeek): Week | undefined => {
    const entry = folder.index.get(pathOf(week));
    return entry?.kind === 'week' && entry.state !== 'broken' ? entry.entity : undefined;
  };
  return {
    folder,
    today,
    pathOf,
    viewOf,
    weekOf,
    async keep(week, { changes, text }) {
      if (changes.length === 0) return;
      await writing.changeOrCreate(folder, {
        path: pathOf(week),
        content: typedNow({ changes: plannedOn(weekOf(week), changes), text }),
      });
      kept = true;
    },
    questionsOf(week) {
      const known = questions.get(week) ?? questionsOf(viewOf(week), week, today);
      questions.set(week, known);
      return known;
    },
    async change(file) {
      await writing.change(folder, file);
      kept = true;
    },
    hasKept: () => kept,
    assertWritable(week) {
      assertFileWritable(folder, pathOf(week));
    },
  };
}
