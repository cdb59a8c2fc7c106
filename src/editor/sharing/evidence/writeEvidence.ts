/** Shows the exact lines of evidence, and writes them after the person has agreed. */
import * as vscode from 'vscode';
import { plural } from '../../../core/base/texts.ts';
import { planCurrentEdits } from '../../../core/index/planFileChanges.ts';
import { plannedOn, type PlannedChanges } from '../../../core/index/plannedChanges.ts';
import { sharedByConsent, type FileContent } from '../../../core/index/sharedContent.ts';
import { isPrivatePath } from '../../../core/model/kinds.ts';
import type { EvidenceLine } from '../../../core/sharing/evidence/evidenceLines.ts';
import type { EvidenceTarget } from '../../../core/sharing/evidence/suggest.ts';
import type { Change } from '../../../core/yaml/edit/edits.ts';
import { UserError } from '../../commands/commands.ts';
import { goalEntryOf } from '../../goals/target.ts';
import { icon } from '../../ui/icons.ts';
import { askChoice, askText, asPlainPrompt, only, type Choice } from '../../ui/inputs.ts';
import { waitForDisk } from '../../workspace/content.ts';
import { assertFileWritable, type FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';

const { l10n } = vscode;

type EvidenceContent = FileContent<PlannedChanges>;

/**
 * Evidence of a private goal goes to its file. Others can read a shared one, so its lines are shown word by word.
 * @returns undefined on Escape
 * @throws UserError when the file cannot be changed
 */
export async function confirmLines(
  folder: GrowthFolder,
  title: string,
  target: EvidenceTarget,
  lines: readonly EvidenceLine[],
): Promise<EvidenceContent | undefined> {
  let current = lines;
  for (;;) {
    const { path, changes } = plannedEvidence(folder, target, current);
    assertFileWritable(folder, path);
    const preview = await previewOf(folder, path, changes);
    const answer = await askChoice(only(title), {
      placeholder: isPrivatePath(path)
        ? l10n.t('Add these lines to your private file?')
        : l10n.t('Add these lines? Anyone who can read the file can see them.'),
      choices: confirmChoices(path, current, preview),
    });
    if (answer.go !== 'next') return undefined;
    if (answer.value === 'add')
      return isPrivatePath(path) ? { path, content: changes } : { path, content: sharedByConsent(changes) };
    if (typeof answer.value === 'number') current = await reworded(title, current, answer.value);
  }
}

/** In one edit, so that one undo takes it back. */
export const writeEvidence = (writing: FileWriter, folder: GrowthFolder, content: EvidenceContent): Promise<void> =>
  writing.change(folder, content);

/** @throws UserError when the goal or skill is gone */
export function plannedEvidence(
  folder: GrowthFolder,
  { is, id }: Pick<EvidenceTarget, 'is' | 'id'>,
  lines: readonly EvidenceLine[],
): Readonly<{ path: string; changes: PlannedChanges }> {
  if (is === 'goal') {
    const { path, entity } = goalEntryOf({ folder, goal: id });
    return { path, changes: plannedOn(entity, appended(['evidence'], lines)) };
  }
  const profile = folder.index.find('profile', 'profile');
  const at = profile?.entity.skills.findIndex((skill) => skill.id === id) ?? -1;
  if (!profile || at < 0) throw new UserError(l10n.t('There is no skill with the ID {0} in your profile.', id));
  return { path: profile.path, changes: plannedOn(profile.entity, appended(['skills', at, 'evidence'], lines)) };
}

const appended = (path: readonly (string | number)[], lines: readonly EvidenceLine[]): readonly Change[] =>
  lines.map((line) => ({ do: 'append', path, value: line }));

/** The lines of the file that will be new, as they will be written. */
async function previewOf(folder: GrowthFolder, path: string, changes: PlannedChanges): Promise<readonly string[]> {
  const document = await vscode.workspace.openTextDocument(folder.uriOf(path));
  await waitForDisk(document);
  const plan = planCurrentEdits(folder.parsed(document), path, changes);
  if (!plan.ok) throw new UserError(plan.refusal.message);
  return plan.edits.flatMap(({ text }) => text.split(/\r\n|\n/)).filter((line) => line.trim() !== '');
}

type Answer = 'add' | 'line' | number;

function confirmChoices(
  path: string,
  lines: readonly EvidenceLine[],
  preview: readonly string[],
): readonly Choice<Answer>[] {
  const { Separator } = vscode.QuickPickItemKind;
  const add = plural(l10n.t('{count, plural, one {Add # line of evidence} other {Add # lines of evidence}}'), {
    count: lines.length,
  });
  return [
    { label: add, description: path, iconPath: icon('check'), value: 'add' },
    ...lines.map((line, index) => ({
      label: l10n.t('Change the note…'),
      description: asPlainPrompt(line.note),
      iconPath: icon('edit'),
      value: index,
    })),
    { label: l10n.t('In {0}', path), kind: Separator, value: 'line' },
    ...preview.flatMap(wrapped).map((line) => ({ label: line.replaceAll('$(', '$ ('), value: 'line' as const })),
  ];
}

/** So many characters fit into a row of a quick pick. */
const rowLength = 72;

/** A line in rows that are short enough to be read as a whole. */
function wrapped(line: string): readonly string[] {
  if (line.length <= rowLength) return [line];
  const space = line.lastIndexOf(' ', rowLength);
  const end = space > line.search(/\S/) ? space : rowLength;
  return [line.slice(0, end), ...wrapped(`    ${line.slice(end).trimStart()}`)];
}

async function reworded(title: string, lines: readonly EvidenceLine[], at: number): Promise<readonly EvidenceLine[]> {
  const line = lines[at];
  if (!line) return lines;
  const answer = await askText(only(title), {
    prompt: l10n.t('What does it show, in one line?'),
    placeholder: line.note,
    value: line.note,
    check: (text) => (text === '' ? l10n.t('Enter a note.') : undefined),
  });
  if (answer.go !== 'next') return lines;
  return lines.map((each, index) => (index === at ? { ...each, note: answer.value } : each));
}
