/** The texts of templates: ours in the language of the editor, a person's own as they are. */
import * as vscode from 'vscode';
import type { Prompt, Template } from '../../../core/weeks/reflection/template.ts';

const shown = (text: string, { builtIn }: Pick<Template, 'builtIn'>): string => (builtIn ? vscode.l10n.t(text) : text);

export const titleOf = (template: Template): string => shown(template.title, template);

export const descriptionOf = (template: Template): string | undefined =>
  template.description === undefined ? undefined : shown(template.description, template);

export const askOf = (template: Template, { ask }: Prompt): string => shown(ask, template);

export const hintOf = (template: Template, { hint }: Prompt): string | undefined =>
  hint === undefined ? undefined : shown(hint, template);
