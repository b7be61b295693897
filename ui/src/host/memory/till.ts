// The made-up shop's till: what is typed read back, orders checked and placed.
import type {
  CapView,
  CheckView,
  Draft,
  DraftLine,
  PlaceView,
  ProblemView,
  QuoteView,
  ReadBackView,
} from '../../contract/types';
import { ORDER_MOST } from '../../contract/types';
import { brandOf } from './brands';
import { fault, problemsOf } from './shop';

const isPhone = (text: string): boolean => /^\+?[\d ()-]{7,}$/u.test(text);

export function readBack(draft: Draft): ReadBackView {
  const [name, domain] = draft.email.split('@');
  return {
    email:
      domain === 'gmial.com'
        ? {
            sentence: { id: 'hint-email', args: { typed: domain, meant: 'gmail.com' } },
            cure: { type: 'use_email', email: `${name}@gmail.com` },
          }
        : null,
    phones: draft.lines.map((line) =>
      isPhone(line.phone)
        ? { id: 'phone-read-back', args: { number: line.phone, country: 'the United States' } }
        : null,
    ),
  };
}

function labelOf(line: DraftLine): string {
  return line.choice.type === 'range' ? `$${line.choice.value}` : line.choice.product_id.replace(/^\w+-/u, '');
}

function ofLines(draft: Draft): ProblemView[] {
  const add = (field: ProblemView['field'], line: number | null, id: string, args = {}): ProblemView => {
    const [title, sentence] = ['title', 'sentence'].map((part) => ({ id: `problem-${id}-${part}`, args }));
    const none = { id, args };
    return { field, line, title: title ?? none, sentence: sentence ?? none, cure: null, code: null };
  };
  const phones = draft.lines.flatMap((line, at) => {
    const wanted = brandOf(line.brand_id)?.beneficiary === 'phone' && !isPhone(line.phone);
    return wanted ? [add('phone', at, 'phone-missing', { prefix: '+1' })] : [];
  });
  const pieces = draft.lines.reduce((sum, line) => sum + line.quantity, 0);
  return pieces > ORDER_MOST
    ? [...phones, add('amount', null, 'quantity-too-many', { most: `${ORDER_MOST}` })]
    : phones;
}

export class Till {
  /** What the next quote costs. */
  price = '51.08';
  /** What the same costs when it is asked for again, just before an order is created. */
  movesTo: string | null = null;
  cap: CapView | null = null;
  readonly #quotes = new Map<string, { draft: Draft; quote: QuoteView }>();
  #made = 0;

  check(draft: Draft): CheckView {
    const problems = [...problemsOf(draft), ...ofLines(draft)];
    if (problems.length > 0) return { problems, quote: null, cap: null };
    return { problems: [], quote: this.#quote(draft, this.price, null), cap: this.cap };
  }

  place(quoteId: string, overCap: boolean): PlaceView | { type: 'draft'; draft: Draft } {
    const found = this.#quotes.get(quoteId);
    if (found === undefined) throw fault('invalid_input', 'memory-gone');
    if (this.cap !== null && !overCap) return { type: 'over_cap', cap: this.cap };
    this.#quotes.delete(quoteId);
    if (this.movesTo === null) return { type: 'draft', draft: found.draft };
    const quote = this.#quote(found.draft, this.movesTo, found.quote.amount);
    this.movesTo = null;
    return { type: 'moved', quote };
  }

  #quote(draft: Draft, amount: string, seen: string | null): QuoteView {
    this.#made += 1;
    const quote = {
      quote_id: `quote-${this.#made}`,
      coin: draft.coin,
      network: draft.network,
      amount,
      original_amount: null,
      seen_amount: seen,
      lines: draft.lines.map((line) => ({
        name: brandOf(line.brand_id)?.card.name ?? '',
        label: labelOf(line),
        quantity: line.quantity,
        to: line.phone || draft.email.trim().toLowerCase(),
      })),
    };
    this.#quotes.set(quote.quote_id, { draft, quote });
    return quote;
  }
}
