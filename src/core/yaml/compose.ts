/**
 * What `parseDocument` of `yaml` does, but checks how deep the nesting is before anything recurses. When the stack
 * overflows while V8 compiles a regular expression, the process ends instead of throwing.
 */
import { Composer, CST, Lexer, Parser, Schema, type Document, type ScalarTag } from 'yaml';
import { maxDepth } from './toValue.ts';

export type Composed = {
  /** With its syntax errors. Its nodes keep their source tokens, which the edit engine needs. */
  readonly doc: Document.Parsed;
  readonly tokens: readonly CST.Token[];
  /** Offset of a second document. */
  readonly second: number | undefined;
};

export type ComposeResult = Composed | { readonly doc: undefined; readonly tooDeep: number };

/** @param knownTags whether tags such as `!!binary` and `!!omap` become values of their own */
export function compose(text: string, knownTags = false): ComposeResult {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    // When a shallow line follows, the parser closes all open collections, each inside the call for the one before.
    const tooDeep = parser.stack.length > maxOpen ? openTooDeep(parser.stack) : undefined;
    if (tooDeep !== undefined) return { doc: undefined, tooDeep };
  }
  tokens.push(...parser.end());
  for (const token of tokens) {
    const tooDeep = token.type === 'document' ? firstTooDeep(token.value, 0) : undefined;
    if (tooDeep !== undefined) return { doc: undefined, tooDeep };
  }
  const [doc, second] = new Composer({ ...options, ...(knownTags && { schema: 'core' }) }).compose(
    tokens,
    true,
    text.length,
  );
  if (!doc) throw new Error('The composer returns a document even for an empty text.');
  return { doc, tokens, second: second?.range[0] };
}

/** Text with such a first character is neither null nor a boolean nor a number, so their tags need not be tried. */
const surelyText: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  test: /^[^-+.\d~ntf]/i,
  resolve: (text) => text,
};

const options = {
  // One schema for all documents.
  schema: new Schema({ schema: 'core', resolveKnownTags: false, customTags: (tags) => [surelyText, ...tags] }),
  // `toValue` finds duplicate keys without comparing each key with all others.
  uniqueKeys: false,
  prettyErrors: false,
  keepSourceTokens: true,
  // Keys that are collections would be logged as warnings of the process.
  logLevel: 'silent',
} as const;

/** More open tokens than any nesting within the limit has: a document, collections, and a value. */
const maxOpen = maxDepth + 10;

function openTooDeep(stack: readonly CST.Token[]): number | undefined {
  return stack.filter((token) => CST.isCollection(token))[maxDepth + 1]?.offset;
}

/** The offset where the nesting exceeds the limit. Never recurses deeper than the limit itself. */
function firstTooDeep(token: CST.Token | null | undefined, depth: number): number | undefined {
  if (!CST.isCollection(token)) return undefined;
  if (depth > maxDepth) return token.offset;
  for (const { key, value } of token.items) {
    const found = firstTooDeep(key, depth + 1) ?? firstTooDeep(value, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
