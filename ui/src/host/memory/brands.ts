// Made-up brands, coins and countries for tests and for a plain browser.
import type { BrandCard, BrandView, CoinView, CountryView, Kind, Offer } from '../../contract/types';

type Seed = [string, string, string, string, Kind, boolean];
const seeds: Seed[] = [
  ['Pixelport', '#20215a', 'games', '$10 – $200', 'gift_card', true],
  ['Hollow Oak Games', '#20382a', 'games', '$10 – $200', 'gift_card', true],
  ['Questline', '#f1c643', 'games', '$5 – $100', 'gift_card', true],
  ['Voxel Yard', '#2a2a32', 'games', '$10, $25, $50', 'gift_card', true],
  ['Lumora Plus', '#f4ece1', 'streaming', '$15 – $120', 'gift_card', true],
  ['Orbitcast', '#102b3f', 'streaming', '$10 – $150', 'gift_card', true],
  ['Drift Arcade', '#131318', 'games', '$5 – $250', 'gift_card', true],
  ['Tanuki Post', '#da4936', 'e-commerce', '$20 – $100', 'gift_card', true],
  ['Brickmoth', '#a83628', 'home', '$10 – $500', 'gift_card', true],
  ['Parlor Club', '#6b1d41', 'food', '$25, $50', 'gift_card', true],
  ['Copperjam', '#d98c4a', 'food', '$10 – $60', 'gift_card', true],
  ['Fableworks', '#f6e7d2', 'books_learning', '$5 – $200', 'gift_card', true],
  ['Saltwind', '#d5e5e9', 'travel_flights', '$10 – $100', 'gift_card', true],
  ['Kite & Key', '#ffffff', 'books_learning', '$20 – $300', 'gift_card', true],
  ['Nightjar Books', '#ecefdf', 'books_learning', '$10 – $75', 'gift_card', true],
  ['Skylark eSIM', '#2a66b0', 'e-sim', '1 GB 7 days – unlimited', 'esim', true],
  ['Tarn Mobile', '#0f6b4d', 'mobile_credits', '$5 – $50', 'top_up', true],
  ['Moonbarrel', '#3a3a40', 'entertainment', '', 'gift_card', false],
];

const MORE = 240;
const syllables = ['vel', 'tor', 'mi', 'ran', 'sho', 'lek', 'pan', 'dur', 'os', 'fin', 'gal', 'nor', 'bri', 'cam'];
const kinds = ['Market', 'Club', 'Foods', 'Air', 'Studio', 'Outfit', 'Home', 'Play'];
const words = [
  'retail',
  'food',
  'groceries',
  'electronics',
  'apparel_clothing',
  'travel_flights',
  'e-commerce',
  'home',
];

function invented(at: number): Seed {
  const pick = (list: string[], step: number): string => list[(at * step + (at >> 3)) % list.length] ?? '';
  const stem = pick(syllables, 3) + pick(syllables, 5) + pick(syllables, 7);
  const name = `${stem.charAt(0).toUpperCase()}${stem.slice(1)} ${kinds[at % kinds.length]}`;
  const hue = (at * 47) % 360;
  const part = (shift: number): string => {
    const value = Math.round(90 + 70 * Math.cos(((hue + shift) * Math.PI) / 180));
    return value.toString(16).padStart(2, '0');
  };
  return [
    name,
    `#${part(0)}${part(120)}${part(240)}`,
    words[at % words.length] ?? '',
    '$10 – $250',
    'gift_card',
    at % 31 !== 30,
  ];
}

function card([name, background, category, range, kind, inStock]: Seed, at: number): BrandCard {
  return {
    brand_id: `brand-${at}`,
    name,
    country: 'US',
    kind,
    category,
    range_label: range === '' ? null : range,
    in_stock: inStock,
    background,
    has_logo: false,
    favourite: false,
  };
}

export const cards: BrandCard[] = [...seeds, ...Array.from({ length: MORE }, (_, at) => invented(at))]
  .map(card)
  .sort((one, two) => Number(two.in_stock) - Number(one.in_stock));

function offersOf(brand: BrandCard, coin: string): Offer[] {
  if (brand.kind === 'esim') {
    // Each with its places from the least: data, days, price, price of a gigabyte.
    const plans: [string | null, number, string, string | null, [number, number, number, number | null]][] = [
      ['1 GB', 7, '4.60', '4.60', [0, 0, 0, 3]],
      ['5 GB', 30, '16.35', '3.27', [1, 2, 1, 2]],
      ['10 GB', 30, '26.56', '2.66', [2, 2, 2, 1]],
      ['20 GB', 30, '39.84', '1.99', [3, 2, 3, 0]],
      [null, 15, '51.08', null, [4, 1, 4, null]],
    ];
    return plans.map(([data, days, amount, perGigabyte, [byData, byDays, byPrice, byGigabyte]]) => ({
      type: 'fixed',
      product_id: `plan-${data ?? 'all'}-${days}`,
      label: `${data ?? 'Unlimited'} ${days} days`,
      plan: {
        data,
        unlimited: data === null,
        days,
        says_all: true,
        price: { coin, amount, per_gigabyte: perGigabyte },
        places: { data: byData, days: byDays, price: byPrice, gigabyte: byGigabyte },
      },
    }));
  }
  if (brand.name === 'Voxel Yard' || brand.name === 'Parlor Club') {
    return ['$10', '$25', '$50', '$100'].map((label) => ({
      type: 'fixed',
      product_id: `fixed-${label}`,
      label,
      plan: null,
    }));
  }
  return [{ type: 'range', product_id: 'range', min: '10', max: '200', step: '1', currency: 'USD', suggested: '50' }];
}

export function brandOf(id: string, coin = 'USDC'): BrandView | null {
  const found = cards.find((one) => one.brand_id === id);
  if (found === undefined) return null;
  const phone = found.kind === 'top_up';
  return {
    card: found,
    offers: offersOf(found, coin),
    not_for_sale: null,
    beneficiary: phone ? 'phone' : 'email',
    region: { id: 'memory-region', args: { country: 'the United States' } },
    description: [{ type: 'paragraph', text: `${found.name} is a made-up brand for looking at this window.` }],
    terms: [
      { type: 'heading', text: 'Terms' },
      { type: 'item', text: 'The card does not expire.', number: null },
      { type: 'item', text: 'It cannot be exchanged for money.', number: null },
      { type: 'link', text: 'Full terms', host: 'hollowoak.example' },
    ],
    how_to_redeem: [
      { type: 'item', text: 'Sign in at hollowoak.example and open Wallet.', number: 1 },
      { type: 'item', text: 'Choose “Redeem a card”, then enter the code and the PIN.', number: 2 },
      { type: 'item', text: 'The balance shows at once. It does not expire.', number: 3 },
    ],
    phone_prefix: phone ? '+1' : null,
    elsewhere: found.name === 'Pixelport' ? [{ country: 'ES', brand_id: 'brand-es-pixelport' }] : [],
  };
}

function network(name: string, minimum: string | null, extra: object = {}): CoinView['networks'][number] {
  return { network: name, suspended: false, minimum, recommended: false, last: false, unsupported: null, ...extra };
}

const usd = [
  network('Solana', '0.57', { recommended: true }),
  network('Base', '0.57'),
  network('Arbitrum', '0.57'),
  network('ETH Mainnet', '4.20'),
  network('Polygon (Matic)', null, { suspended: true }),
];
const plain = usd.map((one) => ({ ...one, recommended: false }));

export const coins: CoinView[] = [
  { coin: 'USDC', suspended: false, networks: usd },
  { coin: 'USDT', suspended: false, networks: plain },
  { coin: 'BTC', suspended: false, networks: [network('Lightning', '0.000006'), network('Mainnet', '0.00008')] },
  { coin: 'LTC', suspended: false, networks: [network('Mainnet', '0.01')] },
  { coin: 'ETH', suspended: false, networks: [network('ETH Mainnet', '0.001'), network('Base', '0.0002')] },
  { coin: 'SOL', suspended: false, networks: [network('Solana', '0.004')] },
  { coin: 'TRX', suspended: false, networks: [network('Tron', '2')] },
  { coin: 'DOGE', suspended: true, networks: [network('Mainnet', null, { suspended: true })] },
  {
    coin: 'SUI',
    suspended: false,
    networks: [network('Sui', '0.3', { unsupported: { id: 'memory-unsupported', args: {} } })],
  },
  { coin: 'DAI', suspended: false, networks: [network('ETH Mainnet', '4.20')] },
];

export const countries: CountryView[] = [
  ['AX', 'Åland Islands'],
  ['AR', 'Argentina'],
  ['AU', 'Australia'],
  ['AT', 'Austria'],
  ['BE', 'Belgium'],
  ['BR', 'Brazil'],
  ['CA', 'Canada'],
  ['CL', 'Chile'],
  ['CI', 'Côte d’Ivoire'],
  ['DK', 'Denmark'],
  ['FR', 'France'],
  ['DE', 'Germany'],
  ['IN', 'India'],
  ['IT', 'Italy'],
  ['JP', 'Japan'],
  ['MX', 'Mexico'],
  ['NL', 'Netherlands'],
  ['KR', 'South Korea'],
  ['ES', 'Spain'],
  ['SE', 'Sweden'],
  ['CH', 'Switzerland'],
  ['GB', 'United Kingdom'],
  ['US', 'United States'],
].map(([code = '', name = '']) => ({ code, name }));
