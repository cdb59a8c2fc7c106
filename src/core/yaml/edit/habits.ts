/** Which quotes an author puts where none are needed. */
import { isMap, isScalar, type Node } from 'yaml';
import { usual } from './most.ts';
import { canBePlain, type Quote } from './scalar.ts';
import { keyName, type Collection } from './slots.ts';

export function quoteOf(node: unknown): Quote | undefined {
  if (!isScalar(node)) return undefined;
  return node.type === 'QUOTE_DOUBLE' ? 'double' : node.type === 'QUOTE_SINGLE' ? 'single' : undefined;
}

/**
 * The quotes that strings near have although they need none.
 * @returns asked with a key, it tells of that key's values in the maps of a list; within a map, of all its values
 */
export function usualQuotes(near: Collection | undefined): (key: string | undefined) => Quote | undefined {
  const seen = new Map<string | undefined, (Quote | 'none')[]>();
  const look = (key: string | undefined, node: unknown) => {
    const quotes = seen.get(key) ?? [];
    const quote = unforcedQuote(node, near?.flow === true);
    if (quote !== undefined) seen.set(key, [...quotes, quote]);
  };
  for (const { value } of near?.slots ?? []) {
    look(undefined, value);
    if (near?.within === 'seq' && isMap<Node>(value))
      for (const pair of value.items) look(keyName(pair.key), pair.value);
  }
  const habits = new Map([...seen].map(([key, quotes]) => [key, usual(quotes)]));
  return (key) => {
    const habit = habits.get(near?.within === 'seq' ? key : undefined);
    return habit === 'none' ? undefined : habit;
  };
}

/** How a string is written that could be plain. */
function unforcedQuote(node: unknown, flow: boolean): Quote | 'none' | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  const quote = quoteOf(node);
  if (quote === undefined) return node.type === 'PLAIN' ? 'none' : undefined;
  return canBePlain(node.value, { flow }) ? quote : undefined;
}

/** The quotes that every key near has, as in JSON. */
export function usualKeyQuote(near: Collection | undefined): Quote | undefined {
  const keys =
    near?.slots.flatMap(({ key, value }): unknown[] =>
      near.within === 'map' ? [key] : isMap(value) ? value.items.map((pair) => pair.key) : [],
    ) ?? [];
  const quotes = keys.map(quoteOf);
  return quotes.every((quote) => quote === quotes[0]) ? quotes[0] : undefined;
}
