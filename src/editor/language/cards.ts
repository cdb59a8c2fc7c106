/** The Markdown of hovers and completions about keys and entities. User content is escaped. */
import * as vscode from 'vscode';
import { daysBetween, type IsoDate } from '../../core/base/calendar.ts';
import { commandUri } from '../../core/base/command.ts';
import { escapeMarkdown } from '../../core/base/markdown.ts';
import {
  firstLine,
  agoText,
  dueText,
  fullDayText,
  nearDayText,
  joined,
  numberText,
  percentText,
  plural,
} from '../../core/base/texts.ts';
import { markers, amountText, readingText, standingText, statusText } from '../../core/goals/goalText.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import { goalsFor, skillFacts, traitFacts } from '../../core/language/hover/facts.ts';
import { recentValues, sparkline, type RecentValues } from '../../core/language/hover/sparkline.ts';
import { titleOfId } from '../../core/model/ids.ts';
import { keyDocOf, valueMeaning } from '../../core/model/keys/keyDocs.ts';
import type { Kind } from '../../core/model/kinds.ts';
import type { Description } from '../../core/model/ladder.ts';
import { peopleOf } from '../../core/model/note.ts';
import { relationshipsOf } from '../../core/model/person.ts';
import type { profileLists } from '../../core/model/profile.ts';
import type { EntityRef, ReferenceTarget } from '../../core/model/values.ts';
import { isOpenCommitment } from '../../core/people/commitments.ts';
import { stageText } from '../../core/career/opportunities/pipeline.ts';
import { personStanding } from '../../core/people/people.ts';
import { personName } from '../../core/people/peopleText.ts';
import { bold, markdown, plain, staleText, barText, forecastText, levelText } from '../ui/tooltips.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthState } from '../workspace/growthState.ts';

const { l10n } = vscode;

/** The documentation of a key with its example. */
export function keyCard(kind: Kind, keys: readonly string[]): vscode.MarkdownString | undefined {
  const doc = keyDocOf(kind, keys);
  if (!doc) return undefined;
  const key = keys.at(-1) === '*' ? '…' : keys.at(-1);
  return markdown(escapeMarkdown(doc.meaning)).appendCodeblock(`${key}: ${doc.example}`, 'yaml');
}

/** Undefined for an ID that nothing defines, which is reported as a problem. */
export function entityCard(
  folder: GrowthFolder,
  { target, id }: EntityRef,
  standing: GrowthState,
): vscode.MarkdownString | undefined {
  const { index } = folder;
  const today = standing.today();
  const fileCard = <K extends FileTarget>(kind: K, card: (entry: Readable<K>) => readonly string[]) => {
    const entry = index.find(kind, id);
    if (!entry) return undefined;
    const [title = '', ...facts] = card(entry);
    const state = entry.state === 'stale' ? staleText() : joined(...markers(entry));
    return markdown(title, plain(state), ...facts, `[${l10n.t('Open file')}](${folder.uriOf(entry.path).toString()})`);
  };
  switch (target) {
    case 'goal': {
      const goal = index.goal(id);
      return goal && goalCard(folder, goal, standing);
    }
    case 'person':
      return fileCard(target, (person) => personFacts(folder, person, today));
    case 'opportunity':
      return fileCard(target, (opportunity) => opportunityFacts(opportunity, today));
    case 'note':
      return fileCard(target, (note) => noteFacts(folder, note));
    case 'story':
      return fileCard(target, (story) => storyFacts(story, today));
    case 'skill':
      return skillCard(folder, id);
    case 'strength':
      return traitCard(folder, 'strengths', id);
    case 'value':
      return traitCard(folder, 'values', id);
    case 'aspiration':
      return traitCard(folder, 'aspirations', id);
  }
}

type FileTarget = Extract<ReferenceTarget, 'person' | 'opportunity' | 'note' | 'story'>;

function personFacts({ index }: GrowthFolder, { id, entity }: Readable<'person'>, today: IsoDate): readonly string[] {
  const { contact, commitments = [] } = personStanding(index, id, today) ?? {};
  const open = commitments.filter((commitment) => !commitment.mine && isOpenCommitment(commitment)).length;
  return [
    bold(entity.name),
    plain(joined(...relationshipsOf(entity)), joined(entity.role, entity.company)),
    plain(
      contact?.last
        ? l10n.t('Last met: {0}', joined(agoText(contact.last.days), fullDayText(contact.last.day)))
        : l10n.t('Not met yet'),
      contact?.next && l10n.t('Next meeting: {0}', nearDayText(contact.next.day, today)),
      openCommitmentsText(open),
      entity.areas.length === 0 ? undefined : l10n.t('Ask about: {0}', entity.areas.join(', ')),
    ),
  ];
}

const openCommitmentsText = (count: number): string | undefined =>
  count === 0
    ? undefined
    : plural(l10n.t('{count, plural, one {# open commitment} other {# open commitments}}'), { count });

function opportunityFacts({ entity }: Readable<'opportunity'>, today: IsoDate): readonly string[] {
  const { title, company, history, next } = entity;
  const last = history.at(-1);
  return [
    bold(title),
    plain(company),
    plain(
      last && l10n.t('Stage: {0}', joined(stageText(last.stage), fullDayText(last.date))),
      next &&
        l10n.t(
          'Next: {0}',
          joined(firstLine(next.what), next.due === undefined ? undefined : dueText(next.due, today)),
        ),
    ),
  ];
}

function noteFacts(folder: GrowthFolder, { entity }: Readable<'note'>): readonly string[] {
  const people = peopleOf(entity).map((person) => personName(folder.index, person));
  const insights = entity.insights.map((insight) => (typeof insight === 'string' ? insight : insight.text));
  return [
    bold(fullDayText(entity.date)),
    plain(people.length === 0 ? undefined : l10n.t('With {0}', people.join(', '))),
    plain(...insights.slice(0, 3).map((insight) => firstLine(insight))),
    plain(openCommitmentsText(entity.commitments.filter(({ done }) => done === undefined).length)),
  ];
}

function storyFacts({ entity }: Readable<'story'>, today: IsoDate): readonly string[] {
  const { title, result, skills, practice } = entity;
  const date = practice
    .map((entry) => entry.date)
    .sort()
    .at(-1);
  const practiced = l10n.t('{count, plural, one {Practiced once, {when}} other {Practiced # times, last {when}}}');
  return [
    bold(title),
    plain(result === undefined ? undefined : firstLine(result)),
    plain(
      skills.length === 0 ? undefined : l10n.t('Skills: {0}', skills.join(', ')),
      date === undefined
        ? l10n.t('Not practiced yet')
        : plural(practiced, { count: practice.length, when: agoText(Math.max(0, daysBetween(date, today))) }),
    ),
  ];
}

function skillCard({ index }: GrowthFolder, id: string): vscode.MarkdownString | undefined {
  const facts = skillFacts(index, id);
  if (!facts) return undefined;
  const { title, now, wanted, note, summary, levelNames, levelMeaning } = facts;
  const levelText = (level: number) =>
    joined(String(level), levelNames[level] ?? valueMeaning('profile', ['skills', 'now'], String(level)));
  return markdown(
    bold(title ?? titleOfId(id)),
    plain(
      now === undefined ? undefined : l10n.t('Current level: {0}', levelText(now)),
      wanted === undefined ? undefined : l10n.t('Target level: {0}', levelText(wanted)),
    ),
    plain(summary === undefined ? undefined : shortened(summary)),
    levelMeaning === undefined ? '' : descriptionText(levelMeaning),
    plain(note),
    goalsText(index, 'skills', id),
  );
}

/** More criteria than this hide what is below them. */
const shownCriteria = 8;

/** The summary, and the criteria and examples as lists. */
function descriptionText({ summary, criteria, examples }: Description): string {
  const heading = (text: string | undefined) => plain(l10n.t('In the career ladder: {0}', text ?? '').trimEnd());
  const list = (items: readonly string[]) => {
    const more = items.length - shownCriteria;
    const shown = more > 0 ? items.slice(0, shownCriteria) : items;
    const last =
      more > 0 ? [plain(plural(l10n.t('{count, plural, one {# more} other {# more}}'), { count: more }))] : [];
    return [...shown.map((item) => plain(shortened(item))), ...last].map((line) => `- ${line}`).join('\n');
  };
  return [
    heading(summary && shortened(summary)),
    list(criteria),
    examples.length > 0 ? `${plain(l10n.t('For example:'))}\n\n${list(examples)}` : '',
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** A hover shows no page of text, in characters. */
const mostShown = 400;

const shortened = (text: string): string => (text.length > mostShown ? `${text.slice(0, mostShown).trimEnd()}…` : text);

function traitCard(
  { index }: GrowthFolder,
  list: 'strengths' | 'values' | 'aspirations',
  id: string,
): vscode.MarkdownString | undefined {
  const facts = traitFacts(index, list, id);
  if (!facts) return undefined;
  const { trait, rank, of } = facts;
  const kind = {
    strengths: l10n.t('Strength'),
    values: l10n.t('Value {0} of {1}, by importance', rank, of),
    aspirations: l10n.t('Aspiration'),
  }[list];
  return markdown(bold(trait.title ?? titleOfId(id)), plain(kind), plain(trait.note), goalsText(index, list, id));
}

function goalsText(index: GrowthFolder['index'], list: keyof typeof profileLists, id: string): string {
  const titles = goalsFor(index, list, id).map((title) => firstLine(title));
  return plain(titles.length === 0 ? l10n.t('No linked active goals') : l10n.t('Goals: {0}', titles.join(', ')));
}

export function goalCard(folder: GrowthFolder, goal: Readable<'goal'>, standing: GrowthState): vscode.MarkdownString {
  const { entity } = goal;
  const today = standing.today();
  const summary = standing.summaryOf(folder, goal);
  const { progress, daysLeft, daysSinceCheckin, nextAction, confidence } = summary;
  const isActive = entity.status === 'active';
  const left =
    (isActive || entity.status === 'paused') && daysLeft !== undefined && daysLeft >= 0
      ? leftText(daysLeft)
      : undefined;
  const recent = recentValues(entity, folder.index.checkinsOf(goal.id), today);
  const open = commandUri('cairn.open', [{ goal: goal.id, folder: folder.workspaceFolder.name }]);
  const text = markdown(
    bold(entity.title),
    goal.state === 'stale' ? plain(staleText()) : plain(joined(...markers(goal))),
    plain(
      joined(
        statusText(entity.status),
        entity.due === undefined ? undefined : l10n.t('due on {0}', fullDayText(entity.due)),
        left,
      ),
    ),
    lines(barText(summary), recent && recentText(recent, goal)),
    plain(
      joined(amountText(progress), isActive ? standingText(summary, entity.due, today) : undefined),
      levelText(entity, summary),
      isActive ? forecastText(summary.forecast, today) : undefined,
      joined(
        daysSinceCheckin === undefined ? undefined : l10n.t('Last check-in: {0}', agoText(daysSinceCheckin)),
        confidence === undefined ? undefined : l10n.t('confidence {0}', percentText(confidence)),
      ),
      nextAction &&
        joined(
          l10n.t('Next: {0}', firstLine(nextAction.title)),
          nextAction.due === undefined ? undefined : dueText(nextAction.due, today),
        ),
    ),
    `[${l10n.t('Open goal')}](${open})`,
  );
  // The only command that may run from here, and it only opens a file.
  text.isTrusted = { enabledCommands: ['cairn.open'] };
  return text;
}

const leftText = (days: number): string =>
  plural(l10n.t('{days, plural, =0 {due today} one {# day left} other {# days left}}'), { days });

/** Markdown lines. */
const lines = (...texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined && text !== '').join('  \n');

function recentText({ values, unit }: RecentValues, { entity: { measure } }: Readable<'goal'>): string {
  const [first, last] = [values[0] ?? 0, values.at(-1) ?? 0];
  // The unit only once, after both: "1 → 10 chapters".
  const isCounted = measure !== undefined && 'metric' in measure;
  const span =
    unit === 'fraction'
      ? [percentText(first), percentText(last)]
      : [isCounted ? numberText(first) : readingText(first, measure), readingText(last, measure)];
  // As code, so that all blocks have the same width.
  return `\`${sparkline(values)}\` ${plain(span.join(' → '))}`;
}
