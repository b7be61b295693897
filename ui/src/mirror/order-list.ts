// The window's copy of the list of orders, put together from the parts that core sends.
import type { LinkView, OrderRow, OrdersView } from '../contract/types';

export type OrderList = {
  /** Newest first. */
  rows: OrderRow[];
  followed: number;
  unread: number;
  link: LinkView;
};

/** Core's order: the newest first, and of two from one moment the one with the later id. */
function newestFirst(one: OrderRow, other: OrderRow): number {
  if (one.started_at !== other.started_at) return other.started_at - one.started_at;
  return one.id < other.id ? 1 : -1;
}

function merged(rows: OrderRow[], part: OrdersView): OrderRow[] {
  if (part.rows.length === 0 && part.gone.length === 0) return rows;
  const told = new Map(part.rows.map((row) => [row.id, row]));
  const gone = new Set(part.gone);
  const kept = rows.flatMap((row) => {
    if (gone.has(row.id)) return [];
    const newer = told.get(row.id);
    told.delete(row.id);
    return [newer ?? row];
  });
  return told.size === 0 ? kept : [...kept, ...told.values()].sort(newestFirst);
}

/** The copy with one more part in it. */
export function withPart(list: OrderList | null, part: OrdersView): OrderList {
  const before = part.anew || list === null ? [] : list.rows;
  const { followed, unread, link } = part;
  return { rows: merged(before, part), followed, unread, link };
}
