/** What happened since the last meeting, as lines to read before the next one. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { firstLine, dueText, fullDayText, nearDayText, joined } from '../../../core/base/texts.ts';
import type { Advice, Eased, GoalSince, Since } from '../../../core/people/meetings/sinceWeMet.ts';
import type { PersonCommitment } from '../../../core/people/commitments.ts';
import { me } from '../../../core/model/note.ts';
import type { Plain } from '../../../core/yaml/edit/edits.ts';
import type { Role } from '../../../core/people/role.ts';
import { amountText, standingText } from '../../../core/goals/goalText.ts';

const { l10n } = vscode;

type Words = {
  readonly since: Since;
  readonly role: Role;
  readonly name: string;
  readonly today: IsoDate;
  /** Open questions of the person in comments. */
  readonly asked: readonly string[];
};

/** Headings with lines below them, without empty sections. */
export function sinceLines({ since, role, name, today, asked }: Words): readonly string[] {
  const { last, open, kept, goals, eased, blockers, wins, questions, advice, thanks } = since;
  const parts: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    [
      role === 'coach' ? l10n.t('Commitments') : l10n.t('To do'),
      open.map((item) => commitmentLine(item, role, name, today)),
    ],
    [l10n.t('Open questions from {0}', name), asked],
    [l10n.t('Done since'), kept.map((item) => joined(firstLine(item.commitment.what), whose(item, name)))],
    [l10n.t('Goals'), goals.map((goal) => goalLine(goal, today))],
    [l10n.t('Changed goals'), eased.map((each) => easedLine(each, today))],
    [l10n.t('Blockers'), blockers.map(({ text }) => firstLine(text))],
    [l10n.t('Wins'), wins.map(({ text }) => firstLine(text))],
    [l10n.t('Progress on insights'), advice.map((each) => adviceLine(each, today))],
    [l10n.t('Open questions'), questions.map(firstLine)],
    [l10n.t('Thanks owed'), thanks.map(firstLine)],
  ];
  const filled = parts.filter(([, lines]) => lines.length > 0);
  const opening =
    last === undefined
      ? l10n.t('First meeting.')
      : l10n.t('Since the last meeting on {0}.', fullDayText(last.entity.date));
  const read = l10n.t('Read this before the meeting. Delete it when you no longer need it.');
  return [
    `${opening} ${read}`,
    ...filled.flatMap(([heading, lines]) => ['', `${heading}:`, ...lines.map((line) => `- ${line}`)]),
  ];
}

const whose = ({ mine }: PersonCommitment, name: string): string | undefined => (mine ? undefined : name);

function commitmentLine(item: PersonCommitment, role: Role, name: string, today: IsoDate): string {
  const {
    commitment: { what, due },
    standing,
  } = item;
  const when =
    due === undefined
      ? undefined
      : standing !== 'overdue' || role === 'coach'
        ? dueText(due, today)
        : l10n.t('since {0}', nearDayText(due, today));
  return joined(firstLine(what), when, whose(item, name));
}

function goalLine({ goal, before, summary }: GoalSince, today: IsoDate): string {
  const [then, now] = [amountText(before), amountText(summary.progress)];
  const amount =
    then === '' || then === now || summary.progress.kind === 'habit' ? now : l10n.t('from {0} to {1}', then, now);
  return joined(
    firstLine(goal.entity.title),
    amount,
    goal.entity.status === 'active' ? standingText(summary, goal.entity.due, today) : undefined,
  );
}

function easedLine({ goal, change: { field, from, to, reason } }: Eased, today: IsoDate): string {
  const value = (given: string | number | undefined): string =>
    given === undefined
      ? ''
      : typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given)
        ? nearDayText(given, today)
        : String(given);
  const what = from === undefined && to === undefined ? field : `${field} ${value(from)} → ${value(to)}`;
  return joined(
    firstLine(goal.entity.title),
    what,
    reason === undefined ? l10n.t('no reason given') : firstLine(reason),
  );
}

function adviceLine({ text, goal }: Advice, today: IsoDate): string {
  return `“${firstLine(text)}” — ${goalLine(goal, today)}`;
}

/** The GROW outline of a session (Whitmore), which becomes part of the file when its `#` is removed. */
export const growOutline = (): Plain => ({
  grow: {
    goal: l10n.t('What do I want from this session?'),
    reality: l10n.t('What is the current situation, in observable facts?'),
    options: [l10n.t('What could I do?'), l10n.t('What else?')],
    will: l10n.t('What will I do, and by when?'),
    commitment: 8,
  },
  commitments: [{ who: me, what: l10n.t('What I will have done by the next session') }],
});
