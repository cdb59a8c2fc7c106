/**
 * What `parseDocument` of `yaml` does, with a look at the nesting before the recursion. Where the stack runs out there,
 * the JavaScript engine may not throw but end the process: when it happens to compile a regular expression just then.
 */
import { Composer, CST, Parser, Schema, type Document, type ScalarTag } from 'yaml';
import { deepest } from './plain.ts';

export type Composed =
  | {
      readonly doc: Document;
      /** Where a second document begins. */
      readonly second: number | undefined;
    }
  | { readonly doc: undefined; readonly tooDeep: number };

export function compose(text: string): Composed {
  // The parser itself keeps its stack in a list.
  const tokens = [...new Parser().parse(text)];
  const tooDeep = firstTooDeep(tokens);
  if (tooDeep !== undefined) return { doc: undefined, tooDeep };
  const [doc, second] = new Composer(options).compose(tokens, true, text.length);
  if (!doc) throw new Error('The composer gives a document even for an empty text.');
  return { doc, second: second?.range[0] };
}

/** Text that begins so is neither null nor true or false nor a number: there is no need to try these one after the other. */
const surelyText: ScalarTag = { tag: 'tag:yaml.org,2002:str', default: true, test: /^[^-+.\d~nNtTfF]/, resolve: (text) => text };

const options = {
  // One schema for all documents; tags of YAML 1.1 such as `!!timestamp` would make values that are no plain data.
  schema: new Schema({ schema: 'core', resolveKnownTags: false, customTags: (tags) => [surelyText, ...tags] }),
  // Found by `plainOf`, which does not compare each key with all others.
  uniqueKeys: false,
  prettyErrors: false,
} as const;

function firstTooDeep(tokens: readonly CST.Token[]): number | undefined {
  let level = tokens.flatMap((token) => (token.type === 'document' && CST.isCollection(token.value) ? [token.value] : []));
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return level[0]?.offset;
    const next: typeof level = [];
    for (const { items } of level) {
      for (const { key, value } of items) {
        if (CST.isCollection(key)) next.push(key);
        if (CST.isCollection(value)) next.push(value);
      }
    }
    level = next;
  }
  return undefined;
}
