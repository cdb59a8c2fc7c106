/** The questions of New Note. The usual ones take Enter; what is rarer is asked for when it is chosen. */
import { personItem, personName } from '../../ui/peopleWords.ts';
import * as vscode from 'vscode';
import { addDays, type IsoDate } from '../../../core/base/calendar.ts';
import {
  typedCommitment,
  typedIntroduction,
  typedResource,
  type NewNote,
} from '../../../core/people/meetings/newNote.ts';
import { slugOf } from '../../../core/model/ids.ts';
import { me } from '../../../core/model/note.ts';
import { peopleStanding } from '../../../core/people/people.ts';
import { roleOf } from '../../../core/people/role.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { askChoice, type Choice } from '../../ui/askChoice.ts';
import { askDate } from '../../ui/askDate.ts';
import { askList } from '../../ui/askList.ts';
import { askSeveral } from '../../ui/askSeveral.ts';
import { askText } from '../../ui/askText.ts';
import { example, optional } from '../../ui/promptText.ts';
import { withAnswer, type Step } from '../../ui/steps.ts';
import { fullDayText } from '../../ui/dates.ts';

const { l10n } = vscode;

const extras = ['feedback', 'introductions', 'resources', 'questions'] as const;
type Extra = (typeof extras)[number];

type TextKey = 'notes' | 'goal' | 'reality' | 'will' | 'situation' | 'behaviour' | 'impact';
type ListKey = 'insights' | 'mine' | 'theirs' | 'options' | 'introductions' | 'resources' | 'questions';

/** What was answered so far; an empty text is a question that was skipped. */
export type NoteDraft = Readonly<Record<TextKey, string>> &
  Readonly<Record<ListKey, readonly string[]>> & {
    /** An id. */
    readonly person: string | undefined;
    /** The command was called for this person. */
    readonly isGiven: boolean;
    readonly date: IsoDate | undefined;
    readonly pinnedTo: string | undefined;
    readonly extras: readonly Extra[];
  };

export const noNote: NoteDraft = {
  person: undefined,
  isGiven: false,
  date: undefined,
  pinnedTo: undefined,
  extras: [],
  notes: '',
  goal: '',
  reality: '',
  will: '',
  situation: '',
  behaviour: '',
  impact: '',
  insights: [],
  mine: [],
  theirs: [],
  options: [],
  introductions: [],
  resources: [],
  questions: [],
};

export function noteFrom(draft: NoteDraft, today: IsoDate): NewNote {
  const some = (text: string): string | undefined => (text === '' ? undefined : text);
  const person = draft.person ?? '';
  const { goal, reality, will, options, pinnedTo } = draft;
  const hasGrow = goal !== '' || reality !== '' || will !== '' || options.length > 0;
  const promise = (who: string) => (text: string) => ({ who, ...typedCommitment(text, today), goal: undefined });
  return {
    person,
    date: draft.date ?? today,
    grow: hasGrow
      ? {
          goal: some(goal),
          reality: some(reality),
          options: options.length > 0 ? options : undefined,
          will: some(will),
        }
      : undefined,
    notes: some(draft.notes),
    insights: draft.insights.map((text) => (pinnedTo === undefined ? text : { text, goal: pinnedTo })),
    questions: draft.questions,
    commitments: [...draft.mine.map(promise(me)), ...draft.theirs.map(promise(person))],
    resources: draft.resources.map(typedResource),
    introductions: draft.introductions.map(typedIntroduction),
    feedback:
      draft.situation === '' || draft.behaviour === ''
        ? []
        : [{ situation: draft.situation, behaviour: draft.behaviour, impact: some(draft.impact) }],
    functions: [],
  };
}

type NoteStep = Step<NoteDraft>;

export function noteSteps(folder: GrowthFolder, today: IsoDate): readonly NoteStep[] {
  const isCoach = ({ person }: NoteDraft): boolean => {
    const entity = person === undefined ? undefined : folder.index.find('person', person)?.entity;
    return entity !== undefined && roleOf(entity, today) === 'coach';
  };
  const wants =
    (extra: Extra) =>
    (draft: NoteDraft): boolean =>
      draft.extras.includes(extra);
  const name = (draft: NoteDraft): string => (draft.person === undefined ? '' : personName(folder, draft.person));
  return [
    whoStep(folder, today),
    dateStep(today),
    textStep(
      'goal',
      isCoach,
      () => optional(l10n.t('Goal: what did you want from this session?')),
      l10n.t('Find a strong opening for my talk'),
    ),
    textStep(
      'reality',
      isCoach,
      () => optional(l10n.t('Reality: what is the current situation?')),
      l10n.t('I still read the opening from my notes'),
    ),
    listStep(
      'options',
      isCoach,
      () => optional(l10n.t('Options: what could you do? Enter one at a time.')),
      l10n.t('Rehearse in front of the team'),
    ),
    textStep(
      'will',
      isCoach,
      () => optional(l10n.t('Will: what will you do?')),
      l10n.t('Rehearse twice before Thursday'),
    ),
    textStep(
      'notes',
      (draft) => !isCoach(draft),
      () => optional(l10n.t('What did you talk about?')),
      l10n.t('Whether to apply for the lead role'),
    ),
    listStep(
      'insights',
      () => true,
      () => optional(l10n.t('What did you learn? Enter one insight at a time.')),
      l10n.t('Ask for the work before the title'),
    ),
    pinStep(folder),
    listStep(
      'mine',
      () => true,
      () => optional(l10n.t('What did you commit to? Enter one at a time. Add “by Friday” to set a due date.')),
      l10n.t('Draft the RFC by Friday'),
    ),
    listStep(
      'theirs',
      () => true,
      (draft) => optional(l10n.t('What did {0} commit to?', name(draft))),
      l10n.t('Send the article by next Monday'),
    ),
    extrasStep,
    textStep(
      'situation',
      wants('feedback'),
      () => l10n.t('Feedback, situation: when and where?'),
      l10n.t('In Tuesday’s incident review'),
    ),
    textStep(
      'behaviour',
      (draft) => wants('feedback')(draft) && draft.situation !== '',
      () => l10n.t('Feedback, behavior: what did you do, in observable facts?'),
      l10n.t('You let a colleague finish before asking a question'),
    ),
    textStep(
      'impact',
      (draft) => wants('feedback')(draft) && draft.behaviour !== '',
      () => optional(l10n.t('Feedback, impact: what was the effect?')),
      l10n.t('They shared more than they had planned'),
    ),
    listStep(
      'introductions',
      wants('introductions'),
      () => l10n.t('Who did they introduce? Enter one at a time, as “Name: reason”.'),
      l10n.t('Sam Lee: knows the hiring manager'),
    ),
    listStep(
      'resources',
      wants('resources'),
      () => l10n.t('What did they recommend? Enter one resource at a time.'),
      l10n.t('Staff Engineer https://example.org/book'),
    ),
    listStep(
      'questions',
      wants('questions'),
      () => l10n.t('Which questions are still open? Enter one at a time.'),
      l10n.t('Who could review my design?'),
    ),
  ];
}

function textStep(
  key: TextKey,
  applies: NonNullable<NoteStep['applies']>,
  prompt: (draft: NoteDraft) => string,
  placeholder: string,
): NoteStep {
  return {
    applies,
    async ask(draft, progress) {
      const answer = await askText(progress, {
        prompt: prompt(draft),
        placeholder: example(placeholder),
        value: draft[key],
      });
      return answer.go === 'next' ? { go: 'next', value: { ...draft, [key]: answer.value } } : answer;
    },
  };
}

function listStep(
  key: ListKey,
  applies: NonNullable<NoteStep['applies']>,
  prompt: (draft: NoteDraft) => string,
  placeholder: string,
): NoteStep {
  return {
    applies,
    async ask(draft, progress) {
      return withAnswer(
        await askList(progress, { prompt: prompt(draft), placeholder: example(placeholder) }, draft[key]),
        (items) => ({ ...draft, [key]: items }),
      );
    },
  };
}

/** Whoever was met may be new: a name that is typed is taken. */
function whoStep(folder: GrowthFolder, today: IsoDate): NoteStep {
  return {
    applies: ({ isGiven }) => !isGiven,
    async ask(draft, progress) {
      const people = peopleStanding(folder.index, today);
      const choices: readonly Choice<string>[] = people.map((standing) => ({
        ...personItem(standing, today),
        value: standing.person.id,
      }));
      const typed = (text: string): Choice<string> | undefined => {
        const slug = slugOf(text);
        const isKnown =
          slug === '' ||
          people.some(
            ({ person }) => person.id.startsWith(slug) || person.entity.name.toLowerCase().includes(text.toLowerCase()),
          );
        return isKnown ? undefined : { label: text, description: l10n.t('new person'), value: slug };
      };
      return withAnswer(
        await askChoice(progress, {
          placeholder: l10n.t('Who did you meet with? Choose or type a name.'),
          choices,
          typed,
        }),
        (person) => ({ ...draft, person }),
      );
    },
  };
}

function dateStep(today: IsoDate): NoteStep {
  return {
    async ask(draft, progress) {
      const yesterday = addDays(today, -1);
      const choices = [
        { label: l10n.t('Today'), description: fullDayText(today), value: today },
        { label: l10n.t('Yesterday'), description: fullDayText(yesterday), value: yesterday },
      ];
      const check = (date: IsoDate): string | undefined =>
        date > today ? l10n.t('This date is in the future. Use Prepare Meeting instead.') : undefined;
      return withAnswer(
        await askDate(progress, {
          placeholder: l10n.t('When did you meet? Choose or type a date.'),
          choices,
          today,
          check,
        }),
        (date) => ({ ...draft, date }),
      );
    },
  };
}

function pinStep(folder: GrowthFolder): NoteStep {
  const goals = () =>
    [...folder.index.readable('goal')]
      .filter(({ entity }) => entity.status === 'active')
      .sort((one, other) => one.entity.title.localeCompare(other.entity.title));
  return {
    applies: ({ insights }) => insights.length > 0 && goals().length > 0,
    async ask(draft, progress) {
      const choices: readonly Choice<string | undefined>[] = [
        { label: l10n.t('No specific goal'), value: undefined },
        ...goals().map(({ id, entity }) => ({ label: entity.title, value: id })),
      ];
      return withAnswer(
        await askChoice(progress, {
          placeholder: l10n.t('Which goal does it belong to?'),
          choices,
          active: choices.find(({ value }) => value === draft.pinnedTo),
        }),
        (pinnedTo) => ({ ...draft, pinnedTo }),
      );
    },
  };
}

const extrasStep: NoteStep = {
  async ask(draft, progress) {
    const choices = extras.map((value) => ({ label: extraText(value), value }));
    return withAnswer(
      await askSeveral<Extra>(progress, {
        placeholder: l10n.t('Anything else to record? Press Enter to skip.'),
        choices,
        picked: (value) => draft.extras.includes(value),
      }),
      (chosen) => ({ ...draft, extras: chosen }),
    );
  },
};

function extraText(extra: Extra): string {
  switch (extra) {
    case 'feedback':
      return l10n.t('Feedback');
    case 'introductions':
      return l10n.t('Introductions');
    case 'resources':
      return l10n.t('Resources');
    case 'questions':
      return l10n.t('Open questions');
  }
}
