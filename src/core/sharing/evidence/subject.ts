/** What the subject of a commit says: type, scope, tickets, and whether it undoes or completes another commit. */

export type CommitSubject = Readonly<{
  /** A type of Conventional Commits 1.0.0 such as `feat`, in lowercase. */
  type: string | undefined;
  /** The scope in brackets, a leading `[area]`, or the area before the colon as in Go and Linux. In lowercase. */
  scope: string | undefined;
  /** Without type, scope, emoji, and `fixup!`. */
  title: string;
  /** Keys such as `PAY-123`, and issues such as `#12`. */
  tickets: readonly string[];
  /** The subject that `fixup!`, `squash!`, or `amend!` completes. */
  completes: string | undefined;
}>;

const types: ReadonlySet<string> = new Set(
  (
    'build,chore,ci,deps,docs,doc,feat,feature,fix,bugfix,hotfix,i18n,perf,refactor,release,revert,security,' +
    'style,test,tests,wip'
  ).split(','),
);

/** @param more where tickets are looked for too: the branch, and the body */
export function readSubject(
  subject: string,
  more: Readonly<{ branch?: string | undefined; body?: string }> = {},
): CommitSubject {
  const fixup = /^(?:(?:fixup|squash|amend)! *)+/i.exec(subject);
  const plain = withoutEmoji(fixup ? subject.slice(fixup[0].length) : subject);
  const tickets = ticketsIn(plain, more.branch ?? '', more.body ?? '');
  return {
    ...partsOf(withoutTicket(plain)),
    tickets,
    completes: fixup ? subject.slice(fixup[0].length).trim() : undefined,
  };
}

function partsOf(text: string): Pick<CommitSubject, 'type' | 'scope' | 'title'> {
  const conventional = /^([a-z\d]+)(?:\(([^()]*)\))?!?: *(\S.*)$/i.exec(text);
  const [, type = '', scope, rest = ''] = conventional ?? [];
  if (types.has(type.toLowerCase()))
    return { type: type.toLowerCase(), scope: lowered(scope), title: withoutTicket(withoutEmoji(rest)) };
  const bracketed = /^((?:\[[^[\]]{1,40}\])+)[ :-]{0,3}(\w.*)$/.exec(text);
  if (bracketed) {
    // Of `[SPARK-1][SQL] …`, the ticket is gone already. Of several areas, the last is the nearest.
    const areas = (bracketed[1] ?? '').slice(1, -1).split('][');
    return { type: undefined, scope: lowered(areas.at(-1)), title: bracketed[2] ?? text };
  }
  // `net/http: …` and `mm, slab: …`, but not `Note: …`, which is the start of a sentence.
  const area = /^([a-z\d_.+-]+(?:[/\\][\w.+-]+|, ?[a-z\d_./+-]+)*): +(\S.*)$/.exec(text);
  if (area) return { type: undefined, scope: lowered(area[1]), title: area[2] ?? text };
  return { type: undefined, scope: undefined, title: text };
}

const lowered = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text.trim().toLowerCase();

/** Gitmoji and others put an emoji, or its name in colons, in front. */
const withoutEmoji = (text: string): string =>
  text
    .replace(
      /^(?:(?::[a-z\d_+-]+:|\p{Extended_Pictographic}\uFE0F?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*)\s*)+/u,
      '',
    )
    .trim();

/** A key of Jira, Linear, YouTrack, and others. */
const key = /(?<![\p{L}\p{N}_.-])([A-Z][A-Z\d]{1,9}-[1-9]\d{0,6})(?![\p{L}\p{N}_-]|\.\d)/gu;
/** What has the form of a key and is none. */
const noKey: ReadonlySet<string> = new Set(
  (
    'UTF,UCS,ISO,IEC,RFC,SHA,AES,RSA,MD,CVE,CWE,GH,PR,MR,HTTP,TLS,SSL,IPV,ES,PEP,BIP,EIP,TC,UTC,GMT,COVID,WCAG,' +
    'ECMA,PSR,JSR,JEP,RHEL,ARM,CP,ANSI,IEEE,LATIN,WINDOWS'
  ).split(','),
);
const isKey = (name: string): boolean => !noKey.has((name.split('-')[0] ?? '').replace('[', ''));
const leading = /^\[?[A-Z][A-Z\d]{1,9}-[1-9]\d{0,6}\]?(?:[:.\s-]+|(?=\[))/;

const withoutTicket = (text: string): string => {
  const found = leading.exec(text)?.[0];
  return found === undefined || !isKey(found) ? text : text.slice(found.length).trim() || text;
};

/** `Fixes #12` and the like: the words that GitHub, GitLab, and Django use. */
const issue =
  /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?|refs?|see|part of|implements?)(?: issue)?:? +(?:gh-|#)(\d{1,7})\b/gi;
/** `gh-12:`, `bpo-12:`, `Bug 12 -`, `Issue #12:` at the beginning. */
const leadingIssue = /^(?:gh-|bpo-|bug[ #-]+|issue[ #-]+)(\d{1,8})\b/i;

function ticketsIn(subject: string, branch: string, body: string): readonly string[] {
  const found = new Set<string>();
  const keysIn = (text: string): void => {
    for (const [, name = ''] of text.matchAll(key)) if (isKey(name)) found.add(name);
  };
  keysIn(subject);
  // Branches are often written in lowercase: `feature/pay-123-refunds`. The key is at the beginning of a part.
  for (const part of branch.split('/')) {
    const name = /^([a-z][a-z\d]{1,9}-[1-9]\d{0,6})(?![\p{L}\p{N}])/iu.exec(part)?.[1]?.toUpperCase();
    if (name !== undefined && isKey(name)) found.add(name);
  }
  for (const line of body.split('\n'))
    if (/^(?:refs?|jira|issues?|tickets?|bug|closes|fixes|resolves|related|task)(?:-[a-z]+)?[:#]? /i.test(line))
      keysIn(line);
  const first = leadingIssue.exec(subject)?.[1];
  if (first !== undefined) found.add(`#${first}`);
  for (const text of [subject, body]) for (const [, number = ''] of text.matchAll(issue)) found.add(`#${number}`);
  return [...found];
}

export type Reverted = Readonly<{
  /** Full or short hashes from the body; empty if it names none. */
  hashes: readonly string[];
  /** The subject that was reverted, if it is quoted. */
  subject: string | undefined;
}>;

/** What a commit takes back: by `git revert`, by the buttons of the services, or in Conventional Commits. */
export function readRevert(subject: string, body: string): Reverted | undefined {
  const hashes = [...body.matchAll(/\breverts? (?:commits? )?([\da-f]{7,64})\b/gi)].map(([, hash = '']) =>
    hash.toLowerCase(),
  );
  const inSubject = /^(?:revert(?:s|ed|ing)?(?: commit)?|back(?:s|ed)? out(?: changeset)?):? ([\da-f]{7,64})\b/i.exec(
    subject,
  )?.[1];
  // Since version 2.43, Git calls the revert of a revert so.
  const quoted = /^(?:revert|back out|reapply|reland):? "(.+)"/i.exec(subject);
  const again = /^(?:reapply|reland)/i.test(subject);
  const conventional = /^revert(?:\([^()]*\))?!?: *(\S.*)$/i.exec(subject)?.[1]?.replace(/^"(.*)"$/, '$1');
  if (hashes.length === 0 && inSubject === undefined && !quoted && conventional === undefined) return undefined;
  const isRevert = quoted !== null || conventional !== undefined || /^(?:revert|back)/i.test(subject);
  if (!isRevert) return undefined;
  const title = quoted?.[1] === undefined ? conventional : again ? `Revert "${quoted[1]}"` : quoted[1];
  return { hashes: inSubject === undefined ? hashes : [inSubject.toLowerCase(), ...hashes], subject: title };
}
