// Sorting of a table of plans for reading. Nothing is reckoned here but an order of rows.
import type { Offer } from '../../contract/types';

export type Fixed = Extract<Offer, { type: 'fixed' }>;
export type PlanColumn = 'data' | 'days';

function dataSize(offer: Fixed): number {
  if (offer.plan?.unlimited) return Number.POSITIVE_INFINITY;
  const parts = /^([\d.]+)\s*(\w+)/u.exec(offer.plan?.data ?? '');
  const size = Number(parts?.[1] ?? 0);
  return parts?.[2]?.toUpperCase() === 'GB' ? size * 1024 : size;
}

function sizeOf(offer: Fixed, column: PlanColumn): number {
  return column === 'days' ? (offer.plan?.days ?? 0) : dataSize(offer);
}

export function sorted(offers: readonly Fixed[], column: PlanColumn | null, descending: boolean): Fixed[] {
  if (column === null) return [...offers];
  const rows = offers.toSorted((one, two) => {
    const a = sizeOf(one, column);
    const b = sizeOf(two, column);
    return a === b ? 0 : a < b ? -1 : 1;
  });
  return descending ? rows.reverse() : rows;
}
