import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import App from '../App.svelte';
import type { MemoryOptions } from '../host/memory/memory';
import { MemoryHost } from '../host/memory/memory';

function open(profile: MemoryOptions['profile']): void {
  const host = new MemoryHost({ profile });
  host.start = { ...host.start, override_host: 'staging.cryptorefills.com' };
  render(App, { host });
}

it('names another server than the usual one, from the first screen on', async () => {
  open('none');
  await screen.findByRole('heading', { name: 'How do you want to start?' });
  screen.getByText('staging.cryptorefills.com');
});

it('names no other server in the demo, which has its own', async () => {
  open('demo');
  await screen.findByText(/^Demo/);
  expect(screen.queryByText('staging.cryptorefills.com')).toBeNull();
});
