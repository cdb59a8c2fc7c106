/**
 * The reflection templates that come with Cairn. The questions are in our own words.
 *
 * - What / So what / Now what: Borton 1970; for professional practice Rolfe, Freshwater & Jasper 2001
 * - The reflective cycle: Gibbs 1988
 * - Liked, learned, lacked, longed for: Gottesdiener & Gorman
 * - Start / stop / continue: from retrospectives, no single author
 * - GROW (goal, reality, options, will): Whitmore, here as self-coaching
 */
import * as l10n from '@vscode/l10n';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { guidedTemplates } from './guided.ts';
import type { Template } from './template.ts';

export const builtInTemplates = (): readonly Template[] => [
  {
    id: 'what-so-what-now-what',
    title: l10n.t('What / So what / Now what'),
    description: l10n.t('Three questions, from what happened to your next step. Good for any week.'),
    builtIn: true,
    prompts: [
      {
        id: 'what',
        ask: l10n.t('What happened this week that is still on your mind?'),
        hint: l10n.t('One moment, in observable facts'),
        about: ['looks', 'finished', 'meetings'],
      },
      {
        id: 'so-what',
        ask: l10n.t('So what? What does it tell you about your work or yourself?'),
        hint: l10n.t('What surprised you, or what it changes'),
        about: ['behind', 'slipped', 'obstacles', 'finished'],
      },
      {
        id: 'now-what',
        ask: l10n.t('Now what? What will you do differently next week?'),
        hint: l10n.t('One thing, with a day'),
        about: ['coming', 'commitments', 'slipped'],
      },
    ],
  },
  {
    id: 'gibbs',
    title: l10n.t('Gibbs’ cycle'),
    description: l10n.t('Six questions about one event, including your feelings. Good after a difficult week.'),
    builtIn: true,
    prompts: [
      {
        id: 'description',
        ask: l10n.t('Which event do you want to look at, and what happened?'),
        hint: l10n.t('Who, where, and what, without judging yet'),
        about: ['looks', 'meetings', 'finished'],
      },
      {
        id: 'feelings',
        ask: l10n.t('What did you think and feel, during the event and afterward?'),
        hint: l10n.t('Tense at first, then proud that I asked'),
        about: ['obstacles', 'blockers', 'wins'],
      },
      {
        id: 'evaluation',
        ask: l10n.t('What was good about it, and what was not?'),
        hint: l10n.t('Most events have both sides'),
        about: ['finished', 'slipped', 'wins'],
      },
      {
        id: 'analysis',
        ask: l10n.t('Why did it go the way it did? What helped, and what got in the way?'),
        hint: l10n.t('Causes, not blame'),
        about: ['behind', 'blockers', 'obstacles'],
      },
      {
        id: 'conclusion',
        ask: l10n.t('What else could you have done, knowing what you know now?'),
        hint: l10n.t('Something you could have decided yourself'),
        about: ['slipped', 'commitments'],
      },
      {
        id: 'action-plan',
        ask: l10n.t('If it happens again, what will you do?'),
        hint: l10n.t('If …, then I will …'),
        about: ['coming', 'commitments'],
      },
    ],
  },
  {
    id: 'four-ls',
    title: l10n.t('Four Ls'),
    description: l10n.t('Liked, learned, lacked, longed for. Quick, and useful at the end of a project.'),
    builtIn: true,
    prompts: [
      {
        id: 'liked',
        ask: l10n.t('What did you like about this week?'),
        hint: l10n.t('Small things count'),
        about: ['wins', 'finished', 'kept'],
      },
      {
        id: 'learned',
        ask: l10n.t('What did you learn, and from whom?'),
        hint: l10n.t('Something you did not know on Monday'),
        about: ['meetings', 'looks', 'obstacles'],
      },
      {
        id: 'lacked',
        ask: l10n.t('What did you lack?'),
        hint: l10n.t('Time, a decision, a person, or a tool'),
        about: ['blockers', 'slipped', 'behind'],
      },
      {
        id: 'longed-for',
        ask: l10n.t('What did you wish for?'),
        hint: l10n.t('What would have made it a better week'),
        about: ['unseen', 'commitments', 'coming'],
      },
    ],
  },
  {
    id: 'start-stop-continue',
    title: l10n.t('Start / stop / continue'),
    description: l10n.t('Three decisions about how you work. Good when every week looks the same.'),
    builtIn: true,
    prompts: [
      {
        id: 'start',
        ask: l10n.t('What will you start doing?'),
        hint: l10n.t('Something small enough for next week'),
        about: ['coming', 'unseen', 'commitments'],
      },
      {
        id: 'stop',
        ask: l10n.t('What will you stop doing because it costs more than it gives?'),
        hint: l10n.t('A meeting, a check, or a habit'),
        about: ['blockers', 'slipped', 'behind'],
      },
      {
        id: 'continue',
        ask: l10n.t('What works well, so that you will continue it?'),
        hint: l10n.t('What helped you this week'),
        about: ['finished', 'looks', 'wins'],
      },
    ],
  },
  {
    id: 'grow',
    title: l10n.t('GROW self-coaching'),
    description: l10n.t('Goal, reality, options, will: coach yourself on the goal that needs the most attention.'),
    builtIn: true,
    prompts: [
      {
        id: 'goal',
        ask: l10n.t('Which goal needs the most attention, and what result do you want next?'),
        hint: l10n.t('What you would see if it had moved forward'),
        about: ['behind', 'unseen', 'looks'],
      },
      {
        id: 'reality',
        ask: l10n.t('Where are you now, and what have you tried so far?'),
        hint: l10n.t('Numbers before opinions'),
        about: ['looks', 'slipped', 'blockers'],
      },
      {
        id: 'options',
        ask: l10n.t('What could you do? List at least three options, including a bold one.'),
        hint: l10n.t('Include the advice you would give a friend'),
        about: ['obstacles', 'blockers', 'slipped'],
      },
      {
        id: 'will',
        ask: l10n.t('What will you do, by when, and how committed are you from 1 to 10?'),
        hint: l10n.t('If below 8: what would make it easier?'),
        about: ['coming', 'commitments'],
      },
    ],
  },
];

/** The template with an id: one of the folder, a built-in weekly one, or a guided one. */
export function templateNamed(index: GrowthIndex, id: string | undefined): Template | undefined {
  return [...templatesIn(index), ...guidedTemplates()].find((template) => template.id === id);
}

/** The weekly templates of a folder: its own first, then the built-in ones that it does not replace by id. */
export function templatesIn(index: GrowthIndex): readonly Template[] {
  const own = [...index.readable('prompt')].map(({ id, entity }): Template => ({
    id,
    title: entity.title,
    description: entity.description,
    prompts: entity.prompts,
    builtIn: false,
  }));
  const ids = new Set<string>();
  return [...own, ...builtInTemplates()].filter(({ id }) => !ids.has(id) && ids.add(id));
}
