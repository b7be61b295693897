import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import App from '../../App.svelte';
import { CODE } from '../../host/memory/codes';
import { MemoryHost, type MemoryOptions } from '../../host/memory/memory';
import { edges, path } from './dots';
import { STAYS_MS } from './reveal.svelte';

afterEach(() => vi.useRealTimers());

function delivered(options: Partial<MemoryOptions> = {}, phase = 'delivered'): MemoryHost {
  const host = new MemoryHost(options);
  render(App, { host, route: { screen: 'order', id: `order-${phase}` } });
  return host;
}

const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });

describe('a delivered code', () => {
  it('is drawn as a picture while it is shown, and only then', async () => {
    delivered({ dress: 'esim' });
    const show = await button('Show QR code');
    expect(screen.queryByRole('img', { name: 'QR code, as a picture' })).toBeNull();
    await userEvent.click(show);
    await screen.findByRole('img', { name: 'QR code, as a picture' });
    await fireEvent.blur(window);
    await waitFor(() => expect(screen.queryByRole('img', { name: 'QR code, as a picture' })).toBeNull());
  });

  it('hides itself after a while, when nobody does', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    delivered();
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await user.click(await button('Show Code'));
    await screen.findByText(CODE);
    vi.advanceTimersByTime(STAYS_MS);
    await waitFor(() => expect(screen.queryByText(CODE)).toBeNull());
  });

  it('says when it hides, and its button is called the same before and after a press', async () => {
    delivered();
    const show = await button('Show Code');
    const said = screen.getByText(/^Hidden when you let go/u).textContent?.replaceAll(/[\u2068\u2069]/gu, '');
    expect(said).toContain(`or after ${STAYS_MS / 1000} s.`);
    const tip = show.title;
    await userEvent.click(show);
    await screen.findByText(CODE);
    expect([show.getAttribute('aria-label'), show.title, show.getAttribute('aria-pressed')]).toEqual([
      'Show Code',
      tip,
      'true',
    ]);
  });

  it('has its picture fetched only after its host was shown and somebody pressed', async () => {
    const host = delivered({ dress: 'fetched' });
    const fetch = await button('Get it from codes.shop.example');
    expect(host.calls).not.toContain('code_picture');
    await userEvent.click(fetch);
    await screen.findByRole('img', { name: 'Barcode, as a picture' });
    expect(host.calls).toContain('code_picture');
  });

  it('says so when it was replaced', async () => {
    delivered({ dress: 'replaced' });
    await screen.findByText(/An earlier code/u);
    expect(screen.queryByText('DEMO-OLD1-0000-X')).toBeNull();
    await userEvent.click(await button('Show Earlier code'));
    await screen.findByText('DEMO-OLD1-0000-X');
  });

  it('keeps a mark and a note of what is left', async () => {
    delivered();
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Mark as used' }));
    await screen.findByRole('checkbox', { name: 'Used', checked: true });
    await userEvent.click(await button('Write it down'));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Balance left' }), '12.50 left{Enter}');
    await screen.findByText('12.50 left');
    expect(screen.queryByRole('textbox', { name: 'Balance left' })).toBeNull();
  });

  it('stands line by line with its reasons when parts are missing', async () => {
    delivered({}, 'partly_delivered');
    const list = (await screen.findByRole('heading', { name: '1 of 3 here' })).parentElement;
    const lines = within(list as HTMLElement)
      .getAllByRole('listitem')
      .map((line) => line.textContent);
    expect(lines[0]).toContain('Delivered');
    expect(lines[1]).toContain('Paid. It appears here by itself.');
    expect(lines[2]).toContain('The shop says: operator refused');
  });
});

describe('the sheet to give away', () => {
  it('asks once, shows no code on screen, and holds neither price nor coin', async () => {
    const host = delivered();
    await userEvent.click(await button('Print gift sheet'));
    const dialog = await screen.findByRole('dialog', { name: 'Print a gift sheet' });
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'To' }), 'Ines');
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'From' }), 'Mara');
    expect(dialog.textContent).not.toContain(CODE);
    expect(host.calls).not.toContain('reveal');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Show the code and print' }));
    await waitFor(() => expect(host.calls).toContain('print_page'));
    const paper = document.querySelector('.gift-print')?.textContent ?? '';
    for (const wanted of [CODE, '$50', 'Hollow Oak Games', 'For Ines', 'From Mara']) expect(paper).toContain(wanted);
    for (const unwanted of ['51.08', 'USDC', 'Solana', 'mara@example.org', '9a8b'])
      expect(paper).not.toContain(unwanted);
    expect(document.title).not.toContain(CODE);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(document.body.textContent).not.toContain(CODE));
  });
});

describe('what is typed on the sheet', () => {
  it('is still there when its form was closed', async () => {
    delivered();
    await userEvent.click(await button('Print gift sheet'));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Message' }), 'Happy birthday');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await userEvent.click(await button('Print gift sheet'));
    const message = (await screen.findByRole('textbox', { name: 'Message' })) as HTMLTextAreaElement;
    expect(message.value).toBe('Happy birthday');
  });
});

describe('the picture of a code', () => {
  it('is runs of dark modules within a light edge', () => {
    const stripes = { width: 5, height: 1, modules: '11001' };
    expect(edges(stripes)).toEqual({ quiet: 10, height: 44, pixels: 2 });
    expect(path(stripes, 44)).toBe('M0 0h2v44h-2zM4 0h1v44h-1z');
    expect(edges({ width: 33, height: 33, modules: '' }).quiet).toBe(4);
    expect(path({ width: 2, height: 2, modules: '1001' }, 2)).toBe('M0 0h1v1h-1zM1 1h1v1h-1z');
  });
});
