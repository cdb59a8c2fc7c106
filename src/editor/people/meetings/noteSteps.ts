/** The questions of New Note. Rare parts are only asked for when they are selected. */
import * as vscode from 'vscode';
import { addDays, type IsoDate } from '../../../core/base/calendar.ts';
import {
  typedCommitment,
  typedIntroduction,
  typedResource,
  type NewNote,
} from '../../../core/people/meetings/newNote.ts';
import { textOrNone } from '../../../core/goals/answers.ts';
import { slugOf } from '../../../core/model/ids.ts';
import { me } from '../../../core/model/note.ts';
import { peopleStanding } from '../../../core/people/people.ts';
import { roleOf } from '../../../core/people/role.ts';
import { activeGoals } from '../../goals/pickGoal.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { askChoice, type Choice, askDate, askSeveral, optional } from '../../ui/inputs.ts';
import { answerStep, listStep, textStep, type Step } from '../../ui/steps.ts';
import { personItem } from '../../ui/icons.ts';
import { personName } from '../../../core/people/peopleText.ts';
import { fullDayText } from '../../../core/base/texts.ts';

const { l10n } = vscode;

const extras = ['feedback', 'introductions', 'resources', 'questions'] as const;
type Extra = (typeof extras)[number];

type TextKey = 'notes' | 'goal' | 'reality' | 'will' | 'situation' | 'behaviour' | 'impact';
type ListKey = 'insights' | 'mine' | 'theirs' | 'options' | 'introductions' | 'resources' | 'questions';

/** The answers so far; an empty text means skipped. */
type NoteDraft = Readonly<Record<TextKey, string>> &
  Readonly<Record<ListKey, readonly string[]>> & {
    /** An ID. */
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
  const person = draft.person ?? '';
  const { goal, reality, will, options, pinnedTo } = draft;
  const hasGrow = goal !== '' || reality !== '' || will !== '' || options.length > 0;
  const commitment = (who: string) => (text: string) => ({ who, ...typedCommitment(text, today), goal: undefined });
  return {
    person,
    date: draft.date ?? today,
    grow: hasGrow
      ? {
          goal: textOrNone(goal),
          reality: textOrNone(reality),
          options: options.length > 0 ? options : undefined,
          will: textOrNone(will),
        }
      : undefined,
    notes: textOrNone(draft.notes),
    insights: draft.insights.map((text) => (pinnedTo === undefined ? text : { text, goal: pinnedTo })),
    questions: draft.questions,
    commitments: [...draft.mine.map(commitment(me)), ...draft.theirs.map(commitment(person))],
    resources: draft.resources.map(typedResource),
    introductions: draft.introductions.map(typedIntroduction),
    feedback:
      draft.situation === '' || draft.behaviour === ''
        ? []
        : [{ situation: draft.situation, behaviour: draft.behaviour, impact: textOrNone(draft.impact) }],
    functions: [],
  };
}

type NoteStep = Step<NoteDraft>;

export function noteSteps(folder: GrowthFolder, today: IsoDate): readonly NoteStep[] {
  const isCoach = ({ person }: NoteDraft): boolean => {
    const entity = person === undefined ? undefined : folder.index.find('person', person)?.entity;
    return entity !== undefined && roleOf(entity, today) === 'coach';
  };
  const isNotCoach = (draft: NoteDraft): boolean => !isCoach(draft);
  const has =
    (extra: Extra) =>
    (draft: NoteDraft): boolean =>
      draft.extras.includes(extra);
  const name = (draft: NoteDraft): string => (draft.person === undefined ? '' : personName(folder.index, draft.person));
  const applies = isCoach;
  return [
    personStep(folder, today),
    dateStep(today),
    textStep(
      'goal',
      optional(l10n.t('Goal: what did you want from this session?')),
      l10n.t('Find a strong opening for my talk'),
      { applies },
    ),
    textStep(
      'reality',
      optional(l10n.t('Reality: what is the current situation?')),
      l10n.t('I still read the opening from my notes'),
      { applies },
    ),
    listStep(
      'options',
      optional(l10n.t('Options: what could you do? Enter one at a time.')),
      l10n.t('Rehearse in front of the team'),
      applies,
    ),
    textStep('will', optional(l10n.t('Will: what will you do?')), l10n.t('Rehearse twice before Thursday'), {
      applies,
    }),
    textStep('notes', optional(l10n.t('What did you talk about?')), l10n.t('Whether to apply for the lead role'), {
      applies: isNotCoach,
    }),
    listStep(
      'insights',
      optional(l10n.t('What did you learn? Enter one insight at a time.')),
      l10n.t('Ask for the work before the title'),
    ),
    pinStep(folder),
    listStep(
      'mine',
      optional(l10n.t('What did you commit to? Enter one at a time. Add “by Friday” to set a due date.')),
      l10n.t('Draft the RFC by Friday'),
    ),
    listStep(
      'theirs',
      (draft) => optional(l10n.t('What did {0} commit to?', name(draft))),
      l10n.t('Send the article by next Monday'),
    ),
    extrasStep,
    textStep('situation', l10n.t('Feedback, situation: when and where?'), l10n.t('In Tuesday’s incident review'), {
      applies: has('feedback'),
    }),
    textStep(
      'behaviour',
      l10n.t('Feedback, behavior: what did you do, in observable facts?'),
      l10n.t('You let a colleague finish before asking a question'),
      { applies: (draft) => has('feedback')(draft) && draft.situation !== '' },
    ),
    textStep(
      'impact',
      optional(l10n.t('Feedback, impact: what was the effect?')),
      l10n.t('They shared more than they had planned'),
      { applies: (draft) => has('feedback')(draft) && draft.behaviour !== '' },
    ),
    listStep(
      'introductions',
      l10n.t('Who did they introduce? Enter one at a time, as “Name: reason”.'),
      l10n.t('Sam Lee: knows the hiring manager'),
      has('introductions'),
    ),
    listStep(
      'resources',
      l10n.t('What did they recommend? Enter one resource at a time.'),
      l10n.t('Staff Engineer https://example.org/book'),
      has('resources'),
    ),
    listStep(
      'questions',
      l10n.t('Which questions are still open? Enter one at a time.'),
      l10n.t('Who could review my design?'),
      has('questions'),
    ),
  ];
}

/** A name that is not in the list is accepted as a new person. */
const personStep = (folder: GrowthFolder, today: IsoDate): NoteStep =>
  answerStep<NoteDraft, 'person'>(
    'person',
    (_, progress) => {
      const people = peopleStanding(folder.index, today);
      const choices: readonly Choice<string | undefined>[] = people.map((standing) => ({
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
      const placeholder = l10n.t('Who did you meet with? Choose or type a name.');
      return askChoice(progress, { placeholder, choices, typed });
    },
    ({ isGiven }) => !isGiven,
  );

const dateStep = (today: IsoDate): NoteStep =>
  answerStep<NoteDraft, 'date'>('date', (_, progress) => {
    const yesterday = addDays(today, -1);
    return askDate(progress, {
      placeholder: l10n.t('When did you meet? Choose or type a date.'),
      choices: [
        { label: l10n.t('Today'), description: fullDayText(today), value: today },
        { label: l10n.t('Yesterday'), description: fullDayText(yesterday), value: yesterday },
      ],
      today,
      check: (date) => (date > today ? l10n.t('This date is in the future. Use Prepare Meeting instead.') : undefined),
    });
  });

function pinStep(folder: GrowthFolder): NoteStep {
  const goals = () => activeGoals(folder.index);
  return answerStep<NoteDraft, 'pinnedTo'>(
    'pinnedTo',
    ({ pinnedTo }, progress) => {
      const choices: readonly Choice<string | undefined>[] = [
        { label: l10n.t('No specific goal'), value: undefined },
        ...goals().map(({ id, entity }) => ({ label: entity.title, value: id })),
      ];
      return askChoice(progress, {
        placeholder: l10n.t('Which goal does it belong to?'),
        choices,
        active: choices.find(({ value }) => value === pinnedTo),
      });
    },
    ({ insights }) => insights.length > 0 && goals().length > 0,
  );
}

const extrasStep = answerStep<NoteDraft, 'extras'>('extras', (draft, progress) =>
  askSeveral<Extra>(progress, {
    placeholder: l10n.t('Anything else to record? Press Enter to skip.'),
    choices: extras.map((value) => ({ label: extraText(value), value })),
    picked: (value) => draft.extras.includes(value),
  }),
);

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
