// The draft of an order. It outlives going back and forth, refusals and faults; any edit drops the quote.
import type {
  AppError,
  BrandView,
  Choice,
  Cure,
  Draft,
  DraftLine,
  Field,
  Offer,
  PlaceView,
  ProblemView,
  QuoteView,
} from '../contract/types';
import type { Host } from '../host/host';
import { asAppError } from '../text/error';
import { Latest } from './puller';

type Busy = 'no' | 'checking' | 'placing';

function emptyDraft(): Draft {
  return {
    lines: [],
    email: '',
    email_again: '',
    coin: '',
    network: '',
    promo_code: '',
    refund_address: '',
    newsletter: false,
  };
}

export class Checkout {
  draft = $state<Draft>(emptyDraft());
  /** What is being bought, for the summary. */
  brand = $state.raw<BrandView | null>(null);
  offer = $state.raw<Offer | null>(null);
  problems = $state.raw<ProblemView[]>([]);
  quote = $state.raw<QuoteView | null>(null);
  checked = $state(false);
  busy = $state<Busy>('no');
  error = $state.raw<AppError | null>(null);
  readonly #host: Host;
  #edits = 0;
  readonly #latestCheck = new Latest();

  constructor(host: Host) {
    this.#host = host;
  }

  line: DraftLine | null = $derived(this.draft.lines[0] ?? null);

  /** Everything of the profile before. */
  empty(): void {
    this.draft = emptyDraft();
    this.brand = null;
    this.offer = null;
    this.problems = [];
    this.checked = false;
    this.edited();
  }

  /** Takes over what was chosen in the shop; who gets it and the rest of the form stay as they were. */
  begin(brand: BrandView, offer: Offer, choice: Choice, coin: string, network: string): void {
    const same = this.line?.brand_id === brand.card.brand_id;
    const phone = this.line?.phone ?? '';
    const quantity = same ? (this.line?.quantity ?? 1) : 1;
    this.brand = brand;
    this.offer = offer;
    this.draft.lines = [{ brand_id: brand.card.brand_id, choice, quantity, phone }];
    this.draft.coin = coin;
    this.draft.network = network;
    this.problems = [];
    this.checked = false;
    this.edited();
  }

  /** After any change of the form: the quote is no longer for it, and the notes of changed fields go. */
  edited(...fields: Field[]): void {
    this.#edits += 1;
    this.quote = null;
    this.error = null;
    if (fields.length > 0) this.problems = this.problems.filter((problem) => !fields.includes(problem.field));
  }

  change(change: Partial<Draft>, ...fields: Field[]): void {
    Object.assign(this.draft, change);
    this.edited(...fields);
  }

  changeLine(change: Partial<DraftLine>, ...fields: Field[]): void {
    const line = this.draft.lines[0];
    if (line === undefined) return;
    Object.assign(line, change);
    this.edited(...fields);
  }

  at(...fields: Field[]): ProblemView[] {
    return this.problems.filter((problem) => fields.includes(problem.field));
  }

  /** Puts a cure into the form. Answers whether it was one for the form. */
  apply(cure: Cure): boolean {
    switch (cure.type) {
      case 'use_email':
        this.change({ email: cure.email, email_again: cure.email }, 'email', 'email_again');
        return true;
      case 'use_phone':
        this.changeLine({ phone: cure.phone }, 'phone');
        return true;
      case 'use_amount':
        this.#useAmount(cure.value);
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
      case 'choose_another':
      case 'try_again':
        return false;
    }
  }

  async check(): Promise<void> {
    if (this.busy !== 'no') return;
    this.busy = 'checking';
    this.quote = null;
    const edits = this.#edits;
    const isLatest = this.#latestCheck.next();
    try {
      const answer = await this.#host.call('check_order', { draft: $state.snapshot(this.draft) });
      // An answer for a form that has changed meanwhile is not an answer.
      if (edits !== this.#edits || !isLatest()) return;
      this.problems = answer.problems;
      this.quote = answer.quote;
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

  /** Sends the one quote that is on screen, once. The local id of the order, when there is one. */
  async place(): Promise<string | null> {
    const quote = this.quote;
    if (this.busy !== 'no' || quote === null) return null;
    this.busy = 'placing';
    try {
      return this.#placed(await this.#host.call('place_order', { quoteId: quote.quote_id }));
    } catch (fault) {
      this.error = asAppError(fault);
      return null;
    } finally {
      this.quote = null;
      this.busy = 'no';
    }
  }

  #placed(answer: PlaceView): string | null {
    if (answer.type === 'refused') {
      this.problems = answer.problems;
      return null;
    }
    this.problems = [];
    this.checked = false;
    this.draft.promo_code = '';
    return answer.id;
  }

  #useAmount(value: string): void {
    const line = this.draft.lines[0];
    if (line?.choice.type !== 'range') return;
    this.changeLine({ choice: { ...line.choice, value } }, 'amount');
  }
}
