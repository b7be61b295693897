// Puts the focus where somebody has just gone, when nothing there has taken it by itself.
import { tick } from 'svelte';

/** `place`: a selector. Its heading where it has one, else the place itself. */
export async function arriveAt(place: string): Promise<void> {
  // A new screen is drawn first, and may know better.
  await tick();
  await tick();
  const where = document.querySelector<HTMLElement>(place);
  if (where === null || where.contains(document.activeElement)) return;
  const heading = where.querySelector<HTMLElement>('h1, h2') ?? where;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
