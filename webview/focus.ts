/** Where the keyboard goes when what it was on is done, and gone: not back to the top of a long page. */

const row = 'li, article';
/** What only leads somewhere, or opens: not what does something. */
const leading = 'a[tabindex], a[href], summary';

/**
 * What can have the keyboard instead, the nearest first; asked before the page is drawn anew, since afterwards nobody
 * knows what was near.
 */
function nearOf(element: Element): readonly Element[] {
  const own = element.closest(row);
  const rows = own?.parentElement ? [...own.parentElement.children] : [];
  const at = own ? rows.indexOf(own) : -1;
  return [...rows.slice(at), ...rows.slice(0, Math.max(0, at)).reverse()];
}

/**
 * Draws, and if what had the keyboard is gone then gives it to what has its id now, to the first link of its row, of
 * the next row that has one, or else of the one before, or to the section's heading. Never to a button: whoever presses
 * Enter twice does not do the same to the next one.
 */
export function keepingFocus(draw: () => void): void {
  const { activeElement: had } = document;
  const near = had ? nearOf(had) : [];
  const heading = had?.closest('section')?.querySelector('h2');
  draw();
  if (!had || had.isConnected) return;
  const again = had.id === '' ? null : document.getElementById(had.id);
  const first = near
    .filter(({ isConnected }) => isConnected)
    .flatMap((each) => each.querySelector<HTMLElement>(leading) ?? [])[0];
  const next = again ?? first ?? (heading?.isConnected ? heading : undefined);
  if (!next) return;
  const give = (): void => {
    if (document.activeElement === document.body) next.focus({ preventScroll: next === heading });
  };
  // To take the keyboard while somebody answers a question of the workbench would close the question.
  if (document.hasFocus()) give();
  else window.addEventListener('focus', give, { once: true });
}
