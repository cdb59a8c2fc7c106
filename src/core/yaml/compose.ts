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
  for (const token of tokens) {
    const tooDeep = token.type === 'document' ? firstTooDeep(token.value, 0) : undefined;
    if (tooDeep !== undefined) return { doc: undefined, tooDeep };
  }
  const [doc, second] = new Composer(options).compose(tokens, true, text.length);
  if (!doc) throw new Error('The composer gives a document even for an empty text.');
  return { doc, second: second?.range[0] };
}

/**
 * Text that begins so is neither null nor true or false nor a number: there is no need to try these one after the
 * other.
 */
const surelyText: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  test: /^[^-+.\d~nNtTfF]/,
  resolve: (text) => text,
};

const options = {
  // One schema for all documents; tags of YAML 1.1 such as `!!timestamp` would make values that are no plain data.
  schema: new Schema({ schema: 'core', resolveKnownTags: false, customTags: (tags) => [surelyText, ...tags] }),
  // Found by `plainOf`, which does not compare each key with all others.
  uniqueKeys: false,
  prettyErrors: false,
} as const;

/** Where the nesting passes the limit. Goes no deeper itself. */
function firstTooDeep(token: CST.Token | null | undefined, depth: number): number | undefined {
  if (!CST.isCollection(token)) return undefined;
  if (depth > deepest) return token.offset;
  for (const { key, value } of token.items) {
    const found = firstTooDeep(key, depth + 1) ?? firstTooDeep(value, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
