/** What was achieved and learned in a span: evidence, skills, insights, feedback, and wins by month. */
import * as l10n from '@vscode/l10n';
import { assessmentsOf, itemTitle, ratingWords, stepsText } from '../../career/assessments/items.ts';
import { ratingChanges } from '../../career/assessments/ratingChanges.ts';
import { addDays, type IsoDate } from '../../base/calendar.ts';
import { compare } from '../../base/compare.ts';
import { dateText, dayText, joined, plural } from '../../base/texts.ts';
import { nameOf } from '../../index/lookup.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { winsIn, type Span } from '../../weeks/activity.ts';
import { listBlocks, type Bar, type ReportBlock, type ReportItem, type ReportSection } from './document.ts';

const isIn = (date: IsoDate | undefined, { from, to }: Span): date is IsoDate =>
  date !== undefined && date >= from && date <= to;

/** Wins as a part for each month, newest last, with a chart from three months on. */
export function winsByMonth(index: GrowthIndex, span: Span, today: IsoDate): ReportSection {
  const wins = winsIn(index, span, today);
  const months = [...new Set(wins.map(({ day }) => day.slice(0, 7)))];
  return {
    title: l10n.t('Wins'),
    blocks:
      months.length < 3
        ? []
        : [
            winsChart(
              span,
              wins.map(({ day }) => day.slice(0, 7)),
            ),
          ],
    sections: months.map((month) => ({
      title: dateText(`${month}-01`, 'month'),
      blocks: listBlocks(
        wins
          .filter(({ day }) => day.startsWith(month))
          .map(({ what, day, week }) => ({ text: what, detail: dayText(day, today), source: week.path })),
      ),
    })),
  };
}

function winsChart({ from, to }: Span, months: readonly string[]): ReportBlock {
  const bars: Bar[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = addDays(`${month}-28`, 4).slice(0, 7))
    bars.push({ label: dateText(`${month}-01`, 'shortMonth'), value: months.filter((each) => each === month).length });
  return {
    kind: 'chart',
    title: l10n.t('Wins by month'),
    text: plural(
      l10n.t('{count, plural, one {# win} other {# wins}} in {months, plural, one {# month} other {# months}}'),
      {
        count: months.length,
        months: bars.length,
      },
    ),
    chart: { of: 'bars', bars },
  };
}

/** Evidence of goals, skills, and stories, oldest first. */
export function evidenceSection(index: GrowthIndex, span: Span, today: IsoDate): ReportSection {
  const found: (ReportItem & { readonly date: IsoDate })[] = [];
  const add = (
    list: readonly Readonly<{
      date?: IsoDate | undefined;
      kind?: string | undefined;
      ref?: string | number | undefined;
      note?: string | undefined;
    }>[],
    of: string,
    source: string,
  ): void => {
    for (const { date, kind, ref, note } of list)
      if (isIn(date, span))
        found.push({
          date,
          when: dayText(date, today),
          text: joined(note, joined(kind, ref === undefined ? undefined : String(ref))),
          detail: of,
          source,
        });
  };
  for (const { entity, path } of index.readable('goal')) add(entity.evidence, entity.title, path);
  for (const { entity, path } of index.readable('profile'))
    for (const skill of entity.skills) add(skill.evidence, nameOf(index, { target: 'skill', id: skill.id }), path);
  for (const { entity, path } of index.readable('story')) add(entity.evidence, entity.title, path);
  return {
    title: l10n.t('Evidence'),
    blocks: listBlocks(found.sort((one, other) => compare(one.date, other.date))),
  };
}

/** Skills whose level rose or fell between the assessments of the span. */
export function skillsSection(index: GrowthIndex, span: Span, today: IsoDate): ReportSection {
  const sheets = assessmentsOf(index, 'skills', today).filter(({ entity }) => entity.date <= span.to);
  const before = sheets.findLast(({ entity }) => entity.date < span.from);
  const compared = [...(before ? [before] : []), ...sheets.filter(({ entity }) => entity.date >= span.from)];
  const last = compared.at(-1);
  const changes = ratingChanges(compared.map(({ entity }) => entity)).filter(
    ({ steps, times }) => times > 1 && steps !== 0,
  );
  return {
    title: l10n.t('Skills'),
    blocks: [
      {
        kind: 'table',
        caption: l10n.t('Levels in the first and the last assessment'),
        columns: [l10n.t('Skill'), l10n.t('Before'), l10n.t('Now'), l10n.t('Change')],
        rows: changes.map(({ id, first, last: latest, scale, steps }) => ({
          cells: [
            itemTitle('skills', { id, title: nameOf(index, { target: 'skill', id }) }),
            ratingWords({ kind: 'skills', scale }, first.rating),
            ratingWords({ kind: 'skills', scale }, latest.rating),
            stepsText(steps),
          ],
          ...(last && { source: last.path }),
        })),
      },
    ],
  };
}

/** Insights of goals and meetings. Those of goals have no date. */
export function insightsSection(index: GrowthIndex, span: Span, today: IsoDate): ReportSection {
  const ofNotes = [...index.readable('note')]
    .filter(({ entity }) => isIn(entity.date, span))
    .sort((one, other) => compare(one.entity.date, other.entity.date))
    .flatMap(({ entity, path }) =>
      entity.insights.map((insight): ReportItem => ({
        text: typeof insight === 'string' ? insight : insight.text,
        detail: dayText(entity.date, today),
        source: path,
      })),
    );
  const ofGoals = [...index.readable('goal')]
    .filter(({ entity }) => (entity.closed ?? today) >= span.from && (entity.start ?? span.to) <= span.to)
    .flatMap(({ entity, path }) =>
      entity.insights.map((text): ReportItem => ({ text, detail: entity.title, source: path })),
    );
  return { title: l10n.t('What I learned'), blocks: listBlocks([...ofGoals, ...ofNotes]) };
}

/** Feedback received in meetings. */
export function feedbackSection(index: GrowthIndex, span: Span, today: IsoDate): ReportSection {
  const items = [...index.readable('note')]
    .filter(({ entity }) => isIn(entity.date, span))
    .sort((one, other) => compare(one.entity.date, other.entity.date))
    .flatMap(({ entity, path }) =>
      entity.feedback.map(({ situation, behaviour, impact, hoped }): ReportItem => ({
        when: dayText(entity.date, today),
        lead: situation,
        text: joined(behaviour, impact, hoped === undefined ? undefined : l10n.t('hoped for: {0}', hoped)),
        source: path,
      })),
    );
  return { title: l10n.t('Feedback'), blocks: listBlocks(items) };
}
