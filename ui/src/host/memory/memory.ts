// A host that lives in this page: believable data, no rules of its own worth trusting. For tests and a plain browser.
import type { CheckView, Draft, NoticeView, OrderRow, Phase, StartView } from '../../contract/types';
import { CHANGED_EVENT } from '../../contract/types';
import { addWords } from '../../text/words';
import type { Answer, Args, CommandName, Host } from '../host';
import { brandOf, coins, countries } from './brands';
import { phases, rowOf, viewOf } from './orders';
import { aboutPrice, browse, fault, problemsOf } from './shop';
import words from './words.ftl?raw';

export type MemoryOptions = {
  profile: StartView['profile'];
  theme: StartView['settings']['theme'];
  /** Seconds left to pay. */
  seconds: number;
  memo: boolean;
  /** The disk took nothing of the order on screen. */
  unsaved: boolean;
  /** Empty order list and inbox. */
  bare: boolean;
  stale: boolean;
  /** Between the steps after a demo payment, in milliseconds. */
  pace: number;
};

const usual: MemoryOptions = {
  profile: 'shop',
  theme: 'system',
  seconds: 1440,
  memo: false,
  unsaved: false,
  bare: false,
  stale: false,
  pace: 1500,
};

type Handlers = { [K in CommandName]: (args: Args<K>) => Answer<K> };

export class MemoryHost implements Host {
  /** What was asked, in order: tests look here. */
  readonly calls: CommandName[] = [];
  readonly options: MemoryOptions;
  rows: OrderRow[];
  start: StartView;
  readonly #listeners = new Map<string, Set<(payload: unknown) => void>>();
  #revision = 1;
  #orders = 0;
  #drafts = new Map<string, Draft>();

  constructor(options: Partial<MemoryOptions> = {}) {
    addWords(words);
    this.options = { ...usual, ...options };
    const brands = ['Lumora Plus', 'Hollow Oak Games', 'Tarn Mobile', 'Skylark eSIM', 'Drift Arcade'];
    this.rows = this.options.bare
      ? []
      : phases.map((phase, at) => rowOf(phase, at, phase === 'delivered' ? brands[1] : brands[at]));
    this.start = {
      version: '0.1.0',
      profile: this.options.profile,
      settings: {
        country: 'US',
        language: 'en',
        theme: this.options.theme,
        discreet: false,
        notifications: true,
        keep_in_background: true,
        proxy: { kind: 'system', host: '', port: '' },
        proxy_note: { id: 'proxy-direct', args: {} },
        partner_id: 'saved',
        data_folder: '/home/mara/.local/share/cryptorefills',
        hosts: ['api.cryptorefills.com', 'cdn.cryptorefills.com', 'cryptorefills.com'],
      },
      vault: { state: 'keyring', sentence: { id: 'memory-vault-keyring', args: {} }, can_set_passphrase: true },
      override_host: null,
      notices_trouble: null,
      store_notice: null,
    };
  }

  call<K extends CommandName>(name: K, args: Args<K>): Promise<Answer<K>> {
    this.calls.push(name);
    const handler = this.#handlers[name];
    return new Promise((resolve, reject) => {
      queueMicrotask(() => {
        try {
          resolve(structuredClone(handler(args)));
        } catch (thrown) {
          reject(thrown);
        }
      });
    });
  }

  on(event: string, listener: (payload: unknown) => void): () => void {
    const set = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, set.add(listener));
    return () => set.delete(listener);
  }

  emit(event: string, payload: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(payload);
  }

  logoUrl(brandId: string): string {
    return `/no-logo/${brandId}`;
  }

  move(id: string, phase: Phase): void {
    this.rows = this.rows.map((row) =>
      row.id === id ? { ...rowOf(phase, 0, row.name), id, label: row.label, to: row.to } : row,
    );
    this.#changed();
  }

  #changed(): void {
    this.#revision += 1;
    this.emit(CHANGED_EVENT, { revision: this.#revision });
  }

  #row(id: string): OrderRow {
    const row = this.rows.find((one) => one.id === id);
    if (row === undefined) throw fault('gone', 'memory-gone');
    return row;
  }

  #enter(change: Partial<StartView>): StartView {
    this.start = { ...this.start, ...change };
    return this.start;
  }

  #kept(state: StartView['vault']['state']): StartView {
    return this.#enter({ vault: { ...this.start.vault, state } });
  }

  #set(change: Partial<StartView['settings']>): StartView {
    return this.#enter({ settings: { ...this.start.settings, ...change } });
  }

  #pay(id: string, how: string): null {
    const route: Phase[] =
      how === 'too_little'
        ? ['partly_paid']
        : how === 'late'
          ? ['paid_late']
          : ['payment_seen', 'preparing_code', 'delivered'];
    for (const [at, phase] of route.entries()) {
      setTimeout(() => this.move(id, phase), this.options.pace * (at + 1));
    }
    return null;
  }

  #check(draft: Draft): CheckView {
    const problems = problemsOf(draft);
    if (problems.length > 0) return { problems, quote: null };
    const line = draft.lines[0];
    const quoteId = `quote-${this.#drafts.size + 1}`;
    this.#drafts.set(quoteId, draft);
    const label =
      line?.choice.type === 'range' ? `$${line.choice.value}` : (line?.choice.product_id.replace(/^\w+-/u, '') ?? '');
    return {
      problems: [],
      quote: {
        quote_id: quoteId,
        coin: draft.coin,
        network: draft.network,
        amount: '51.08',
        original_amount: null,
        lines: [
          {
            name: brandOf(line?.brand_id ?? '')?.card.name ?? '',
            label,
            quantity: line?.quantity ?? 1,
            to: line?.phone || draft.email.trim().toLowerCase(),
          },
        ],
      },
    };
  }

  #place(quoteId: string): Answer<'place_order'> {
    const draft = this.#drafts.get(quoteId);
    if (draft === undefined) throw fault('invalid_input', 'memory-gone');
    this.#drafts.delete(quoteId);
    this.#orders += 1;
    const name = brandOf(draft.lines[0]?.brand_id ?? '')?.card.name ?? '';
    const id = `placed-${this.#orders}`;
    this.rows = [{ ...rowOf('awaiting_payment', 0, name), id }, ...this.rows];
    this.#changed();
    return { type: 'order', id };
  }

  readonly #handlers: Handlers = {
    start: () => this.start,
    open_demo: ({ country }) => this.#enter({ profile: 'demo', settings: { ...this.start.settings, country } }),
    open_shop: ({ partnerId, country }) =>
      this.#enter({
        profile: 'shop',
        settings: { ...this.start.settings, country, partner_id: partnerId === '' ? 'none' : 'saved' },
      }),
    unlock: () => this.#kept('passphrase'),
    set_passphrase: () => this.#kept('passphrase'),
    begin_afresh: () => this.#kept('keyring'),
    back_up: () => this.rows.length,
    restore: () => 0,
    erase_everything: () => {
      this.rows = [];
      return this.#enter({ profile: 'none' });
    },
    add_order: ({ orderId }) => {
      if (!/^[\w-]{1,64}$/u.test(orderId)) throw fault('invalid_input', 'error-order-id');
      this.rows = [{ ...rowOf('preparing_code', 0, 'Pixelport'), id: orderId }, ...this.rows];
      this.#changed();
      return orderId;
    },
    leave_profile: () => this.#enter({ profile: 'none' }),
    save_partner_id: () => this.#set({ partner_id: 'saved' }),
    forget_partner_id: () => this.#set({ partner_id: 'none' }),
    change_settings: ({ patch }) => {
      if (patch.proxy?.port === '0') throw fault('invalid_input', 'error-proxy-port');
      return this.#set(patch);
    },
    check_vault: () => this.start,
    countries: () => countries,
    browse: ({ query }) => browse(query, this.options.stale),
    brand: ({ brandId }) => {
      const brand = brandOf(brandId);
      if (brand === null) throw fault('not_found', 'memory-gone');
      return brand;
    },
    payment_methods: () => coins,
    about_price: ({ query }) => aboutPrice(query.choice.type === 'range' ? query.choice.value : '50', query.coin),
    check_order: ({ draft }) => this.#check(draft),
    place_order: ({ quoteId }) => this.#place(quoteId),
    agree_to_price: ({ id }) => {
      this.move(id, 'awaiting_payment');
      return this.#view(id);
    },
    orders: () => ({
      place: { revision: this.#revision, after: null },
      anew: true,
      rows: this.rows,
      gone: [],
      more: false,
      followed: this.rows.filter((row) => row.moving).length,
      unread: this.options.bare ? 0 : 1,
      link: this.options.bare ? { type: 'resting' } : { type: 'live', checked_seconds_ago: 2 },
    }),
    order: ({ id }) => this.#view(id),
    check_now: () => null,
    forget_order: ({ id }) => {
      this.rows = this.rows.filter((row) => row.id !== id);
      return null;
    },
    reveal: () => 'DEMO-7QK2-0000-X',
    copy: () => null,
    open_code_link: () => null,
    open_wallet: () => null,
    inbox: () => (this.options.bare ? [] : notices()),
    mark_inbox_read: () => null,
    demo_pay: ({ id, how }) => this.#pay(id, how),
    quit: () => null,
  };

  #view(id: string): Answer<'order'> {
    const { seconds, memo, unsaved } = this.options;
    return viewOf(this.#row(id), { seconds, memo, unsaved, demo: this.start.profile === 'demo' });
  }
}

function notices(): NoticeView[] {
  const list: [Phase, string, string][] = [
    ['delivered', 'Hollow Oak Games', 'memory-notice-delivered'],
    ['partly_paid', 'Lumora Plus', 'memory-notice-partly'],
    ['being_reviewed', 'Skylark eSIM', 'memory-notice-reviewed'],
  ];
  return list.map(([phase, name, body], at) => ({
    id: at,
    order: `order-${phase}`,
    title: { id: 'memory-notice-title', args: { name } },
    body: { id: body, args: {} },
    at: Date.now() - at * 4_000_000,
    read: at > 0,
    phase,
  }));
}
