/** Cairn: Create Report. Asks what it is about and for whom, shows it, and saves it where the person wants it. */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { isGiven, UserError, validArgument, type Disposable } from '../../commands/commands.ts';
import { readArgument } from '../../../core/base/argument.ts';
import { isIsoDate, type IsoDate } from '../../../core/base/calendar.ts';
import { joined, rangeText } from '../../../core/base/texts.ts';
import { readerText } from '../../../core/goals/goalText.ts';
import type { Others } from '../../../core/index/audience.ts';
import type { View } from '../../../core/index/growthIndex.ts';
import { narrowView } from '../../../core/index/narrowView.ts';
import { readers, type Reader } from '../../../core/model/audience.ts';
import {
  closablePeople,
  firstOfMonth,
  lastHalfYear,
  reportKinds,
  sectionsFor,
  type ReportKind,
  type ReportSubject,
} from '../../../core/sharing/reports/reports.ts';
import type { Span } from '../../../core/weeks/activity.ts';
import { assertTrusted } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { chooseFolder } from '../../goals/target.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';
import { askChoice, askDate, askSeveral, withAnswer, type Choice } from '../../ui/inputs.ts';
import { icon, personItem } from '../../ui/icons.ts';
import { answerStep, runSteps, type Step } from '../../ui/steps.ts';
import { previewReport } from './previewReport.ts';
import { formats, type Format, type WantedReport } from './wantedReport.ts';
import { saveReport } from './saveReport.ts';

const { l10n } = vscode;

const isoDay = z.string().check(z.refine(isIsoDate));
/** With a kind, an audience, and a format, nothing is asked before the preview. */
const argument = z.object({
  kind: z.enum([...reportKinds, 'calendar']),
  audience: z._default(z.enum([...readers, 'myself']), 'myself'),
  format: z._default(z.enum(formats), 'html'),
  from: z.optional(isoDay),
  to: z.optional(isoDay),
  person: z.optional(z.string()),
  sections: z.optional(z.array(z.string())),
});

type Draft = Readonly<{
  kind: ReportKind | 'calendar';
  span: Span | 'other';
  from: IsoDate | undefined;
  to: IsoDate | undefined;
  person: string;
  audience: Reader | 'myself';
  sections: readonly string[];
  format: Format;
}>;

type Deps = CommandDeps & { readonly storage: vscode.Memento };

export function registerCreateReport({ commands, folders, clock, pages, storage }: Deps): Disposable {
  return commands.register('cairn.createReport', async (given) => {
    assertTrusted();
    await folders.load();
    const folder = await chooseFolder(folders, title());
    if (!folder) return;
    const today = clock();
    const wanted = isGiven(given, 'kind') ? read(given, today) : await ask(folder, today);
    if (!wanted) return;
    const preview = await previewReport({ folder, wanted, today, pages });
    if (!preview) throw new UserError(l10n.t('There is nothing to report for this choice.'));
    await saveReport({ folder, wanted, today, storage, title: title() });
  });
}

const title = (): string => l10n.t('Create report');

function read(given: unknown, today: IsoDate): WantedReport {
  const { kind, audience, format, from, to, person, sections } = validArgument(readArgument(argument, given));
  const usual = lastHalfYear(today);
  return wantedFrom({
    kind,
    span: { from: from ?? usual.from, to: to ?? usual.to },
    from,
    to,
    person: person ?? '',
    audience,
    sections: sections ?? [],
    format: kind === 'calendar' ? 'ics' : format,
  });
}

const viewFor = (folder: GrowthFolder, audience: Draft['audience']): View<Others> =>
  audience === 'myself' ? folder.index.shared : narrowView(folder.index.shared, audience);

function subjectOf({ kind, span, from, to, person }: Draft): ReportSubject | 'calendar' {
  if (kind === 'calendar') return 'calendar';
  if (kind === 'state') return { kind };
  if (kind === 'closing') return { kind, person };
  return { kind, span: span === 'other' ? { from: from ?? '', to: to ?? '' } : span };
}

const wantedFrom = (draft: Draft): WantedReport => ({
  subject: subjectOf(draft),
  audience: draft.audience,
  view: (folder) => viewFor(folder, draft.audience),
  sections: draft.sections.length === 0 ? undefined : draft.sections,
  format: draft.kind === 'calendar' ? 'ics' : draft.format,
});

async function ask(folder: GrowthFolder, today: IsoDate): Promise<WantedReport | undefined> {
  const start: Draft = {
    kind: 'review',
    span: lastHalfYear(today),
    from: undefined,
    to: undefined,
    person: '',
    audience: 'myself',
    sections: [],
    format: 'html',
  };
  const { finished, draft } = await runSteps(title(), stepsFor(folder, today), start);
  return finished ? wantedFrom(draft) : undefined;
}

function stepsFor(folder: GrowthFolder, today: IsoDate): readonly Step<Draft>[] {
  const hasSpan = ({ kind }: Draft): boolean => kind === 'review' || kind === 'brag';
  const sections = (draft: Draft) => {
    const subject = subjectOf(draft);
    return subject === 'calendar' ? [] : sectionsFor(viewFor(folder, draft.audience), subject, today);
  };
  return [
    answerStep('kind', (_, progress) =>
      askChoice(progress, { placeholder: l10n.t('What do you want to report?'), choices: kindChoices() }),
    ),
    answerStep(
      'span',
      (_, progress) =>
        askChoice(progress, { placeholder: l10n.t('Which time does it cover?'), choices: spanChoices(today) }),
      hasSpan,
    ),
    ...(['from', 'to'] as const).map((key) =>
      answerStep<Draft, typeof key>(
        key,
        (draft, progress) =>
          askDate(progress, {
            placeholder:
              key === 'from' ? l10n.t('First day, such as 2026-01-01') : l10n.t('Last day, such as 2026-06-30'),
            choices: [
              {
                label: key === 'from' ? firstOfMonth(today, 0) : today,
                value: key === 'from' ? firstOfMonth(today, 0) : today,
              },
            ],
            today,
            check: (date) =>
              date > today
                ? l10n.t('The day is in the future.')
                : key === 'to' && draft.from !== undefined && date < draft.from
                  ? l10n.t('The last day is before the first.')
                  : undefined,
          }),
        (draft) => hasSpan(draft) && draft.span === 'other',
      ),
    ),
    answerStep(
      'person',
      async (_, progress) => {
        const people = closablePeople(folder.index.shared, today);
        if (people.length === 0) throw new UserError(l10n.t('No coach has an engagement.'));
        return askChoice(progress, {
          placeholder: l10n.t('Which engagement is it about?'),
          choices: people.map((standing) => ({ ...personItem(standing, today), value: standing.person.id })),
        });
      },
      ({ kind }) => kind === 'closing',
    ),
    answerStep('audience', ({ kind }, progress) =>
      askChoice(progress, { placeholder: l10n.t('Who reads it?'), choices: audienceChoices(kind) }),
    ),
    {
      applies: ({ kind }) => kind !== 'calendar',
      async ask(draft, progress) {
        const offered = sections(draft);
        if (offered.length === 0) throw new UserError(l10n.t('There is nothing to report for this choice.'));
        const answer = await askSeveral(progress, {
          placeholder: l10n.t('Which sections should it have?'),
          choices: offered.map(({ id, title: label }) => ({ label, value: id })),
          picked: () => true,
        });
        return withAnswer(answer, (ids) => ({ ...draft, sections: ids }));
      },
    },
    answerStep(
      'format',
      (_, progress) => askChoice(progress, { placeholder: l10n.t('In which format?'), choices: formatChoices() }),
      ({ kind }) => kind !== 'calendar',
    ),
  ];
}

const kindChoices = (): readonly Choice<Draft['kind']>[] => [
  {
    label: l10n.t('Review packet'),
    description: l10n.t('goals, results, and evidence of half a year or another time'),
    iconPath: icon('history'),
    value: 'review',
  },
  {
    label: l10n.t('Achievements'),
    description: l10n.t('a brag document: wins, evidence, skills, feedback'),
    iconPath: icon('star'),
    value: 'brag',
  },
  {
    label: l10n.t('Where things stand'),
    description: l10n.t('one page before a meeting'),
    iconPath: icon('dashboard'),
    value: 'state',
  },
  {
    label: l10n.t('Closing of an engagement'),
    description: l10n.t('objectives and outcomes, before and after'),
    iconPath: icon('compass'),
    value: 'closing',
  },
  {
    label: l10n.t('Calendar'),
    description: l10n.t('meetings, due dates, and reflection days as an .ics file'),
    iconPath: icon('calendar'),
    value: 'calendar',
  },
];

function spanChoices(today: IsoDate): readonly Choice<Draft['span']>[] {
  const spans: readonly (readonly [label: string, span: Span])[] = [
    [l10n.t('Last six months'), lastHalfYear(today)],
    [l10n.t('Last three months'), { from: firstOfMonth(today, 2), to: today }],
    [l10n.t('Last twelve months'), { from: firstOfMonth(today, 11), to: today }],
    [l10n.t('This year'), { from: `${today.slice(0, 4)}-01-01`, to: today }],
  ];
  return [
    ...spans.map(([label, span]) => ({ label, description: rangeText(span.from, span.to), value: span })),
    { label: l10n.t('Another time…'), value: 'other' },
  ];
}

function audienceChoices(kind: Draft['kind']): readonly Choice<Draft['audience']>[] {
  const choice = (reader: Reader, description: string): Choice<Draft['audience']> => ({
    label: l10n.t('My {0}', readerText(reader)),
    description,
    iconPath: icon(reader === 'coach' ? 'compass' : reader === 'mentor' ? 'mortar-board' : 'organization'),
    value: reader,
  });
  const all = [
    choice('mentor', l10n.t('without notes with a coach')),
    choice('coach', l10n.t('without notes with a mentor')),
    choice('manager', l10n.t('without mood, energy, reflections, feedback, people, and opportunities')),
  ];
  const myself = {
    label: l10n.t('Only me'),
    description: l10n.t('everything but private files'),
    iconPath: icon('account'),
    value: 'myself' as const,
  };
  // Only the coach and the owner know of an engagement.
  if (kind === 'closing') return [...all.filter(({ value }) => value === 'coach'), myself];
  return kind === 'calendar' || kind === 'brag' ? [myself, ...all] : [...all, myself];
}

const formatChoices = (): readonly Choice<Format>[] => [
  {
    label: 'HTML',
    description: joined(l10n.t('one file to read, send, and print')),
    iconPath: icon('browser'),
    value: 'html',
  },
  {
    label: 'Markdown',
    description: l10n.t('to edit, and to read on the website of a Git host'),
    iconPath: icon('markdown'),
    value: 'md',
  },
];
