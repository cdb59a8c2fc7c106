/** The rows below a person in the tree. */
import * as vscode from 'vscode';
import type { PersonStanding } from '../../core/people/people.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { spoken } from '../../core/base/texts.ts';
import { openCommand, type Place } from '../ui/place.ts';
import { idIn, type TreeNode } from '../ui/tree.ts';

type PersonRow = {
  readonly id: readonly (string | number)[];
  readonly label: string;
  readonly description?: string | undefined;
  readonly icon: vscode.ThemeIcon;
  /** Context value for menus. */
  readonly kind: string;
  readonly spoken?: string | undefined;
  readonly place?: Place | undefined;
  readonly followUp?: TreeNode['followUp'];
  readonly tooltip?: (() => vscode.MarkdownString) | undefined;
};

/** A row below a person. */
export function personRow(
  folder: GrowthFolder,
  { person }: PersonStanding,
  { id, label, description, icon: iconPath, kind, spoken: said, place, followUp, tooltip }: PersonRow,
): TreeNode {
  const item = new vscode.TreeItem(label);
  item.id = idIn(folder, person.path, ...id);
  item.description = description ?? '';
  item.iconPath = iconPath;
  item.contextValue = kind;
  item.accessibilityInformation = { label: spoken(label, said, description) };
  if (place) item.command = openCommand(place);
  return { item, folder, ...(place && { place }), ...(followUp && { followUp }), ...(tooltip && { tooltip }) };
}
