/** The documentation of every allowed value, for keys with a fixed set of values. Translated where it is shown. */
import type { Kind } from '../kinds.ts';

type Options = Readonly<Record<string, string>>;

const skillLevels: Options = {
  0: 'Novice: follows rules and needs guidance.',
  1: 'Advanced beginner: works with occasional help.',
  2: 'Competent: plans and works independently.',
  3: 'Proficient: sees what matters and helps others.',
  4: 'Expert: acts from experience and sets the standard.',
};

const attainment: Options = {
  '-2': 'Much less than expected.',
  '-1': 'Less than expected.',
  0: 'As expected: the goal is reached.',
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
  shared: 'With the other files. Anyone with access to the repository can see it.',
  private: 'In private/, which is ignored by git and never exported.',
};

const yesOrNo = (yes: string, no: string): Options => ({ true: yes, false: no });

/** By kind and by the path of the key, as in `KeyTable`. */
export const optionTables: Readonly<Partial<Record<Kind, Readonly<Record<string, Options>>>>> = {
  settings: { 'rhythm.checkin': days, 'rhythm.reflection': days, 'privacy.notes': sharing, 'privacy.weeks': sharing },
  profile: { 'skills.now': skillLevels, 'skills.wanted': skillLevels },
  ladder: { 'rungs.expects.*': skillLevels },
  goal: {
    status: {
      idea: 'Not started yet.',
      active: 'In progress. The goal appears in the weekly agenda and asks for check-ins.',
      paused: 'On hold. The goal does not ask for check-ins.',
      done: 'Reached.',
      dropped: 'No longer pursued.',
    },
    'measure.baseline': attainment,
    'obstacles.fired.tried': yesOrNo('You followed the plan.', 'You did not follow the plan.'),
  },
  week: {
    'plans.outcome': {
      done: 'Done.',
      carried: 'Carried over to next week.',
      dropped: 'No longer worth the time.',
    },
    mood: { 1: 'Bad.', 2: 'Not great.', 3: 'OK.', 4: 'Good.', 5: 'Great.' },
    energy: { 1: 'None.', 2: 'Low.', 3: 'Enough.', 4: 'High.', 5: 'Plenty.' },
  },
  person: {
    relationship: {
      coach: 'Works with you for a fixed period, toward agreed objectives.',
      mentor: 'Shares experience with you over the long term.',
      sponsor: 'Advocates for you when you are not in the room.',
      manager: 'The person you report to.',
      peer: 'Works with you at a similar level.',
      contact: 'Anyone else in your network.',
    },
    phase: {
      initiation: 'You are getting to know each other.',
      cultivation: 'You meet regularly and learn the most.',
      separation: 'You meet less often and work more independently.',
      redefinition: 'You have become peers or friends.',
    },
  },
  note: {
    'grow.commitment': {
      1: 'Not committed.',
      2: 'Barely committed.',
      3: 'A little committed.',
      4: 'Somewhat unsure.',
      5: 'Undecided.',
      6: 'Somewhat committed.',
      7: 'Fairly committed.',
      8: 'Committed.',
      9: 'Very committed.',
      10: 'Fully committed.',
    },
    functions: {
      sponsorship: 'Recommended you for an opportunity.',
      exposure: 'Made your work visible to decision makers.',
      coaching: 'Taught you a skill or an approach.',
      protection: 'Shielded you from harm or unfair criticism.',
      challenge: 'Gave you work that helps you grow.',
      'role-model': 'Was a role model for you.',
      acceptance: 'Accepted and respected you as you are.',
      counsel: 'Listened to your concerns and gave advice.',
      friendship: 'Spent informal time with you.',
    },
  },
  assessment: {
    kind: {
      strengths: 'What you are good at.',
      values: 'How well you live your values.',
      skills: 'Your skill levels, from 0 (novice) to 4 (expert).',
      satisfaction: 'How satisfied you are with different areas of your work.',
    },
  },
  opportunity: {
    'history.stage': {
      exploring: 'You are learning about the role.',
      applied: 'You have applied.',
      screen: 'You have a first call with the company.',
      interview: 'You are interviewing.',
      offer: 'You have an offer.',
      accepted: 'You accepted the offer.',
      declined: 'You withdrew or declined the offer.',
      rejected: 'The company declined your application.',
    },
  },
  story: { 'practice.went': { 1: 'Poorly.', 2: 'With gaps.', 3: 'Well.', 4: 'Easily.' } },
};

/** @param keys the path of the key, as in `meaningOf` */
export function meaningOfOption(kind: Kind, keys: readonly string[], value: string): string | undefined {
  const options = optionTables[kind]?.[keys.join('.')];
  return options && Object.hasOwn(options, value) ? options[value] : undefined;
}
