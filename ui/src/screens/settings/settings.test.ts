import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import { MemoryHost } from '../../host/memory/memory';

async function atSettings() {
  const host = new MemoryHost();
  const user = userEvent.setup();
  render(App, { host, route: { screen: 'settings' } });
  const ways = await screen.findByRole('radiogroup', { name: 'How the app connects' });
  const choose = (name: string) => user.click(within(ways).getByRole('radio', { name }));
  return { host, user, ways, choose };
}

describe('the proxy', () => {
  it('needs no more than one choice when none is set by hand', async () => {
    const { host, choose } = await atSettings();
    await choose('No proxy');
    expect(host.start.settings.proxy.kind).toBe('none');
    expect(screen.queryByLabelText('Port')).toBeNull();
  });

  it('is saved when its fields are filled in, and not before', async () => {
    const { host, user, choose } = await atSettings();
    await choose('SOCKS5');
    expect(host.start.settings.proxy.kind).toBe('system');
    await user.type(screen.getByLabelText("Proxy's name or address"), '127.0.0.1');
    await user.type(screen.getByLabelText('Port'), '9050');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(host.start.settings.proxy).toEqual({ kind: 'socks5', host: '127.0.0.1', port: '9050' });
  });

  it('says beside the field what is wrong, and keeps what was typed', async () => {
    const { host, user, ways, choose } = await atSettings();
    await choose('HTTP');
    await user.type(screen.getByLabelText("Proxy's name or address"), 'proxy.example');
    await user.type(screen.getByLabelText('Port'), '0{Enter}');
    const port = screen.getByLabelText('Port') as HTMLInputElement;
    expect(document.getElementById(port.getAttribute('aria-describedby') ?? '')?.textContent).toContain('65535');
    expect(port.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(port.value).toBe('0');
    expect(within(ways).getByRole('radio', { name: 'HTTP' }).getAttribute('aria-checked')).toBe('true');
    expect(host.start.settings.proxy.kind).toBe('system');
  });

  it('warns of a file that this app cannot read', async () => {
    const host = new MemoryHost();
    host.start.settings.proxy_note = { id: 'proxy-pac', args: {} };
    render(App, { host, route: { screen: 'settings' } });
    expect((await screen.findByText(/automatic proxy file/)).closest('[role=status]')).toBeTruthy();
  });
});

describe('the size of everything', () => {
  it('is chosen by its number, or with the keys that browsers have for it', async () => {
    const { host, user } = await atSettings();
    const now = () => host.start.settings.scale;
    const sizes = screen.getByRole('radiogroup', { name: 'Size' });
    await user.click(within(sizes).getByRole('radio', { name: '150%' }));
    expect(now()).toBe(150);
    for (const [keys, size] of [
      ['+', 200],
      ['+', 200],
      ['-', 150],
      ['=', 200],
      ['0', 100],
      ['-', 90],
      ['-', 90],
    ] as const) {
      await user.keyboard(`{Control>}${keys}{/Control}`);
      await waitFor(() => expect(now()).toBe(size));
    }
    await waitFor(() =>
      expect(within(sizes).getByRole('radio', { name: '90%' }).getAttribute('aria-checked')).toBe('true'),
    );
  });
});
