import { describe, expect, it } from 'vitest';
import type { Route } from './navigation.svelte';
import { addressOf, routeOf } from './place';

describe("the page's address", () => {
  it('leads back to where it was', () => {
    const routes: Route[] = [
      { screen: 'shop' },
      { screen: 'orders' },
      { screen: 'inbox' },
      { screen: 'settings' },
      { screen: 'order', id: '3f0c-9a_1' },
    ];
    for (const route of routes) expect(routeOf(addressOf(route, false))).toEqual(route);
  });

  it('says when the page holds a draft', () => {
    expect(addressOf({ screen: 'shop' }, true)).toBe('#/shop?draft');
    expect(routeOf('#/shop?draft')).toEqual({ screen: 'shop' });
  });

  it('leads nowhere else', () => {
    for (const address of ['', '#', '#/checkout', '#/order/', '#/order/a/b', '#/order/%2e', '#/nowhere', '#orders']) {
      expect(routeOf(address)).toBeNull();
    }
  });
});
