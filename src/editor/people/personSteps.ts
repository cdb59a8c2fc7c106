/** The questions of Add Person: name and relationship first, then what fits it. Only the name is required. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import type { Relationship } from '../../core/model/person.ts';
import { plural, fullDayText } from '../../core/base/texts.ts';
import { textOrNone } from '../../core/goals/answers.ts';
import { parseDate } from '../../core/base/parseDate.ts';
import { sessionsEvery, type NewPerson } from '../../core/people/newPerson.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { askChoice, type Choice, askDate, askSeveral, optional } from '../ui/inputs.ts';
import { answerStep, listStep, textStep, type Step } from '../ui/steps.ts';
import { activeGoals } from '../goals/pickGoal.ts';
import { icon, roleIcon } from '../ui/icons.ts';

const { l10n } = vscode;

/** The answers so far; an empty text means skipped. */
type PersonDraft = {
  readonly name: string;
  readonly relationships: readonly Relationship[];
  readonly role: string;
  readonly met: string;
  readonly introducedBy: string | undefined;
  readonly start: IsoDate | undefined;
  readonly end: IsoDate | undefined;
  readonly every: number | undefined;
  /** IDs of goals, each with its title. */
  readonly goals: readonly { readonly goal: string; readonly title: string }[];
  readonly objectives: readonly string[];
  readonly expectations: string;
  readonly confidentiality: string;
  readonly areas: readonly string[];
  readonly weeks: number | undefined;
};

export const noPerson: PersonDraft = {
  name: '',
  relationships: [],
  role: '',
  met: '',
  introducedBy: undefined,
  start: undefined,
  end: undefined,
  every: undefined,
  goals: [],
  objectives: [],
  expectations: '',
  confidentiality: '',
  areas: [],
  weeks: undefined,
};

export function personFrom(draft: PersonDraft, today: IsoDate): NewPerson {
  const start = draft.start ?? today;
  return {
    name: draft.name,
    relationships: draft.relationships.length === 0 ? ['contact'] : draft.relationships,
    role: textOrNone(draft.role),
    company: undefined,
    met: textOrNone(draft.met),
    introducedBy: draft.introducedBy,
    since: isMentor(draft) ? today : undefined,
    next: undefined,
    engagement: !isCoach(draft)
      ? undefined
      : {
          start,
          end: draft.end,
          objectives: [...draft.goals, ...draft.objectives.map((title) => ({ title, goal: undefined }))],
          sessions:
            draft.every === undefined || draft.end === undefined ? [] : sessionsEvery(draft.every, start, draft.end),
          expectations: textOrNone(draft.expectations),
          confidentiality: textOrNone(draft.confidentiality),
        },
    areas: isMentor(draft) ? draft.areas : [],
    rhythm: isMentor(draft) && draft.weeks !== undefined ? { weeks: draft.weeks, longest: undefined } : undefined,
  };
}

const isCoach = ({ relationships }: PersonDraft): boolean => relationships.includes('coach');
const isMentor = ({ relationships }: PersonDraft): boolean => relationships.includes('mentor');

type PersonStep = Step<PersonDraft>;

export function personSteps(folder: GrowthFolder, today: IsoDate): readonly PersonStep[] {
  const checkName = (text: string) => (text === '' ? l10n.t('Enter a name.') : undefined);
  return [
    textStep('name', l10n.t('What is their name?'), l10n.t('Alex Kim'), { check: checkName }),
    relationshipStep,
    textStep('role', optional(l10n.t('What is their role?')), l10n.t('Principal engineer')),
    ...onlyIf(isCoach, coachSteps(folder, today)),
    ...onlyIf(isMentor, mentorSteps()),
    textStep('met', optional(l10n.t('How did you meet?')), l10n.t('We worked on the same team')),
    introducedByStep(folder),
  ];
}

const onlyIf = (applies: (draft: PersonDraft) => boolean, steps: readonly PersonStep[]): readonly PersonStep[] =>
  steps.map((step) => ({ ...step, applies: (draft) => applies(draft) && (step.applies?.(draft) ?? true) }));

const relationshipStep = answerStep<PersonDraft, 'relationships'>('relationships', ({ relationships }, progress) => {
  const choice = (value: readonly Relationship[], label: string, detail: string, iconPath: vscode.ThemeIcon) => ({
    label,
    detail,
    iconPath,
    value,
  });
  const choices = [
    choice(
      ['coach'],
      l10n.t('Coach'),
      l10n.t('Formal and time-boxed: objectives, planned sessions, commitments with due dates'),
      roleIcon('coach'),
    ),
    choice(
      ['mentor'],
      l10n.t('Mentor'),
      l10n.t('Informal and long-term: shares experience, opens doors'),
      roleIcon('mentor'),
    ),
    choice(
      ['coach', 'mentor'],
      l10n.t('Coach and mentor'),
      l10n.t('A coach during an engagement, a mentor before and after'),
      icon('compass-active'),
    ),
    choice(['sponsor'], l10n.t('Sponsor'), l10n.t('Advocates for you when you are not in the room'), icon('megaphone')),
    choice(['manager'], l10n.t('Manager'), l10n.t('Sets your priorities with you'), icon('briefcase')),
    choice(['peer'], l10n.t('Peer'), l10n.t('Someone at a similar stage in their career'), icon('person')),
    choice(['contact'], l10n.t('Contact'), l10n.t('Someone to stay in touch with'), icon('link')),
  ];
  const active = choices.find(({ value }) => value.join() === relationships.join());
  return askChoice(progress, { placeholder: l10n.t('What is your relationship?'), choices, active });
});

function coachSteps(folder: GrowthFolder, today: IsoDate): readonly PersonStep[] {
  return [
    answerStep('start', (_, progress) =>
      askDate(progress, {
        placeholder: l10n.t('When does the engagement start? Choose or type a date.'),
        choices: [{ label: fullDayText(today), description: l10n.t('today'), value: today }],
        today,
        check: () => undefined,
      }),
    ),
    answerStep('end', ({ start = today }, progress) => {
      const choice = (label: string, value: IsoDate | undefined) => ({
        label,
        ...(value !== undefined && { description: fullDayText(value) }),
        value,
      });
      return askDate(progress, {
        placeholder: l10n.t('When does the engagement end? Coaching is time-boxed.'),
        choices: [
          choice(l10n.t('In three months'), parseDate('+3m', start) ?? start),
          choice(l10n.t('In six months'), parseDate('+6m', start) ?? start),
          choice(l10n.t('No end date yet'), undefined),
        ],
        today,
        check: (date) => (date < start ? l10n.t('The end date is before the start date.') : undefined),
      });
    }),
    answerStep(
      'every',
      ({ start = today, end = today }, progress) => {
        const choice = (label: string, value: number) => ({
          label,
          description: plural(l10n.t('{count, plural, one {# session} other {# sessions}}'), {
            count: sessionsEvery(value, start, end).length,
          }),
          value,
        });
        const choices: Choice<number | undefined>[] = [
          choice(l10n.t('Every two weeks'), 2),
          choice(l10n.t('Every week'), 1),
          choice(l10n.t('Every three weeks'), 3),
          choice(l10n.t('Every four weeks'), 4),
          { label: l10n.t('Not planned yet'), value: undefined },
        ];
        return askChoice(progress, { placeholder: l10n.t('How often do you meet?'), choices });
      },
      ({ end }) => end !== undefined,
    ),
    answerStep(
      'goals',
      ({ goals }, progress) =>
        askSeveral(progress, {
          placeholder: l10n.t('Which goals will you work on together?'),
          choices: activeGoals(folder.index).map(({ id, entity: { title } }) => ({
            label: title,
            description: id,
            value: { goal: id, title },
          })),
          picked: ({ goal }) => goals.some((each) => each.goal === goal),
        }),
      () => activeGoals(folder.index).length > 0,
    ),
    listStep(
      'objectives',
      optional(l10n.t('What other objectives do you have? Enter one at a time.')),
      l10n.t('Decide whether to become a manager'),
    ),
    textStep(
      'expectations',
      optional(l10n.t('What do you expect from each other?')),
      l10n.t('Honest feedback, and I come prepared'),
    ),
    textStep(
      'confidentiality',
      optional(l10n.t('What stays confidential?')),
      l10n.t('Everything except the session dates'),
    ),
  ];
}

const mentorSteps = (): readonly PersonStep[] => [
  listStep(
    'areas',
    optional(l10n.t('What can you ask them about? Enter one topic at a time.')),
    l10n.t('How promotions are decided'),
  ),
  answerStep('weeks', (_, progress) => {
    const choices: Choice<number | undefined>[] = [
      ...[6, 3, 4, 8, 12].map((weeks) => ({ label: l10n.t('Every {0} weeks', weeks), value: weeks })),
      { label: l10n.t('No fixed schedule'), value: undefined },
    ];
    return askChoice(progress, { placeholder: l10n.t('How often would you like to meet?'), choices });
  }),
];

function introducedByStep(folder: GrowthFolder): PersonStep {
  const others = () => [...folder.index.readable('person')];
  return answerStep(
    'introducedBy',
    ({ introducedBy }, progress) => {
      const choices: Choice<string | undefined>[] = [
        { label: l10n.t('No one'), value: undefined },
        ...others().map(({ id, entity: { name, role } }) => ({
          label: name,
          ...(role !== undefined && { description: role }),
          value: id,
        })),
      ];
      const active = choices.find(({ value }) => value === introducedBy);
      return askChoice(progress, { placeholder: l10n.t('Who introduced you?'), choices, active });
    },
    () => others().length > 0,
  );
}
