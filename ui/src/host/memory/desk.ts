// A made-up desk: a few orders on it, some in its queues, and a case file whose fourth line was changed on its way.
import type {
  CaseMet,
  CaseMoment,
  CaseStep,
  CaseView,
  DeskFound,
  DeskLogEntry,
  DeskOrderView,
  DeskQueue,
  DeskQueueRow,
  DeskRow,
  DeskSnapshotView,
  DeskStep,
  DeskTold,
  DeskVerdict,
  DeskView,
  JsonLine,
  Phase,
} from '../../contract/types';
import { fault } from './shop';

const ID = '3f7c20d1-0000-4000-8000-5d2e8a41b6c9';
const MASKED = /^••••/u;
const minute = 60_000;

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

function linesOf(value: Json, key: string | null = null, depth = 0, comma = false): JsonLine[] {
  const line = (text: string, kind: JsonLine['kind'], close = false): JsonLine => ({
    reveal: null,
    depth,
    key: close ? null : key,
    text,
    kind,
    comma,
    moment: key?.endsWith('_at') === true && typeof value === 'string' ? Number(value) * 1000 : null,
    change: 'same',
  });
  if (value === null || typeof value === 'boolean') return [line(String(value), 'word')];
  if (typeof value === 'number') return [line(String(value), 'number')];
  if (typeof value === 'string') {
    return MASKED.test(value) ? [line(value, 'masked')] : [line(JSON.stringify(value), 'text')];
  }
  const list = Array.isArray(value);
  const entries = list ? value.map((one) => [null, one] as const) : Object.entries(value);
  const inner = entries.flatMap(([name, one], at) => linesOf(one, name, depth + 1, at < entries.length - 1));
  return [{ ...line(list ? '[' : '{', 'bracket'), comma: false }, ...inner, line(list ? ']' : '}', 'bracket', true)];
}

function answer(at: number, done: boolean): JsonLine[] {
  const seconds = String(Math.floor(at / 1000));
  const delivery = (brand: string, succeeded: boolean, mask: number): Json => ({
    delivery_state: succeeded ? 'Succeeded' : 'WaitingForPayment',
    deliverable: {
      brand_name: brand,
      denomination: '25 USD',
      beneficiary_account: '••••2',
      ...(succeeded ? { pin_code: `••••${mask}`, pin_serial: `••••${mask + 1}` } : { operator_reference: null }),
    },
  });
  const lines = linesOf({
    order_id: '••••1',
    order_state: 'WaitingForDelivery',
    payment_state: 'PaymentReceived',
    coin: 'USDT',
    network: 'Tron',
    coin_amount: '51.34',
    sent_coin_amount: '51.34',
    updated_at: seconds,
    user: { email: '••••2' },
    deliveries: [delivery('Hollow Oak Games', done, 3), delivery('Questline', false, 5)],
    payment_via: 'USER_WALLET',
  });
  return lines.map((line, at) => (line.kind === 'masked' ? { ...line, reveal: at } : line));
}

function row(id: string, orderId: string, name: string, phase: Phase, ago: number, attention: boolean): DeskRow {
  return {
    id,
    order_id: orderId,
    name,
    phase,
    shop_word: 'WaitingForDelivery',
    trouble: null,
    opened_at: Date.now() - ago,
    attention,
    link: phase === 'preparing' ? { type: 'connecting' } : { type: 'live', checked_seconds_ago: 2 },
  };
}

const tell: DeskTold[] = [
  {
    lang: 'en',
    text: 'Your payment arrived in full. One card is delivered, and the other is on its way. Please do not pay again.',
  },
  {
    lang: 'es',
    text: 'Tu pago llegó completo. Una tarjeta ya está entregada y la otra está en camino. No pagues otra vez, por favor: ya tenemos todo el dinero.',
  },
  {
    lang: 'ko',
    text: '결제 금액이 모두 도착했습니다. 카드 한 장은 전달되었고 나머지 한 장은 준비 중입니다. 다시 결제하지 마세요.',
  },
];

function verdict(): DeskVerdict {
  return {
    code: 'partly_delivered_long',
    meaning: 'One of two codes is out, and the other has been waiting for more than 15 minutes.',
    money: 'The shop has the payment.',
    tell,
    next: 'Keep watching. Do not ask for a second payment: the money is complete.',
    escalate: 'Now.',
    escalate_now: true,
  };
}

const path: [string, string, number, DeskStep['source'], number | null, Phase][] = [
  ['WaitingForDelivery', 'PaymentReceived', 18, 'stream', 1, 'partly_delivered'],
  ['WaitingForDelivery', 'PaymentReceived', 19, 'stream', 0, 'preparing_code'],
  ['PaymentStarted', 'PaymentRequested', 19.5, 'poll', null, 'payment_seen'],
  ['WaitingForPayment', 'WalletCreated', 33, 'poll', null, 'awaiting_payment'],
  ['Created', '', 33.1, 'shop', null, 'awaiting_payment'],
];

/** `own`: an order of this app's own list, whose history begins before it was looked up. */
function steps(own: boolean): DeskStep[] {
  const all: typeof path = own ? [...path, ['', '', 33.2, 'app', null, 'preparing']] : path;
  return all.map(([order_state, payment_state, ago, source, done, phase], at) => ({
    order_state,
    payment_state: own && at > 1 ? '' : payment_state,
    phase,
    delivered: done === null ? null : { done, of: 2 },
    source,
    kept: own && at > 1 && source !== 'shop',
    at: Date.now() - ago * minute,
    seconds: Math.round((ago - (all[at - 1]?.[2] ?? 0)) * 60),
  }));
}

const met = (what: string, why: string | null, status: number | null, trouble: boolean): CaseMet => ({
  what: { id: `case-met-${what}`, args: {} },
  why: why === null ? null : { id: `case-why-${why}`, args: {} },
  status,
  trouble,
});

/** What stands between the answers of the case file, by the answer it comes after. */
const between: Record<number, CaseMet[]> = {
  0: [met('stream_opened', null, null, false), met('unreadable', null, null, true)],
  1: [met('stream_ended', 'quiet', null, true), met('ask_failed', 'down', 503, true)],
};

export class MemoryDesk {
  orders: DeskRow[];
  log: DeskLogEntry[] = [];
  isOpen = false;
  readonly #began = Date.now();

  constructor(bare: boolean) {
    const waiting = { id: 'desk-not-yet', args: { minutes: '2' } };
    this.orders = bare
      ? []
      : [
          row('desk-3', '3f7c…b6c9', 'Hollow Oak Games, Questline', 'partly_delivered', 9_000, true),
          { ...row('desk-2', 'e07f…11b4', '', 'preparing', 40 * minute, false), trouble: waiting },
          row('desk-1', 'c41e…59d0', 'Drift Arcade', 'expired_part_paid', 200 * minute, true),
        ];
  }

  enter(): DeskView {
    this.isOpen = true;
    return this.view();
  }

  view(): DeskView {
    const order = (id: string, name: string, phase: Phase, minutes: number): DeskQueueRow => ({
      place: { type: 'own', id },
      order_id: id,
      name,
      phase,
      shop_word: '',
      seconds: minutes * 60,
      rested: false,
    });
    const mine: DeskQueueRow[] = this.orders
      .filter((one) => one.attention)
      .map((one) => ({ ...order(one.order_id, one.name, one.phase, 18), place: { type: 'desk', id: one.id } }));
    const partly = [
      order('9a8b…90ab', 'Lumora Plus', 'partly_paid', 12),
      order('77c1…02fe', 'Tarn Mobile', 'partly_paid', 4),
    ];
    const manual = [order('5e1d…77aa', 'Skylark eSIM', 'being_reviewed', 1_530)];
    const late = { ...order('b20c…7f31', 'Lumora Plus', 'expired_part_paid', 20 * 1440), rested: true };
    const failed = { ...order('d4e5…10aa', 'Questline', 'failed', 32 * 1440), rested: true };
    const queues: Record<DeskQueue, DeskQueueRow[]> = {
      attention: [...manual, ...mine, ...partly, late, failed],
      partly_paid: partly,
      manual_long: manual,
      undelivered: mine.filter((one) => one.phase === 'partly_delivered'),
      expired_with_money: [...mine.filter((one) => one.phase === 'expired_part_paid'), late],
    };
    const order_ = ['attention', 'partly_paid', 'manual_long', 'undelivered', 'expired_with_money'] as const;
    return {
      orders: this.orders,
      queues: order_.map((queue) => ({ queue, rows: queues[queue], more: false })),
      most: 20,
    };
  }

  find(text: string): DeskFound {
    const ids = [...new Set(text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|ord_\w+/giu) ?? [])];
    const kind = ids.length === 0 ? 'none' : ids.length === 1 ? 'one' : 'many';
    return {
      candidates: ids.map((order_id) => ({ order_id, sure: true })),
      sentence:
        text.trim() === ''
          ? null
          : { id: `desk-found-${kind}`, args: kind === 'many' ? { count: `${ids.length}` } : {} },
    };
  }

  lookUp(orderId: string): string {
    if (orderId === ID && this.orders.some((one) => one.id === 'desk-3')) return 'desk-3';
    const id = `desk-${this.orders.length + 10}`;
    const masked = `${orderId.slice(0, 4)}…${orderId.slice(-4)}`;
    this.orders = [row(id, masked, 'Pixelport', 'preparing_code', 0, false), ...this.orders];
    return id;
  }

  order(id: string): DeskOrderView {
    const found = this.orders.find((one) => one.id === id);
    if (found === undefined) throw fault('gone', 'error-desk-gone');
    const known = found.trouble === null;
    return {
      row: found,
      verdict: known ? verdict() : null,
      received: known ? { received: '51.34', due: '51.34', missing: null, coin: 'USDT', percent: null } : null,
      steps: known ? steps(found.id === 'desk-1') : [],
      snapshots: known
        ? [
            { seq: 3, source: 'stream', at: this.#began - 18 * minute, times: 4 },
            { seq: 2, source: 'stream', at: this.#began - 19 * minute, times: 1 },
          ]
        : [],
      own: found.id === 'desk-1',
      record: { answers: known ? 5 : 0, met: known ? 2 : 3, full: false },
    };
  }

  putAway(id: string): null {
    this.orders = this.orders.filter((one) => one.id !== id);
    return null;
  }

  snapshot(seq: number, against: number | null): DeskSnapshotView {
    const at = this.#began - (seq === 3 ? 18 : 19) * minute;
    const lines = answer(at, seq === 3);
    const older = against === null ? [] : answer(this.#began - 19 * minute, false).map((line) => line.key + line.text);
    const differs = (line: JsonLine): boolean => line.kind !== 'bracket' && !older.includes(line.key + line.text);
    return {
      seq,
      at,
      against,
      lines: lines.map((line) => ({ ...line, change: against !== null && differs(line) ? 'changed' : 'same' })),
      masked: lines.filter((line) => line.kind === 'masked').length,
      cut: false,
    };
  }

  reveal(line: number, reason: string): string {
    this.log = [
      { at: Date.now(), order: '3f7c…b6c9', field: 'deliveries.0.deliverable.pin_code', reason },
      ...this.log,
    ];
    return `DEMO-7QK2-0000-${line}`;
  }

  case(): CaseView {
    const told = steps(false).slice(0, 4).reverse();
    const played = told.flatMap((step, place) => {
      const answer = {
        source: step.source,
        at: step.at,
        order_state: step.order_state,
        payment_state: step.payment_state,
        phase: step.phase,
        news: true,
        met: null as CaseMet | null,
      };
      return [
        answer,
        ...(between[place] ?? []).map((one, at) => ({ ...answer, at: step.at + at * 4_000 + 2_000, met: one })),
      ];
    });
    const numbered: CaseStep[] = played.map((step, at) => ({ ...step, line: at + 2 }));
    return {
      name: 'order.crcase',
      intact: false,
      sentence: { id: 'desk-case-broken', args: {} },
      faults: [{ id: 'case-fault-changed', args: { line: '10' } }],
      holds: {
        id: 'case-holds',
        args: { stream: '2', poll: '2', failed: '1', opened: '1', ended: '1', refused: '0', unreadable: '1' },
      },
      app: '0.1.0',
      started_at: Date.now() - 40 * minute,
      steps: numbered,
    };
  }

  moment(at: number): CaseMoment {
    const step = this.case().steps[at];
    if (step === undefined) throw fault('gone', 'error-desk-gone');
    const lines = answer(step.at, step.phase === 'partly_delivered').map((line) => ({ ...line, reveal: null }));
    return { verdict: verdict(), lines };
  }
}
