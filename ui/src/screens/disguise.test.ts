// Every screen in English disguised with accents: what is still in plain letters stands in no file of words.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import App from '../App.svelte';
import { CHANGED_EVENT, LANGUAGES } from '../contract/types';
import type { Answer, Args, CommandName } from '../host/host';
import { MemoryHost, type MemoryOptions } from '../host/memory/memory';
import { phases } from '../host/memory/orders';
import type { Route } from '../mirror/navigation.svelte';
import { DISGUISE, speak, spoken } from '../text/language.svelte';

/** The names of the shop, of the languages and of this computer. */
const NAMES = ['Cryptorefills Desktop', 'Cryptorefills', '127.0.0.1', ...LANGUAGES.map(({ name }) => name)];
const SPOKEN_ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext'];

/** All that the host answers is data, but for its words of one kind, such as `gift_card`: those are for the window to say. */
function gather(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    if (!/^[a-z_-]*$/u.test(value)) into.add(value);
  } else if (Array.isArray(value)) {
    for (const one of value) gather(one, into);
  } else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) gather(one, into);
  }
}

class Listened extends MemoryHost {
  readonly data = new Set<string>(NAMES);

  override async call<K extends CommandName>(name: K, args: Args<K>): Promise<Answer<K>> {
    const answer = await super.call(name, args);
    // The window knows the countries by names of its own.
    if (name !== 'countries') gather(answer, this.data);
    return answer;
  }
}

function spokenTexts(): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest('script, style, textarea, [translate=no]') === null)
      texts.push(node.textContent ?? '');
  }
  for (const element of document.body.querySelectorAll('*')) {
    texts.push(...SPOKEN_ATTRIBUTES.map((name) => element.getAttribute(name) ?? ''));
  }
  return texts;
}

/** Texts with two plain letters in a row, once the data is taken out of them. */
function plainTexts(data: ReadonlySet<string>): string[] {
  const longestFirst = [...data].sort((a, b) => b.length - a.length);
  // Two capitals are the initials of a brand.
  const plain = (text: string): boolean => /[a-z]{2}/iu.test(text) && !/^\s*[A-Z]{2}\s*$/u.test(text);
  const left = spokenTexts()
    .filter(plain)
    .filter((text) => {
      let rest = text;
      for (const one of longestFirst) rest = rest.replaceAll(one, ' ');
      return plain(rest);
    });
  return [...new Set(left.map((text) => text.trim()))];
}

type Visit = { options?: Partial<MemoryOptions>; route?: Route; brand?: string; go?: () => Promise<unknown> };
const user = userEvent.setup();
const press = async (role: string, name: RegExp): Promise<void> =>
  user.click((await screen.findAllByRole(role, { name }))[0] as HTMLElement);

const brandPane = { route: { screen: 'shop' }, brand: 'brand-1' } as const;

const visits: [string, Visit][] = [
  ['the welcome', { options: { profile: 'none' } }],
  ['the shop', { route: { screen: 'shop' } }],
  ['the shop without a connection', { options: { stale: true }, route: { screen: 'shop' } }],
  ['a brand', { route: { screen: 'shop' }, brand: 'brand-0' }],
  ['the terms of a brand', { ...brandPane, go: () => press('tab', /^Terms/u) }],
  ['how a brand is redeemed', { ...brandPane, go: () => press('tab', /^How to redeem/u) }],
  ['a checkout', { ...brandPane, go: () => press('button', /^Buy now/u) }],
  [
    'a checkout with problems',
    {
      ...brandPane,
      go: async () => {
        await press('button', /^Buy now/u);
        await press('button', /^Check/u);
      },
    },
  ],
  ['a checkout with nothing in it', { route: { screen: 'checkout' } }],
  ['the orders', { route: { screen: 'orders' } }],
  ['an empty list of orders', { options: { bare: true }, route: { screen: 'orders' } }],
  ['the inbox', { route: { screen: 'inbox' } }],
  ['an empty inbox', { options: { bare: true }, route: { screen: 'inbox' } }],
  ['the support desk', { route: { screen: 'desk' }, go: () => screen.findByText('Tell the customer') }],
  ['an empty desk', { options: { bare: true }, route: { screen: 'desk' } }],
  ['an order that the shop does not know yet', { route: { screen: 'desk' }, go: () => press('button', /^e07f/u) }],
  ['a queue', { route: { screen: 'desk' }, go: () => press('button', /^Needs attention/u) }],
  ['a case file', { route: { screen: 'desk' }, go: () => press('button', /^Open a case file/u) }],
  ['the log of the desk', { route: { screen: 'desk' }, go: () => press('button', /^Reveal log/u) }],
  ['the reason for a look', { route: { screen: 'desk' }, go: () => press('button', /^Reveal order_id/u) }],
  ['the settings', { route: { screen: 'settings' } }],
  ['the settings of the demo', { options: { profile: 'demo' }, route: { screen: 'settings' } }],
  ['the forms of the settings', { route: { screen: 'settings' }, go: () => press('button', /^Back up/u) }],
  [
    'the question before everything is erased',
    { route: { screen: 'settings' }, go: () => press('button', /^Erase…/u) },
  ],
  [
    'the question for an order from elsewhere',
    { route: { screen: 'orders' }, go: () => press('button', /^Add an order/u) },
  ],
  [
    'the simulator',
    { options: { profile: 'demo' }, route: { screen: 'orders' }, go: () => press('button', /^Flight simulator/u) },
  ],
  ['the doctor', { options: { ill: true }, route: { screen: 'doctor' } }],
  [
    'the sheet to give away',
    { route: { screen: 'order', id: 'order-delivered' }, go: () => press('button', /^Print gift sheet/u) },
  ],
  ...['esim', 'fetched', 'replaced'].map((dress): [string, Visit] => [
    `a delivered order that is ${dress}`,
    { options: { dress }, route: { screen: 'order', id: 'order-delivered' } },
  ]),
  ['an order with a memo', { options: { memo: true }, route: { screen: 'order', id: 'order-awaiting_payment' } }],
  ['an unsaved order', { options: { unsaved: true }, route: { screen: 'order', id: 'order-delivered' } }],
  ...phases.map((phase): [string, Visit] => [
    `an order that is ${phase}`,
    { route: { screen: 'order', id: `order-${phase}` } },
  ]),
];

afterEach(() => speak('en'));

it('the search for plain letters finds a text that is in no file, and a name for screen readers too', () => {
  document.body.innerHTML = '<p>Forgotten</p><button aria-label="Press me">Ṽåļûé</button><p>Pixelport: $10</p>';
  expect(plainTexts(new Set(['Pixelport']))).toEqual(['Forgotten', 'Press me']);
  document.body.innerHTML = '';
});

describe('in disguise, nothing is in plain letters on', () => {
  it.each(visits)('%s', async (_, { options, route, brand, go }) => {
    const host = new Listened(options);
    render(App, { host, route: route ?? null, brand: brand ?? null });
    await waitFor(() => expect(host.calls).toContain('start'));
    await go?.();
    // Changed while it is on screen, so that a text that was made once and for all is found too.
    host.start = { ...host.start, settings: { ...host.start.settings, language: DISGUISE } };
    host.emit(CHANGED_EVENT, { revision: 0 });
    await waitFor(() => expect(spoken.tag).toBe(DISGUISE));
    await waitFor(() => expect(plainTexts(host.data)).toEqual([]));
    expect(spokenTexts().join('')).toContain('·');
  });
});
