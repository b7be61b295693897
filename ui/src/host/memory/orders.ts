// Made-up orders, one for each phase.
import type {
  ExplanationView,
  LinkView,
  OrderRow,
  OrderView,
  PaymentView,
  Phase,
  TimelineEntry,
} from '../../contract/types';
import { brandOf, cards } from './brands';
import { type Marks, secretsOf } from './codes';

export const phases: Phase[] = [
  'partly_paid',
  'awaiting_payment',
  'payment_seen',
  'being_reviewed',
  'outcome_unknown',
  'preparing',
  'preparing_code',
  'partly_delivered',
  'price_moved',
  'paid_late',
  'unrecognised',
  'delivered',
  'failed',
  'expired_unpaid',
  'refunded',
  'cancelled',
  'mismatch',
  'payment_blocked',
  'check_email',
  'expired_part_paid',
  'not_found',
];

export const over: Phase[] = [
  'delivered',
  'check_email',
  'failed',
  'cancelled',
  'refunded',
  'expired_unpaid',
  'expired_part_paid',
  'mismatch',
  'outcome_unknown',
  'not_found',
];

/** Their advice names a new order. */
const again: Phase[] = ['outcome_unknown', 'mismatch', 'payment_blocked', 'expired_unpaid'];

const steps: Partial<Record<Phase, number>> = {
  payment_seen: 2,
  paid_late: 2,
  preparing_code: 3,
  being_reviewed: 3,
  partly_delivered: 4,
  delivered: 5,
  check_email: 5,
};

const path: Phase[] = ['awaiting_payment', 'payment_seen', 'preparing_code', 'delivered'];

const address = 'A6Zp 3sSu U2v0 51F9 skc1 a3qg crrn 2DtQ CwqH M78N jXkn'.split(' ');

/** Looks like a QR code and says nothing. */
function pretendQr(size: number): string {
  let seed = 42;
  const cells = Array.from({ length: size * size }, (_, at) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const row = Math.floor(at / size);
    const column = at % size;
    for (const [top, left] of [
      [0, 0],
      [0, size - 7],
      [size - 7, 0],
    ] as const) {
      const y = row - top;
      const x = column - left;
      if (y < -1 || y > 7 || x < -1 || x > 7) continue;
      const ring = Math.max(Math.abs(y - 3), Math.abs(x - 3));
      return ring <= 1 || ring === 3;
    }
    return seed % 100 < 48;
  });
  return cells.map((dark) => (dark ? '1' : '0')).join('');
}

function payment(row: OrderRow, { demo, seconds, memo, invoice }: Extras): PaymentView {
  const amount = row.phase === 'partly_paid' ? '38.68' : row.amount;
  const size = invoice ? 69 : 45;
  const args = { amount, coin: row.coin, network: row.network };
  return {
    amount,
    coin: row.coin,
    network: row.network,
    address_groups: invoice ? Array.from({ length: 84 }, (_, at) => (at === 0 ? 'LNBC' : 'pvjl')) : address,
    is_invoice: invoice,
    memo: memo ? '4711 0815' : null,
    qrs: [
      { kind: 'request', caption: { id: 'memory-qr-request', args }, size, modules: pretendQr(size) },
      ...(invoice
        ? []
        : [{ kind: 'address' as const, caption: { id: 'memory-qr-address', args }, size: 29, modules: pretendQr(29) }]),
    ],
    checked: { id: 'memory-checked', args },
    warning: { id: 'memory-warning', args },
    seconds_left: seconds,
    seconds_total: 1800,
    until: Date.now() + seconds * 1000,
    can_open_wallet: !demo,
    demo,
  };
}

export function rowOf(phase: Phase, at: number, brandName?: string): OrderRow {
  const card = cards.find((one) => one.name === brandName) ?? cards[at % 17] ?? cards[0];
  if (card === undefined) throw new Error('no brands');
  const link: LinkView = over.includes(phase) ? { type: 'resting' } : { type: 'live', checked_seconds_ago: 2 };
  return {
    id: `order-${phase}`,
    brand_id: card.brand_id,
    has_logo: card.has_logo,
    background: card.background,
    name: card.name,
    label: '$50',
    kind: card.kind,
    country: 'US',
    phase,
    shop_word: phase === 'unrecognised' ? 'OnHold' : '',
    amount: '51.08',
    coin: 'USDC',
    network: 'Solana',
    to: card.kind === 'top_up' ? '+1 555 010 0199' : 'mara@example.org',
    order_id: phase === 'outcome_unknown' || phase === 'preparing' ? null : '9a8b…90ab',
    started_at: Date.now() - 640_000 - (over.includes(phase) ? at * 31_000_000 : at * 400_000),
    moving: !over.includes(phase),
    link,
  };
}

function timelineOf(row: OrderRow): TimelineEntry[] {
  const at = path.indexOf(row.phase);
  const unborn = row.phase === 'preparing' || row.phase === 'outcome_unknown';
  const done = at >= 0 ? path.slice(0, at + 1) : [...(unborn ? [] : path.slice(0, 1)), row.phase];
  const entries: TimelineEntry[] = done.map((phase, index) => ({
    phase,
    shop_word: row.shop_word,
    at: row.started_at + ([1000, 598_000, 621_000, 652_000][index] ?? 0),
    source: index === 0 ? 'poll' : 'stream',
    seconds: index === done.length - 1 ? null : ([597, 23, 31][index] ?? 10),
  }));
  if (row.phase === 'preparing')
    return [{ phase: 'preparing', shop_word: '', at: row.started_at, source: 'app', seconds: null }];
  entries.unshift({ phase: 'preparing', shop_word: '', at: row.started_at, source: 'app', seconds: 1 });
  return entries.reverse();
}

/** The code that core would choose for an order that has just come into this phase. */
const codeOf: Record<Phase, string> = {
  preparing: 'sending',
  outcome_unknown: 'outcome_unknown',
  mismatch: 'mismatch',
  price_moved: 'price_moved',
  payment_blocked: 'payment_blocked',
  awaiting_payment: 'waiting_for_payment',
  partly_paid: 'underpaid',
  payment_seen: 'payment_seen',
  preparing_code: 'preparing_code',
  partly_delivered: 'partly_delivered',
  delivered: 'delivered',
  check_email: 'done_check_email',
  being_reviewed: 'manual_action',
  expired_unpaid: 'expired_unpaid',
  expired_part_paid: 'expired_part_paid',
  paid_late: 'paid_late',
  failed: 'delivery_failed',
  cancelled: 'cancelled',
  refunded: 'refunded',
  not_found: 'not_found',
  unrecognised: 'unknown_state',
};

function explanationOf(row: OrderRow, code: string): ExplanationView {
  const phrase = (part: string) => ({ id: `explain-${code}-${part}`, args: { word: row.shop_word } });
  const untold = ['being_reviewed', 'cancelled', 'not_found', 'unrecognised'].includes(row.phase);
  return {
    code,
    meaning: phrase('meaning'),
    money: untold ? { id: 'explain-money-unknown', args: {} } : null,
    should: phrase('buyer'),
    contact: null,
  };
}

const unheard = { secrets: [], how_to_redeem: [], mark: { used: false, balance: '' } };

export type Extras = {
  /** What the codes are like: see `codes.ts`. */
  dress: string | null;
  marks: Marks;
  demo: boolean;
  seconds: number;
  memo: boolean;
  invoice: boolean;
  code: string | null;
  unsaved: boolean;
};

export function viewOf(row: OrderRow, extras: Extras): OrderView {
  const payable = row.phase === 'awaiting_payment' || row.phase === 'partly_paid';
  const partly = row.phase === 'partly_paid' || row.phase === 'expired_part_paid';
  const codes = row.phase === 'delivered' || row.phase === 'partly_delivered';
  const moved = row.phase === 'price_moved';
  const disagrees = moved || row.phase === 'mismatch' || row.phase === 'payment_blocked';
  const delivery = { index: 0, name: row.name, label: row.label, to: row.to, failure: null };
  return {
    row,
    explanation: explanationOf(row, extras.code ?? codeOf[row.phase]),
    lines: [{ name: row.name, label: row.label, quantity: 1, to: row.to, country: row.country }],
    step: steps[row.phase] ?? 1,
    payment: payable ? payment(row, extras) : null,
    disagreements: disagrees
      ? [
          moved
            ? { fact: 'fact-amount', expected: '51.08 USDC', found: '51.36 USDC' }
            : { fact: 'fact-network', expected: 'Solana', found: 'Tron' },
        ]
      : [],
    refund: row.phase === 'refunded' ? { amount: row.amount, currency: row.coin, reason: null } : null,
    received: partly
      ? { received: '12.40', due: row.amount, missing: '38.68', coin: row.coin, percent: 24 }
      : row.phase === 'payment_seen'
        ? { received: row.amount, due: row.amount, missing: null, coin: row.coin, percent: 100 }
        : null,
    deliveries: [
      {
        ...delivery,
        state: codes ? 'delivered' : row.phase === 'failed' ? 'failed' : 'waiting',
        secrets: codes ? secretsOf(extras.dress) : [],
        mark: extras.marks.of(row.id, 0),
        how_to_redeem: brandOf(row.brand_id)?.how_to_redeem ?? [],
        failure: row.phase === 'failed' ? 'operator refused' : null,
      },
      ...(row.phase === 'partly_delivered'
        ? [
            { ...delivery, index: 1, state: 'waiting' as const, ...unheard },
            { ...delivery, index: 2, state: 'failed' as const, ...unheard, failure: 'operator refused' },
          ]
        : []),
    ],
    timeline: timelineOf(row),
    refund_address: null,
    link_note: null,
    unsaved: extras.unsaved ? { id: 'unsaved-full', args: {} } : null,
    demo_payable: extras.demo && payable,
    order_again: again.includes(row.phase),
  };
}
