/** The hover of an id. All text from the user's files is escaped. */
import { personName } from '../ui/peopleWords.ts';
import * as vscode from 'vscode';
import { daysBetween, type IsoDate } from '../../core/base/calendar.ts';
import { firstLine } from '../../core/base/firstLine.ts';
import { plural } from '../../core/base/translations.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import { goalsFor, insightsOf, personFacts, skillFacts, traitFacts } from '../../core/language/hover/facts.ts';
import { valueMeaning } from '../../core/model/keys/keyDocs.ts';
import { titleOfId } from '../../core/model/ids.ts';
import { peopleOf } from '../../core/model/note.ts';
import { relationshipsOf } from '../../core/model/person.ts';
import type { ReferenceTarget, EntityRef } from '../../core/model/values.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { agoText, dueText, fullDayText, nearDayText } from '../ui/dates.ts';
import { joined, markers } from '../ui/goalWords.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { bold, markdown, plain, staleText } from '../ui/tooltips.ts';
import { goalCard } from './goalCard.ts';

const { l10n } = vscode;

/** Undefined for an unknown id, which has a problem of its own. */
export function cardOf(
  folder: GrowthFolder,
  { target, id }: EntityRef,
  standing: GrowthState,
): vscode.MarkdownString | undefined {
  const today = standing.today();
  switch (target) {
    case 'goal': {
      const goal = folder.index.goal(id);
      return goal && goalCard(folder, goal, standing);
    }
    case 'person':
      return found(folder.index.find('person', id), (person) => personCard(folder, person, today));
    case 'skill':
      return skillCard(folder, id);
    case 'strength':
      return traitCard(folder, 'strengths', id);
    case 'value':
      return traitCard(folder, 'values', id);
    case 'aspiration':
      return traitCard(folder, 'aspirations', id);
    case 'opportunity':
      return found(folder.index.find('opportunity', id), (opportunity) => opportunityCard(folder, opportunity, today));
    case 'note':
      return found(folder.index.find('note', id), (note) => noteCard(folder, note));
    case 'story':
      return found(folder.index.find('story', id), (story) => storyCard(folder, story, today));
  }
}

const found = <Entry, Card>(entry: Entry | undefined, card: (entry: Entry) => Card): Card | undefined =>
  entry === undefined ? undefined : card(entry);

function personCard(folder: GrowthFolder, person: Readable<'person'>, today: IsoDate): vscode.MarkdownString {
  const { entity } = person;
  const { lastMet, nextMeeting, openCommitments } = personFacts(folder.index, person, today);
  return markdown(
    bold(entity.name),
    trustText(person),
    plain(joined(...relationshipsOf(entity)), joined(entity.role, entity.company)),
    plain(
      lastMet === undefined
        ? l10n.t('Not met yet')
        : l10n.t('Last met: {0}', joined(agoText(daysBetween(lastMet, today)), fullDayText(lastMet))),
      nextMeeting === undefined ? undefined : l10n.t('Next meeting: {0}', nearDayText(nextMeeting, today)),
      commitmentsText(openCommitments),
      entity.areas.length === 0 ? undefined : l10n.t('Ask about: {0}', entity.areas.join(', ')),
    ),
    fileLink(folder, person.path),
  );
}

function skillCard({ index }: GrowthFolder, id: string): vscode.MarkdownString | undefined {
  const facts = skillFacts(index, id);
  if (!facts) return undefined;
  const levelText = (level: number) => joined(String(level), valueMeaning('profile', ['skills', 'now'], String(level)));
  return markdown(
    bold(facts.title ?? titleOfId(id)),
    plain(
      facts.now === undefined ? undefined : l10n.t('Current level: {0}', levelText(facts.now)),
      facts.wanted === undefined ? undefined : l10n.t('Target level: {0}', levelText(facts.wanted)),
    ),
    plain(facts.looks === undefined ? undefined : l10n.t('In the career ladder: {0}', facts.looks)),
    plain(facts.note),
    goalsText(index, 'skills', id),
  );
}

function traitCard(
  { index }: GrowthFolder,
  list: 'strengths' | 'values' | 'aspirations',
  id: string,
): vscode.MarkdownString | undefined {
  const facts = traitFacts(index, list, id);
  if (!facts) return undefined;
  const { trait, rank, of } = facts;
  return markdown(
    bold(trait.title ?? titleOfId(id)),
    plain(
      list === 'values'
        ? l10n.t('Value {0} of {1}, by importance', rank, of)
        : list === 'strengths'
          ? l10n.t('Strength')
          : l10n.t('Aspiration'),
    ),
    plain(trait.note),
    goalsText(index, list, id),
  );
}

function goalsText(
  index: GrowthFolder['index'],
  list: 'strengths' | 'values' | 'aspirations' | 'skills',
  id: string,
): string {
  const titles = goalsFor(index, list, id);
  return plain(
    titles.length === 0 ? l10n.t('No linked active goals') : l10n.t('Goals: {0}', titles.map(firstLine).join(', ')),
  );
}

function opportunityCard(
  folder: GrowthFolder,
  opportunity: Readable<'opportunity'>,
  today: IsoDate,
): vscode.MarkdownString {
  const { title, company, history, next } = opportunity.entity;
  const last = history.at(-1);
  return markdown(
    bold(title),
    trustText(opportunity),
    plain(company),
    plain(
      last === undefined ? undefined : l10n.t('Stage: {0}', joined(last.stage, fullDayText(last.date))),
      next === undefined
        ? undefined
        : l10n.t(
            'Next: {0}',
            joined(firstLine(next.what), next.due === undefined ? undefined : dueText(next.due, today)),
          ),
    ),
    fileLink(folder, opportunity.path),
  );
}

function noteCard(folder: GrowthFolder, note: Readable<'note'>): vscode.MarkdownString {
  const { entity } = note;
  const people = peopleOf(entity).map((person) => personName(folder, person));
  const open = entity.commitments.filter(({ done }) => done === undefined).length;
  return markdown(
    bold(fullDayText(entity.date)),
    trustText(note),
    plain(people.length === 0 ? undefined : l10n.t('With {0}', people.join(', '))),
    plain(...insightsOf(entity).slice(0, 3).map(firstLine)),
    plain(commitmentsText(open)),
    fileLink(folder, note.path),
  );
}

function storyCard(folder: GrowthFolder, story: Readable<'story'>, today: IsoDate): vscode.MarkdownString {
  const { title, result, skills, practice } = story.entity;
  const last = practice
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return markdown(
    bold(title),
    trustText(story),
    plain(result === undefined ? undefined : firstLine(result)),
    plain(
      skills.length === 0 ? undefined : l10n.t('Skills: {0}', skills.join(', ')),
      last === undefined
        ? l10n.t('Not practiced yet')
        : plural(l10n.t('{count, plural, one {Practiced once, {when}} other {Practiced # times, last {when}}}'), {
            count: practice.length,
            when: agoText(Math.max(0, daysBetween(last, today))),
          }),
    ),
    fileLink(folder, story.path),
  );
}

function commitmentsText(count: number): string | undefined {
  return count === 0
    ? undefined
    : plural(l10n.t('{count, plural, one {# open commitment} other {# open commitments}}'), { count });
}

function trustText(entry: Readable<Extract<ReferenceTarget, 'person' | 'opportunity' | 'note' | 'story'>>): string {
  return entry.state === 'stale' ? plain(staleText()) : plain(joined(...markers(entry)));
}

/** A link to a file. Unlike a command link, it needs no trust. */
function fileLink(folder: GrowthFolder, path: string): string {
  return `[${l10n.t('Open file')}](${folder.uriOf(path).toString()})`;
}
