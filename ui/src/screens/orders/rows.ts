// Where the rows of a long list stand, so that only those in sight are made.
export const ROW = 53;
/** Narrow: the state stands below the name. */
export const TALL_ROW = 80;
export const HEADING = 33;

export type Shape = {
  /** Rows in all. */
  count: number;
  row: number;
  /** Places before which a heading stands, in rising order. */
  headings: readonly number[];
};

/** Pixels above the row at this place, its own heading included; of a place beyond the last: the whole height. */
export function top({ row, headings }: Shape, place: number): number {
  return place * row + headings.filter((heading) => heading <= place).length * HEADING;
}

export function height(shape: Shape): number {
  return shape.count * shape.row + shape.headings.length * HEADING;
}

/** The places from `first` up to and without `end` that this stretch shows, a few more at each side. */
export function inSight(shape: Shape, from: number, to: number, spare = 8): { first: number; end: number } {
  const { count, row } = shape;
  const most = shape.headings.length * HEADING;
  const first = Math.max(0, Math.floor((from - most) / row) - spare);
  const end = Math.min(count, Math.ceil(to / row) + spare);
  return { first: Math.min(first, count), end: Math.max(end, 0) };
}
