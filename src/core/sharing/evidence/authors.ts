/** Whose commits are whose: the person’s own ones, those of bots, and other people’s. */
import type { Commit, GitPerson } from './commit.ts';

/**
 * One spelling of the addresses that reach one person: lowercase, without `+tag`, without the number of GitHub and
 * GitLab before the account name in their hidden addresses, and without the dots that Gmail ignores.
 */
export function normalMail(mail: string): string {
  const [, local = '', domain = ''] = /^(.*)@([^@]*)$/.exec(mail.trim().toLowerCase()) ?? [];
  if (domain === '') return mail.trim().toLowerCase();
  if (domain.startsWith('users.noreply.')) return `${local.replace(/^\d+[+-]/, '')}@${domain}`;
  const tag = local.indexOf('+', 1);
  const plain = tag < 0 ? local : local.slice(0, tag);
  return domain === 'gmail.com' || domain === 'googlemail.com'
    ? `${plain.replaceAll('.', '')}@gmail.com`
    : `${plain}@${domain}`;
}

const normalName = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * Whether someone is the person who asks: one of their addresses, or their full name. A name of one word is no proof,
 * because it may be a nickname that others have too.
 */
export function identityTest(me: readonly GitPerson[]): (person: GitPerson) => boolean {
  const mails = new Set(me.map(({ mail }) => normalMail(mail)).filter((mail) => mail !== ''));
  const names = new Set(me.map(({ name }) => normalName(name)).filter((name) => name.includes(' ')));
  return ({ name, mail }) => !isBot({ name, mail }) && (mails.has(normalMail(mail)) || names.has(normalName(name)));
}

/** Written by the person, or with them. */
export const isOwn = (commit: Commit, isMe: (person: GitPerson) => boolean): boolean =>
  isMe(commit.author) || (!isBot(commit.author) && commit.coAuthors.some(isMe));

/** Accounts that no name or address marks as a bot. */
const knownBots: ReadonlySet<string> = new Set([
  'bors',
  'copilot',
  'github copilot',
  'github actions',
  'github-actions',
  'jenkins',
  'mergify',
  'renovate',
  'dependabot',
  'dependabot preview',
  'travis ci',
  'weblate',
  'hosted weblate',
  'crowdin',
  'copybara service',
  'project collection build service',
]);

/** Addresses of programs that write or review code with people. They are no co-authors that one could thank. */
const toolMail = /^(?:noreply@(?:anthropic|openai|cursor)\.com|copilot@github\.com|cursoragent@cursor\.com)$/i;

/** `dependabot[bot]`, `renovate-bot`, `k8s-ci-robot`, and the like. */
export function isBot({ name, mail }: GitPerson): boolean {
  const known = name.trim().toLowerCase();
  if (knownBots.has(known) || toolMail.test(mail.trim())) return true;
  return /\[bot\]/i.test(`${name} ${mail}`) || /(?:^|[\s_-])(?:ro)?bot$/i.test(known) || /^bot[\s_-]/i.test(known);
}

/** The other people of some commits, each once, in the order in which they appear. */
export function othersIn(commits: readonly Commit[], isMe: (person: GitPerson) => boolean): readonly GitPerson[] {
  const found = new Map<string, GitPerson>();
  for (const { author, coAuthors } of commits)
    for (const person of [author, ...coAuthors]) {
      if (isMe(person) || isBot(person)) continue;
      const key = normalName(person.name) || normalMail(person.mail);
      if (!found.has(key)) found.set(key, person);
    }
  return [...found.values()];
}
