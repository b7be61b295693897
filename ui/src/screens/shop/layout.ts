// Sizes of the grid and of the part of it that is drawn. Pure.
const CARD_MIN = 132;
const GAP_X = 12;
const GAP_Y = 10;
const EDGE = 6;
const WORDS = 69;
const SPARE_ROWS = 3;

export type Sizes = { columns: number; pitch: number };

export function layout(width: number): Sizes {
  const columns = Math.max(1, Math.floor((width + GAP_X) / (CARD_MIN + GAP_X)));
  const card = (Math.max(width, CARD_MIN) - GAP_X * (columns - 1)) / columns;
  const picture = (card - 2 * EDGE) * (190 / 300);
  return { columns, pitch: Math.ceil(picture) + 2 * EDGE + WORDS + GAP_Y };
}

/** The rows to draw: those in sight and a few around them. */
export function windowOf(top: number, height: number, pitch: number, rows: number): { start: number; end: number } {
  const first = Math.floor(top / pitch) - SPARE_ROWS;
  const last = Math.ceil((top + height) / pitch) + SPARE_ROWS;
  return { start: Math.min(Math.max(0, first), rows), end: Math.min(rows, Math.max(0, last)) };
}

/** Where an arrow leads from a card, by where the cards are on screen; `out` is above the first row. */
export function step(key: string, from: HTMLElement, cards: HTMLElement[]): HTMLElement | 'out' | null {
  const at = cards.indexOf(from);
  if (key === 'ArrowLeft') return cards[at - 1] ?? null;
  if (key === 'ArrowRight') return cards[at + 1] ?? null;
  if (key === 'Home') return cards[0] ?? null;
  if (key === 'End') return cards.at(-1) ?? null;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const here = from.getBoundingClientRect();
  const down = key === 'ArrowDown';
  const beyond = cards
    .map((card) => ({ card, box: card.getBoundingClientRect() }))
    .filter(({ box }) => (down ? box.top > here.bottom : box.bottom < here.top));
  if (beyond.length === 0) return down ? null : 'out';
  const edges = beyond.map(({ box }) => box.top);
  const row = down ? Math.min(...edges) : Math.max(...edges);
  const level = beyond.filter(({ box }) => Math.abs(box.top - row) < 2);
  level.sort((one, two) => Math.abs(one.box.left - here.left) - Math.abs(two.box.left - here.left));
  return level[0]?.card ?? null;
}
