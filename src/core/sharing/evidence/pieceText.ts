/** Pieces of work in the rows of a list. */
import * as l10n from '@vscode/l10n';
import type { IsoDate } from '../../base/calendar.ts';
import { dayText, joined, numberText, plural } from '../../base/texts.ts';
import type { GitPerson } from './commit.ts';
import type { Piece } from './pieces.ts';

/** “Nov 12 – Nov 18 · 5 commits · +120 −30 · src/core” */
export function pieceDescription({ from, to, commits, size, areas }: Piece, today: IsoDate): string {
  const days = from === to ? dayText(to, today) : l10n.t('{0} – {1}', dayText(from, today), dayText(to, today));
  return joined(
    days,
    commits.length === 1
      ? undefined
      : plural(l10n.t('{count, plural, one {# commit} other {# commits}}'), { count: commits.length }),
    size && `+${numberText(size.added)} −${numberText(size.removed)}`,
    areas.join(', '),
  );
}

/** “#7 · PAY-3 · with Sam Okafor and Ada Kim”; empty if there is nothing to say. */
export function pieceDetail({ review, tickets, others }: Piece): string {
  const sign = review?.is === 'merge-request' ? '!' : '#';
  const people = others.map(personText);
  const shown = people.slice(0, 3);
  return joined(
    review && (review.is === 'change' ? review.id.slice(0, 9) : `${sign}${review.id}`),
    ...tickets.slice(0, 3),
    people.length === 0
      ? undefined
      : people.length > shown.length
        ? plural(l10n.t('{count, plural, one {with {names} and # more} other {with {names} and # more}}'), {
            count: people.length - shown.length,
            names: shown.join(', '),
          })
        : l10n.t('with {0}', shown.join(', ')),
  );
}

const personText = ({ name, mail }: GitPerson): string => (name === '' ? mail : name);
