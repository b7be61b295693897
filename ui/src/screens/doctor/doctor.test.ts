import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import { diagnostics } from '../../host/memory/doctor';
import { MemoryHost, type MemoryOptions } from '../../host/memory/memory';
import type { Route } from '../../mirror/navigation.svelte';

function at(route: Route, options: Partial<MemoryOptions> = {}): MemoryHost {
  const host = new MemoryHost(options);
  render(App, { host, route });
  return host;
}

describe('the doctor', () => {
  it('is reached from the settings and looks at everything by itself', async () => {
    at({ screen: 'settings' });
    await userEvent.click(await screen.findByRole('button', { name: 'Check' }));
    await screen.findByText('Everything is as it should be.', { selector: 'strong' });
    expect(screen.getAllByRole('listitem')).toHaveLength(10);
  });

  it('puts what needs mending first, with why it matters and what to do', async () => {
    at({ screen: 'doctor' }, { ill: true });
    await screen.findByText('One thing keeps the app from its work.', { selector: 'strong' });
    const first = screen.getAllByRole('listitem')[0]?.textContent ?? '';
    for (const words of ['Clock', 'behind', "this computer's clock", 'timedatectl set-ntp true', 'needs mending'])
      expect(first).toContain(words);
  });

  it('looks again when asked to', async () => {
    const host = at({ screen: 'doctor' });
    await screen.findByText('Everything is as it should be.', { selector: 'strong' });
    host.options.ill = true;
    await userEvent.click(await screen.findByRole('button', { name: 'Check again' }));
    await screen.findByText('One thing keeps the app from its work.', { selector: 'strong' });
  });

  it('shows exactly what the file for somebody who helps holds before it is saved', async () => {
    const host = at({ screen: 'doctor' });
    await userEvent.click(await screen.findByRole('button', { name: 'Show what is in it' }));
    const shown = await screen.findByRole('region', { name: 'What the diagnostics file holds' });
    expect(shown.textContent).toBe(diagnostics(false));
    expect(host.calls).not.toContain('save_diagnostics');
    await userEvent.click(screen.getByRole('button', { name: 'Save exactly this…' }));
    await waitFor(() => expect(host.calls).toContain('save_diagnostics'));
    await screen.findByText('Saved.', { selector: '.hint' });
  });

  it('is reached from a banner too', async () => {
    const host = new MemoryHost();
    host.start = { ...host.start, vault: { ...host.start.vault, state: 'session_only' } };
    render(App, { host, route: { screen: 'orders' } });
    await userEvent.click(await screen.findByRole('button', { name: 'Check this computer' }));
    await screen.findByRole('heading', { name: 'Check this computer' });
  });
});
