import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import { MemoryHost } from '../../host/memory/memory';

async function atSettings(host: MemoryHost) {
  render(App, { host, route: { screen: 'settings' } });
  return screen.findByRole('switch', { name: 'Start with the computer' });
}

describe('background and start', () => {
  it('starts with the computer only when somebody wants it', async () => {
    const host = new MemoryHost();
    const user = userEvent.setup();
    const start = await atSettings(host);
    await waitFor(() => expect((start as HTMLButtonElement).disabled).toBe(false));
    expect(start.getAttribute('aria-checked')).toBe('false');
    await user.click(start);
    await waitFor(() => expect(start.getAttribute('aria-checked')).toBe('true'));
    expect(host.autostart).toBe(true);
  });

  it('says when the system does not tell', async () => {
    const host = new MemoryHost();
    host.autostart = null;
    const start = await atSettings(host);
    await screen.findByText(/This system does not say/u);
    expect((start as HTMLButtonElement).disabled).toBe(true);
  });

  it('lists whose work is in the app', async () => {
    const user = userEvent.setup();
    await atSettings(new MemoryHost());
    await screen.findByText(/\d{3} open source parts/u);
    await user.click(screen.getByRole('button', { name: 'Show licences' }));
    const dialog = await screen.findByRole('dialog', { name: 'Licences' });
    expect(within(dialog).getByRole('rowheader', { name: 'tauri' })).toBeTruthy();
  });
});
