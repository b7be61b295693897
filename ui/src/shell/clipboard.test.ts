// What the window says when a copied address is not what the clipboard holds.
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../App.svelte';
import type { ClipboardAlarm } from '../contract/types';
import { CLIPBOARD_EVENT } from '../contract/types';
import { MemoryHost } from '../host/memory/memory';

const swapped: ClipboardAlarm = {
  type: 'swapped',
  copied: [
    { text: '1A1z', differs: false },
    { text: 'P1eP', differs: true },
    { text: 'vfNa', differs: true },
  ],
  found: [
    { text: '1A1z', differs: false },
    { text: 'Q9qq', differs: true },
    { text: 'thie', differs: true },
    { text: 'f', differs: true },
  ],
};

async function alarmed(alarm: ClipboardAlarm): Promise<void> {
  const host = new MemoryHost();
  render(App, { host, route: { screen: 'order', id: 'order-awaiting_payment' } });
  await screen.findByText('Send exactly');
  host.clipboard = alarm;
  host.emit(CLIPBOARD_EVENT, null);
}

describe('the clipboard guard', () => {
  it('shows both addresses with the groups that differ marked', async () => {
    await alarmed(swapped);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Do not paste it into your wallet.');
    const [copied, found] = within(alert).getAllByRole('definition');
    const marked = (side: HTMLElement | undefined) =>
      [...(side?.querySelectorAll('mark') ?? [])].map((one) => one.textContent?.replace('differs', '').trim());
    expect(copied?.textContent).toContain('1A1z');
    expect(marked(copied)).toEqual(['P1eP', 'vfNa']);
    expect(marked(found)).toEqual(['Q9qq', 'thie', 'f']);
  });

  it('says in words, for who does not see the colour, that a group differs', async () => {
    await alarmed(swapped);
    const alert = await screen.findByRole('alert');
    expect(within(alert).getAllByText('differs')).toHaveLength(5);
  });

  it('says quietly that this system lets nobody look', async () => {
    await alarmed({ type: 'unreadable' });
    const note = await screen.findByText(/does not let the app look into the clipboard/);
    expect(note.closest('[role=status]')).not.toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('goes when it has been understood, and the payment is where it was', async () => {
    await alarmed(swapped);
    await userEvent.click(await screen.findByRole('button', { name: 'I understand' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(screen.getByText('Send exactly')).toBeTruthy();
  });
});
