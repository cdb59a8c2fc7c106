/**
 * Whom to contact, and why: a commitment, thanks, a missed introduction, an opportunity, or a long silence. Only real
 * contact counts.
 */
import * as l10n from '@vscode/l10n';
import { weekOf, type IsoDate } from '../../base/calendar.ts';
import { dueText, firstLine, joined } from '../../base/texts.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import type { Opportunity } from '../../model/opportunity.ts';
import { isOpenStage, opportunityStanding } from '../../career/opportunities/pipeline.ts';
import { personName, sinceText } from '../peopleText.ts';
import type { PersonStanding } from '../people.ts';
import { isOpenCommitment } from '../commitments.ts';

export type Reason =
  | Readonly<{ kind: 'commitment'; what: string; due: IsoDate | undefined }>
  | Readonly<{ kind: 'opportunity'; title: string }>
  | Readonly<{ kind: 'thanks'; for: string }>
  /** Introduced, but never met. */
  | Readonly<{ kind: 'introduction'; by: string | undefined }>
  | Readonly<{ kind: 'rhythm'; days: number | undefined }>
  | Readonly<{ kind: 'quiet'; days: number }>;

export type ToWrite = Readonly<{
  standing: PersonStanding;
  /** Most important first. */
  reasons: readonly [Reason, ...Reason[]];
  /** IDs of the introducers that lead to someone you have not met, starting with the one closest to you. */
  through: readonly string[];
}>;

/** In days: no need to write again this soon after a meeting. */
const justMet = 14;
/** In days: a contact without a rhythm has gone quiet. */
const quietAfter = 90;
const perWeek = 3;

const weights: Readonly<Record<Reason['kind'], number>> = {
  commitment: 0,
  opportunity: 1,
  thanks: 2,
  introduction: 3,
  rhythm: 4,
  quiet: 5,
};

/** Three people to contact this week: one per kind of reason first, then the most important. Stable for a week. */
export function threeToWrite(
  index: GrowthIndex,
  people: readonly PersonStanding[],
  today: IsoDate,
): readonly ToWrite[] {
  const all = peopleToWrite(index, people, today);
  const kinds = new Set<Reason['kind']>();
  const different = all.filter(({ reasons: [first] }) => !kinds.has(first.kind) && kinds.add(first.kind));
  return [...different, ...all.filter((each) => !different.includes(each))].slice(0, perWeek);
}

/**
 * Everyone with a reason to write to, the most important reason first.
 * @param people all of the folder, as `peopleStanding` has them
 */
export function peopleToWrite(
  index: GrowthIndex,
  people: readonly PersonStanding[],
  today: IsoDate,
): readonly ToWrite[] {
  const open = [...index.readable('opportunity')]
    .map(({ entity }) => entity)
    .filter((entity) => isOpenStage(opportunityStanding(entity, today).stage));
  const found = people.flatMap((standing): readonly ToWrite[] => {
    const {
      contact: { last, next },
    } = standing;
    if (next !== undefined || (last !== undefined && last.days < justMet)) return [];
    const [first, ...others] = reasonsFor(open, standing).toSorted(
      (one, other) => weights[one.kind] - weights[other.kind],
    );
    return first ? [{ standing, reasons: [first, ...others], through: wayTo(people, standing) }] : [];
  });
  const week = weekOf(today);
  return found.sort(
    (one, other) =>
      weights[one.reasons[0].kind] - weights[other.reasons[0].kind] || turn(week, one) - turn(week, other),
  );
}

/** Rotates people with equal reasons from week to week: an FNV-1a hash of week and ID, 0..2^32. */
function turn(week: string, { standing: { person } }: ToWrite): number {
  let hash = 2_166_136_261;
  for (const letter of `${week}${person.id}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return hash >>> 0;
}

/** @param opportunities open ones */
function reasonsFor(
  opportunities: readonly Opportunity[],
  { person, contact, commitments, thanks, role }: PersonStanding,
): readonly Reason[] {
  const { last, rhythm } = contact;
  const open = commitments.find((each) => each.mine && isOpenCommitment(each));
  const close = opportunities.find(({ contacts }) => contacts.includes(person.id));
  const { introducedBy } = person.entity;
  return [
    ...(open ? [{ kind: 'commitment' as const, what: open.commitment.what, due: open.commitment.due }] : []),
    ...(close ? [{ kind: 'opportunity' as const, title: close.title }] : []),
    ...(thanks[0] ? [{ kind: 'thanks' as const, for: thanks[0].for }] : []),
    ...(last === undefined && introducedBy !== undefined ? [{ kind: 'introduction' as const, by: introducedBy }] : []),
    ...(rhythm && rhythm.standing !== 'kept' ? [{ kind: 'rhythm' as const, days: last?.days }] : []),
    ...(role === 'other' && !rhythm && last !== undefined && last.days >= quietAfter
      ? [{ kind: 'quiet' as const, days: last.days }]
      : []),
  ];
}

/** The chain of introductions to someone you have not met. */
function wayTo(people: readonly PersonStanding[], { person, contact }: PersonStanding): readonly string[] {
  if (contact.last !== undefined) return [];
  const way: string[] = [];
  let { introducedBy } = person.entity;
  while (introducedBy !== undefined && !way.includes(introducedBy) && introducedBy !== person.id) {
    way.unshift(introducedBy);
    const before = people.find((each) => each.person.id === introducedBy);
    introducedBy = before?.contact.last === undefined ? before?.person.entity.introducedBy : undefined;
  }
  return way;
}

/** A reason in a few words. */
export function reasonText(index: GrowthIndex, reason: Reason, today: IsoDate): string {
  switch (reason.kind) {
    case 'commitment':
      return joined(
        l10n.t('your commitment: {0}', firstLine(reason.what)),
        reason.due === undefined ? undefined : dueText(reason.due, today),
      );
    case 'opportunity':
      return l10n.t('contact for “{0}”', reason.title);
    case 'thanks':
      return l10n.t('thank them for: {0}', firstLine(reason.for));
    case 'introduction':
      return reason.by === undefined
        ? l10n.t('introduced, not met yet')
        : l10n.t('introduced by {0}, not met yet', personName(index, reason.by));
    case 'rhythm':
      return reason.days === undefined
        ? l10n.t('not met yet')
        : l10n.t('met {0}, longer ago than planned', sinceText(reason.days));
    case 'quiet':
      return l10n.t('met {0}', sinceText(reason.days));
  }
}

/** "via Hanneke, Eli", for someone you have not met. */
export function throughText(index: GrowthIndex, { through }: Pick<ToWrite, 'through'>): string | undefined {
  if (through.length === 0) return undefined;
  return l10n.t('via {0}', through.map((person) => personName(index, person)).join(', '));
}
