// The rows above the grid by name.
import type { HomeRow } from '../../contract/types';
import { t } from '../../text/words';

export function rowTitle(row: HomeRow): string {
  return row.source === 'shop' ? row.title : t(`row-${row.source}`);
}

/** A name for each that it keeps when one's own rows come and go above it; the shop may give two rows one title. */
export function rowKeys(rows: readonly HomeRow[]): string[] {
  const own = rows.filter((row) => row.source !== 'shop').length;
  return rows.map((row, at) => (row.source === 'shop' ? `${at - own} ${row.title}` : row.source));
}
