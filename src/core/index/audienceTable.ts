/**
 * What each reader of a report gets: the one place that decides. `narrowView.ts` makes views from it, and the table in
 * `docs/sharing.md` is generated from it. A key without an entry does not compile, so nothing new is shared unnoticed.
 */
import type { Reader } from '../model/audience.ts';
import type { Entity, Kind } from '../model/kinds.ts';

type Readers = readonly Reader[];

const everyone = ['mentor', 'coach', 'manager'] as const;
/** Those who help. A manager decides about pay and promotion. */
const helpers = ['mentor', 'coach'] as const;
const coach = ['coach'] as const;
const mentor = ['mentor'] as const;
const manager = ['manager'] as const;
const nobody = [] as const;

/** The people of a note decide; a note with an unknown person may be with anyone. */
export const noteGroups = ['coach', 'mentor', 'manager', 'other', 'unknown'] as const;
export const personGroups = ['manager', 'other'] as const;
export const assessmentGroups = ['skills', 'other'] as const;

type Groups = {
  readonly note: (typeof noteGroups)[number];
  readonly person: (typeof personGroups)[number];
  readonly assessment: (typeof assessmentGroups)[number];
};

type Row<K extends Kind> = {
  /**
   * Who gets files of the kind, by group if it has groups. `audience` in a file replaces this.
   */
  readonly files: K extends keyof Groups ? Readonly<Record<Groups[K], Readers>> : Readers;
  /** Of those, who gets a key. Of a key inside, its path joined with dots; without an entry, as the key above it. */
  readonly keys: Readonly<Record<keyof Entity<K>, Readers>> & Readonly<Record<`${string}.${string}`, Readers>>;
};

export const audienceTable: { readonly [K in Kind]: Row<K> } = {
  goal: {
    files: everyone,
    keys: {
      format: everyone,
      title: everyone,
      status: everyone,
      why: everyone,
      supports: everyone,
      'supports.values': helpers,
      'supports.aspirations': helpers,
      with: helpers,
      tags: everyone,
      audience: nobody,
      measure: everyone,
      start: everyone,
      due: everyone,
      closed: everyone,
      confidence: everyone,
      obstacles: helpers,
      actions: everyone,
      'actions.owner': helpers,
      evidence: everyone,
      insights: everyone,
      changes: everyone,
    },
  },
  week: {
    files: everyone,
    keys: {
      format: everyone,
      plans: everyone,
      checkins: everyone,
      wins: everyone,
      blockers: everyone,
      mood: helpers,
      energy: helpers,
      reflection: helpers,
    },
  },
  note: {
    files: { coach, mentor, manager, other: helpers, unknown: nobody },
    keys: {
      format: everyone,
      date: everyone,
      with: everyone,
      audience: nobody,
      agenda: everyone,
      goals: everyone,
      grow: coach,
      notes: everyone,
      insights: everyone,
      questions: everyone,
      commitments: everyone,
      resources: everyone,
      introductions: everyone,
      feedback: helpers,
      functions: mentor,
    },
  },
  person: {
    files: { manager: everyone, other: helpers },
    keys: {
      format: everyone,
      name: everyone,
      relationship: everyone,
      role: everyone,
      company: everyone,
      reach: nobody,
      met: helpers,
      since: everyone,
      introducedBy: helpers,
      next: everyone,
      notes: nobody,
      credentials: helpers,
      methods: helpers,
      assessments: helpers,
      engagement: coach,
      areas: helpers,
      phase: mentor,
      rhythm: everyone,
      shares: helpers,
      thanks: helpers,
    },
  },
  profile: {
    files: everyone,
    keys: {
      format: everyone,
      role: everyone,
      'role.next': helpers,
      'role.by': helpers,
      strengths: everyone,
      values: helpers,
      aspirations: helpers,
      skills: everyone,
    },
  },
  assessment: {
    files: { skills: everyone, other: helpers },
    keys: {
      format: everyone,
      date: everyone,
      kind: everyone,
      with: helpers,
      scale: everyone,
      items: everyone,
      notes: helpers,
    },
  },
  opportunity: {
    files: helpers,
    keys: {
      format: everyone,
      title: everyone,
      company: everyone,
      url: everyone,
      audience: nobody,
      history: everyone,
      contacts: helpers,
      next: everyone,
      fit: helpers,
      notes: everyone,
    },
  },
  story: {
    files: helpers,
    keys: {
      format: everyone,
      title: everyone,
      situation: everyone,
      task: everyone,
      action: everyone,
      result: everyone,
      skills: everyone,
      goals: everyone,
      evidence: everyone,
      practice: everyone,
    },
  },
  feedback: {
    files: helpers,
    keys: {
      format: everyone,
      goal: everyone,
      note: everyone,
      person: everyone,
      opportunity: everyone,
      story: everyone,
      threads: everyone,
    },
  },
  prompt: { files: helpers, keys: { format: everyone, title: everyone, description: everyone, prompts: everyone } },
  ladder: {
    files: everyone,
    keys: {
      format: everyone,
      title: everyone,
      source: everyone,
      levels: everyone,
      skills: everyone,
      rungs: everyone,
      notes: everyone,
    },
  },
  settings: {
    files: everyone,
    keys: {
      format: everyone,
      owner: everyone,
      rhythm: everyone,
      template: everyone,
      limit: everyone,
      privacy: everyone,
    },
  },
};

/** Who gets a key of a kind of files, among those who get the file. @param path joined with dots, without indexes */
export function readersOfKey(kind: Kind, path: string): Readers {
  const keys: Readonly<Record<string, Readers>> = audienceTable[kind].keys;
  const above = path.includes('.') ? readersOfKey(kind, path.slice(0, path.lastIndexOf('.'))) : nobody;
  return Object.hasOwn(keys, path) ? (keys[path] ?? nobody) : above;
}
