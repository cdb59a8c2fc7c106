/** The questions of Add Person: name and relationship first, then what fits it. All but the name may be skipped. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import type { Relationship } from '../../core/model/person.ts';
import { parseDate } from '../../core/base/parseDate.ts';
import { sessionsEvery, type NewPerson } from '../../core/people/newPerson.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { askChoice } from '../ui/askChoice.ts';
import { askDate } from '../ui/askDate.ts';
import { askList } from '../ui/askList.ts';
import { askSeveral } from '../ui/askSeveral.ts';
import { askText } from '../ui/askText.ts';
import { example, optional } from '../ui/promptText.ts';
import { withAnswer, type Step } from '../ui/steps.ts';
import { fullDayText } from '../ui/dates.ts';
import { icon } from '../ui/icons.ts';
import { roleIcon } from '../ui/peopleWords.ts';

const { l10n } = vscode;

/** What was answered so far; an empty text is a question that was skipped. */
export type PersonDraft = {
  readonly name: string;
  readonly relationships: readonly Relationship[];
  readonly role: string;
  readonly met: string;
  readonly introducedBy: string | undefined;
  readonly start: IsoDate | undefined;
  readonly end: IsoDate | undefined;
  readonly every: number | undefined;
  /** Ids of goals, each with its title. */
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
  const some = (text: string): string | undefined => (text === '' ? undefined : text);
  const start = draft.start ?? today;
  return {
    name: draft.name,
    relationships: draft.relationships.length === 0 ? ['contact'] : draft.relationships,
    role: some(draft.role),
    company: undefined,
    met: some(draft.met),
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
          expectations: some(draft.expectations),
          confidentiality: some(draft.confidentiality),
        },
    areas: isMentor(draft) ? draft.areas : [],
    rhythm: isMentor(draft) && draft.weeks !== undefined ? { weeks: draft.weeks, longest: undefined } : undefined,
  };
}

const isCoach = ({ relationships }: PersonDraft): boolean => relationships.includes('coach');
const isMentor = ({ relationships }: PersonDraft): boolean => relationships.includes('mentor');

type PersonStep = Step<PersonDraft>;

export function personSteps(folder: GrowthFolder, today: IsoDate): readonly PersonStep[] {
  return [
    textStep('name', l10n.t('What is their name?'), l10n.t('Alex Kim'), (text) =>
      text === '' ? l10n.t('Enter a name.') : undefined,
    ),
    relationshipStep,
    textStep('role', optional(l10n.t('What is their role?')), l10n.t('Principal engineer')),
    ...coachSteps(folder, today),
    ...mentorSteps(),
    textStep('met', optional(l10n.t('How did you meet?')), l10n.t('We worked on the same team')),
    introducedByStep(folder),
  ];
}

function textStep(
  key: 'name' | 'role' | 'met' | 'expectations' | 'confidentiality',
  prompt: string,
  placeholder: string,
  check?: (text: string) => string | undefined,
): PersonStep {
  return {
    async ask(draft, progress) {
      const answer = await askText(progress, {
        prompt,
        placeholder: example(placeholder),
        value: draft[key],
        ...(check && { check }),
      });
      return answer.go === 'next' ? { go: 'next', value: { ...draft, [key]: answer.value } } : answer;
    },
  };
}

const relationshipStep: PersonStep = {
  async ask(draft, progress) {
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
      choice(
        ['sponsor'],
        l10n.t('Sponsor'),
        l10n.t('Advocates for you when you are not in the room'),
        icon('megaphone'),
      ),
      choice(['manager'], l10n.t('Manager'), l10n.t('Sets your priorities with you'), icon('briefcase')),
      choice(['peer'], l10n.t('Peer'), l10n.t('Someone at a similar stage in their career'), icon('person')),
      choice(['contact'], l10n.t('Contact'), l10n.t('Someone to stay in touch with'), icon('link')),
    ];
    const active = choices.find(({ value }) => value.join() === draft.relationships.join());
    return withAnswer(
      await askChoice(progress, { placeholder: l10n.t('What is your relationship?'), choices, active }),
      (relationships) => ({ ...draft, relationships }),
    );
  },
};

function coachSteps(folder: GrowthFolder, today: IsoDate): readonly PersonStep[] {
  const steps: readonly PersonStep[] = [
    {
      async ask(draft, progress) {
        const choices = [{ label: fullDayText(today), description: l10n.t('today'), value: today }];
        return withAnswer(
          await askDate(progress, {
            placeholder: l10n.t('When does the engagement start? Choose or type a date.'),
            choices,
            today,
            check: () => undefined,
          }),
          (start) => ({ ...draft, start }),
        );
      },
    },
    {
      async ask(draft, progress) {
        const start = draft.start ?? today;
        const inMonths = (count: number) => parseDate(`+${count}m`, start) ?? start;
        const choice = (label: string, value: IsoDate | undefined) => ({
          label,
          ...(value !== undefined && { description: fullDayText(value) }),
          value,
        });
        const choices = [
          choice(l10n.t('In three months'), inMonths(3)),
          choice(l10n.t('In six months'), inMonths(6)),
          choice(l10n.t('No end date yet'), undefined),
        ];
        const check = (date: IsoDate) => (date < start ? l10n.t('The end date is before the start date.') : undefined);
        return withAnswer(
          await askDate(progress, {
            placeholder: l10n.t('When does the engagement end? Coaching is time-boxed.'),
            choices,
            today,
            check,
          }),
          (end) => ({ ...draft, end }),
        );
      },
    },
    {
      applies: ({ end }) => end !== undefined,
      async ask(draft, progress) {
        const start = draft.start ?? today;
        const choice = (label: string, value: number | undefined) => ({
          label,
          ...(value !== undefined &&
            draft.end !== undefined && {
              description: l10n.t('{0} sessions', sessionsEvery(value, start, draft.end).length),
            }),
          value,
        });
        const choices = [
          choice(l10n.t('Every two weeks'), 2),
          choice(l10n.t('Every week'), 1),
          choice(l10n.t('Every three weeks'), 3),
          choice(l10n.t('Every four weeks'), 4),
          choice(l10n.t('Not planned yet'), undefined),
        ];
        return withAnswer(
          await askChoice(progress, { placeholder: l10n.t('How often do you meet?'), choices }),
          (every) => ({ ...draft, every }),
        );
      },
    },
    {
      applies: () => activeGoals(folder).length > 0,
      async ask(draft, progress) {
        const choices = activeGoals(folder).map(({ goal, title }) => ({
          label: title,
          description: goal,
          value: { goal, title },
        }));
        const picked = ({ goal }: { readonly goal: string }) => draft.goals.some((each) => each.goal === goal);
        return withAnswer(
          await askSeveral(progress, {
            placeholder: l10n.t('Which goals will you work on together?'),
            choices,
            picked,
          }),
          (goals) => ({ ...draft, goals }),
        );
      },
    },
    {
      async ask(draft, progress) {
        const question = {
          prompt: optional(l10n.t('What other objectives do you have? Enter one at a time.')),
          placeholder: example(l10n.t('Decide whether to become a manager')),
        };
        return withAnswer(await askList(progress, question, draft.objectives), (objectives) => ({
          ...draft,
          objectives,
        }));
      },
    },
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
  return steps.map((step) => ({ ...step, applies: (draft) => isCoach(draft) && (step.applies?.(draft) ?? true) }));
}

function mentorSteps(): readonly PersonStep[] {
  const steps: readonly PersonStep[] = [
    {
      async ask(draft, progress) {
        const question = {
          prompt: optional(l10n.t('What can you ask them about? Enter one topic at a time.')),
          placeholder: example(l10n.t('How promotions are decided')),
        };
        return withAnswer(await askList(progress, question, draft.areas), (areas) => ({ ...draft, areas }));
      },
    },
    {
      async ask(draft, progress) {
        const weeks = (value: number) => ({ label: l10n.t('Every {0} weeks', value), value });
        const choices = [
          weeks(6),
          weeks(3),
          weeks(4),
          weeks(8),
          weeks(12),
          { label: l10n.t('No fixed schedule'), value: undefined },
        ];
        return withAnswer(
          await askChoice<number | undefined>(progress, {
            placeholder: l10n.t('How often would you like to meet?'),
            choices,
          }),
          (every) => ({ ...draft, weeks: every }),
        );
      },
    },
  ];
  return steps.map((step) => ({ ...step, applies: isMentor }));
}

function introducedByStep(folder: GrowthFolder): PersonStep {
  const others = () => [...folder.index.readable('person')];
  return {
    applies: () => others().length > 0,
    async ask(draft, progress) {
      const choices = [
        { label: l10n.t('Nobody'), value: undefined },
        ...others().map(({ id, entity }) => ({
          label: entity.name,
          ...(entity.role !== undefined && { description: entity.role }),
          value: id,
        })),
      ];
      const active = choices.find(({ value }) => value === draft.introducedBy);
      return withAnswer(
        await askChoice<string | undefined>(progress, { placeholder: l10n.t('Who introduced you?'), choices, active }),
        (introducedBy) => ({ ...draft, introducedBy }),
      );
    },
  };
}

const activeGoals = ({ index }: GrowthFolder) =>
  [...index.readable('goal')]
    .filter(({ entity }) => entity.status === 'active')
    .map(({ id, entity }) => ({ goal: id, title: entity.title }))
    .sort((one, other) => one.title.localeCompare(other.title));
