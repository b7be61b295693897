// The plain text filter of the order list, over what is on screen.
import type { OrderRow } from '../../contract/types';
import { t } from '../../text/words';

export function matches(row: OrderRow, wanted: string): boolean {
  const words = wanted.toLowerCase().split(/\s+/u).filter(Boolean);
  const text = [
    row.name,
    row.label,
    row.to,
    row.coin,
    row.network,
    row.order_id ?? '',
    row.country,
    t(`phase-${row.phase}`),
    t(`kind-${row.kind}`),
  ]
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
