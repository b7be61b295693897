import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import type { StartView } from '../../contract/types';
import { MemoryHost } from '../../host/memory/memory';

const PASSPHRASE = 'seven grey herons';

async function settings(vault: Partial<StartView['vault']> = {}): Promise<MemoryHost> {
  const host = new MemoryHost();
  host.start = { ...host.start, vault: { ...host.start.vault, ...vault } };
  render(App, { host });
  await userEvent.click(await screen.findByRole('button', { name: 'Settings' }));
  await screen.findByRole('heading', { name: 'Settings' });
  return host;
}

describe('where orders are kept', () => {
  it('takes a new passphrase only when both fields agree', async () => {
    const host = await settings({ state: 'session_only' });
    await userEvent.click(screen.getByRole('button', { name: 'Set a passphrase…' }));
    await userEvent.type(screen.getByLabelText('Passphrase'), PASSPHRASE);
    await userEvent.type(screen.getByLabelText('The same again'), 'seven grey geese');
    screen.getByText('The two are not the same.');
    expect((screen.getByRole('button', { name: 'Save' }) as HTMLButtonElement).disabled).toBe(true);
    await userEvent.clear(screen.getByLabelText('The same again'));
    await userEvent.type(screen.getByLabelText('The same again'), PASSPHRASE);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Under your passphrase');
    expect(host.calls).toContain('set_passphrase');
    expect(screen.queryByDisplayValue(PASSPHRASE)).toBeNull();
  });

  it('asks for the passphrase that opens the orders on disk', async () => {
    await settings({ state: 'passphrase_needed', can_set_passphrase: false });
    await userEvent.type(screen.getByLabelText('Passphrase'), `${PASSPHRASE}{Enter}`);
    await screen.findByText('Under your passphrase');
  });

  it('says how many orders a backup holds', async () => {
    const host = await settings();
    await userEvent.click(screen.getByRole('button', { name: 'Back up…' }));
    await userEvent.type(screen.getByLabelText('Passphrase of the backup'), PASSPHRASE);
    await userEvent.type(screen.getByLabelText('The same again'), `${PASSPHRASE}{Enter}`);
    await screen.findByText(`Orders in the backup: ${host.rows.length}.`);
  });

  it('erases nothing before a second yes', async () => {
    const host = await settings();
    await userEvent.click(screen.getByRole('button', { name: 'Erase…' }));
    expect(host.calls).not.toContain('erase_everything');
    const dialog = screen.getByRole('dialog', { name: 'Erase everything?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Erase everything' }));
    expect(host.calls).toContain('erase_everything');
  });
});

describe('an order from elsewhere', () => {
  it('is opened when its number is right, and says beside the field when it is not', async () => {
    render(App, { host: new MemoryHost() });
    await userEvent.click(await screen.findByRole('button', { name: /^Orders/u }));
    await userEvent.click(await screen.findByRole('button', { name: 'Add an order…' }));
    await userEvent.type(screen.getByLabelText('Order number'), 'not a number');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect((await screen.findByRole('alert')).textContent).toContain('That is not an order number.');
    await userEvent.clear(screen.getByLabelText('Order number'));
    await userEvent.type(screen.getByLabelText('Order number'), 'ord_abc123xyz{Enter}');
    await screen.findByRole('heading', { name: /Pixelport/u });
  });
});
