/** Keys that people write at the top of a file although they belong into one of its maps. */
import { habitMeasure, metricMeasure, milestonesMeasure, scaleMeasure } from './goal.ts';
import type { Kind } from './kinds.ts';

const measureKeys = [metricMeasure, milestonesMeasure, scaleMeasure, habitMeasure].flatMap((kind) =>
  Object.keys(kind.shape),
);

/** Ways to reach a person. */
const contactWords = [
  'address',
  'discord',
  'e-mail',
  'email',
  'github',
  'linkedin',
  'mail',
  'mastodon',
  'mobile',
  'phone',
  'signal',
  'slack',
  'teams',
  'telephone',
  'twitter',
  'web',
  'website',
  'whatsapp',
];

/** The map that a top-level key of a kind of file belongs into; undefined for other keys. */
export function homeOfKey(kind: Kind, key: string): 'measure' | 'reach' | undefined {
  if (kind === 'goal' && measureKeys.includes(key)) return 'measure';
  return kind === 'person' && contactWords.includes(key.toLowerCase()) ? 'reach' : undefined;
}
