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
import { builtInTemplate, type Template } from './template.ts';

export const builtInTemplates = (): readonly Template[] => [
  builtInTemplate(
    'what-so-what-now-what',
    l10n.t('What / So what / Now what'),
    l10n.t('Three questions, from what happened to your next step. Good for any week.'),
    [
      [
        'what',
        l10n.t('What happened this week that is still on your mind?'),
        l10n.t('One moment, in observable facts'),
        ['checkins', 'finished', 'meetings'],
      ],
      [
        'so-what',
        l10n.t('So what? What does it tell you about your work or yourself?'),
        l10n.t('What surprised you, or what it changes'),
        ['behind', 'missed', 'obstacles', 'finished'],
      ],
      [
        'now-what',
        l10n.t('Now what? What will you do differently next week?'),
        l10n.t('One thing, with a day'),
        ['coming', 'commitments', 'missed'],
      ],
    ],
  ),
  builtInTemplate(
    'gibbs',
    l10n.t('Gibbs’ cycle'),
    l10n.t('Six questions about one event, including your feelings. Good after a difficult week.'),
    [
      [
        'description',
        l10n.t('Which event do you want to look at, and what happened?'),
        l10n.t('Who, where, and what, without judging yet'),
        ['checkins', 'meetings', 'finished'],
      ],
      [
        'feelings',
        l10n.t('What did you think and feel, during the event and afterward?'),
        l10n.t('Tense at first, then proud that I asked'),
        ['obstacles', 'blockers', 'wins'],
      ],
      [
        'evaluation',
        l10n.t('What was good about it, and what was not?'),
        l10n.t('Most events have both sides'),
        ['finished', 'missed', 'wins'],
      ],
      [
        'analysis',
        l10n.t('Why did it go the way it did? What helped, and what got in the way?'),
        l10n.t('Causes, not blame'),
        ['behind', 'blockers', 'obstacles'],
      ],
      [
        'conclusion',
        l10n.t('What else could you have done, knowing what you know now?'),
        l10n.t('Something you could have decided yourself'),
        ['missed', 'commitments'],
      ],
      [
        'action-plan',
        l10n.t('If it happens again, what will you do?'),
        l10n.t('If …, then I will …'),
        ['coming', 'commitments'],
      ],
    ],
  ),
  builtInTemplate(
    'four-ls',
    l10n.t('Four Ls'),
    l10n.t('Liked, learned, lacked, longed for. Quick, and useful at the end of a project.'),
    [
      [
        'liked',
        l10n.t('What did you like about this week?'),
        l10n.t('Small things count'),
        ['wins', 'finished', 'kept'],
      ],
      [
        'learned',
        l10n.t('What did you learn, and from whom?'),
        l10n.t('Something you did not know on Monday'),
        ['meetings', 'checkins', 'obstacles'],
      ],
      [
        'lacked',
        l10n.t('What did you lack?'),
        l10n.t('Time, a decision, a person, or a tool'),
        ['blockers', 'missed', 'behind'],
      ],
      [
        'longed-for',
        l10n.t('What did you wish for?'),
        l10n.t('What would have made it a better week'),
        ['unchecked', 'commitments', 'coming'],
      ],
    ],
  ),
  builtInTemplate(
    'start-stop-continue',
    l10n.t('Start / stop / continue'),
    l10n.t('Three decisions about how you work. Good when every week looks the same.'),
    [
      [
        'start',
        l10n.t('What will you start doing?'),
        l10n.t('Something small enough for next week'),
        ['coming', 'unchecked', 'commitments'],
      ],
      [
        'stop',
        l10n.t('What will you stop doing because it costs more than it gives?'),
        l10n.t('A meeting, a check, or a habit'),
        ['blockers', 'missed', 'behind'],
      ],
      [
        'continue',
        l10n.t('What works well and is worth continuing?'),
        l10n.t('What helped you this week'),
        ['finished', 'checkins', 'wins'],
      ],
    ],
  ),
  builtInTemplate(
    'grow',
    l10n.t('GROW self-coaching'),
    l10n.t('Goal, reality, options, will: coach yourself on the goal that needs the most attention.'),
    [
      [
        'goal',
        l10n.t('Which goal needs the most attention, and what result do you want next?'),
        l10n.t('What you would see if it had moved forward'),
        ['behind', 'unchecked', 'checkins'],
      ],
      [
        'reality',
        l10n.t('Where are you now, and what have you tried so far?'),
        l10n.t('Numbers before opinions'),
        ['checkins', 'missed', 'blockers'],
      ],
      [
        'options',
        l10n.t('What could you do? List at least three options, including a bold one.'),
        l10n.t('Include the advice you would give a friend'),
        ['obstacles', 'blockers', 'missed'],
      ],
      [
        'will',
        l10n.t('What will you do, by when, and how committed are you from 1 to 10?'),
        l10n.t('If below 8: what would make it easier?'),
        ['coming', 'commitments'],
      ],
    ],
  ),
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
