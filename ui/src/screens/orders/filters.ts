// The filters of the order list by name: what can be chosen, and a chip for each that is on, with what the query is without it.
import type { Facet, Kind, OrderFacets, OrdersQuery, Phase } from '../../contract/types';
import { dayOf } from '../../text/format';
import { countryName } from '../../text/locale';
import { t } from '../../text/words';

export type ListFilter = 'phases' | 'brands' | 'coins' | 'kinds' | 'countries' | 'labels';
export type Option = { value: string; label: string; n: number };
export type Chip = { id: string; label: string; without: Partial<OrdersQuery> };

export function nameOf(filter: ListFilter, value: string): string {
  switch (filter) {
    case 'phases':
      return t(`phase-${value}`);
    case 'kinds':
      return t(`kind-${value}`);
    case 'countries':
      return countryName(value, value);
    case 'brands':
    case 'coins':
    case 'labels':
      return value;
  }
}

/** What there is, and what is chosen even when nothing is left of it. */
export function optionsOf(filter: ListFilter, facets: OrderFacets, query: OrdersQuery): Option[] {
  const found: Facet[] = facets[filter];
  const chosen: string[] = query[filter];
  const gone = chosen.filter((value) => found.every((facet) => facet.value !== value));
  const all = [...found, ...gone.map((value) => ({ value, n: 0 }))];
  return all.map(({ value, n }) => ({ value, n, label: nameOf(filter, value) }));
}

/** The query with this value in or out. */
export function toggled(filter: ListFilter, value: string, query: OrdersQuery): Partial<OrdersQuery> {
  const chosen: string[] = query[filter];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  switch (filter) {
    case 'phases':
      return { phases: next as Phase[] };
    case 'kinds':
      return { kinds: next as Kind[] };
    case 'brands':
    case 'coins':
    case 'countries':
    case 'labels':
      return { [filter]: next };
  }
}

const lists: ListFilter[] = ['phases', 'brands', 'coins', 'kinds', 'countries', 'labels'];

function dates({ since, until }: OrdersQuery): Chip[] {
  const without = { since: null, until: null };
  // The last day counts whole: its end is the beginning of the next.
  const last = until === null ? null : dayOf(until - 1);
  if (since === null && last === null) return [];
  const label =
    since === null
      ? t('history-chip-until', { day: last ?? '' })
      : last === null
        ? t('history-chip-since', { day: dayOf(since) })
        : t('history-chip-between', { from: dayOf(since), to: last });
  return [{ id: 'date', label, without }];
}

export function chipsOf(query: OrdersQuery): Chip[] {
  const text = query.text.trim();
  const chips = lists.flatMap((filter) =>
    query[filter].map((value) => ({
      id: `${filter} ${value}`,
      label: filter === 'labels' ? t('history-chip-label', { name: value }) : nameOf(filter, value),
      without: toggled(filter, value, query),
    })),
  );
  return [
    ...(text === '' ? [] : [{ id: 'text', label: t('history-chip-text', { text }), without: { text: '' } }]),
    ...dates(query),
    ...chips,
    ...(query.archived === 'hidden'
      ? []
      : [{ id: 'archived', label: t(`history-archived-${query.archived}`), without: { archived: 'hidden' as const } }]),
  ];
}

export function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Spans by name; each begins at midnight where the person is. */
export function since(span: 'today' | 'week' | 'month' | 'year', now: number): number {
  const today = midnight(now);
  const date = new Date(today);
  switch (span) {
    case 'today':
      return today;
    case 'week':
      return new Date(date.getFullYear(), date.getMonth(), date.getDate() - 6).getTime();
    case 'month':
      return new Date(date.getFullYear(), date.getMonth(), date.getDate() - 29).getTime();
    case 'year':
      return new Date(date.getFullYear(), 0, 1).getTime();
  }
}
