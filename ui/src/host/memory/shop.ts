// What the made-up shop answers: browsing, about prices and problems.
import type {
  AppError,
  BrandCard,
  BrowseQuery,
  BrowseView,
  Draft,
  HomeRow,
  PriceView,
  ProblemView,
} from '../../contract/types';
import { cards } from './brands';

export function fault(code: AppError['code'], id: string, args = {}): AppError {
  return { code, sentence: { id, args }, retry: true };
}

const PART = 100;

function named(text: string): BrandCard[] {
  const wanted = text.trim().toLowerCase();
  return cards.filter((card) => wanted === '' || card.name.toLowerCase().includes(wanted));
}

/** `bought`: names of brands that were bought before. */
export function browse(query: BrowseQuery, stale: boolean, bought: string[]): BrowseView {
  const found = named(query.text).filter(
    (card) =>
      (query.kind === null || card.kind === query.kind) &&
      (query.categories.length === 0 || query.categories.includes(card.category)) &&
      (!query.in_stock_only || card.in_stock) &&
      (!query.any_amount_only || (card.range_label?.includes('–') ?? false)),
  );
  const filtered = found.length < cards.length;
  const categories = [...new Set(cards.map((card) => card.category))];
  const own: HomeRow[] = [
    { source: 'favourites', title: '', cards: cards.filter((card) => card.favourite) },
    { source: 'recent', title: '', cards: cards.filter((card) => bought.includes(card.name)) },
  ];
  return {
    country: 'US',
    all: cards.length,
    found: found.length,
    cards: found.slice(query.from, query.from + PART),
    edition: 1,
    kinds: (['gift_card', 'top_up', 'esim'] as const).map((kind) => ({
      kind,
      count: cards.filter((card) => card.kind === kind).length,
    })),
    categories: categories
      .map((category) => ({ category, count: cards.filter((card) => card.category === category).length }))
      .sort((one, two) => two.count - one.count),
    rows:
      filtered || query.from > 0
        ? []
        : [
            ...own.filter((row) => row.cards.length > 0),
            { source: 'shop', title: 'Popular this week', cards: cards.slice(0, 8) },
            { source: 'shop', title: 'Games', cards: cards.filter((card) => card.category === 'games') },
          ],
    age_seconds: 10_900,
    stale: stale ? fault('offline', 'memory-stale') : null,
  };
}

export function foundBrands(text: string): BrandCard[] {
  return (text.trim() === '' ? cards.filter((card) => card.favourite) : named(text)).slice(0, 8);
}

export function aboutPrice(value: string, coin: string): PriceView {
  const face = Number(value);
  if (/^\d+$/u.test(value) && face >= 10 && face <= 200)
    return {
      type: 'about',
      coin,
      amount: (face * 1.0216).toFixed(2),
      cost: coin === 'USDC' ? { id: 'price-over-face', args: { percent: '2.2', value, currency: 'USD' } } : null,
    };
  const nearest = String(Math.min(200, Math.max(10, Math.round(face) || 10)));
  return {
    type: 'not_sold',
    sentence: { id: 'memory-not-sold', args: { min: '10', max: '200', step: '1', nearest } },
    nearest,
  };
}

export function problemsOf(draft: Draft): ProblemView[] {
  const problems: ProblemView[] = [];
  const add = (
    field: ProblemView['field'],
    id: string,
    code: string | null,
    cure: ProblemView['cure'],
    args = {},
  ): void => {
    problems.push({ field, line: null, title: { id, args }, sentence: { id: `${id}-sentence`, args }, cure, code });
  };
  const [name = '', domain = ''] = draft.email.split('@');
  if (domain !== 'example.org') {
    add(
      'email',
      'memory-email-domain',
      'INVALID_EMAIL_DOMAIN',
      { type: 'use_email', email: `${name}@example.org` },
      { domain },
    );
  } else if (draft.email !== draft.email_again) add('email_again', 'memory-email-again', null, null);
  if (draft.network.startsWith('Polygon')) {
    add(
      'network',
      'memory-suspended',
      'SUSPENDED_NETWORK',
      { type: 'switch_to', coin: draft.coin, network: 'Solana' },
      { coin: draft.coin, network: draft.network },
    );
  }
  if (draft.promo_code !== '') add('promo', 'memory-promo', 'COUPON_EXPIRED', { type: 'remove_promo' });
  return problems;
}
