// Sizes of the shop's bands and of the part of them that is drawn, and where an arrow leads. Pure.
import type { RowSource } from '../../contract/types';
import type { Place } from '../../mirror/cards';

const CARD_MIN = 132;
const TILE_MIN = 196;
/** More would be drawn at once than a slow machine likes; wider windows get larger cards. */
const COLUMNS_MOST = 7;
const GAP_X = 12;
const GAP_Y = 10;
const EDGE = 6;
const WORDS = 69;
const TILE = 62;
const TITLE = 28;
const AFTER_BAND = 8;
/** Drawn beyond the edges, so that a short turn of the wheel finds something there. */
const SPARE = 60;

export type Sizes = { columns: number; pitch: number };

/** Lines of cards under one title: a row of the home page, or all brands. */
export type Band = Sizes & {
  /** Cards that are shown; `of` is how many there are. */
  count: number;
  of: number;
  lines: number;
  titled: boolean;
  /** Where the title, and where the first line begins. */
  titleTop: number;
  top: number;
};

function columnsOf(width: number, least: number): number {
  return Math.min(COLUMNS_MOST, Math.max(1, Math.floor((width + GAP_X) / (least + GAP_X))));
}

export function layout(width: number): Sizes {
  const columns = columnsOf(width, CARD_MIN);
  const card = (Math.max(width, CARD_MIN) - GAP_X * (columns - 1)) / columns;
  const picture = (card - 2 * EDGE) * (190 / 300);
  return { columns, pitch: Math.ceil(picture) + 2 * EDGE + WORDS + GAP_Y };
}

function tiles(width: number): Sizes {
  return { columns: columnsOf(width, TILE_MIN), pitch: TILE + GAP_Y };
}

export type Home = { source: RowSource; of: number; whole: boolean };

/** The rows of the home page, each cut to one line unless it is asked for whole, and all brands after them. */
export function bandsOf(width: number, homes: readonly Home[], found: number): { bands: Band[]; height: number } {
  let y = 0;
  const bands: Band[] = [];
  const add = (sizes: Sizes, of: number, count: number, titled: boolean): void => {
    const top = y + (titled ? TITLE : 0);
    const lines = Math.ceil(count / sizes.columns);
    bands.push({ ...sizes, of, count, lines, titled, titleTop: y, top });
    y = top + lines * sizes.pitch + AFTER_BAND;
  };
  for (const { source, of, whole } of homes) {
    const sizes = source === 'recent' ? tiles(width) : layout(width);
    add(sizes, of, whole ? of : Math.min(of, sizes.columns), true);
  }
  add(layout(width), found, found, homes.length > 0);
  return { bands, height: y };
}

/** The lines to draw: those in sight and a little around them. */
export function windowOf(top: number, height: number, pitch: number, lines: number): { start: number; end: number } {
  const first = Math.floor((top - SPARE) / pitch);
  const last = Math.ceil((top + height + SPARE) / pitch);
  const start = Math.min(Math.max(0, first), lines);
  return { start, end: Math.max(start, Math.min(lines, last)) };
}

function last(band: Band): number {
  return band.count - 1;
}

function into(bands: readonly Band[], band: number, from: Band, column: number, bottom: boolean): Place | null {
  const target = bands[band];
  if (target === undefined) return null;
  // Bands may have other columns: the card that stands nearest.
  const same = Math.floor(((column + 0.5) / from.columns) * target.columns);
  const line = bottom ? (target.lines - 1) * target.columns : 0;
  return { band, at: Math.min(line + same, last(target)) };
}

function vertical(bands: readonly Band[], place: Place, band: Band, by: number): Place | 'out' | null {
  const column = place.at % band.columns;
  const line = Math.floor(place.at / band.columns) + by;
  if (line >= 0 && line < band.lines) {
    return { band: place.band, at: Math.min(line * band.columns + column, last(band)) };
  }
  // A leap of a page stops at the edge of its band.
  if (by > 1) return { band: place.band, at: last(band) };
  if (by < -1) return { band: place.band, at: column };
  const next = into(bands, place.band + by, band, column, by < 0);
  return next ?? (by < 0 ? 'out' : null);
}

function horizontal(bands: readonly Band[], place: Place, band: Band, by: number): Place | null {
  const at = place.at + by;
  if (at >= 0 && at < band.count) return { band: place.band, at };
  const next = bands[place.band + by];
  return next === undefined ? null : { band: place.band + by, at: by > 0 ? 0 : last(next) };
}

export type Press = { key: string; ctrl: boolean; page: number };

/** A key as it would be pressed in a page that runs from left to right. */
export function along(key: string, rightToLeft: boolean): string {
  if (!rightToLeft) return key;
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
}

/** Where a key leads from a card, over bands that all hold something; `out` is above the first. */
export function walk(press: Press, place: Place, bands: readonly Band[]): Place | 'out' | null {
  const band = bands[place.band];
  if (band === undefined) return null;
  const begin = place.at - (place.at % band.columns);
  const end = bands.length - 1;
  switch (press.key) {
    case 'ArrowLeft':
      return horizontal(bands, place, band, -1);
    case 'ArrowRight':
      return horizontal(bands, place, band, 1);
    case 'ArrowUp':
      return vertical(bands, place, band, -1);
    case 'ArrowDown':
      return vertical(bands, place, band, 1);
    case 'PageUp':
      return vertical(bands, place, band, -Math.max(2, press.page));
    case 'PageDown':
      return vertical(bands, place, band, Math.max(2, press.page));
    case 'Home':
      return press.ctrl ? { band: 0, at: 0 } : { band: place.band, at: begin };
    case 'End': {
      const all = bands[end];
      if (press.ctrl && all !== undefined) return { band: end, at: last(all) };
      return { band: place.band, at: Math.min(begin + band.columns - 1, last(band)) };
    }
    default:
      return null;
  }
}
