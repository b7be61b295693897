// The order watcher of the partner's own documentation (its client sample), in Node with npm `eventsource`.
//
// As there: one EventSource, JSON.parse of every message, `orderSchema.safeParse`, a `stop` event that ends it for good,
// and a growing pause after an error. The sample does not show its schema; `safeParse` with `success` and `data` is zod's,
// and the fields are those that our side checks as well. Left out, in the peer's favour: the server in between. Added: the
// clock, and one line of JSON at the end.
//
// node watch.mjs URL ORDER_ID [latency]      BARE=1: a few lines by hand instead of the schema library

import { EventSource } from 'eventsource';
import { z } from 'zod';
import { AMOUNT, fetchWithHeaders, STATES, valid } from '../order.mjs';

const WARM_UP = 500;

const [origin, orderId, mode] = process.argv.slice(2);
const timed = mode === 'latency';
const latencies = [];
let events = 0;
let lastEvent = null;
let start = 0;

const amount = z.string().regex(AMOUNT);
const deliverable = z.object({
  brand_name: z.string().nullish(),
  denomination: z.string().nullish(),
  pin_code: z.string().nullish(),
  redeem_instructions: z.string().nullish(),
});
const delivery = z.object({
  id: z.string().nullish(),
  delivery_state: z.string(),
  deliverable: deliverable.nullish(),
});
const checked = z.object({
  order_id: z.literal(orderId),
  order_state: z.enum(STATES),
  payment_state: z.string(),
  updated_at: z.number(),
  sent_at: z.number().nullish(),
  coin: z.string(),
  coin_amount: amount,
  sent_coin_amount: amount.nullish(),
  wallet_address: z.string().nullish(),
  deliveries: z.array(delivery),
});

const bare = {
  safeParse(raw) {
    return valid(raw, orderId) ? { success: true, data: raw } : { success: false };
  },
};
const orderSchema = process.env.BARE === '1' ? bare : checked;

// The clock starts when the head of the answer is there, as on the other side.
async function fetchTimed(url, init) {
  const response = await fetchWithHeaders(url, init);
  start = performance.now();
  return response;
}

function next(error, order) {
  if (error) return;
  lastEvent = order;
  events += 1;
  if (timed && events > WARM_UP) latencies.push((performance.timeOrigin + performance.now()) * 1e3 - order.sent_at / 1e3);
}

// `stop` comes right behind the last event.
function report(end) {
  latencies.sort((a, b) => a - b);
  const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  const reading = {
    events,
    last: lastEvent?.updated_at ?? 0,
    seconds: (end - start) / 1e3,
    p50_micros: at(0.5),
    p99_micros: at(0.99),
    peak_kib: process.resourceUsage().maxRSS,
  };
  process.stdout.write(`${JSON.stringify(reading)}\n`);
}

let es = null;
let stopped = false;
let retryTimeout = null;
let retryDelay = 1000;

function cleanup() {
  es?.close();
  es = null;
  if (retryTimeout !== null) clearTimeout(retryTimeout);
  retryTimeout = null;
}

function connect() {
  if (stopped) return;
  cleanup();
  es = new EventSource(`${origin}/v5/orders/${orderId}/subscribe`, { fetch: fetchTimed });
  es.addEventListener('message', (ev) => {
    try {
      const raw = JSON.parse(ev.data);
      const parsed = orderSchema.safeParse(raw);
      if (!parsed.success) return;
      retryDelay = 1000;
      next(null, parsed.data);
    } catch (err) {
      next(err);
    }
  });
  es.addEventListener('stop', () => {
    const end = performance.now();
    stopped = true;
    cleanup();
    report(end);
  });
  es.onerror = () => {
    if (stopped) return;
    cleanup();
    retryTimeout = setTimeout(() => {
      retryDelay = Math.min(retryDelay * 2, 30000);
      connect();
    }, retryDelay);
  };
}

connect();
