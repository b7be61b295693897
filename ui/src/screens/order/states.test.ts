// Every state of an order has a view of its own: icon, word and colour, what it means, and an address only where money is due.
import { render, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import statesPage from '../../../../docs/order-states.md?raw';
import App from '../../App.svelte';
import type { LinkView, Phase } from '../../contract/types';
import { MemoryHost, type MemoryOptions } from '../../host/memory/memory';
import { phases } from '../../host/memory/orders';
import { lookOf } from '../../text/phase';
import { t } from '../../text/words';

const payable: Phase[] = ['awaiting_payment', 'partly_paid'];
/** These lead with the amount, with what arrived, or with the code itself. */
const leadOtherwise = ['waiting_for_payment', 'underpaid', 'delivered'];

/** Each code with its phase, as the page made from core's table lists them. */
function codes(): [Phase, string][] {
  new MemoryHost();
  const byWord = new Map(phases.map((phase) => [t(`phase-${phase}`), phase]));
  let phase: Phase | undefined;
  const found: [Phase, string][] = [];
  for (const line of statesPage.split('\n')) {
    if (line.startsWith('## ')) phase = byWord.get(line.slice(3));
    const code = /^### `(\w+)`$/u.exec(line)?.[1];
    if (code !== undefined && phase !== undefined) found.push([phase, code]);
  }
  return found;
}

async function open(phase: Phase, options: Partial<MemoryOptions> = {}): Promise<string> {
  render(App, { host: new MemoryHost({ pace: 5, ...options }), route: { screen: 'order', id: `order-${phase}` } });
  await waitFor(() => expect(document.querySelector('.status .chip')).not.toBeNull());
  return document.querySelector('.scroll')?.textContent?.replaceAll(/[\u2068\u2069]/gu, '') ?? '';
}

describe('the states of an order', () => {
  it('are all on the page that lists them', () => {
    const found = codes();
    expect(found.length).toBeGreaterThan(45);
    expect(new Set(found.map(([phase]) => phase)).size).toBe(phases.length);
  });

  it.each(codes())('%s: %s has a view of its own', async (phase, code) => {
    const text = await open(phase, { code });
    const chip = document.querySelector('.status .chip');
    expect(chip?.querySelector('svg')).not.toBeNull();
    expect(chip?.classList).toContain(lookOf(phase).tone);
    expect(chip?.textContent).toContain(phase === 'unrecognised' ? '“OnHold”' : t(`phase-${phase}`));
    if (!leadOtherwise.includes(code)) {
      const meaning = t(`explain-${code}-meaning`, { word: 'OnHold' }).replaceAll(/[\u2068\u2069]/gu, '');
      expect(text).toContain(meaning);
    }
    const shown = payable.includes(phase);
    expect(screen.queryAllByRole('img', { name: /QR code/ })).toHaveLength(shown ? 1 : 0);
    expect(screen.queryAllByRole('button', { name: /A6Zp/ })).toHaveLength(shown ? 1 : 0);
    expect(document.body.innerHTML.includes('jXkn')).toBe(shown);
    expect(screen.queryByRole('button', { name: 'Open in wallet' }) !== null).toBe(shown);
  });

  it('differ in icon or in colour', () => {
    const looks = phases.map((phase) => lookOf(phase));
    for (const [at, one] of looks.entries()) {
      const same = looks.findIndex((other) => other.icon === one.icon && other.tone === one.tone);
      expect(same, phases[at]).toBe(at);
    }
  });

  it('say that it is the last minutes, and at zero that it may have expired, never that it has', async () => {
    expect(await open('awaiting_payment', { seconds: 599 })).toContain('Last minutes');
    document.body.replaceChildren();
    const text = await open('awaiting_payment', { seconds: 0 });
    expect(text).toContain('May have expired');
    expect(text).not.toContain(t('phase-expired_unpaid'));
    expect(screen.getByRole('img', { name: /QR code/ })).toBeTruthy();
  });

  it('say beside a payable address what else is to be done', async () => {
    const text = await open('awaiting_payment', { code: 'arrived_amount_unknown' });
    expect(text).toContain('Send nothing more until the order shows what is missing.');
  });

  it.each<[LinkView, string]>([
    [{ type: 'live', checked_seconds_ago: 3910 }, 'Live, checked 1 h 5 min ago'],
    [{ type: 'polling', every_seconds: 15, checked_seconds_ago: 3910 }, 'Checking every 15 s, checked 1 h 5 min ago'],
    [
      { type: 'offline', since: new Date(2026, 10, 21, 14, 6).getTime() },
      'Offline since 14:06, your payment is not affected',
    ],
  ])('stand beside how they are known: %j', async (link, words) => {
    for (const phase of ['awaiting_payment', 'payment_seen', 'partly_delivered'] as const) {
      expect(await open(phase, { link })).toContain(words);
      document.body.replaceChildren();
    }
  });
});

describe('a payment in parts', () => {
  it('names what arrived, what is missing and how long there is', async () => {
    const text = await open('partly_paid', { seconds: 520 });
    expect(text).toContain('12.40 of 51.08 USDC arrived.');
    expect(text).toContain('Send the missing 38.68 USDC to the same address within about 9 minutes.');
    expect(screen.getByRole('button', { name: /38\.68 *USDC *on Solana/ })).toBeTruthy();
  });
});
