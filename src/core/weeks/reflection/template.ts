/** A reflection template: an ordered list of prompts. */
import type { PromptTemplate } from '../../model/prompts.ts';
import type { FactKind } from './weekSummary.ts';

export type Prompt = PromptTemplate['prompts'][number] & {
  /** Which facts of the week help most to answer, the best first; without it, any fact that is not shown yet. */
  readonly about?: readonly FactKind[];
};

export type Template = Readonly<{
  id: string;
  title: string;
  description?: string | undefined;
  prompts: readonly Prompt[];
  /** It comes with Cairn, so its texts are translated. */
  builtIn: boolean;
}>;

/** A template that comes with Cairn, its texts translated. Prompts without `about` show no facts. */
export const builtInTemplate = <Id extends string>(
  id: Id,
  title: string,
  description: string,
  prompts: readonly (readonly [id: string, ask: string, hint: string, about?: readonly FactKind[]])[],
): Template & { readonly id: Id } => ({
  id,
  title,
  description,
  builtIn: true,
  prompts: prompts.map(([prompt, ask, hint, about = []]) => ({ id: prompt, ask, hint, about })),
});
