/**
 * Guided reflections, for situations that do not come up every week. Their answers are kept in the week they were
 * written in, next to the weekly reflection.
 *
 * - Transition: endings come before beginnings (Bridges 1980)
 * - Doubt: look at what was done first, then weigh the thought against it, as in cognitive therapy (Beck 1979)
 * - New direction: options against your values, then the smallest experiment
 * - Obstacle: wish, outcome, obstacle, plan (Oettingen: WOOP), which ends in an if-then plan on the goal
 */
import * as l10n from '@vscode/l10n';
import type { GuidedId } from '../../model/prompts.ts';
import { builtInTemplate, type Template } from './template.ts';

export type GuidedTemplate = Template & { readonly id: GuidedId };

export const guidedTemplates = (): readonly GuidedTemplate[] => [
  builtInTemplate(
    'transition',
    l10n.t('A transition'),
    l10n.t('A new role, team, or company: what ends, stays, and begins.'),
    [
      [
        'transition-ends',
        l10n.t('What ends with this change, and what will you miss?'),
        l10n.t('Lunch with my team, and knowing the codebase by heart'),
      ],
      [
        'transition-carries',
        l10n.t('What carries over: which skills, people, and habits will still help you?'),
        l10n.t('I can find my way in an unfamiliar codebase'),
      ],
      [
        'transition-goes',
        l10n.t('What do you need to let go of to start well?'),
        l10n.t('Being the one who knows the answer'),
      ],
      [
        'transition-help',
        l10n.t('Who can help you in the first weeks, and with what?'),
        l10n.t('A colleague who made the same change a year ago'),
      ],
      [
        'transition-first',
        l10n.t('How will you know after a month that you are off to a good start?'),
        l10n.t('Something you can observe, with a date'),
      ],
    ],
  ),
  builtInTemplate(
    'self-doubt',
    l10n.t('A doubt about yourself'),
    l10n.t('First review what you did and what others said, then look at the doubt.'),
    [
      [
        'doubt-says',
        l10n.t('What does the doubt say, in its own words?'),
        l10n.t('They will find out that I am not good enough'),
      ],
      [
        'doubt-against',
        l10n.t('Which facts on the page contradict it?'),
        l10n.t('I found the cause of the outage in March'),
      ],
      [
        'doubt-true',
        l10n.t('Which part of it is true, and what could you learn?'),
        l10n.t('I have not designed a system for two teams yet'),
      ],
      [
        'doubt-friend',
        l10n.t('What would you say to a colleague with the same facts?'),
        l10n.t('What you would say out loud'),
      ],
      ['doubt-next', l10n.t('What will you do anyway, and when?'), l10n.t('Something small, this week')],
    ],
  ),
  builtInTemplate(
    'new-direction',
    l10n.t('A new direction'),
    l10n.t('Compare your options against your values, and find a small way to try one.'),
    [
      [
        'direction-pull',
        l10n.t('Which option do you hope wins, regardless of the result?'),
        l10n.t('And what you felt when you read it'),
      ],
      ['direction-cost', l10n.t('What would you have to give up for it?'), l10n.t('And for how long')],
      [
        'direction-unknown',
        l10n.t('What do you still need to know before you decide? Who can tell you?'),
        l10n.t('What a typical Tuesday looks like in that role'),
      ],
      [
        'direction-try',
        l10n.t('What is the smallest way to try it within a month?'),
        l10n.t('A day of shadowing, a talk, or one task of that kind'),
      ],
    ],
  ),
];
