/**
 * The reflection templates that Cairn brings, in its own words. The text is English here and translated when it is
 * shown.
 *
 * - What / So what / Now what: Borton 1970; for professional practice Rolfe, Freshwater & Jasper 2001
 * - The reflective cycle: Gibbs 1988
 * - Liked, learned, lacked, longed for: Gottesdiener & Gorman
 * - Start / stop / continue: from retrospectives, of no single author
 * - GROW (goal, reality, options, will): Whitmore, here with oneself as the coach
 */
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { guidedTemplates } from './guided.ts';
import type { Template } from './template.ts';

export const builtInTemplates: readonly Template[] = [
  {
    id: 'what-so-what-now-what',
    title: 'What / So what / Now what',
    description: 'Three questions, from what happened to what follows. Good for any week.',
    builtIn: true,
    prompts: [
      {
        id: 'what',
        ask: 'What happened this week that is still on your mind?',
        hint: 'One moment, told as a camera would have seen it',
        about: ['looks', 'finished', 'meetings'],
      },
      {
        id: 'so-what',
        ask: 'So what? What does it tell you about your work, or about you?',
        hint: 'What surprised you, what it changes',
        about: ['behind', 'slipped', 'obstacles', 'finished'],
      },
      {
        id: 'now-what',
        ask: 'Now what? What will you do differently next week?',
        hint: 'One thing, with a day',
        about: ['coming', 'commitments', 'slipped'],
      },
    ],
  },
  {
    id: 'gibbs',
    title: 'Gibbs’ cycle',
    description: 'Six steps around one event, feelings included. Good after something hard.',
    builtIn: true,
    prompts: [
      {
        id: 'description',
        ask: 'Which moment do you want to look at, and what happened?',
        hint: 'Who, where, what; no judgement yet',
        about: ['looks', 'meetings', 'finished'],
      },
      {
        id: 'feelings',
        ask: 'What did you feel and think, in the moment and afterwards?',
        hint: 'Tense, then proud that I had asked',
        about: ['obstacles', 'blockers', 'wins'],
      },
      {
        id: 'evaluation',
        ask: 'What was good about it, and what was not?',
        hint: 'Both are there, nearly always',
        about: ['finished', 'slipped', 'wins'],
      },
      {
        id: 'analysis',
        ask: 'Why did it go the way it went? What helped, what got in the way?',
        hint: 'Causes, not culprits',
        about: ['behind', 'blockers', 'obstacles'],
      },
      {
        id: 'conclusion',
        ask: 'What else could you have done, knowing what you know now?',
        hint: 'A way that was open to you',
        about: ['slipped', 'commitments'],
      },
      {
        id: 'action-plan',
        ask: 'If it happens again, what will you do?',
        hint: 'If …, then I …',
        about: ['coming', 'commitments'],
      },
    ],
  },
  {
    id: 'four-ls',
    title: 'Four Ls',
    description: 'Liked, learned, lacked, longed for. Quick, and good at the end of a project.',
    builtIn: true,
    prompts: [
      {
        id: 'liked',
        ask: 'What did you like about this week?',
        hint: 'Small things count',
        about: ['wins', 'finished', 'kept'],
      },
      {
        id: 'learned',
        ask: 'What did you learn, and from whom?',
        hint: 'Something that you did not know on Monday',
        about: ['meetings', 'looks', 'obstacles'],
      },
      {
        id: 'lacked',
        ask: 'What did you lack?',
        hint: 'Time, a decision, a person, a tool',
        about: ['blockers', 'slipped', 'behind'],
      },
      {
        id: 'longed-for',
        ask: 'What did you long for?',
        hint: 'What would have made it a better week',
        about: ['unseen', 'commitments', 'coming'],
      },
    ],
  },
  {
    id: 'start-stop-continue',
    title: 'Start / stop / continue',
    description: 'Three decisions about your habits. Good when weeks begin to look alike.',
    builtIn: true,
    prompts: [
      {
        id: 'start',
        ask: 'What will you start doing?',
        hint: 'Small enough for next week',
        about: ['coming', 'unseen', 'commitments'],
      },
      {
        id: 'stop',
        ask: 'What will you stop doing, since it costs more than it gives?',
        hint: 'A meeting, a check, a habit',
        about: ['blockers', 'slipped', 'behind'],
      },
      {
        id: 'continue',
        ask: 'What works, so that you will go on with it?',
        hint: 'What carried you this week',
        about: ['finished', 'looks', 'wins'],
      },
    ],
  },
  {
    id: 'grow',
    title: 'GROW, with yourself',
    description: 'Goal, reality, options, will: coach yourself on the goal that needs it most.',
    builtIn: true,
    prompts: [
      {
        id: 'goal',
        ask: 'Which goal needs you most, and what do you want of it next?',
        hint: 'What you would see if it had moved',
        about: ['behind', 'unseen', 'looks'],
      },
      {
        id: 'reality',
        ask: 'Where does it really stand, and what have you tried so far?',
        hint: 'Numbers before opinions',
        about: ['looks', 'slipped', 'blockers'],
      },
      {
        id: 'options',
        ask: 'What could you do? Name at least three ways, a bold one among them.',
        hint: 'And one that you would advise a friend',
        about: ['obstacles', 'blockers', 'slipped'],
      },
      {
        id: 'will',
        ask: 'What will you do, by when, and how committed are you from 1 to 10?',
        hint: 'Below 8: what would make it easier?',
        about: ['coming', 'commitments'],
      },
    ],
  },
];

/** The one of that id: of the folder's, of the built-in weekly ones, or of the guided ones, which no week offers. */
export function templateNamed(index: GrowthIndex, id: string | undefined): Template | undefined {
  return [...templatesIn(index), ...guidedTemplates].find((template) => template.id === id);
}

/**
 * All that a folder offers for a week: its own ones first, and of the built-in ones those that it does not replace by
 * one of the same id.
 */
export function templatesIn(index: GrowthIndex): readonly Template[] {
  const own = [...index.readable('prompt')].map(({ id, entity }): Template => ({
    id,
    title: entity.title,
    description: entity.description,
    prompts: entity.prompts,
    builtIn: false,
  }));
  const ids = new Set<string>();
  const each = own.filter(({ id }) => !ids.has(id) && ids.add(id));
  return [...each, ...builtInTemplates.filter(({ id }) => !ids.has(id))];
}
