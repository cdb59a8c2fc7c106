/**
 * What each of the values means that a key can have when it can have only a few. English; translated where it is shown.
 */
import type { Kind } from '../kinds.ts';

type Options = Readonly<Record<string, string>>;

const skillLevels: Options = {
  0: 'Novice: follows rules, needs guidance.',
  1: 'Advanced beginner: does it with help now and then.',
  2: 'Competent: plans and does it alone.',
  3: 'Proficient: sees what matters, and helps others.',
  4: 'Expert: knows without thinking, and shapes how it is done.',
};

const attainment: Options = {
  '-2': 'Much less than expected.',
  '-1': 'Less than expected.',
  0: 'As expected: the goal.',
  1: 'More than expected.',
  2: 'Much more than expected.',
};

const days: Options = {
  monday: 'Every Monday.',
  tuesday: 'Every Tuesday.',
  wednesday: 'Every Wednesday.',
  thursday: 'Every Thursday.',
  friday: 'Every Friday.',
  saturday: 'Every Saturday.',
  sunday: 'Every Sunday.',
};

const sharing: Options = {
  shared: 'Beside the other files, for all who see the repository.',
  private: 'Under private/, which git ignores and no export contains.',
};

const yesOrNo = (yes: string, no: string): Options => ({ true: yes, false: no });

/** By kind and by the path of the key with dots, as the meanings of keys. */
export const optionTables: Readonly<Partial<Record<Kind, Readonly<Record<string, Options>>>>> = {
  settings: { 'rhythm.checkin': days, 'rhythm.reflection': days, 'privacy.notes': sharing, 'privacy.weeks': sharing },
  profile: { 'skills.now': skillLevels, 'skills.wanted': skillLevels },
  ladder: { 'rungs.expects.*': skillLevels },
  goal: {
    status: {
      idea: 'Not begun: it asks for nothing yet.',
      active: 'You work on it: it counts in the week and asks for check-ins.',
      paused: 'Put aside for a while: it asks for nothing.',
      done: 'Reached.',
      dropped: 'Given up on purpose, which is a result as well.',
    },
    'measure.baseline': attainment,
    'obstacles.fired.tried': yesOrNo('You did what the plan says.', 'You did something else, or nothing.'),
  },
  week: {
    'plans.outcome': {
      done: 'It is done.',
      carried: 'It goes on next week.',
      dropped: 'It is no longer worth the time.',
    },
    mood: { 1: 'Bad.', 2: 'Not good.', 3: 'All right.', 4: 'Good.', 5: 'Great.' },
    energy: { 1: 'None left.', 2: 'Little.', 3: 'Enough.', 4: 'A good deal.', 5: 'Plenty.' },
  },
  person: {
    relationship: {
      coach: 'Works with you for a set time, towards objectives that you agreed on.',
      mentor: 'Shares experience with you, with no end in sight.',
      sponsor: 'Speaks for you where you are not in the room.',
      manager: 'You report to them.',
      peer: 'Works beside you.',
      contact: 'Somebody you know.',
    },
    phase: {
      initiation: 'You are getting to know each other.',
      cultivation: 'The best of it: you meet, learn and trust.',
      separation: 'You need each other less, and meet less.',
      redefinition: 'You have become peers or friends.',
    },
  },
  note: {
    'grow.commitment': {
      1: 'Not at all.',
      2: 'Hardly.',
      3: 'Little.',
      4: 'Rather not.',
      5: 'Half and half.',
      6: 'Rather yes.',
      7: 'Fairly sure.',
      8: 'Sure.',
      9: 'Very sure.',
      10: 'Nothing will stop me.',
    },
    functions: {
      sponsorship: 'Put your name forward.',
      exposure: 'Brought you before people who matter.',
      coaching: 'Taught you how something is done.',
      protection: 'Kept trouble away from you.',
      challenge: 'Gave you work that makes you grow.',
      'role-model': 'Showed by example what you want to be like.',
      acceptance: 'Took you as you are.',
      counsel: 'Heard your doubts and helped you think.',
      friendship: 'Was good company.',
    },
  },
  assessment: {
    kind: {
      strengths: 'What you are good at.',
      values: 'How far you live what matters to you.',
      skills: 'Levels from 0 (novice) to 4 (expert).',
      satisfaction: 'How content you are with parts of your work.',
    },
  },
  opportunity: {
    'history.stage': {
      exploring: 'You are finding out about it.',
      applied: 'Your application is out.',
      screen: 'A first call.',
      interview: 'Interviews.',
      offer: 'They want you.',
      accepted: 'You said yes.',
      declined: 'You said no.',
      rejected: 'They said no.',
    },
  },
  story: { 'practice.went': { 1: 'Badly.', 2: 'With gaps.', 3: 'Well.', 4: 'Easily.' } },
};

/** @param keys the path of the key, as `meaningOf` takes it */
export function meaningOfOption(kind: Kind, keys: readonly string[], value: string): string | undefined {
  const options = optionTables[kind]?.[keys.join('.')];
  return options && Object.hasOwn(options, value) ? options[value] : undefined;
}
