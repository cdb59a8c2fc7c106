/** Texts about people. */
import * as l10n from '@vscode/l10n';
import type { IsoDate } from '../base/calendar.ts';
import { agoText, dayText, joined, nearDayText, plural } from '../base/texts.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { titleOfId } from '../model/ids.ts';
import { relationshipsOf, type Person, type Relationship } from '../model/person.ts';
import type { FollowThrough, Tally } from './commitments.ts';
import type { Contact } from './contact.ts';
import type { EngagementStanding } from './engagement.ts';

function relationshipText(relationship: Relationship): string {
  switch (relationship) {
    case 'coach':
      return l10n.t('coach');
    case 'mentor':
      return l10n.t('mentor');
    case 'sponsor':
      return l10n.t('sponsor');
    case 'manager':
      return l10n.t('manager');
    case 'peer':
      return l10n.t('peer');
    case 'contact':
      return l10n.t('contact');
  }
}

export const relationshipsText = (person: Person): string => relationshipsOf(person).map(relationshipText).join(', ');

/** "session 7 of 8 on Wed", or "met 5 weeks ago · planned every 3 weeks". */
export function contactText({ last, next, rhythm }: Contact, today: IsoDate): string {
  if (next) return nextText(next, today);
  if (!last) return rhythm ? joined(l10n.t('not met yet'), everyText(rhythm.weeks)) : '';
  const met = l10n.t('met {0}', sinceText(last.days));
  if (!rhythm) return met;
  return joined(
    met,
    rhythm.standing === 'kept'
      ? everyText(rhythm.weeks)
      : plural(l10n.t('{weeks, plural, one {planned every week} other {planned every # weeks}}'), {
          weeks: rhythm.weeks,
        }),
  );
}

export function nextText({ day, session }: NonNullable<Contact['next']>, today: IsoDate): string {
  const when = nearDayText(day, today);
  return session ? l10n.t('session {0} of {1}: {2}', session.number, session.of, when) : l10n.t('next: {0}', when);
}

const everyText = (weeks: number): string =>
  plural(l10n.t('{weeks, plural, one {every week} other {every # weeks}}'), { weeks });

/** @param days 0 or more */
export function sinceText(days: number): string {
  if (days < 14) return agoText(days);
  return days < 365
    ? plural(l10n.t('{weeks, plural, one {# week ago} other {# weeks ago}}'), { weeks: Math.floor(days / 7) })
    : l10n.t('over a year ago');
}

/** "6 of 8 sessions · ends in 11 days". */
export function engagementText({ sessions, state, daysLeft, start, end }: EngagementStanding, today: IsoDate): string {
  const held = sessions.planned === 0 ? undefined : l10n.t('{0} of {1} sessions', sessions.held, sessions.planned);
  if (state === 'before') return joined(l10n.t('starts {0}', nearDayText(start, today)), held);
  if (state === 'over' && end !== undefined) return joined(held, l10n.t('ended {0}', dayText(end, today)));
  if (daysLeft === undefined) return joined(held, l10n.t('no end date'));
  return joined(
    held,
    plural(l10n.t('{days, plural, =0 {ends today} =1 {ends tomorrow} other {ends in # days}}'), { days: daysLeft }),
  );
}

export const commitmentStates = ['kept', 'late', 'open', 'overdue'] as const satisfies readonly (keyof Tally)[];

/** "9 kept · 1 late · 2 open · 1 overdue", without zeros. */
export function tallyText(tally: Tally): string {
  return joined(
    ...commitmentStates.map((standing) =>
      tally[standing] === 0 ? undefined : commitmentsText(standing, tally[standing]),
    ),
  );
}

/** "Yours: 9 kept" and "Theirs: 1 open", without a side that has no commitments. */
export function followThroughTexts({ mine, theirs }: Pick<FollowThrough, 'mine' | 'theirs'>): readonly string[] {
  const [own, other] = [tallyText(mine), tallyText(theirs)];
  return [...(own === '' ? [] : [l10n.t('Yours: {0}', own)]), ...(other === '' ? [] : [l10n.t('Theirs: {0}', other)])];
}

/** "9 kept". */
export function commitmentsText(standing: keyof Tally, count: number): string {
  switch (standing) {
    case 'kept':
      return l10n.t('{0} kept', count);
    case 'late':
      return l10n.t('{0} late', count);
    case 'open':
      return l10n.t('{0} open', count);
    case 'overdue':
      return l10n.t('{0} overdue', count);
  }
}

export function phaseText(phase: NonNullable<Person['phase']>): string {
  switch (phase) {
    case 'initiation':
      return l10n.t('Getting to know each other');
    case 'cultivation':
      return l10n.t('Active mentoring');
    case 'separation':
      return l10n.t('Winding down');
    case 'redefinition':
      return l10n.t('Peers');
  }
}

/** A person's name, or their ID as a title when they have no readable file. */
export function personName(index: GrowthIndex, id: string): string {
  return index.find('person', id)?.entity.name ?? titleOfId(id);
}
