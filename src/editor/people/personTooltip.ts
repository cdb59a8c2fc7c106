/** The tooltip of a person in the tree. */
import * as vscode from 'vscode';
import { daysBetween, type IsoDate } from '../../core/base/calendar.ts';
import { plural, firstLine, dayText, fullDayText, joined } from '../../core/base/texts.ts';
import type { PersonStanding } from '../../core/people/people.ts';
import { followThroughOf } from '../../core/people/commitments.ts';
import { bold, markdown, plain, staleText } from '../ui/tooltips.ts';
import {
  contactText,
  engagementText,
  phaseText,
  relationshipsText,
  sinceText,
  followThroughTexts,
} from '../../core/people/peopleText.ts';

const { l10n } = vscode;

export function personTooltip(
  { person, role, contact, engagement, commitments, introductions, notes }: PersonStanding,
  today: IsoDate,
): vscode.MarkdownString {
  const { entity, state } = person;
  const { since, phase, areas, met } = entity;
  return markdown(
    bold(entity.name),
    plain(state === 'stale' ? staleText() : undefined, joined(relationshipsText(entity), entity.role, entity.company)),
    plain(
      contactText(contact, today),
      contact.next && l10n.t('Next meeting: {0}', fullDayText(contact.next.day)),
      contact.last && l10n.t('Last met: {1} ({0})', sinceText(contact.last.days), fullDayText(contact.last.day)),
      engagement && l10n.t('Engagement: {0}', engagementText(engagement, today)),
      role === 'coach' ? joined(...followThroughTexts(followThroughOf(commitments))) : undefined,
    ),
    plain(
      areas.length === 0 ? undefined : l10n.t('Ask about: {0}', areas.join(', ')),
      phase && phaseText(phase),
      since === undefined ? undefined : sinceYearsText(since, today),
      notes.length === 0
        ? undefined
        : plural(l10n.t('{count, plural, one {# note} other {# notes}}'), { count: notes.length }),
      introductions.length === 0
        ? undefined
        : l10n.t('Introduced: {0}', introductions.map(({ name }) => name).join(', ')),
      met === undefined ? undefined : l10n.t('How you met: {0}', firstLine(met)),
    ),
  );
}

function sinceYearsText(since: IsoDate, today: IsoDate): string {
  const years = Math.floor(daysBetween(since, today) / 365.25);
  const day = dayText(since, today);
  return years < 1
    ? l10n.t('Since {0}', day)
    : plural(l10n.t('{years, plural, one {Since {day}, over a year} other {Since {day}, over # years}}'), {
        day,
        years,
      });
}
