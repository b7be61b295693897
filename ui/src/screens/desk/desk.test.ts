import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import App from '../../App.svelte';
import { MemoryHost } from '../../host/memory/memory';

const ID = '3f7c20d1-0000-4000-8000-5d2e8a41b6c9';

async function sitDown(bare = false) {
  const host = new MemoryHost({ bare });
  const user = userEvent.setup();
  render(App, { host, route: { screen: 'desk' } });
  await screen.findByText('Read-only');
  await waitFor(() => expect(host.calls).toContain('desk_enter'));
  return { host, user };
}

const box = (): HTMLElement => screen.getByLabelText('Find an order');

describe('the support desk', () => {
  it('says that it is read-only, and has neither the shop nor a way to buy', async () => {
    const { host, user } = await sitDown();
    expect(screen.queryByRole('button', { name: 'Shop' })).toBeNull();
    await user.keyboard('{Control>}k{/Control}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Leave the desk' }));
    await screen.findByRole('button', { name: 'Support' });
    expect(host.desk.isOpen).toBe(false);
  });

  it('looks up at once what was pasted with one id in it', async () => {
    const { host, user } = await sitDown(true);
    await user.click(box());
    await user.paste(`hola, pedido ${ID} gracias`);
    await waitFor(() => expect(host.calls).toContain('desk_look_up'));
    expect(await screen.findByText('Tell the customer')).toBeTruthy();
  });

  it('lets somebody choose among several ids, and says when there is none', async () => {
    const { host, user } = await sitDown(true);
    await user.click(box());
    await user.paste(`${ID} or ord_abc123xyz`);
    await screen.findByText('2 order ids found: choose one');
    expect(host.calls).not.toContain('desk_look_up');
    await user.click(screen.getByRole('button', { name: 'ord_abc123xyz' }));
    await waitFor(() => expect(host.calls).toContain('desk_look_up'));
    await user.clear(box());
    await user.type(box(), 'where is my code?');
    expect(await screen.findByText(/^No order id in this text/)).toBeTruthy();
  });

  it('tells the customer in the customer’s language and copies that, without asking anew or moving anything', async () => {
    const { host, user } = await sitDown();
    const call = vi.spyOn(host, 'call');
    const said = async (text: RegExp) => (await screen.findByText(text)).getAttribute('aria-hidden');
    expect(await said(/^Tu pago llegó completo/)).toBe('true');
    await user.click(await screen.findByRole('radio', { name: 'ES' }));
    expect(await said(/^Tu pago llegó completo/)).toBeNull();
    expect(await said(/^Your payment arrived/)).toBe('true');
    expect(call.mock.calls.filter(([name]) => name.startsWith('desk'))).toEqual([]);
    await user.click(screen.getByRole('button', { name: /Copy message/ }));
    expect(call).toHaveBeenCalledWith('desk_copy', { id: 'desk-3', what: { type: 'message', lang: 'es' } });
  });

  it('shows a masked value only after a reason, and hides it when the window loses the focus', async () => {
    const { host, user } = await sitDown();
    await user.click(await screen.findByRole('button', { name: /^Reveal pin_code/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect((dialog.getByRole('button', { name: 'Log and reveal' }) as HTMLButtonElement).disabled).toBe(true);
    await user.click(dialog.getByRole('button', { name: 'The shop asks for it' }));
    await user.click(dialog.getByRole('button', { name: 'Log and reveal' }));
    await screen.findByText(/DEMO-7QK2/);
    window.dispatchEvent(new Event('blur'));
    await waitFor(() => expect(screen.queryByText(/DEMO-7QK2/)).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Reveal log' }));
    await screen.findByText('The shop asks for it');
    expect(host.desk.log).toHaveLength(1);
  });

  it('marks what is another than in the answer before, and finds words in it', async () => {
    const { user } = await sitDown();
    const lines = await screen.findByRole('region', { name: 'Answer' });
    expect(within(lines).getAllByText('changed').length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: /^2 changes|^3 changes/ }));
    expect(lines.querySelector('.here')).not.toBeNull();
    await user.type(screen.getByLabelText('Search the answer'), 'pin_');
    await screen.findByText('1 of 2');
    await user.keyboard('{Enter}');
    await screen.findByText('2 of 2');
    await user.click(screen.getByRole('button', { name: 'Previous line found' }));
    await screen.findByText('1 of 2');
  });

  it('plays a case file moment by moment and names the line that was changed', async () => {
    const { user } = await sitDown();
    await user.click(screen.getByRole('button', { name: 'Open a case file' }));
    await screen.findByText(/^Not intact/);
    await screen.findByText('Line 10 is not what was written.');
    const slider = screen.getByRole('slider', { name: 'Moment' });
    expect(slider.getAttribute('aria-valuetext')).toBe('Record 1 of 8, WaitingForPayment');
    await screen.findByText(/^Answers: 2 by stream, 2 by poll\. Asks that failed: 1\./);
    await user.click(screen.getByRole('button', { name: 'Next record' }));
    await waitFor(() => expect(slider.getAttribute('aria-valuetext')).toBe('Record 2 of 8, Live stream opened'));
  });

  it('says what is missing of an order that the shop does not know yet, and claims nothing', async () => {
    const { user } = await sitDown();
    await user.click(screen.getByRole('button', { name: /^e07f/ }));
    await screen.findByText(/does not know this id \(404\)/);
    expect(screen.queryByText('Tell the customer')).toBeNull();
  });

  it('keeps the partner’s support contact, and names nobody before there is one', async () => {
    const { host, user } = await sitDown();
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await user.type(screen.getByLabelText('Your support contact'), 'help@harbour.example');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('help@harbour.example');
    expect(host.start.settings.support_contact).toBe('help@harbour.example');
  });

  it('opens a queue, and an order of this app’s own from it', async () => {
    const { host, user } = await sitDown();
    await user.click(screen.getByRole('button', { name: /^Manual over 24 h/ }));
    await user.click(await screen.findByRole('button', { name: /Skylark eSIM/ }));
    await waitFor(() => expect(host.calls).toContain('desk_look_up_own'));
  });

  it('shows in a case file what failed on the way, and that the order stood as it was last heard', async () => {
    const { user } = await sitDown();
    await user.click(screen.getByRole('button', { name: 'Open a case file' }));
    const records = within(await screen.findByRole('list', { name: 'Records' }));
    await user.click(records.getByRole('button', { name: /^Asked, and nothing was learned/ }));
    await screen.findByText('the shop is down (503)');
    expect(screen.getByText('The order stood as it was last heard:').parentElement?.textContent).toContain(
      'PaymentStarted',
    );
  });

  it('lists what is no longer followed apart from who waits', async () => {
    const { user } = await sitDown();
    await user.click(screen.getByRole('button', { name: /^Needs attention/ }));
    await screen.findByText('No longer followed');
    expect(screen.getAllByText(/^since /)).toHaveLength(2);
  });

  it('says which steps are from this app’s own history', async () => {
    const { user } = await sitDown();
    await user.click(screen.getByRole('button', { name: /^c41e/ }));
    expect((await screen.findAllByText('app history')).length).toBe(3);
    await screen.findByText('Marked steps are from this app’s own history of the order.');
    await screen.findByText('by this app, for 6 s');
  });

  it('keeps saying what was found after it was looked up, and offers it no second time', async () => {
    const { host, user } = await sitDown(true);
    await user.click(box());
    await user.paste(`pedido ${ID}`);
    await waitFor(() => expect(host.calls).toContain('desk_look_up'));
    await screen.findByText('Order id found');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Look up' })).toBeNull());
  });

  it('asks for one file at a time', async () => {
    const { host, user } = await sitDown();
    vi.spyOn(host, 'call').mockImplementation((name) => {
      host.calls.push(name);
      return new Promise(() => undefined);
    });
    const open = screen.getByRole('button', { name: 'Open a case file' });
    await user.click(open);
    expect(open.getAttribute('aria-busy')).toBe('true');
    await user.click(open);
    await user.click(screen.getByRole('button', { name: 'Save case file' }));
    expect(host.calls.filter((name) => name.endsWith('_case'))).toEqual(['desk_open_case']);
  });
});
