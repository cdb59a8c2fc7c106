/** A text as the edits see it: its document with offsets, its plain value, its aliases. */
import { isAlias, isNode, visit, type Alias, type CST, type Document, type Node } from 'yaml';
import { compose, type ComposeResult } from '../compose.ts';
import { conflictMarkers } from '../parse.ts';
import { toValue } from '../toValue.ts';
import { done, refuse, type Outcome } from './types.ts';

export type Source = {
  readonly text: string;
  readonly root: Node | null;
  /** The syntax tree of the document; undefined when the file holds nothing but comments. */
  readonly document: CST.Document | undefined;
  /** Where the document's own text ends: at `...`, else at the end of the file. */
  readonly end: number;
  readonly plain: unknown;
  readonly aliases: readonly { readonly alias: Alias; readonly target: Node }[];
};

/** More aliases of one node than this are taken for an attack. */
const mostAliases = 100;

export function read(text: string, known?: ComposeResult): Outcome<Source> {
  // An edit must not change what such a tag means to other YAML readers.
  const composed = text.includes('!!') ? compose(text, true) : (known ?? compose(text));
  const [conflict] = conflictMarkers(text);
  if (conflict) return refuse('syntax', 'The file has conflict markers. Resolve the conflict first.', conflict[0]);
  if (!composed.doc) return refuse('syntax', 'The file is nested too deep.', composed.tooDeep);
  const { doc, second, tokens } = composed;
  const [error] = doc.errors;
  if (error)
    return refuse('syntax', `The file has an error in its YAML: ${error.message.replace(/[.:]?$/, '.')}`, error.pos[0]);
  const repeated = toValue(doc).errors.find(({ code }) => code === 'duplicate-key');
  if (repeated) return refuse('syntax', 'A key appears twice in one map.', repeated.offsets[0]);
  if (second !== undefined)
    return refuse('syntax', 'The file holds several YAML documents; only files with one can be edited.', second);
  return understood(text, doc, tokens);
}

function understood(text: string, doc: Document.Parsed, tokens: readonly CST.Token[]): Outcome<Source> {
  const found = aliasesOf(text, doc);
  if (!found.ok) return found;
  let plain: unknown;
  try {
    plain = doc.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return refuse(
      'alias',
      'The aliases of the file cannot be followed: there are too many, or one leads nowhere.',
      found.value[0]?.alias.range?.[0] ?? 0,
    );
  }
  const document = tokens.find((token): token is CST.Document => token.type === 'document');
  const end = tokens.find(({ type }) => type === 'doc-end')?.offset ?? text.length;
  return done({ text, root: doc.contents, document, end, plain, aliases: found.value });
}

/** Every alias with the node it stands for: the last one before it that has its anchor. */
function aliasesOf(text: string, doc: Document.Parsed): Outcome<Source['aliases']> {
  const aliases: { alias: Alias; target: Node }[] = [];
  if (!text.includes('*')) return done(aliases);
  const anchors = new Map<string, Node>();
  let refused: Outcome<never> | undefined;
  visit(doc, (_, node, ancestors) => {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      const offset = node.range?.[0] ?? 0;
      if (!target)
        refused ??= refuse('alias', `Nothing above *${node.source} in the file is called &${node.source}.`, offset);
      else if (ancestors.includes(target))
        refused ??= refuse('alias', `*${node.source} stands within the value that it repeats.`, offset);
      else aliases.push({ alias: node, target });
    } else if (isNode(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
  });
  return refused ?? done(aliases);
}

/**
 * The first alias elsewhere in the file that repeats the node or something in it; what it repeats must not change
 * behind its back.
 */
export function sharedBy({ aliases }: Source, node: Node | null): Alias | undefined {
  if (aliases.length === 0 || node === null) return undefined;
  const within = new Set<unknown>();
  visit(node, (_, each) => void within.add(each));
  within.add(node);
  return aliases.find(({ alias, target }) => within.has(target) && !within.has(alias))?.alias;
}

/** An alias that repeats exactly this node. */
export const aliasOf = ({ aliases }: Source, node: Node): Alias | undefined =>
  aliases.find(({ target }) => target === node)?.alias;
