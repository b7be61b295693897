// The made-up host's history: orders looked for, notes on them, the same again, and a file of them.
import type {
  ExportForm,
  ExportPreview,
  Facet,
  FoundOrder,
  OrderGroup,
  OrderRow,
  OrdersFound,
  OrdersQuery,
  Phase,
  RemarkForm,
  RemarkView,
  RepeatView,
} from '../../contract/types';
import { brandOf } from './brands';
import { over } from './orders';

type Kept = RemarkForm & { archived: boolean };

const groups: [OrderGroup, Phase[]][] = [
  [
    'attention',
    [
      'outcome_unknown',
      'price_moved',
      'payment_blocked',
      'partly_paid',
      'being_reviewed',
      'paid_late',
      'expired_part_paid',
      'unrecognised',
    ],
  ],
  ['open', ['preparing', 'awaiting_payment', 'payment_seen', 'preparing_code', 'partly_delivered']],
  ['delivered', ['delivered', 'check_email']],
];

function groupOf(phase: Phase): OrderGroup {
  return groups.find(([, phases]) => phases.includes(phase))?.[0] ?? 'over';
}

function facet(values: string[]): Facet[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, n]) => ({ value, n })).sort((one, other) => other.n - one.n);
}

const nothing: Kept = { note: '', labels: [], transaction_hash: '', archived: false };

export class History {
  readonly kept = new Map<string, Kept>([
    ['order-delivered', { ...nothing, note: 'For the reading club', labels: ['Gift'] }],
    ['order-refunded', { ...nothing, labels: ['Office', 'Taxes 2026'] }],
    ['order-cancelled', { ...nothing, archived: true }],
  ]);
  discreet = false;
  /** What the next repeat cannot buy any more. */
  soldOut = false;

  #of(id: string): Kept {
    return this.kept.get(id) ?? nothing;
  }

  #found(row: OrderRow): FoundOrder {
    const { labels, archived, note } = this.#of(row.id);
    return { row, labels: this.discreet ? [] : labels, archived, noted: note !== '' };
  }

  #fits({ row, labels, archived }: FoundOrder, query: OrdersQuery): boolean {
    const text = `${row.name} ${row.label} ${row.to} ${row.order_id} ${labels.join(' ')} ${this.#of(row.id).note}`;
    const one = <T>(wanted: T[], held: T): boolean => wanted.length === 0 || wanted.includes(held);
    return (
      query.text
        .toLowerCase()
        .split(/\s+/u)
        .every((word) => text.toLowerCase().includes(word)) &&
      one(query.phases, row.phase) &&
      one(query.brands, row.name) &&
      one(query.coins, row.coin) &&
      one(query.kinds, row.kind) &&
      one(query.countries, row.country) &&
      (query.labels.length === 0 || labels.some((label) => query.labels.includes(label))) &&
      (query.since === null || row.started_at >= query.since) &&
      (query.until === null || row.started_at < query.until) &&
      (query.archived === 'both' || archived === (query.archived === 'only'))
    );
  }

  search(rows: OrderRow[], query: OrdersQuery, from: number, most: number): OrdersFound {
    const all = rows.map((row) => this.#found(row));
    const fitting = all.filter((found) => this.#fits(found, query));
    const isMoving = ({ row }: FoundOrder): boolean => ['attention', 'open'].includes(groupOf(row.phase));
    const moving = fitting.filter(isMoving);
    const sorted = query.sort === 'state' ? [...moving, ...fitting.filter((one) => !isMoving(one))] : fitting;
    return {
      from,
      rows: sorted.slice(from, from + most),
      count: fitting.length,
      moving: moving.length,
      all: rows.length,
      facets: {
        phases: facet(all.map(({ row }) => row.phase)),
        brands: facet(all.map(({ row }) => row.name)),
        coins: facet(all.map(({ row }) => row.coin)),
        kinds: facet(all.map(({ row }) => row.kind)),
        countries: facet(all.map(({ row }) => row.country)),
        labels: facet(all.flatMap(({ labels }) => labels)),
        archived: all.filter(({ archived }) => archived).length,
      },
    };
  }

  remark(row: OrderRow): RemarkView {
    const { note, labels, transaction_hash, archived } = this.discreet ? nothing : this.#of(row.id);
    return {
      note,
      labels,
      transaction_hash,
      archived,
      hidden: this.discreet,
      may_archive: over.includes(row.phase),
      known_labels: ['Gift', 'Office', 'Taxes 2026'],
    };
  }

  keep(row: OrderRow, form: RemarkForm): RemarkView {
    this.kept.set(row.id, { ...this.#of(row.id), ...form });
    return this.remark(row);
  }

  archive(id: string, archived: boolean): null {
    this.kept.set(id, { ...this.#of(id), archived });
    return null;
  }

  repeat(row: OrderRow): RepeatView {
    const offer = brandOf(row.brand_id)?.offers[0];
    const missing = [{ name: row.name, label: row.label, why: { id: 'memory-gone-product', args: {} } }];
    const bare = { country: row.country, email: 'mara@example.org', coin: row.coin, network: row.network, way: null };
    if (offer === undefined || this.soldOut) return { ...bare, lines: [], missing };
    const { product_id } = offer;
    const choice =
      offer.type === 'range'
        ? { type: 'range' as const, product_id, value: offer.suggested }
        : { type: 'fixed' as const, product_id };
    const line = { brand_id: row.brand_id, country: row.country, choice, quantity: 2, phone: '' };
    return { ...bare, lines: [{ name: row.name, label: row.label, line }], missing: [] };
  }

  preview(rows: OrderRow[], { query, format, full }: ExportForm): ExportPreview {
    const found = this.search(rows, query, 0, 5);
    const shown = found.rows.map(({ row }) => ({
      started_at: new Date(row.started_at).toISOString(),
      state: row.phase,
      brands: row.name,
      amount: this.discreet ? '••••' : row.amount,
      coin: row.coin,
      order_id: row.order_id ?? '',
      email: full && !this.discreet ? row.to : '••••',
    }));
    const columns = Object.keys(shown[0] ?? {});
    const table = [columns, ...shown.map((row) => Object.values(row))].map((cells) => cells.join(',')).join('\n');
    const text = format === 'csv' ? table : JSON.stringify({ redacted: !full, orders: shown }, null, 2);
    return { columns, text, count: found.count, discreet: this.discreet };
  }
}
