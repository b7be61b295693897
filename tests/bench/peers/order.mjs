// What the watchers of orders share: the headers of a request, and which message is an order.

export const AMOUNT = /^\d+(\.\d+)?$/;
export const STATES = [
  'Created',
  'WaitingForPayment',
  'PaymentStarted',
  'PartialPaymentStarted',
  'PaymentReceived',
  'WaitingForDelivery',
  'WaitingForManualAction',
  'Done',
  'Expired',
  'PaymentFailed',
  'PaymentSetupFailed',
  'Refunded',
  'Canceled',
];

const words = new Set(STATES);

export async function fetchWithHeaders(url, init) {
  const headers = { ...init.headers, 'X-Cr-Application': 'bench', 'X-Cr-Version': '1.0.0' };
  return fetch(url, { ...init, headers });
}

// A few lines by hand, cheaper than a schema library.
export function valid(raw, orderId) {
  return (
    raw !== null &&
    typeof raw === 'object' &&
    raw.order_id === orderId &&
    words.has(raw.order_state) &&
    typeof raw.payment_state === 'string' &&
    typeof raw.coin_amount === 'string' &&
    AMOUNT.test(raw.coin_amount) &&
    Array.isArray(raw.deliveries)
  );
}
