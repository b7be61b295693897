// Where the window is, as the page's own address: what a page that was freed, or whose process died, begins with again.
import type { Route } from './navigation.svelte';

const rooms = ['shop', 'orders', 'inbox', 'settings', 'doctor', 'desk'] as const;
/** The shell keeps a page whose address ends like this: it holds what nobody else knows. */
const DRAFT = '?draft';

export function addressOf(route: Route, draft: boolean): string {
  const place = route.screen === 'order' ? `order/${encodeURIComponent(route.id)}` : route.screen;
  return `#/${place}${draft ? DRAFT : ''}`;
}

/** Null for what is no place, and for the checkout: without its basket it is none. */
export function routeOf(address: string): Route | null {
  const place = address.replace(/^#\//u, '').replace(/\?.*$/u, '');
  const room = rooms.find((one) => one === place);
  if (room !== undefined) return { screen: room };
  const order = /^order\/([\w-]{1,64})$/u.exec(place)?.[1];
  return order === undefined ? null : { screen: 'order', id: order };
}
