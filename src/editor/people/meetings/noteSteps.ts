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
      () => optional(l10n.t('Goal: what was to be different after the hour?')),
      l10n.t('Say the first sentence without the card'),
    ),
    textStep(
      'reality',
      isCoach,
      () => optional(l10n.t('Reality: how is it now?')),
      l10n.t('Two rounds with a doubt in each, both from the card'),
    ),
    listStep(
      'options',
      isCoach,
      () => optional(l10n.t('Options: what could you do, one at a time?')),
      l10n.t('Leave the card on my desk'),
    ),
    textStep(
      'will',
      isCoach,
      () => optional(l10n.t('Will: what will you do?')),
      l10n.t('Face down on Thursday, on my desk after that'),
    ),
    textStep(
      'notes',
      (draft) => !isCoach(draft),
      () => optional(l10n.t('What was it about, in a line or two?')),
      l10n.t('Lead or not. Her first year was a bad one'),
    ),
    listStep(
      'insights',
      () => true,
      () => optional(l10n.t('What do you take with you, one at a time?')),
      l10n.t('Apply for the work, and see whether the title comes with it'),
    ),
    pinStep(folder),
    listStep(
      'mine',
      () => true,
      () => optional(l10n.t('What did you promise, one at a time? With “by Friday” it has a day')),
      l10n.t('Write the RFC’s first page by friday'),
    ),
    listStep(
      'theirs',
      () => true,
      (draft) => optional(l10n.t('What did {0} promise?', name(draft))),
      l10n.t('Send the article by next monday'),
    ),
    extrasStep,
    textStep(
      'situation',
      wants('feedback'),
      () => l10n.t('Feedback, first the situation: when and where?'),
      l10n.t('In Tuesday’s incident review'),
    ),
    textStep(
      'behaviour',
      (draft) => wants('feedback')(draft) && draft.situation !== '',
      () => l10n.t('And the behaviour: what did you do, as a camera would see it?'),
      l10n.t('You let Dilan finish, and then asked'),
    ),
    textStep(
      'impact',
      (draft) => wants('feedback')(draft) && draft.behaviour !== '',
      () => optional(l10n.t('And its impact?')),
      l10n.t('He said more than he had planned to'),
    ),
    listStep(
      'introductions',
      wants('introductions'),
      () => l10n.t('Whom did they introduce, one at a time? Why goes behind a colon'),
      l10n.t('Eli Moor: knows how hospitals buy'),
    ),
    listStep(
      'resources',
      wants('resources'),
      () => l10n.t('What is worth reading or doing, one at a time?'),
      l10n.t('The retro of her first year https://example.org/retro'),
    ),
    listStep(
      'questions',
      wants('questions'),
      () => l10n.t('Which questions stayed open, one at a time?'),
      l10n.t('Who does the thing that I am best at?'),
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
        return isKnown ? undefined : { label: text, description: l10n.t('somebody new'), value: slug };
      };
      return withAnswer(
        await askChoice(progress, { placeholder: l10n.t('With whom did you meet? Or type a name'), choices, typed }),
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
        date > today ? l10n.t('That is still to come. Prepare Meeting writes a note for it.') : undefined;
      return withAnswer(
        await askDate(progress, { placeholder: l10n.t('When was it? Or type a date'), choices, today, check }),
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
        { label: l10n.t('No goal in particular'), value: undefined },
        ...goals().map(({ id, entity }) => ({ label: entity.title, value: id })),
      ];
      return withAnswer(
        await askChoice(progress, {
          placeholder: l10n.t('To which goal does that belong?'),
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
        placeholder: l10n.t('Was there anything else? Enter when not'),
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
      return l10n.t('Something to read or do');
    case 'questions':
      return l10n.t('Open questions');
  }
}
