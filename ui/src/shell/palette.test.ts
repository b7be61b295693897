import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../App.svelte';
import type { Answer, Args, CommandName } from '../host/host';
import { MemoryHost } from '../host/memory/memory';

async function open(host: MemoryHost): Promise<{ user: ReturnType<typeof userEvent.setup>; field: HTMLElement }> {
  const user = userEvent.setup();
  render(App, { host, route: { screen: 'orders' } });
  await screen.findByRole('heading', { name: 'Orders' });
  await user.keyboard('{Control>}k{/Control}');
  return { user, field: await field() };
}

async function field(): Promise<HTMLElement> {
  const found = await screen.findByRole('combobox', { name: 'Find a brand, an order or an action' });
  await waitFor(() => expect(document.activeElement).toBe(found));
  return found;
}

const gone = (): Promise<void> => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

/** Answers the palette when it is told to. */
class SlowHost extends MemoryHost {
  answer: (() => void) | null = null;

  override call<K extends CommandName>(name: K, args: Args<K>): Promise<Answer<K>> {
    if (name !== 'palette' || (args as Args<'palette'>).text === '') return super.call(name, args);
    return new Promise((resolve) => {
      this.answer = () => resolve(super.call(name, args));
    });
  }
}

describe('the palette', () => {
  it('opens from anywhere with Ctrl+K and leads to a brand', async () => {
    const { user } = await open(new MemoryHost());
    await user.keyboard('voxel');
    await screen.findAllByRole('option', { name: /Voxel Yard/u });
    await user.keyboard('{Enter}');
    await screen.findByRole('complementary', { name: 'Voxel Yard' });
    await gone();
  });

  it('leads to an order', async () => {
    const { user } = await open(new MemoryHost());
    await user.keyboard('lumora');
    await screen.findAllByRole('option', { name: /Lumora Plus, /u });
    await user.keyboard('{ArrowDown}{Enter}');
    await screen.findByRole('heading', { name: /Lumora Plus/u });
  });

  it('does what the app can do', async () => {
    const host = new MemoryHost();
    const { user } = await open(host);
    await user.keyboard('dark{Enter}');
    await waitFor(() => expect(host.start.settings.theme).toBe('dark'));
    await gone();
    await user.keyboard('{Control>}k{/Control}');
    await field();
    await user.keyboard('go to settings{Enter}');
    await screen.findByRole('heading', { name: 'Settings' });
    await user.keyboard('{Control>}k{/Control}');
    await field();
    await user.keyboard('add an order{Enter}');
    await screen.findByRole('dialog', { name: 'Add an order' });
  });

  it('changes the country in a list of its own, and Escape goes back one step at a time', async () => {
    const host = new MemoryHost();
    const { user } = await open(host);
    await user.keyboard('change the country{Enter}');
    await screen.findByRole('option', { name: 'Shop in Spain' });
    await user.keyboard('{Escape}');
    await screen.findByRole('option', { name: 'Go to Shop' });
    await user.keyboard('{Escape}');
    await gone();
    await user.keyboard('{Control>}k{/Control}');
    await field();
    await user.keyboard('spain');
    await screen.findByRole('option', { name: 'Shop in Spain' });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(host.start.settings.country).toBe('ES'));
  });

  it('puts an action that is called like this above brands that sound like it, and waits for no answer', async () => {
    const host = new SlowHost();
    const { user } = await open(host);
    await user.keyboard('doctor');
    const options = screen.getAllByRole('option');
    expect(options[0]?.textContent).toContain('Check this computer');
    expect(options[0]?.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Check this computer' });
    await gone();
  });

  it('opens the form that exports orders, and the basket', async () => {
    const { user } = await open(new MemoryHost());
    await user.keyboard('csv{Enter}');
    await screen.findByRole('dialog', { name: 'Export orders' });
    await user.keyboard('{Escape}');
    await gone();
    await user.keyboard('{Control>}k{/Control}');
    await field();
    await user.keyboard('basket{Enter}');
    await screen.findByText('Your basket is empty. Pick a brand in the shop.');
  });

  it('takes the focus along to the place that was picked', async () => {
    const { user } = await open(new MemoryHost());
    await user.keyboard('go to shop{Enter}');
    await gone();
    const search = await screen.findByRole('searchbox');
    search.focus();
    await user.keyboard('{Control>}k{/Control}');
    await field();
    await user.keyboard('questline');
    await screen.findAllByRole('option', { name: /Questline/u });
    await user.keyboard('{Enter}');
    const heading = await screen.findByRole('heading', { name: 'Questline' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    await user.keyboard('{Control>}k{/Control}');
    await field();
    await user.keyboard('settings{Enter}');
    await gone();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  });

  it('leaves the focus where it was after an action that leads nowhere', async () => {
    const { user } = await open(new MemoryHost());
    await user.keyboard('{Escape}');
    await gone();
    const link = screen.getByRole('button', { name: 'Discreet' });
    link.focus();
    await user.keyboard('{Control>}k{/Control}');
    await field();
    await user.keyboard('dark{Enter}');
    await gone();
    await waitFor(() => expect(document.activeElement).toBe(link));
  });

  it('keeps an Enter that came before the answer for the answer', async () => {
    const host = new SlowHost();
    const { user } = await open(host);
    await user.keyboard('quest{Enter}');
    expect(screen.queryByRole('complementary')).toBeNull();
    host.answer?.();
    await screen.findByRole('complementary', { name: 'Questline' });
  });
});
