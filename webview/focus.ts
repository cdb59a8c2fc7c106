/** Keeps the focus nearby when a redraw removes the focused element. */

const row = 'li, article';
/** Links and disclosures, but no buttons. */
const safeTargets = 'a[tabindex], a[href], summary';

/** The rows near the element, nearest first. Must be called before the redraw. */
function rowsNear(element: Element): readonly Element[] {
  const own = element.closest(row);
  const rows = own?.parentElement ? [...own.parentElement.children] : [];
  const at = own ? rows.indexOf(own) : -1;
  return [...rows.slice(at), ...rows.slice(0, Math.max(0, at)).reverse()];
}

/**
 * Draws. If the focused element is gone, focuses the element that now has its id, or the first link of its row, of the
 * next or the previous row, or the section's heading. Never a button: a second Enter must not act on the next row.
 */
export function keepingFocus(draw: () => void): void {
  const { activeElement: had } = document;
  const near = had ? rowsNear(had) : [];
  const heading = had?.closest('section')?.querySelector('h2');
  draw();
  if (!had || had.isConnected) return;
  const again = had.id === '' ? null : document.getElementById(had.id);
  const first = near
    .filter(({ isConnected }) => isConnected)
    .flatMap((each) => each.querySelector<HTMLElement>(safeTargets) ?? [])[0];
  const next = again ?? first ?? (heading?.isConnected ? heading : undefined);
  if (!next) return;
  const give = (): void => {
    if (document.activeElement === document.body) next.focus({ preventScroll: next === heading });
  };
  // Taking the focus from an open input of the workbench would close it.
  if (document.hasFocus()) give();
  else window.addEventListener('focus', give, { once: true });
}
