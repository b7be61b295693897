// The order watcher of the partner's own documentation (its client sample), once for each order, in Node with npm
// `eventsource`.
//
// As there: one EventSource an order, JSON.parse of every message, a check of it, a `stop` event that ends it for good, and
// a pause after an error that doubles from 1 to 30 s. In the peer's favour, the check is a few lines by hand instead of
// `orderSchema.safeParse`, and there is no server in between. Added: a line for each order that has moved on, and the number
// of connections tried, when a line comes in.
//
// node watch.mjs URL COUNT

import { EventSource } from 'eventsource';
import { fetchWithHeaders, valid } from '../order.mjs';

const [origin, count] = process.argv.slice(2);
let asked = 0;

function watch(orderId) {
  let es = null;
  let stopped = false;
  let retryTimeout = null;
  let retryDelay = 1000;
  let order = null;

  function cleanup() {
    es?.close();
    es = null;
    if (retryTimeout !== null) clearTimeout(retryTimeout);
    retryTimeout = null;
  }

  function connect() {
    if (stopped) return;
    cleanup();
    asked += 1;
    es = new EventSource(`${origin}/v5/orders/${orderId}/subscribe`, { fetch: fetchWithHeaders });
    es.addEventListener('message', (ev) => {
      try {
        const raw = JSON.parse(ev.data);
        if (!valid(raw, orderId)) return;
        retryDelay = 1000;
        if (raw.updated_at !== order?.updated_at) process.stdout.write(`${orderId} ${raw.updated_at}\n`);
        order = raw;
      } catch {
        // As there: told to whoever watches, who does nothing about it.
      }
    });
    es.addEventListener('stop', () => {
      stopped = true;
      cleanup();
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
}

for (let number = 0; number < Number(count); number += 1) watch(`order-${number}`);

// The other end of the leash is the benchmark: when it lets go, this ends.
process.stdin.on('data', () => process.stdout.write(`asked ${asked}\n`));
process.stdin.on('end', () => process.exit(0));
