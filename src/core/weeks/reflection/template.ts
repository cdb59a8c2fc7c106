/** What a reflection template is: an ordered list of prompts. */
import type { PromptTemplate } from '../../model/prompts.ts';
import type { FactKind } from './happened.ts';

export type Prompt = PromptTemplate['prompts'][number] & {
  /**
   * Which facts of the week help most to answer, the best first; where nothing is said, whatever has not been shown
   * yet.
   */
  readonly about?: readonly FactKind[];
};

export type Template = {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly prompts: readonly Prompt[];
  /** Its texts are ours, and may be translated. */
  readonly builtIn: boolean;
};

/** The longest question, in characters, that fits into the input beside a fact. */
export const longestAsk = 90;
