/** Another name for a key. */
import { isScalar, type CST } from 'yaml';
import { quoteOf } from './habits.ts';
import { writeString } from './scalar.ts';
import type { Slot } from './slots.ts';
import type { Hand } from './style.ts';
import { done, refuse, type Outcome, type TextEdit } from './types.ts';

export function renameKey({ key, flow, start }: Slot, name: string, hand: Hand): Outcome<TextEdit[]> {
  const token: CST.Token | undefined = isScalar(key) ? key.srcToken : undefined;
  if (!token || !('source' in token) || token.type === 'block-scalar')
    return refuse('unsafe', 'The key is written in a way that cannot be edited safely. Edit it by hand.', start);
  const quote = quoteOf(key);
  const written = writeString(name, {
    flow,
    key: true,
    quote: quote ?? hand.quote,
    always: quote ?? (hand.plain ? undefined : hand.quote),
  });
  return done([{ offset: token.offset, length: token.source.length, text: written }]);
}
