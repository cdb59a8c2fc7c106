/**
 * The pull request, merge request, or Gerrit change that a commit belongs to, as the message of the commit tells. Each
 * service and each bot that merges has a form of its own.
 */

export type Review = Readonly<{
  is: 'pull-request' | 'merge-request' | 'change';
  /** The number, or the Change-Id of Gerrit. */
  id: string;
  /** The page, if the message has its address. */
  url?: string;
}>;

export type ReviewText = Readonly<{
  review: Review | undefined;
  /** The title without the number; undefined if the message does not tell it. */
  title: string | undefined;
  /** The branch that was merged. */
  branch: string | undefined;
}>;

type Is = Review['is'];
type Groups = Readonly<Partial<Record<'id' | 'title' | 'branch', string>>>;

/** Subjects of merge commits, and those that begin with the number. `body`: the title is the first line below. */
const beginnings: readonly Readonly<{ is: Is; pattern: RegExp; title: 'body' | 'here' }>[] = [
  // GitHub, and bots that use its form. Bitbucket Server names the project before the branch.
  {
    is: 'pull-request',
    pattern: /^Merge pull request #(?<id>\d+)(?: in \S+)? from (?<branch>\S+)/i,
    title: 'body',
  },
  // Gitea and Forgejo.
  {
    is: 'pull-request',
    pattern: /^Merge pull request '(?<title>.+)' \(#(?<id>\d+)\) from (?<branch>\S+)/i,
    title: 'here',
  },
  // Bitbucket Cloud.
  { is: 'pull-request', pattern: /^Merged in (?<branch>\S+) \(pull request #(?<id>\d+)\)/i, title: 'body' },
  // Bitbucket Server, squashed.
  { is: 'pull-request', pattern: /^Pull request #(?<id>\d+): (?<title>.+)$/i, title: 'here' },
  // Azure DevOps.
  { is: 'pull-request', pattern: /^Merged PR (?<id>\d+)(?:: (?<title>.+))?$/i, title: 'here' },
  // Bors, Homu, and their rollups.
  {
    is: 'pull-request',
    pattern: /^(?:Auto|Rollup|Unrolled build for) merge of #(?<id>\d+) - (?<branch>[^,]+)/i,
    title: 'body',
  },
  { is: 'pull-request', pattern: /^Merge #(?<id>\d+)(?:(?: #\d+)+|: (?<title>.+))?$/i, title: 'here' },
  // Written by hand.
  {
    is: 'pull-request',
    pattern: /^\[?(?:PR|Pull Request):? ?#?(?<id>\d+)(?:\]|:| -) ?(?<title>\S.*)$/i,
    title: 'here',
  },
  {
    is: 'merge-request',
    pattern: /^\[?(?:MR|Merge Request):? ?!?(?<id>\d+)(?:\]|:| -) ?(?<title>\S.*)$/i,
    title: 'here',
  },
];

/** What squash and rebase merges put behind the title. Of several numbers, the last counts: the others are older. */
const atEnd = /[([](?:(?<pr>(?:PR |pull request )?#|GH-|PR-)|(?<mr>(?:MR )?!))(?<id>\d+)[)\]]\.?(?:\s*\[[^[\]]*\])*$/i;
/** `Title !45` has no other meaning than a merge request; `Title #45` may mean an issue. */
const bareAtEnd = /\s!(?<id>\d+)$/;

/** Lines of the body, in the order in which they are tried. */
const trailers: readonly Readonly<{ is: Is; pattern: RegExp }>[] = [
  // GitLab; some hosts leave the project out.
  { is: 'merge-request', pattern: /^See merge request \S*!(?<id>\d+)$/im },
  // Mesa, GNOME, and others: marge-bot.
  { is: 'merge-request', pattern: /^Part-of: <(?<url>https?:\/\/\S+\/merge_requests\/(?<id>\d+))>$/im },
  // Node.js, PyTorch, Gitea's squashing, and others.
  {
    is: 'pull-request',
    pattern:
      /^(?:PR-URL|Pull[ -]Request(?: resolved)?|Reviewed-on): <?(?<url>https?:\/\/\S+\/pulls?\/(?<id>\d+))[>/]?$/im,
  },
  { is: 'pull-request', pattern: /^(?:PR|Pull[ -]Request): #?(?<id>\d+)$/im },
  // Apache Spark and others that merge with its script.
  { is: 'pull-request', pattern: /^Closes #(?<id>\d+) from \S+/im },
  { is: 'change', pattern: /^Differential Revision: (?<url>https?:\/\/\S+\/(?<id>D\d+))$/im },
  { is: 'change', pattern: /^Change-Id: (?<id>I[\da-f]{8,40})$/im },
];
const reviewedOn = /^Reviewed-on: (https?:\/\/\S+\/\+?\/?\d+)$/im;

/** OpenStack and others: Gerrit merges without a number. */
const gerritMerge = /^Merge (?:changes? )?"(?<title>.+)"(?: into (?<branch>\S+))?$/i;
const mergedBranch = /^Merge (?:remote-tracking )?branch(?:es)? '(?<branch>[^']+)'/i;

export function readReview(subject: string, body: string): ReviewText {
  for (const { is, pattern, title: where } of beginnings) {
    const groups = groupsOf(pattern, subject);
    if (groups?.id === undefined) continue;
    const title = (where === 'here' ? groups.title : undefined) ?? titleInBody(body);
    return { review: { is, id: groups.id }, title, branch: branchOf(groups) };
  }
  const branch = branchOf(groupsOf(mergedBranch, subject));
  const below = reviewBelow(body);
  const gerrit = groupsOf(gerritMerge, subject);
  if (gerrit) return { review: below, title: gerrit.title, branch: undefined };
  if (branch !== undefined) return { review: below, title: below && titleInBody(body), branch };
  const end = atEnd.exec(subject) ?? bareAtEnd.exec(subject);
  const id = end?.groups?.id;
  if (end && id !== undefined)
    return {
      review: { is: end.groups?.pr === undefined ? 'merge-request' : 'pull-request', id },
      title: withoutNumbers(subject.slice(0, end.index)),
      branch: undefined,
    };
  return { review: below, title: subject, branch: undefined };
}

function reviewBelow(body: string): Review | undefined {
  for (const { is, pattern } of trailers) {
    const groups: Readonly<Record<string, string | undefined>> | undefined = pattern.exec(body)?.groups;
    if (groups?.id === undefined) continue;
    const url = groups.url ?? (is === 'change' ? reviewedOn.exec(body)?.[1] : undefined);
    return { is, id: groups.id, ...(url !== undefined && { url: withoutUser(url) }) };
  }
  return undefined;
}

/** Addresses may contain a name and a password. */
const withoutUser = (url: string): string => url.replace(/^(https?:\/\/)[^/]*@/i, '$1');

const groupsOf = (pattern: RegExp, text: string): Groups | undefined => pattern.exec(text)?.groups;

/** Without the account that a fork belongs to. */
const branchOf = (groups: Groups | undefined): string | undefined => groups?.branch?.replace(/^[^/:]+:/, '');

/** The numbers of the pull requests that a backport comes from. */
function withoutNumbers(title: string): string {
  const plain = title.trimEnd();
  const end = /\((?:#|GH-|!)\d+\)$/i.exec(plain);
  return end ? withoutNumbers(plain.slice(0, end.index)) : plain;
}

/** Lines that are no title: lists of commits, trailers, and quotes. */
const noTitle =
  /^(?:[*>#|-]|[a-z]+(?:-[a-z]+)+: |See merge request|Approved by|Merge in |Squashed commit|This reverts )/i;

function titleInBody(body: string): string | undefined {
  const line = body
    .split('\n')
    .map((each) => each.trim())
    .find((each) => each !== '');
  if (line === undefined || noTitle.test(line)) return undefined;
  // bors-ng: `12: Sort by date r=robin a=sam`.
  const ofBors = /^\d+: (?=.* r=)/.exec(line)?.[0];
  return ofBors === undefined ? line : line.slice(ofBors.length, line.lastIndexOf(' r='));
}
