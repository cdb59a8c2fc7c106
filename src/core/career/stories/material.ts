/** Sources for a story: evidence, completed goals, wins and feedback that no story covers yet. */
import { lastDayOf, type IsoDate } from '../../base/calendar.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import type { Plain } from '../../yaml/edit/edits.ts';
import { omitUndefined } from '../../yaml/edit/values.ts';
import { compare } from '../../base/compare.ts';

export type Material = Readonly<{
  kind: 'evidence' | 'goal' | 'win' | 'feedback';
  text: string;
  date: IsoDate | undefined;
  skills: readonly string[];
  goals: readonly string[];
  /** The evidence entry that the story copies. */
  evidence: Plain | undefined;
  situation: string | undefined;
  private: boolean;
}>;

/** Newest first; undated material last. */
export function materialFor(index: GrowthIndex, today: IsoDate): readonly Material[] {
  const stories = [...index.readable('story')].map(({ entity }) => entity);
  const used = new Set(
    stories.flatMap(({ evidence }) =>
      evidence.flatMap(({ ref, note }) => [ref, note].filter((part) => part !== undefined).map(String)),
    ),
  );
  const usedGoals = new Set(stories.flatMap(({ goals }) => goals));
  const isNew = ({
    ref,
    note,
  }: Readonly<{
    ref?: string | number | undefined;
    note?: string | undefined;
  }>): boolean => !used.has(String(ref)) && !used.has(String(note));
  const goals = [...index.readable('goal')].flatMap(({ id, entity, path }): readonly Material[] => {
    const common = {
      skills: entity.supports?.skills ?? [],
      goals: [id],
      situation: undefined,
      private: !index.isShared(path),
    };
    const evidence = entity.evidence.filter(isNew).map((item): Material => ({
      ...common,
      kind: 'evidence',
      text: item.note ?? `${entity.title}: ${item.ref ?? item.kind ?? ''}`,
      date: item.date,
      evidence: omitUndefined(item),
    }));
    if (entity.status !== 'done' || usedGoals.has(id)) return evidence;
    return [
      { ...common, kind: 'goal', text: entity.title, date: entity.closed, evidence: undefined, situation: entity.why },
      ...evidence,
    ];
  });
  const profile = index.find('profile', 'profile');
  const skills = (profile?.entity.skills ?? []).flatMap(({ id, title, evidence }) =>
    evidence.filter(isNew).map((item): Material => ({
      kind: 'evidence',
      text: item.note ?? `${title ?? id}: ${item.ref ?? item.kind ?? ''}`,
      date: item.date,
      skills: [id],
      goals: [],
      evidence: omitUndefined(item),
      situation: undefined,
      private: profile !== undefined && !index.isShared(profile.path),
    })),
  );
  const wins = [...index.readable('week')].flatMap(({ id, entity, path }) =>
    entity.wins.map((text): Material => {
      const last = lastDayOf(id);
      return {
        kind: 'win',
        text,
        date: last < today ? last : today,
        skills: [],
        goals: [],
        evidence: undefined,
        situation: undefined,
        private: !index.isShared(path),
      };
    }),
  );
  const feedback = [...index.readable('note')].flatMap(({ entity, path }) =>
    entity.feedback.map(({ situation, behaviour }): Material => ({
      kind: 'feedback',
      text: behaviour,
      date: entity.date,
      skills: [],
      goals: [],
      evidence: undefined,
      situation,
      private: !index.isShared(path),
    })),
  );
  const titles = new Set(stories.map(({ title }) => title));
  return [...goals, ...skills, ...wins, ...feedback]
    .filter(({ text, date }) => !titles.has(text) && (date === undefined || date <= today))
    .sort((one, other) => compare(other.date ?? '', one.date ?? ''));
}
