/** Commits as data. Git is asked elsewhere; nothing here knows where they come from. */
import type { IsoDate } from '../../base/calendar.ts';

/** Someone as Git knows them. The mail address may be empty. */
export type GitPerson = Readonly<{ name: string; mail: string }>;

export type Size = Readonly<{ files: number; added: number; removed: number }>;

export type Commit = Readonly<{
  hash: string;
  subject: string;
  /** Everything below the subject. It is read, but never written into a file. */
  body: string;
  author: GitPerson;
  coAuthors: readonly GitPerson[];
  /** The day of the author's date. */
  date: IsoDate;
  /** The author's date in milliseconds since 1970. */
  at: number;
  /** The day of the committer's date: later than `date` if the commit was rebased or merged later. */
  arrived: IsoDate;
  /** Hashes; the first one is the branch that the commit was made on. */
  parents: readonly string[];
  /** Undefined if Git was not asked for it. */
  size: Size | undefined;
  /** Paths of the changed files from the root of the repository, with `/`; undefined if Git was not asked for them. */
  paths: readonly string[] | undefined;
}>;

/** Longer messages are cut: logs of builds and lists of squashed commits can have megabytes. In UTF-16 code units. */
const maxMessage = 20_000;
/** The same for the subject. */
const maxSubject = 1_000;

/** The subject is the first line that is not blank. Co-authors are taken from every line, as squashing moves them. */
export function readMessage(message: string): Pick<Commit, 'subject' | 'body' | 'coAuthors'> {
  const lines = message.slice(0, maxMessage).split(/\r\n|\n|\r/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const [subject = '', ...rest] = first < 0 ? [] : lines.slice(first);
  const body = rest.join('\n').trim();
  return { subject: subject.trim().slice(0, maxSubject), body, coAuthors: coAuthorsIn(body) };
}

/** The trailer of GitHub and GitLab, `Co-authored-by: Name <mail>`, in any case; also `Co-developed-by` of Linux. */
function coAuthorsIn(body: string): readonly GitPerson[] {
  const found = new Map<string, GitPerson>();
  for (const line of body.split('\n')) {
    const trailer = /^[\s*-]*co-(?:authored|developed)-by:(.*)$/i.exec(line)?.[1];
    const person = trailer === undefined ? undefined : personIn(trailer);
    if (person) found.set(`${person.name.toLowerCase()} ${person.mail.toLowerCase()}`, person);
  }
  return [...found.values()];
}

/** `Name <mail>`, or one of the two. */
function personIn(text: string): GitPerson | undefined {
  const open = text.indexOf('<');
  const name = (open < 0 ? text : text.slice(0, open)).trim();
  const [mail = ''] = open < 0 ? [] : text.slice(open + 1).split('>');
  if (mail.trim() === '' && name.includes('@')) return { name: '', mail: name };
  return name === '' && mail.trim() === '' ? undefined : { name, mail: mail.trim() };
}

/** The sum of what is known. */
export function sumOf(sizes: readonly (Size | undefined)[]): Size | undefined {
  const known = sizes.filter((size) => size !== undefined);
  if (known.length === 0) return undefined;
  return known.reduce((sum, { files, added, removed }) => ({
    files: sum.files + files,
    added: sum.added + added,
    removed: sum.removed + removed,
  }));
}
