// The active filters by name, each with what the query is without it.
import type { BrowseQuery } from '../../contract/types';
import { hasWord, t } from '../../text/words';

export type FilterChip = { id: string; label: string; without: Partial<BrowseQuery> };

/** The shop's own word when the catalogue of words does not know the category. */
export function categoryName(category: string): string {
  const id = `category-${category}`;
  return hasWord(id) ? t(id) : category;
}

export function chipsOf(query: BrowseQuery): FilterChip[] {
  const chips: FilterChip[] = [];
  if (query.kind !== null) chips.push({ id: 'kind', label: t(`kinds-${query.kind}`), without: { kind: null } });
  for (const category of query.categories) {
    const categories = query.categories.filter((one) => one !== category);
    chips.push({ id: `category ${category}`, label: categoryName(category), without: { categories } });
  }
  if (query.in_stock_only) chips.push({ id: 'stock', label: t('filter-in-stock'), without: { in_stock_only: false } });
  if (query.any_amount_only) {
    chips.push({ id: 'any', label: t('filter-any-amount'), without: { any_amount_only: false } });
  }
  return chips;
}
