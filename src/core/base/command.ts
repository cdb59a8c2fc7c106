/** What a row, a code lens, a quick fix or a button runs. */

/** Every command of package.json; `npm test` compares the two. */
export const commandIds = [
  'cairn.initialize',
  'cairn.openDashboard',
  'cairn.newGoal',
  'cairn.checkIn',
  'cairn.reflect',
  'cairn.review',
  'cairn.createReport',
  'cairn.presentationMode',
  'cairn.checkBeforeSharing',
  'cairn.shareWithMentor',
  'cairn.open',
  'cairn.completeGoal',
  'cairn.pauseGoal',
  'cairn.resumeGoal',
  'cairn.dropGoal',
  'cairn.completeGoalPart',
  'cairn.tickOff',
  'cairn.addPerson',
  'cairn.prepareMeeting',
  'cairn.newNote',
  'cairn.keepCommitment',
  'cairn.tellThanks',
  'cairn.pinInsight',
  'cairn.resourceToAction',
  'cairn.addContact',
  'cairn.assess',
  'cairn.compareAssessments',
  'cairn.closeEngagement',
  'cairn.importLadder',
  'cairn.closeGap',
  'cairn.guidedReflection',
  'cairn.logObstacle',
  'cairn.sortValues',
  'cairn.nameStrengths',
  'cairn.pictureAspirations',
  'cairn.newStory',
  'cairn.practise',
  'cairn.storyCoverage',
  'cairn.planPractice',
  'cairn.reachOut',
  'cairn.kindOfHelp',
  'cairn.noteThanks',
  'cairn.addOpportunity',
  'cairn.moveOpportunity',
  'cairn.collectEvidence',
  'cairn.stopTracking',
  'cairn.ignorePrivate',
  'cairn.fixFolder',
  'cairn.setUpMerge',
  'cairn.mergeConflicts',
  'cairn.addComment',
  'cairn.resolveThread',
  'cairn.reopenThread',
  'cairn.deleteThread',
  'cairn.editComment',
  'cairn.saveComment',
  'cairn.cancelComment',
  'cairn.deleteComment',
  'cairn.explainProblem',
  'cairn.showLog',
] as const;

export type CommandId = (typeof commandIds)[number];

export type Command<Id extends string = CommandId> = Readonly<{
  id: Id;
  /** Data alone: the editor adds the growth folder when it runs the command. */
  args: object;
  /** What the button or the lens says. */
  title: string;
}>;

const scheme = 'command:';

/**
 * The address of a command with its arguments, for links in Markdown and for the codes of problems. Whatever an ID or a
 * path contains, it cannot end the link. VS Code may decode the arguments twice, so their JSON contains no percent
 * sign.
 *
 * @param args values that JSON can express
 */
export function commandUri(id: CommandId, args: readonly unknown[]): string {
  const json = JSON.stringify(args).replaceAll('%', '\\u0025');
  // These mean something in Markdown, and `encodeURIComponent` leaves them.
  const encoded = encodeURIComponent(json).replace(
    /[!'()*~_]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${scheme}${id}?${encoded}`;
}
