/**
 * Private files with a unique mark in every field, made from the schemas: a new kind or field is covered by itself.
 * What has a mark in it came from a private file.
 */
import * as z from 'zod/v4/core';
import { addDays, weekOf, type IsoDate } from '../../../src/core/base/calendar.ts';
import { folders, kinds, pathOf, schemas, type Kind } from '../../../src/core/model/kinds.ts';
import { profileLists } from '../../../src/core/model/profile.ts';
import { references, referenceTargets, type ReferenceTarget } from '../../../src/core/model/values.ts';

/** Finds marks in texts, also in a title that was made of an ID, and in numbers with a separator. */
export const marksIn = (text: string): readonly string[] => text.match(/mark.?\d{6}|\b91\d?[., ]?\d{3}\b/gi) ?? [];

/** IDs that the shared files define. */
export const sharedIds: Readonly<Record<ReferenceTarget, string>> = {
  goal: 'open',
  person: 'ada',
  skill: 'design',
  strength: 'calm',
  value: 'craft',
  aspiration: 'lead',
  opportunity: 'quay',
  note: 'meeting',
  story: 'told',
};

/** Shared files that private ones refer to, by path, as values that YAML can hold. */
export function sharedFiles(today: IsoDate): Readonly<Record<string, unknown>> {
  const day = (days: number): IsoDate => addDays(today, days);
  return {
    'cairn.yaml': { format: 1 },
    'profile.yaml': {
      role: { next: 'lead' },
      strengths: [{ id: 'calm' }],
      values: [{ id: 'craft' }],
      aspirations: [{ id: 'lead' }],
      skills: [{ id: 'design', now: 1, wanted: 2 }],
    },
    'goals/open.yaml': {
      title: 'Open',
      start: day(-50),
      due: day(20),
      with: ['ada'],
      measure: { metric: 'services', target: 8 },
      obstacles: [{ if: 'tired', fired: [{ date: day(-2) }, { date: day(-1) }] }],
      actions: [{ title: 'Begin' }],
    },
    'people/ada.yaml': {
      name: 'Ada',
      relationship: ['coach', 'mentor'],
      engagement: {
        start: day(-80),
        end: day(13),
        sessions: [day(-7), day(4)],
        objectives: [{ title: 'Be heard', goal: 'open' }],
      },
    },
    'opportunities/quay.yaml': { title: 'Quay', history: [{ date: day(-20), stage: 'applied' }] },
    'stories/told.yaml': { title: 'Told' },
    'notes/meeting.yaml': {
      date: day(-7),
      with: 'ada',
      goals: ['open'],
      questions: ['Lead or not?'],
      insights: ['Wait'],
    },
    [`weeks/${weekOf(day(-7))}.yaml`]: {
      checkins: [{ goal: 'open', date: day(-7), value: 3, confidence: 0.6 }],
      reflection: { template: 'grow', answers: { goal: 'x' } },
    },
  };
}

export type Marked = {
  /** By path, as values that YAML can hold. */
  readonly files: ReadonlyMap<string, unknown>;
  /** An ID of each target that only these files define. */
  readonly ids: Readonly<Record<ReferenceTarget, string>>;
};

/** Documents of each kind: enough for every option of every union. */
const documents = 8;

/**
 * @param shared an ID of each target that shared files define: half of the private files refer to these
 */
export function markedFiles(today: IsoDate, shared: Readonly<Record<ReferenceTarget, string>>): Marked {
  let count = 0;
  const mark = (): string => `mark-${String(++count).padStart(6, '0')}`;
  const number = (): number => 91_000 + (++count % 1000);
  const ids = Object.fromEntries(referenceTargets.map((target) => [target, mark()])) as Record<ReferenceTarget, string>;

  /** @param at which of the documents; decides between the options of a union */
  const valueOf = (schema: z.$ZodType, at: number): unknown => {
    const reference = references.get(schema as never);
    if (reference) return (at % 2 === 0 ? shared : ids)[reference.target];
    if (schema instanceof z.$ZodOptional || schema instanceof z.$ZodDefault)
      return valueOf(schema._zod.def.innerType, at);
    if (schema instanceof z.$ZodObject)
      return Object.fromEntries(
        Object.entries(schema._zod.def.shape)
          .filter(([key]) => key !== 'format')
          .map(([key, value]) => [key, valueOf(value, at)]),
      );
    if (schema instanceof z.$ZodArray) return [at, at + 1].map((each) => valueOf(schema._zod.def.element, each));
    if (schema instanceof z.$ZodTuple) return schema._zod.def.items.map((item) => valueOf(item, at));
    if (schema instanceof z.$ZodRecord) return { [mark()]: valueOf(schema._zod.def.valueType, at) };
    if (schema instanceof z.$ZodUnion) {
      const { options } = schema._zod.def;
      const option = options[at % options.length];
      return option && valueOf(option, at);
    }
    if (schema instanceof z.$ZodEnum) {
      const values = Object.values(schema._zod.def.entries);
      return values[at % values.length];
    }
    if (schema instanceof z.$ZodLiteral) return schema._zod.def.values[0];
    if (schema instanceof z.$ZodBoolean) return at % 2 === 0;
    if (schema instanceof z.$ZodNumber) return numberOf(schema);
    if (schema instanceof z.$ZodISODate) return addDays(today, (at % 5) - 4);
    if (schema instanceof z.$ZodString) return textOf(schema);
    throw new Error(`There is no mark yet for ${schema._zod.def.type}.`);
  };

  const numberOf = (schema: z.$ZodNumber): number => {
    const checks = schema._zod.def.checks ?? [];
    const above = checks.find((check) => check instanceof z.$ZodCheckGreaterThan)?._zod.def;
    const below = checks.find((check) => check instanceof z.$ZodCheckLessThan)?._zod.def;
    // Between bounds there is no room for a mark.
    if (below !== undefined) return Number(below.value);
    return above === undefined || Number(above.value) <= 1 ? number() : Number(above.value);
  };

  const textOf = (schema: z.$ZodString): string => {
    const pattern = schema._zod.def.checks?.find((check) => check instanceof z.$ZodCheckRegex)?._zod.def.pattern;
    const texts = [`${mark()} in words`, mark(), weekOf(today), '23:59'];
    const text = texts.find((each) => pattern?.test(each) !== false);
    if (text === undefined) throw new Error(`There is no mark yet for ${String(pattern)}.`);
    return text;
  };

  const files = new Map<string, unknown>();
  for (const kind of kinds) {
    const isSingle = !(Object.values(folders) as readonly Kind[]).includes(kind);
    for (let at = 0; at < (isSingle ? 1 : documents); at++) {
      const value = valueOf(schemas[kind], at);
      if (kind === 'profile') nameItems(value);
      files.set(pathOf(kind, idOf(kind, at), { private: true }), value);
    }
  }
  return { files: files, ids };

  /** The profile defines the IDs that others refer to. */
  function nameItems(profile: unknown): void {
    for (const [list, target] of Object.entries(profileLists)) {
      const items: unknown = Reflect.get(Object(profile), list);
      if (Array.isArray(items)) Object.assign(Object(items[0]), { id: ids[target] });
    }
  }

  function idOf(kind: Kind, at: number): string {
    if (kind === 'week') return weekOf(addDays(today, -7 * at));
    if (kind === 'settings') return 'cairn';
    if (kind === 'profile' || kind === 'ladder') return kind;
    if (kind === 'feedback') return at === 0 ? shared.goal : mark();
    const target = referenceTargets.find((each) => each === kind);
    return at === 1 && target ? ids[target] : mark();
  }
}
