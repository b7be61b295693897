// The made-up host for a plain browser, steered by the page's address: ?screen=order&phase=partly_paid&theme=dark&lang=ko.
import type { LinkView, ThemeChoice } from '../contract/types';
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
    case 'desk':
    case 'doctor':
    case 'settings':
      return { screen };
    default:
      return null;
  }
}

function linkOf(asked: string | null): LinkView | null {
  switch (asked) {
    case 'polling':
      return { type: 'polling', every_seconds: 15, checked_seconds_ago: 4 };
    case 'offline':
      return { type: 'offline', since: Date.now() - 600_000 };
    case 'connecting':
      return { type: 'connecting' };
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
    language: asked.get('lang') ?? 'en',
    seconds: Number(asked.get('seconds') ?? 1440),
    memo: asked.has('memo'),
    invoice: asked.has('invoice'),
    code: asked.get('code'),
    link: linkOf(asked.get('link')),
    bare: asked.has('bare'),
    dress: asked.get('dress'),
    ill: asked.has('ill'),
    stale: asked.has('stale'),
  });
  host.till.movesTo = asked.get('moves');
  if (asked.has('limit')) {
    const args = { sum: '250', before: '150', limit: '200', currency: 'USD' };
    host.till.cap = { exceeded: [{ id: 'limit-day', args }] };
  }
  return { host, route: routeOf(screen, asked.get('phase') ?? 'awaiting_payment'), brand: asked.get('brand') };
}
