/** Links to commits and pull requests, from the address of a remote repository. */
import type { Review } from './reviews.ts';

export type Service =
  'github' | 'gitlab' | 'bitbucket' | 'bitbucket-server' | 'azure' | 'gitea' | 'gerrit' | 'sourcehut' | 'unknown';

/** @property web the page of the repository, without user name, password, and final `/` */
export type Remote = Readonly<{ service: Service; web: string; name: string }>;

/**
 * @param url as in `git remote -v`: `https:`, `ssh:`, `git:`, or `user@host:path`
 * @returns undefined for a path on this machine and for what is no address
 */
export function readRemote(url: string): Remote | undefined {
  const parts = partsOf(url.trim());
  if (!parts || parts.host === '' || parts.path.length === 0) return undefined;
  return azureRemote(parts) ?? bitbucketServer(parts) ?? plainRemote(parts);
}

/** @property base scheme, host, and the port if it is one of a web page */
type Parts = Readonly<{ base: string; host: string; path: readonly string[] }>;

function partsOf(url: string): Parts | undefined {
  const [, scheme = '', rest = ''] = /^(https?|ssh|git|git\+ssh|ssh\+git):\/\/(.+)$/i.exec(url) ?? [];
  if (scheme !== '') {
    const [authority = '', ...path] = (rest.split(/[?#]/)[0] ?? '').split('/');
    // A password may contain `@`; the last one ends it.
    const hostAndPort = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
    const [, host = '', port = ''] = /^(\[[^\]]*\]|[^:]*)(:\d+)?$/.exec(hostAndPort) ?? [];
    const isWeb = /^https?$/i.test(scheme);
    return {
      base: `${isWeb ? scheme.toLowerCase() : 'https'}://${host}${isWeb ? port : ''}`,
      host,
      path: cleaned(path),
    };
  }
  // A drive letter is no host, and a path with `/` before the colon is one on this machine.
  const [, before = '', path = ''] = /^([^/\\:]{2,}):(?!\/\/|\\)(.+)$/.exec(url) ?? [];
  const host = before.slice(before.lastIndexOf('@') + 1).toLowerCase();
  return host === '' || host === 'file' ? undefined : { base: `https://${host}`, host, path: cleaned(path.split('/')) };
}

function cleaned(path: readonly string[]): readonly string[] {
  const parts = path.filter((part) => part !== '' && part !== '.');
  const last = parts.at(-1)?.replace(/\.git$/i, '');
  return [...parts.slice(0, -1), ...(last ? [last] : [])].map(encoded);
}

/** A part of a path as it is in a link: what is encoded already stays so. */
function encoded(part: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(part)).replaceAll('%40', '@').replace(/^%7E/, '~');
  } catch (error) {
    // A percent sign that encodes nothing.
    if (error instanceof URIError) return encodeURIComponent(part);
    throw error;
  }
}

/** `https://dev.azure.com/org/project/_git/repo`, its older and its SSH forms. */
function azureRemote({ host, path }: Parts): Remote | undefined {
  const organization = /^([^.]+)\.visualstudio\.com$/.exec(host)?.[1];
  const isSsh = host === 'ssh.dev.azure.com' || host === 'vs-ssh.visualstudio.com';
  if (!isSsh && host !== 'dev.azure.com' && organization === undefined) return undefined;
  const at = path.indexOf('_git');
  const inPath = isSsh
    ? path.slice(path[0] === 'v3' ? 1 : 0)
    : [...(organization === undefined ? [] : [organization]), ...path.slice(0, at), ...path.slice(at + 1)];
  const parts = inPath.filter((part) => part.toLowerCase() !== 'defaultcollection');
  const [account, project, name = project] = parts;
  if (account === undefined || project === undefined || name === undefined || (!isSsh && at < 0)) return undefined;
  return { service: 'azure', web: `https://dev.azure.com/${account}/${project}/_git/${name}`, name };
}

/** `https://host/scm/KEY/repo.git`, or `ssh://git@host:7999/KEY/repo.git`. */
function bitbucketServer({ base, host, path }: Parts): Remote | undefined {
  const at = path.indexOf('scm');
  if (host === 'bitbucket.org' || (at < 0 && !/(?:^|[.-])(?:bitbucket|stash)(?:[.-]|$)/.test(host))) return undefined;
  const [project, name] = path.slice(-2);
  if (project === undefined || name === undefined) return undefined;
  const prefix = at > 0 ? `/${path.slice(0, at).join('/')}` : '';
  const owner = project.startsWith('~') ? `users/${project.slice(1)}` : `projects/${project}`;
  return { service: 'bitbucket-server', web: `${base}${prefix}/${owner}/repos/${name}`, name };
}

const services: readonly (readonly [RegExp, Service])[] = [
  [/(?:^|[.-])github(?:[.-]|$)/, 'github'],
  [/(?:^|[.-])gitlab(?:[.-]|$)/, 'gitlab'],
  [/^(?:salsa\.debian\.org|invent\.kde\.org|framagit\.org)$/, 'gitlab'],
  [/^bitbucket\.org$/, 'bitbucket'],
  [/(?:^|[.-])(?:gitea|forgejo|codeberg|gogs)(?:[.-]|$)/, 'gitea'],
  [/(?:\.googlesource\.com|(?:^|[.-])gerrit[.-].*)$/, 'gerrit'],
  [/(?:^|\.)git\.sr\.ht$/, 'sourcehut'],
];

function plainRemote({ base, host, path }: Parts): Remote | undefined {
  const name = path.at(-1);
  if (name === undefined) return undefined;
  const service = services.find(([pattern]) => pattern.test(host))?.[1] ?? 'unknown';
  // GitHub offers SSH on port 443 under a name of its own.
  const web = base.replace('://ssh.github.com', '://github.com').replace('://altssh.gitlab.com', '://gitlab.com');
  return { service, web: `${web}/${path.join('/')}`, name };
}

/** The page of a commit. Most services that are not known by their host have the form of GitHub. */
export function commitLink({ service, web }: Remote, hash: string): string {
  switch (service) {
    case 'gitlab':
      return `${web}/-/commit/${hash}`;
    case 'bitbucket':
    case 'bitbucket-server':
      return `${web}/commits/${hash}`;
    case 'gerrit':
      return `${web}/+/${hash}`;
    case 'azure':
    case 'gitea':
    case 'github':
    case 'sourcehut':
    case 'unknown':
      return `${web}/commit/${hash}`;
  }
}

/**
 * The page of a file on a branch; undefined where its form is not known.
 * @param path relative to the root of the repository
 */
export function fileLink({ service, web }: Remote, branch: string, path: string): string | undefined {
  const [ref, file] = [branch, path].map((each) => each.split('/').map(encodeURIComponent).join('/'));
  switch (service) {
    case 'github':
    case 'unknown':
      return `${web}/blob/${ref}/${file}`;
    case 'gitlab':
      return `${web}/-/blob/${ref}/${file}`;
    case 'bitbucket':
      return `${web}/src/${ref}/${file}`;
    case 'bitbucket-server':
      return `${web}/browse/${file}?at=${encodeURIComponent(`refs/heads/${branch}`)}`;
    case 'gitea':
      return `${web}/src/branch/${ref}/${file}`;
    case 'azure':
      return `${web}?path=${encodeURIComponent(`/${path}`)}&version=GB${encodeURIComponent(branch)}`;
    case 'sourcehut':
      return `${web}/tree/${ref}/item/${file}`;
    case 'gerrit':
      return `${web}/+/refs/heads/${ref}/${file}`;
  }
}

/** The page of a review; undefined where the service has none, or it cannot be known. */
export function reviewLink({ service, web }: Remote, { is, id, url }: Review): string | undefined {
  if (url !== undefined) return url;
  if (is === 'change') {
    const host = /^https:\/\/([\w-]+)\.googlesource\.com/.exec(web)?.[1];
    return host === undefined ? undefined : `https://${host.replace(/-review$/, '')}-review.googlesource.com/q/${id}`;
  }
  switch (service) {
    case 'github':
      return `${web}/pull/${id}`;
    case 'gitlab':
      return `${web}/-/merge_requests/${id}`;
    case 'bitbucket':
    case 'bitbucket-server':
      return `${web}/pull-requests/${id}`;
    case 'azure':
      return `${web}/pullrequest/${id}`;
    case 'gitea':
      return `${web}/pulls/${id}`;
    case 'unknown':
      // GitLab is the only service with this name for it. GitHub's address leads on to the right page in Gitea.
      return is === 'merge-request' ? `${web}/-/merge_requests/${id}` : `${web}/pull/${id}`;
    case 'gerrit':
    case 'sourcehut':
      return undefined;
  }
}
