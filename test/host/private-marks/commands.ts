/** How the test of private files runs each command: the arguments that it is given, one after the other. */
import * as vscode from 'vscode';
import { addDays, type IsoDate } from '../../../src/core/base/calendar.ts';
import type { CommandId } from '../../../src/core/base/command.ts';
import { periodsToReview } from '../../../src/core/weeks/periodReview/period.ts';
import { sharedIds, type Marked } from '../../unit/sharing/marks.ts';
import { growthFile } from '../support.ts';

/** What a command is tried with. `undefined`: as from the Command Palette, where the first choice is taken. */
export type Scenario = (marked: Marked, today: IsoDate) => readonly unknown[];

const goals: Scenario = ({ ids }) => [{ goal: ids.goal }, { goal: sharedIds.goal }, undefined];

/** The entries of all private notes. */
const entries = (marked: Marked, more: object = {}): readonly object[] =>
  [...marked.files.keys()]
    .filter((path) => path.startsWith('private/notes/'))
    .flatMap((file) => [0, 1].map((index) => ({ file, index, ...more })));

export const scenarios: Readonly<Record<CommandId, Scenario>> = {
  'cairn.initialize': () => [undefined],
  'cairn.openDashboard': () => [undefined],
  'cairn.newGoal': ({ ids }) => [
    { title: 'Typed goal', supports: { values: [ids.value], skills: [ids.skill], aspirations: [ids.aspiration] } },
    { title: 'Another typed goal', supports: { values: [sharedIds.value] } },
    undefined,
  ],
  'cairn.checkIn': ({ ids }) => [
    { goal: ids.goal, value: 1, note: 'Typed' },
    { goal: sharedIds.goal, value: 4, note: 'Typed' },
    undefined,
  ],
  'cairn.reflect': () => [{ wins: ['Typed'] }, undefined],
  'cairn.review': (_, today) => periodsToReview(today).map(({ id }) => ({ period: id })),
  'cairn.createReport': (_, today) => {
    const span = { from: addDays(today, -200), to: today };
    return [
      { kind: 'review', audience: 'manager', format: 'html', ...span },
      { kind: 'review', audience: 'coach', format: 'md', ...span },
      { kind: 'brag', audience: 'myself', format: 'html', ...span },
      { kind: 'state', audience: 'mentor', format: 'md' },
      { kind: 'closing', audience: 'coach', person: sharedIds.person, format: 'md' },
      { kind: 'calendar', audience: 'myself' },
    ];
  },
  'cairn.checkBeforeSharing': () => [undefined],
  'cairn.shareWithMentor': (_, today) => [
    { person: sharedIds.person, from: addDays(today, -200) },
    { person: sharedIds.person },
  ],
  'cairn.presentationMode': () => [undefined, undefined],
  'cairn.open': goals,
  'cairn.completeGoalPart': () =>
    ['goal-without-why', 'goal-without-action', 'obstacle-without-plan'].map((code) => ({
      goal: sharedIds.goal,
      code,
      obstacle: 0,
    })),
  'cairn.tickOff': () => [{ goal: sharedIds.goal, step: { kind: 'action', index: 0, title: 'Begin' }, done: true }],
  'cairn.logObstacle': ({ ids }) => [
    { goal: sharedIds.goal, obstacle: 'Typed', then: 'Typed' },
    { goal: ids.goal, obstacle: 'Typed' },
    undefined,
  ],
  'cairn.addPerson': ({ ids }) => [{ name: 'Typed Person', introducedBy: ids.person }, { name: 'Other' }, undefined],
  'cairn.prepareMeeting': ({ ids }, today) => [
    { person: sharedIds.person, date: today },
    { person: sharedIds.person, date: addDays(today, 2) },
    { person: ids.person },
    undefined,
  ],
  'cairn.newNote': ({ ids }) => [
    { person: sharedIds.person, notes: 'Typed', commitments: [{ who: ids.person, what: 'Typed', goal: ids.goal }] },
    { person: ids.person, notes: 'Typed', insights: [{ text: 'Typed', goal: ids.goal }] },
    { person: sharedIds.person, date: '2026-01-05', notes: 'Typed' },
    undefined,
  ],
  'cairn.keepCommitment': (marked) => [...entries(marked), undefined],
  'cairn.tellThanks': () => [undefined],
  'cairn.pinInsight': (marked) => [
    { file: 'notes/meeting.yaml', index: 0, goal: marked.ids.goal },
    ...entries(marked, { goal: sharedIds.goal }),
  ],
  'cairn.resourceToAction': (marked) => [...entries(marked, { goal: sharedIds.goal }), undefined],
  'cairn.addContact': (marked) => [...entries(marked), undefined],
  'cairn.assess': ({ ids }) => [
    { kind: 'skills', items: { [ids.skill]: 2, design: 1 } },
    { kind: 'values', with: ids.person, items: { [ids.value]: 3 } },
    { kind: 'values' },
    { kind: 'strengths' },
    { kind: 'skills' },
    { kind: 'satisfaction' },
    undefined,
  ],
  'cairn.compareAssessments': () => [undefined],
  'cairn.closeEngagement': ({ ids }) => [
    { person: ids.person, outcomes: {} },
    { person: sharedIds.person, outcomes: { 'Be heard': 'Typed' }, ratings: { pay: 3 } },
  ],
  'cairn.importLadder': () => [{ file: growthFile('private/ladder.yaml').toString() }],
  'cairn.closeGap': ({ ids }) => [{ skill: ids.skill }, { skill: 'design' }, undefined],
  'cairn.guidedReflection': () => [
    { template: 'self-doubt' },
    { template: 'transition' },
    { template: 'new-direction' },
    undefined,
  ],
  'cairn.sortValues': () => [{ ranked: ['Typed value'] }, undefined],
  'cairn.nameStrengths': () => [{ strengths: ['Typed strength'] }, undefined],
  'cairn.pictureAspirations': () => [{ aspirations: ['Typed aspiration'] }, undefined],
  'cairn.newStory': ({ ids }) => [
    { title: 'Typed story', goals: [ids.goal], skills: [ids.skill] },
    { title: 'Other story' },
    undefined,
  ],
  'cairn.practise': ({ ids }) => [{ story: ids.story, went: 3 }, { story: sharedIds.story, went: 3 }, undefined],
  'cairn.storyCoverage': () => [undefined],
  'cairn.planPractice': ({ ids }) => [
    { skill: ids.skill, what: 'Typed' },
    { skill: 'design', what: 'Typed', feedback: ids.person },
    undefined,
  ],
  'cairn.reachOut': ({ ids }) => [{ person: sharedIds.person }, { person: ids.person }, undefined],
  'cairn.kindOfHelp': () => [
    { structure: 'coach', expertise: 'coach', focus: 'mentor', accountability: 'coach', relationship: 'mentor' },
  ],
  'cairn.noteThanks': ({ ids }) => [
    { person: sharedIds.person, for: 'Typed' },
    { person: ids.person, for: 'Typed' },
  ],
  'cairn.addOpportunity': () => [{ title: 'Typed role' }, undefined],
  'cairn.moveOpportunity': ({ ids }) => [
    { opportunity: ids.opportunity, stage: 'offer', note: 'Typed' },
    { opportunity: sharedIds.opportunity, stage: 'offer' },
    undefined,
  ],
  'cairn.collectEvidence': ({ ids }) => [{ goal: ids.goal }, { goal: sharedIds.goal }, { skill: ids.skill }, undefined],
  'cairn.stopTracking': () => [undefined],
  'cairn.ignorePrivate': () => [undefined],
  'cairn.fixFolder': () => [undefined],
  'cairn.setUpMerge': () => [undefined],
  'cairn.mergeConflicts': () => [undefined],
  'cairn.explainProblem': () => ['unknown-key'],
  'cairn.pauseGoal': goals,
  'cairn.resumeGoal': goals,
  'cairn.completeGoal': goals,
  'cairn.dropGoal': goals,
  // They take what is on the screen; see the test of comments.
  'cairn.addComment': () => [undefined, {}],
  'cairn.resolveThread': () => [undefined, {}],
  'cairn.reopenThread': () => [undefined, {}],
  'cairn.deleteThread': () => [undefined, {}],
  'cairn.editComment': () => [undefined, {}],
  'cairn.saveComment': () => [undefined, {}],
  'cairn.cancelComment': () => [undefined, {}],
  'cairn.deleteComment': () => [undefined, {}],
  'cairn.showLog': () => [undefined],
};

/** The commands that people can run. */
export function commandsInManifest(extension: vscode.Extension<unknown>): readonly string[] {
  const { contributes } = extension.packageJSON as { contributes: { commands: readonly { command: string }[] } };
  return contributes.commands.map(({ command }) => command);
}
