// The made-up host for a plain browser, steered by the page's address: ?screen=order&phase=partly_paid&theme=dark.
import type { ThemeChoice } from '../contract/types';
import type { Route } from '../mirror/navigation.svelte';
import { MemoryHost } from './memory/memory';

function routeOf(screen: string | null, phase: string): Route | null {
  switch (screen) {
    case 'order':
      return { screen, id: `order-${phase}` };
    case 'shop':
    case 'checkout':
    case 'orders':
    case 'inbox':
    case 'settings':
      return { screen };
    default:
      return null;
  }
}

export function memoryFromAddress(search: string): { host: MemoryHost; route: Route | null; brand: string | null } {
  const asked = new URLSearchParams(search);
  const screen = asked.get('screen');
  const theme = asked.get('theme');
  const host = new MemoryHost({
    profile: screen === 'welcome' || screen === null ? 'none' : asked.has('demo') ? 'demo' : 'shop',
    theme: (['light', 'dark'] as ThemeChoice[]).find((one) => one === theme) ?? 'system',
    seconds: Number(asked.get('seconds') ?? 1440),
    memo: asked.has('memo'),
    bare: asked.has('bare'),
    stale: asked.has('stale'),
  });
  return { host, route: routeOf(screen, asked.get('phase') ?? 'awaiting_payment'), brand: asked.get('brand') };
}
