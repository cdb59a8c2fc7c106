/**
 * Cairn: Share With Mentor. Writes a text for a pull request or a message: what the mentor is asked, what changed since
 * the last time, and how to answer on the website of the repository. Nothing is sent: the person reads the text and
 * copies it.
 */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { isIsoDate, type IsoDate } from '../../../core/base/calendar.ts';
import { dateText, plural } from '../../../core/base/texts.ts';
import { narrowView } from '../../../core/index/narrowView.ts';
import { fromView, type Shared } from '../../../core/index/sharedContent.ts';
import { relationshipsOf } from '../../../core/model/person.ts';
import { personStanding, type PersonStanding } from '../../../core/people/people.ts';
import { findingsInReport } from '../../../core/sharing/privacy/findings.ts';
import { fileLink } from '../../../core/sharing/evidence/remote.ts';
import {
  mentorUpdate,
  mentorUpdateText,
  usualFirstDay,
  type MentorUpdate,
} from '../../../core/sharing/reports/mentorUpdate.ts';
import { given, UserError, type Disposable } from '../../commands/commands.ts';
import { namedPerson, pickPerson } from '../../people/target.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';
import { icon } from '../../ui/icons.ts';
import { askChoice, only, type Choice } from '../../ui/inputs.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import { knownAuthor } from '../comments/knownAuthor.ts';
import { findingsBeforeSharing, type Finding } from '../privacy/checkBeforeSharing.ts';
import { showReportFindings } from '../privacy/reportFindings.ts';
import { webPlaceOf, type WebPlace } from './webPlace.ts';

const { l10n } = vscode;

type Deps = CommandDeps & { readonly storage: vscode.Memento; readonly log: vscode.LogOutputChannel };

/** The command takes a tree node, the URI of a person's file, or `{ person, from?, folder? }`. */
export function registerShareWithMentor({ commands, folders, clock, pages, storage, log }: Deps): Disposable {
  const days = sharedDays(storage);

  const copy = async (target: Target, document: vscode.TextDocument, { today, isOnWeb }: Shown): Promise<void> => {
    const copyText = l10n.t('Copy Text');
    const chosen = await vscode.window.showInformationMessage(
      isOnWeb
        ? l10n.t('Read the text, and change what you like. Then copy it into a pull request or a message.')
        : l10n.t('Read the text, then copy it into a message. Push to a Git host to get comments on the files.'),
      copyText,
    );
    if (chosen !== copyText) return;
    await vscode.env.clipboard.writeText(document.getText());
    await days.set(target, today);
    void vscode.window.showInformationMessage(
      l10n.t('Copied. The next text for {0} tells what changes from today on.', target.name),
    );
  };

  return commands.register('cairn.shareWithMentor', async (argument) => {
    const today = clock();
    await folders.load();
    const target = await mentorFrom(argument, folders, today);
    if (!target) return;
    const from = dayFrom(argument) ?? days.get(target) ?? lastMeeting(target, today) ?? usualFirstDay(today);
    const web = await webPlaceOf(target.folder.uri);
    const [update, text] = updateFor(target, from, web, today);
    if (update.isEmpty) throw nothingNew(target, from, today);
    if (!(await isChecked(target, update, log))) return;
    const document = await pages.open(text);
    // Not awaited: the command is over when the text is shown, not when its message is closed.
    copy(target, document, { today, isOnWeb: web !== undefined }).catch((error: unknown) => {
      commands.tell('cairn.shareWithMentor', error);
    });
  });
}

type Shown = Readonly<{ today: IsoDate; isOnWeb: boolean }>;

const title = (): string => l10n.t('Share with mentor');

type Target = Readonly<{ folder: GrowthFolder; person: string; name: string }>;

/** @throws UserError where there is no mentor, and for a person who is none or whose file is private */
async function mentorFrom(argument: unknown, folders: GrowthFolders, today: IsoDate): Promise<Target | undefined> {
  const found = namedPerson(argument, folders) ?? (await onlyMentor(folders, today));
  if (!found) return undefined;
  const { folder, person } = found;
  const shared = folder.index.shared.find('person', person);
  if (!shared)
    throw new UserError(
      l10n.t('The file of this person is private, so no one else may read about them. Move it to people/ first.'),
    );
  if (!relationshipsOf(shared.entity).includes('mentor'))
    throw new UserError(l10n.t('{0} is not a mentor. Add “mentor” to the relationship first.', shared.entity.name));
  return { folder, person, name: shared.entity.name };
}

const onlyMentor = async (
  folders: GrowthFolders,
  today: IsoDate,
): Promise<Readonly<{ folder: GrowthFolder; person: string }> | undefined> => {
  const mentors = folders
    .present()
    .flatMap((folder) =>
      [...folder.index.shared.readable('person')]
        .filter(({ entity }) => relationshipsOf(entity).includes('mentor'))
        .map(({ id }) => ({ folder, person: id })),
    );
  if (mentors.length === 1) return mentors[0];
  return pickPerson(title(), {
    folders,
    today,
    placeholder: l10n.t('Who reads it?'),
    accepts: ({ person }: PersonStanding) => !person.private && relationshipsOf(person.entity).includes('mentor'),
    none: l10n.t('There is no mentor in people/. Add a person with the relationship “mentor” first.'),
  });
};

function updateFor(
  { folder, person }: Target,
  from: IsoDate,
  web: WebPlace | undefined,
  today: IsoDate,
): readonly [update: MentorUpdate, text: Shared<string>] {
  const view = narrowView(folder.index.shared, 'mentor');
  const build = (known: typeof view): MentorUpdate =>
    mentorUpdate(known, { person, from, today, author: knownAuthor() });
  const linkTo = (path: string): string | undefined =>
    web?.branch === undefined ? undefined : fileLink(web.remote, web.branch, web.prefix + path);
  const answering = web && { person, prefix: web.prefix };
  return [build(view), fromView(view, (known) => mentorUpdateText(build(known), answering, linkTo))];
}

function nothingNew(target: Target, from: IsoDate, today: IsoDate): UserError {
  const wider = usualFirstDay(today);
  return new UserError(
    l10n.t(
      'Nothing has changed since {0}, and no question waits for {1}. Check in, or ask with a comment on a goal.',
      dateText(from, 'dayOfYear'),
      target.name,
    ),
    from <= wider
      ? []
      : [
          {
            title: l10n.t('Share the Last Four Weeks'),
            run: () => vscode.commands.executeCommand('cairn.shareWithMentor', { ...target, from: wider }),
          },
        ],
  );
}

type Answer = 'go' | Finding;

/** Says what Check Before Sharing finds, and goes on only if the person wants to. */
async function isChecked(target: Target, update: MentorUpdate, log: vscode.LogOutputChannel): Promise<boolean> {
  const { folder } = target;
  const inText = findingsInReport(update.report, []);
  const found = await findingsBeforeSharing(folder, log);
  const count = found.length + inText.length;
  if (count === 0) {
    void vscode.window.setStatusBarMessage(l10n.t('Check Before Sharing found nothing.'), 8000);
    return true;
  }
  const choices: readonly Choice<Answer>[] = [
    {
      label: l10n.t('Show the text'),
      description: l10n.t('nothing is sent; you read it before you copy it'),
      iconPath: icon('arrow-right'),
      value: 'go',
    },
    ...(inText.length === 0
      ? []
      : [
          {
            label: plural(l10n.t('{count, plural, one {# line} other {# lines}} of the text to check'), {
              count: inText.length,
            }),
            description: l10n.t('names, contact details, or keys'),
            iconPath: icon('warning', 'list.warningForeground'),
            value: { run: () => showReportFindings(folder, inText, title()) },
          },
        ]),
    ...found,
  ];
  const answer = await askChoice<Answer>(only(title()), {
    placeholder: plural(
      l10n.t(
        'Check Before Sharing found {count, plural, one {# thing} other {# things}}. Go on, or choose one to see it.',
      ),
      { count },
    ),
    choices,
  });
  if (answer.go !== 'next') return false;
  if (answer.value === 'go') return true;
  await answer.value.run();
  return false;
}

function dayFrom(argument: unknown): IsoDate | undefined {
  const from = given(argument, 'from');
  return typeof from === 'string' && isIsoDate(from) ? from : undefined;
}

const lastMeeting = ({ folder, person }: Target, today: IsoDate): IsoDate | undefined =>
  personStanding(folder.index.shared, person, today)?.contact.last?.day;

const stored = z.record(z.string(), z.iso.date());
const key = 'sharedWithMentor';

/** The day of the last text that was copied, which VS Code keeps for this workspace on this machine. */
function sharedDays(storage: vscode.Memento): Readonly<{
  get: (target: Target) => IsoDate | undefined;
  set: (target: Target, day: IsoDate) => Thenable<void>;
}> {
  const all = (): Readonly<Record<string, IsoDate>> => {
    const read = stored.safeParse(storage.get<unknown>(key));
    return read.success ? read.data : {};
  };
  const nameOf = ({ folder, person }: Target): string => `${folder.uri.toString()} ${person}`;
  return {
    get: (target) => all()[nameOf(target)],
    set: (target, day) => storage.update(key, { ...all(), [nameOf(target)]: day }),
  };
}
