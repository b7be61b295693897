// The form of an order, the basket, and what core said of them. They outlive going back and forth, refusals and faults;
// any edit drops the quote.
import type {
  AppError,
  BrandView,
  CapView,
  Choice,
  Cure,
  Draft,
  DraftLine,
  Field,
  Offer,
  ProblemView,
  QuoteView,
  ReadBackView,
} from '../contract/types';
import { ORDER_MOST } from '../contract/types';
import type { Host } from '../host/host';
import { asAppError } from '../text/error';
import { Latest } from './puller';

type Busy = 'no' | 'checking' | 'placing';
type Form = Omit<Draft, 'lines'>;
/** One line with what the window shows of it. */
export type Item = { key: number; brand: BrandView; offer: Offer; line: DraftLine };
export type Again = { brand: BrandView; offer: Offer; line: DraftLine };
export type Added = 'added' | 'full' | 'elsewhere';

const READ_BACK_PAUSE_MS = 300;

function emptyForm(): Form {
  return {
    email: '',
    email_again: '',
    coin: '',
    network: '',
    promo_code: '',
    refund_address: '',
    newsletter: false,
  };
}

function pieces(items: Item[]): number {
  return items.reduce((sum, item) => sum + item.line.quantity, 0);
}

export class Checkout {
  draft = $state<Form>(emptyForm());
  basket = $state.raw<Item[]>([]);
  /** Bought by itself, beside the basket. */
  one = $state.raw<Item | null>(null);
  problems = $state.raw<ProblemView[]>([]);
  quote = $state.raw<QuoteView | null>(null);
  cap = $state.raw<CapView | null>(null);
  /** What a yes is needed for before the order is created. */
  asking = $state<'limit' | 'moved' | null>(null);
  readBack = $state.raw<ReadBackView | null>(null);
  checked = $state(false);
  busy = $state<Busy>('no');
  error = $state.raw<AppError | null>(null);
  readonly #host: Host;
  #keys = 0;
  #edits = 0;
  #lifted = false;
  readonly #latestCheck = new Latest();
  readonly #latestReadBack = new Latest();
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** What is being bought. */
  items: Item[] = $derived(this.one === null ? this.basket : [this.one]);
  pieces: number = $derived(pieces(this.items));
  inBasket: number = $derived(pieces(this.basket));
  /** The country that the basket is for. */
  country: string | null = $derived(this.basket[0]?.line.country ?? null);

  /** Everything of the profile before. */
  empty(): void {
    this.draft = emptyForm();
    this.basket = [];
    this.one = null;
    this.#begin();
  }

  /** This alone; the basket stays as it is, and so does the rest of the form. */
  buyNow(brand: BrandView, offer: Offer, choice: Choice, coin: string, network: string): void {
    const before = this.one?.brand.card.brand_id === brand.card.brand_id ? this.one.line : null;
    this.one = this.#item(brand, offer, choice, before?.quantity ?? 1, before?.phone ?? '');
    Object.assign(this.draft, { coin, network });
    this.#begin();
  }

  add(brand: BrandView, offer: Offer, choice: Choice, coin: string, network: string): Added {
    if (this.country !== null && this.country !== brand.card.country) return 'elsewhere';
    if (this.inBasket >= ORDER_MOST) return 'full';
    const same = JSON.stringify(choice);
    // Two top-ups may be for two phones.
    const there = this.basket.find(
      (item) =>
        item.brand.beneficiary === 'email' &&
        item.line.brand_id === brand.card.brand_id &&
        JSON.stringify(item.line.choice) === same,
    );
    if (there === undefined) this.basket = [...this.basket, this.#item(brand, offer, choice, 1, '')];
    else this.#put({ ...there, line: { ...there.line, quantity: there.line.quantity + 1 } });
    Object.assign(this.draft, { coin, network });
    if (this.one === null) this.#begin();
    return 'added';
  }

  /** What was ordered before: one thing by itself, several in the place of the basket. */
  refill(again: Again[], { email, coin, network }: Pick<Form, 'email' | 'coin' | 'network'>): void {
    const items = again.map(({ brand, offer, line }) =>
      this.#item(brand, offer, line.choice, line.quantity, line.phone),
    );
    const [only] = items;
    this.one = items.length === 1 && only !== undefined ? only : null;
    if (this.one === null) this.basket = items;
    if (email !== '') Object.assign(this.draft, { email, email_again: email });
    Object.assign(this.draft, { coin, network });
    this.#begin();
  }

  openBasket(): void {
    if (this.one === null) return;
    this.one = null;
    this.#begin();
  }

  remove(key: number): void {
    const at = this.items.findIndex((item) => item.key === key);
    if (this.one?.key === key) this.one = null;
    else this.basket = this.basket.filter((item) => item.key !== key);
    // Those after it stand one higher now.
    const kept = this.problems.filter((problem) => problem.line !== at && problem.field !== 'amount');
    this.problems = kept.map((problem) =>
      problem.line !== null && problem.line > at ? { ...problem, line: problem.line - 1 } : problem,
    );
    this.edited();
    this.#readBackSoon();
  }

  clearBasket(): void {
    this.basket = [];
    this.#begin();
  }

  #item(brand: BrandView, offer: Offer, choice: Choice, quantity: number, phone: string): Item {
    this.#keys += 1;
    const { brand_id, country } = brand.card;
    return { key: this.#keys, brand, offer, line: { brand_id, country, choice, quantity, phone } };
  }

  #put(item: Item): void {
    if (this.one?.key === item.key) this.one = item;
    else this.basket = this.basket.map((before) => (before.key === item.key ? item : before));
  }

  /** Something else is to be bought than what core last spoke of. */
  #begin(): void {
    this.problems = [];
    this.checked = false;
    this.edited();
    this.#readBackSoon();
  }

  /** After any change of the form: the quote is no longer for it, and the notes of changed fields go. */
  edited(...fields: Field[]): void {
    this.#edits += 1;
    this.quote = null;
    this.cap = null;
    this.asking = null;
    this.#lifted = false;
    this.error = null;
    if (fields.length > 0) this.problems = this.problems.filter((problem) => !fields.includes(problem.field));
  }

  change(change: Partial<Form>, ...fields: Field[]): void {
    Object.assign(this.draft, change);
    this.edited(...fields);
    if (change.email !== undefined) this.#readBackSoon();
  }

  changeLine(key: number, change: Partial<DraftLine>, ...fields: Field[]): void {
    const at = this.items.findIndex((item) => item.key === key);
    const item = this.items[at];
    if (item === undefined) return;
    this.#put({ ...item, line: { ...item.line, ...change } });
    const spoken = (problem: ProblemView): boolean =>
      fields.includes(problem.field) && (problem.line === null || problem.line === at);
    this.problems = this.problems.filter((problem) => !spoken(problem));
    this.edited();
    if (change.phone !== undefined) this.#readBackSoon();
  }

  at(...fields: Field[]): ProblemView[] {
    return this.problems.filter((problem) => fields.includes(problem.field));
  }

  /** Those that stand with one line; a problem of no named line stands with the only one there is. */
  ofLine(at: number, ...fields: Field[]): ProblemView[] {
    return this.at(...fields).filter((problem) => problem.line === at || (problem.line === null && this.one !== null));
  }

  /** Puts a cure into the form. Answers whether it was one for the form. */
  apply(cure: Cure, line: number | null): boolean {
    const item = this.items[line ?? 0];
    switch (cure.type) {
      case 'use_email':
        this.change({ email: cure.email, email_again: cure.email }, 'email', 'email_again');
        return true;
      case 'use_phone':
        if (item !== undefined) this.changeLine(item.key, { phone: cure.phone }, 'phone');
        return true;
      case 'use_amount':
        if (item?.line.choice.type === 'range') {
          this.changeLine(item.key, { choice: { ...item.line.choice, value: cure.value } }, 'amount');
        }
        return true;
      case 'switch_to':
        this.change({ coin: cure.coin, network: cure.network }, 'coin', 'network');
        return true;
      case 'remove_promo':
        this.change({ promo_code: '' }, 'promo');
        return true;
      case 'clear_refund_address':
        this.change({ refund_address: '' }, 'refund_address');
        return true;
      case 'remove_line':
        if (item !== undefined) this.remove(item.key);
        return true;
      case 'switch_country':
      case 'choose_another':
      case 'try_again':
        return false;
    }
  }

  #whole(): Draft {
    return { ...$state.snapshot(this.draft), lines: this.items.map((item) => item.line) };
  }

  #readBackSoon(): void {
    clearTimeout(this.#pause);
    this.#latestReadBack.next();
    this.readBack = null;
    const nothing = this.draft.email === '' && this.items.every((item) => item.line.phone === '');
    if (!nothing) this.#pause = setTimeout(() => void this.#askReadBack(), READ_BACK_PAUSE_MS);
  }

  async #askReadBack(): Promise<void> {
    const isLatest = this.#latestReadBack.next();
    try {
      const answer = await this.#host.call('read_back', { draft: this.#whole() });
      if (isLatest()) this.readBack = answer;
    } catch {
      // A convenience: without it the check says the same.
    }
  }

  async check(): Promise<void> {
    if (this.busy !== 'no') return;
    this.busy = 'checking';
    this.quote = null;
    const edits = this.#edits;
    const isLatest = this.#latestCheck.next();
    try {
      const answer = await this.#host.call('check_order', { draft: this.#whole() });
      // An answer for a form that has changed meanwhile is not an answer.
      if (edits !== this.#edits || !isLatest()) return;
      this.problems = answer.problems;
      this.quote = answer.quote;
      this.cap = answer.cap;
      this.checked = true;
      this.error = null;
    } catch (fault) {
      if (isLatest()) this.error = asAppError(fault);
    } finally {
      if (isLatest()) this.busy = 'no';
    }
  }

  /** The form is free again at once, and the answer that was waited for is dropped. An order on its way is never recalled. */
  cancel(): void {
    if (this.busy !== 'checking') return;
    this.#latestCheck.next();
    this.busy = 'no';
  }

  /** Sends the one quote that is on screen, once, or asks what has to be asked first. The local id of the order, if any. */
  async place(): Promise<string | null> {
    if (this.cap !== null && !this.#lifted) {
      this.asking = 'limit';
      return null;
    }
    return this.#send();
  }

  /** The yes to what was asked. */
  async agree(): Promise<string | null> {
    if (this.asking === 'limit') this.#lifted = true;
    this.asking = null;
    return this.#send();
  }

  async #send(): Promise<string | null> {
    const quote = this.quote;
    if (this.busy !== 'no' || quote === null) return null;
    this.busy = 'placing';
    this.quote = null;
    const edits = this.#edits;
    const ask = (what: 'limit' | 'moved', about: QuoteView): void => {
      if (edits !== this.#edits) return;
      this.quote = about;
      this.asking = what;
    };
    try {
      const answer = await this.#host.call('place_order', { quoteId: quote.quote_id, overCap: this.#lifted });
      switch (answer.type) {
        case 'order':
          await this.#placed(answer.id);
          return answer.id;
        case 'refused':
          this.problems = answer.problems;
          break;
        case 'moved':
          ask('moved', answer.quote);
          break;
        case 'over_cap':
          this.cap = answer.cap;
          ask('limit', quote);
          break;
      }
    } catch (fault) {
      this.error = asAppError(fault);
    } finally {
      this.busy = 'no';
    }
    return null;
  }

  /** What was bought is in the basket no more, unless nobody knows whether it was bought. */
  async #placed(id: string): Promise<void> {
    this.problems = [];
    this.checked = false;
    this.draft.promo_code = '';
    const order = await this.#host.call('order', { id }).catch(() => null);
    if (order === null || order.row.phase === 'outcome_unknown') return;
    if (this.one === null) this.basket = [];
    else this.one = null;
    this.readBack = null;
  }
}
