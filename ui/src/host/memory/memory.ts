// A host that lives in this page: believable data, no rules of its own worth trusting. For tests and a plain browser.
import type { LinkView, NoticeView, OrderRow, Phase, StartView } from '../../contract/types';
import { CHANGED_EVENT } from '../../contract/types';
import { addWords } from '../../text/words';
import type { Answer, Args, CommandName, Host } from '../host';
import { brandOf, cards, coins, countries } from './brands';
import { Marks, pictureOf, textOf } from './codes';
import { MemoryDesk } from './desk';
import { discreetly } from './discreet';
import { diagnostics, findings } from './doctor';
import { History } from './history';
import { phases, rowOf, viewOf } from './orders';
import { aboutPrice, browse, fault, foundBrands } from './shop';
import { stories } from './stories';
import { readBack, Till } from './till';
import words from './words.ftl?raw';

export type MemoryOptions = {
  profile: StartView['profile'];
  theme: StartView['settings']['theme'];
  /** A tag; `en-XA` is English in disguise. */
  language: string;
  /** Seconds left to pay. */
  seconds: number;
  memo: boolean;
  /** Paid by a Lightning invoice. */
  invoice: boolean;
  /** What the order on screen is said to mean, where it is not what its phase suggests. */
  code: string | null;
  /** How the order on screen is followed, where it is not as usual. */
  link: LinkView | null;
  /** What the codes of a delivered order are like: `esim`, `barcode`, `fetched`, `replaced`. */
  dress: string | null;
  /** The doctor finds something. */
  ill: boolean;
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
  language: 'en',
  seconds: 1440,
  memo: false,
  invoice: false,
  code: null,
  link: null,
  dress: null,
  ill: false,
  unsaved: false,
  bare: false,
  stale: false,
  pace: 1500,
};

/** What core masks in discreet mode. */
const MASKED: CommandName[] = ['orders', 'order', 'palette', 'search_orders'];

type Handlers = { [K in CommandName]: (args: Args<K>) => Answer<K> };

export class MemoryHost implements Host {
  /** What was asked, in order: tests look here. */
  readonly calls: CommandName[] = [];
  readonly options: MemoryOptions;
  rows: OrderRow[];
  start: StartView;
  clipboard: Answer<'clipboard_alarm'> = null;
  errand: Answer<'errand'> = null;
  autostart: Answer<'autostart'> = false;
  readonly #listeners = new Map<string, Set<(payload: unknown) => void>>();
  #revision = 1;
  #orders = 0;
  #stage: { chosen: string | null; speed: number } = { chosen: null, speed: 1 };
  /** Where orders are checked and placed: tests say there what it answers. */
  readonly till = new Till();
  readonly desk: MemoryDesk;
  readonly history = new History();
  readonly marks = new Marks();

  constructor(options: Partial<MemoryOptions> = {}) {
    addWords(words);
    this.options = { ...usual, ...options };
    this.desk = new MemoryDesk(this.options.bare);
    const brands = ['Lumora Plus', 'Hollow Oak Games', 'Tarn Mobile', 'Skylark eSIM', 'Drift Arcade'];
    this.rows = this.options.bare
      ? []
      : phases.map((phase, at) => rowOf(phase, at, phase === 'delivered' ? brands[1] : brands[at]));
    this.start = {
      version: '0.1.0',
      profile: this.options.profile,
      settings: {
        country: 'US',
        language: this.options.language,
        language_choice: 'system',
        theme: this.options.theme,
        scale: 100,
        discreet: false,
        notifications: true,
        keep_in_background: true,
        spending_caps: [],
        proxy: { kind: 'system', host: '', port: '' },
        proxy_note: { id: 'proxy-direct', args: {} },
        partner_id: 'saved',
        support_contact: '',
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
          const answer = structuredClone(handler(args));
          const masked = this.start.settings.discreet && MASKED.includes(name);
          resolve(masked ? discreetly(answer) : answer);
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

  #place(quoteId: string, overCap: boolean): Answer<'place_order'> {
    const placed = this.till.place(quoteId, overCap);
    if (placed.type !== 'draft') return placed;
    const names = placed.draft.lines.map((line) => brandOf(line.brand_id)?.card.name ?? '');
    this.#orders += 1;
    const id = `placed-${this.#orders}`;
    this.rows = [{ ...rowOf('awaiting_payment', 0, [...new Set(names)].join(', ')), id }, ...this.rows];
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
      const wrong = patch.spending_caps?.findIndex((cap) => /,/u.test(cap.per_order + cap.per_day)) ?? -1;
      if (wrong >= 0) throw fault('invalid_input', 'error-limit-amount', { line: `${wrong}` });
      // Core says so too: what was pulled before is shown otherwise now.
      if (patch.discreet !== undefined) queueMicrotask(() => this.#changed());
      const { language: choice, ...rest } = patch;
      if (choice === undefined) return this.#set(rest);
      const language = choice === 'system' ? this.options.language : choice;
      return this.#set({ ...rest, language, language_choice: choice });
    },
    check_vault: () => this.start,
    countries: () => countries,
    browse: ({ query }) => browse(query, this.options.stale, this.#bought()),
    brand: ({ brandId, coin }) => {
      const brand = brandOf(brandId, coin);
      if (brand === null) throw fault('not_found', 'memory-gone');
      return brand;
    },
    set_favourite: ({ brandId, on }) => {
      const card = cards.find((one) => one.brand_id === brandId);
      if (card !== undefined) card.favourite = on;
      return null;
    },
    palette: ({ text }) => {
      const wanted = text.trim().toLowerCase();
      const orders = this.rows.filter((row) => `${row.name} ${row.label} ${row.to}`.toLowerCase().includes(wanted));
      return { brands: foundBrands(text), orders: orders.slice(0, 8) };
    },
    payment_methods: () => coins,
    about_price: ({ query }) => aboutPrice(query.choice.type === 'range' ? query.choice.value : '50', query.coin),
    read_back: ({ draft }) => readBack(draft),
    check_order: ({ draft }) => this.till.check(draft),
    place_order: ({ quoteId, overCap }) => this.#place(quoteId, overCap),
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
    search_orders: ({ query, from, most }) => this.#told().search(this.rows, query, from, most),
    remark: ({ id }) => this.#told().remark(this.#row(id)),
    keep_remark: ({ id, form }) => {
      const kept = this.#told().keep(this.#row(id), form);
      this.#changed();
      return kept;
    },
    archive_order: ({ id, archived }) => {
      this.history.archive(id, archived);
      this.#changed();
      return null;
    },
    repeat_order: ({ id }) => this.#told().repeat(this.#row(id)),
    preview_export: ({ form }) => this.#told().preview(this.rows, form),
    export_orders: ({ form }) => this.#told().preview(this.rows, form).count,
    forget_order: ({ id }) => {
      this.rows = this.rows.filter((row) => row.id !== id);
      return null;
    },
    reveal: ({ field }) => textOf(field),
    code_picture: ({ field }) => pictureOf(field),
    mark_code: ({ id, delivery, mark }) => {
      this.marks.keep(id, delivery, mark);
      this.#changed();
      return null;
    },
    copy: () => null,
    clipboard_alarm: () => this.clipboard,
    open_code_link: () => null,
    open_wallet: () => null,
    inbox: () => (this.options.bare ? [] : notices()),
    mark_inbox_read: () => null,
    on_screen: () => null,
    demo_pay: ({ id, how }) => this.#pay(id, how),
    demo_stage: () => ({ stories, ...this.#stage }),
    demo_play: ({ play }) => {
      if (play.id === null) this.#stage = { chosen: play.story, speed: play.speed };
      return null;
    },
    errand: () => {
      const errand = this.errand;
      this.errand = null;
      return errand;
    },
    put_away: () => null,
    autostart: () => this.autostart,
    set_autostart: ({ on }) => {
      if (this.autostart !== null) this.autostart = on;
      return this.autostart;
    },
    doctor: () => ({ findings: findings(this.options.ill), at: Date.now() }),
    diagnostics: () => diagnostics(this.options.ill),
    save_diagnostics: () => true,
    print_page: () => null,
    desk_enter: () => this.desk.enter(),
    desk_leave: () => {
      this.desk.isOpen = false;
      return null;
    },
    desk: () => this.desk.view(),
    desk_find: ({ text }) => this.desk.find(text),
    desk_look_up: ({ orderId }) => this.desk.lookUp(orderId),
    desk_look_up_own: ({ id }) => this.desk.lookUp(id),
    desk_order: ({ id }) => this.desk.order(id),
    desk_put_away: ({ id }) => this.desk.putAway(id),
    desk_check: () => null,
    desk_snapshot: ({ seq, against }) => this.desk.snapshot(seq, against),
    desk_reveal: ({ line, reason }) => this.desk.reveal(line, reason),
    desk_log: () => this.desk.log,
    desk_copy: () => null,
    desk_save_case: () => true,
    desk_open_case: () => this.desk.case(),
    desk_case_at: ({ at }) => this.desk.moment(at),
    quit: () => null,
  };

  #told(): History {
    this.history.discreet = this.start.settings.discreet;
    return this.history;
  }

  #bought(): string[] {
    if (this.start.settings.discreet) return [];
    return this.rows.filter((row) => row.phase === 'delivered').map((row) => row.name);
  }

  #view(id: string): Answer<'order'> {
    const { seconds, memo, invoice, code, link, unsaved, dress } = this.options;
    const row = this.#row(id);
    const extras = {
      seconds,
      memo,
      invoice,
      code,
      unsaved,
      dress,
      marks: this.marks,
      demo: this.start.profile === 'demo',
    };
    return viewOf({ ...row, link: link ?? row.link }, extras);
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
