import { render, screen, waitFor } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import App from '../App.svelte';
import type { LinkView } from '../contract/types';
import { MemoryHost } from '../host/memory/memory';
import type { Route } from '../mirror/navigation.svelte';
import { linksOf } from './links';

const live: LinkView = { type: 'live', checked_seconds_ago: 2 };
// The seconds of what is hours old are not told, so that a slow machine reads the same.
const hourly: LinkView = { type: 'polling', every_seconds: 3600, checked_seconds_ago: 3910 };
const often: LinkView = { type: 'polling', every_seconds: 15, checked_seconds_ago: 4 };

function opened(links: LinkView[], route: Route): void {
  const host = new MemoryHost();
  host.rows = host.rows.slice(0, links.length).map((row, at) => ({ ...row, link: links[at] ?? row.link }));
  render(App, { host, route });
}

const footer = (): string => [...document.querySelectorAll('footer')].at(-1)?.textContent ?? '';
const says = (words: string): Promise<void> =>
  waitFor(() => expect(footer().replaceAll(/[\u2068\u2069]/gu, '')).toContain(words));

it('says of several orders how many are live, whatever the slowest does', async () => {
  opened([live, hourly, live], { screen: 'orders' });
  await says('2 of 3 orders live');
});

it('says how often the nearest is asked after when none is live', async () => {
  opened([hourly, often], { screen: 'orders' });
  await says('2 orders followed, checking every 15 s');
});

it('speaks of the order on screen', async () => {
  opened([live, hourly], { screen: 'order', id: 'order-awaiting_payment' });
  await screen.findByText('Send exactly');
  await says('This order: Checking every 1 h 0 min, checked 1 h 5 min ago');
});

it('counts no order that nobody asks after', () => {
  expect(linksOf([])).toEqual({ followed: 0, live: 0, best: { type: 'resting' } });
});
