/**
 * Reflections for what does not come every week: a change, a doubt, a fork in the road, an obstacle. They stand in the
 * week in which they were written, beside the weekly reflection and not in place of it.
 *
 * - Transition: endings come before beginnings (Bridges 1980)
 * - Doubt: what was done is shown first; then the thought is weighed against it, as cognitive therapy does (Beck 1979)
 * - New direction: options against one's own values, then the smallest try
 * - Obstacle: wish, outcome, obstacle, plan (Oettingen: WOOP), which ends in an if-then plan on the goal
 */
import type { GuidedId } from '../../model/isGuided.ts';
import type { Template } from './template.ts';

const none = [] as const;

export const guidedTemplates = [
  {
    id: 'transition',
    title: 'A transition',
    description: 'A new role, team or place: what ends, what carries over, what begins.',
    builtIn: true,
    prompts: [
      {
        id: 'transition-ends',
        ask: 'What ends with this change, and what of it will you miss?',
        hint: 'The morning coffee with Dilan, knowing every corner of the code',
        about: none,
      },
      {
        id: 'transition-carries',
        ask: 'What carries over: which skills, people and habits still hold?',
        hint: 'I can read a system that nobody explained to me',
        about: none,
      },
      {
        id: 'transition-goes',
        ask: 'What must you let go of to begin well?',
        hint: 'Being the one who knows the answer',
        about: none,
      },
      {
        id: 'transition-help',
        ask: 'Who can help you in the first weeks, and with what?',
        hint: 'Somebody who made the same change a year ago',
        about: none,
      },
      {
        id: 'transition-first',
        ask: 'How will you know after the first month that it begins well?',
        hint: 'Something that you would see, with a day',
        about: none,
      },
    ],
  },
  {
    id: 'self-doubt',
    title: 'A doubt about yourself',
    description: 'First what you did and what others said of it, then the doubt.',
    builtIn: true,
    prompts: [
      {
        id: 'doubt-says',
        ask: 'What does the doubt say, in its own words?',
        hint: 'They will notice that I only ever copied it',
        about: none,
      },
      {
        id: 'doubt-against',
        ask: 'Which of the things on the page would it have to explain away?',
        hint: 'The incident that I found and nobody else did',
        about: none,
      },
      {
        id: 'doubt-true',
        ask: 'What is true about it, and could be learned?',
        hint: 'I never had to design for two teams yet',
        about: none,
      },
      {
        id: 'doubt-friend',
        ask: 'What would you say to a colleague with the same page?',
        hint: 'What you would say aloud',
        about: none,
      },
      {
        id: 'doubt-next',
        ask: 'What will you do all the same, and when?',
        hint: 'Something small, this week',
        about: none,
      },
    ],
  },
  {
    id: 'new-direction',
    title: 'A new direction',
    description: 'Options against your values, and the smallest way to try one.',
    builtIn: true,
    prompts: [
      {
        id: 'direction-pull',
        ask: 'Which one do you hope comes out first, whatever the page says?',
        hint: 'And what you felt when you read it',
        about: none,
      },
      { id: 'direction-cost', ask: 'What would you have to give up for it?', hint: 'And for how long', about: none },
      {
        id: 'direction-unknown',
        ask: 'What do you not know yet that would decide it, and who knows?',
        hint: 'What a Tuesday looks like there',
        about: none,
      },
      {
        id: 'direction-try',
        ask: 'What is the smallest way to try it within a month?',
        hint: 'A day beside somebody, a talk, one task of that kind',
        about: none,
      },
    ],
  },
] as const satisfies readonly (Template & { readonly id: GuidedId })[];
