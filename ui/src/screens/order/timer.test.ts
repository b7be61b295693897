// The time left to pay, on screen and for a screen reader.
import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import App from '../../App.svelte';
import { MemoryHost } from '../../host/memory/memory';

const MINUTE = 60_000;
let spoken: string[] = [];
let watch: MutationObserver | undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] });
  spoken = [];
});

afterEach(() => {
  watch?.disconnect();
  vi.useRealTimers();
});

const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function open(seconds: number): Promise<MemoryHost> {
  const host = new MemoryHost({ seconds });
  render(App, { host, route: { screen: 'order', id: 'order-awaiting_payment' } });
  await screen.findByRole('timer');
  const region = [...document.querySelectorAll('[aria-live=polite]')].at(-1);
  if (!region) throw new Error('no live region');
  watch = new MutationObserver(() => spoken.push(region.textContent?.trim() ?? ''));
  watch.observe(region, { childList: true, characterData: true, subtree: true });
  return host;
}

describe('the time left to pay', () => {
  it('is said aloud at ten, five and one minutes and at the end, each once', async () => {
    await open(602);
    for (let minute = 0; minute < 11; minute += 1) await passes(MINUTE);
    expect(spoken).toEqual([
      'About 10 minutes left to pay',
      'About 5 minutes left to pay',
      'About 1 minute left to pay',
      'By our estimate the time to pay is over. The shop decides.',
    ]);
    expect(screen.getByRole('timer').textContent).toContain('May have expired');
  });

  it('is not said again when a fresh view puts it back by a second', async () => {
    const host = await open(601);
    await passes(2000);
    host.options.seconds = 601;
    host.move('order-awaiting_payment', 'awaiting_payment');
    await passes(5000);
    expect(spoken).toEqual(['About 10 minutes left to pay']);
  });

  it('is asked for anew when the computer has slept', async () => {
    const host = await open(1440);
    await passes(3000);
    const before = host.calls.filter((name) => name === 'order').length;
    host.options.seconds = 240;
    vi.setSystemTime(Date.now() + 20 * MINUTE);
    await passes(1000);
    expect(host.calls.filter((name) => name === 'order')).toHaveLength(before + 1);
    expect(screen.getByRole('timer').textContent).toContain('4:00 left');
  });
});
