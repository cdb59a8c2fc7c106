/** A reflection template: an ordered list of prompts. */
import type { PromptTemplate } from '../../model/prompts.ts';
import type { FactKind } from './weekSummary.ts';

export type Prompt = PromptTemplate['prompts'][number] & {
  /** Which facts of the week help most to answer, the best first; without it, any fact that is not shown yet. */
  readonly about?: readonly FactKind[];
};

export type Template = {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly prompts: readonly Prompt[];
  /** It comes with Cairn, so its texts are translated. */
  readonly builtIn: boolean;
};

/** The longest question, in characters, that fits into the input next to a fact. */
export const longestAsk = 90;
