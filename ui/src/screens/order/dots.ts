// The picture of a code as one path in module units, with the light edge that scanners need.
import type { CodePicture } from '../../contract/types';

type Edges = {
  /** Light modules around it. */
  quiet: number;
  /** In modules; stripes have none of their own. */
  height: number;
  /** Whole pixels a module. */
  pixels: number;
};

const STRIPES_HIGH = 44;
const SIDE = 232;

export function edges({ width, height }: CodePicture): Edges {
  if (height === 1) return { quiet: 10, height: STRIPES_HIGH, pixels: width > 230 ? 1 : 2 };
  // A QR picture has at most 177 modules a side; what is larger was fetched, and its dots are no modules.
  if (width === height && width <= 177)
    return { quiet: 4, height, pixels: Math.max(2, Math.floor(SIDE / (width + 8))) };
  return { quiet: 12, height, pixels: 1 };
}

/** Runs of dark modules, row by row. */
export function path({ width, height, modules }: CodePicture, tall: number): string {
  const high = height === 1 ? tall : 1;
  const runs: string[] = [];
  for (let row = 0; row < height; row += 1) {
    const line = modules.slice(row * width, (row + 1) * width);
    for (const run of line.matchAll(/1+/gu))
      runs.push(`M${run.index} ${row}h${run[0].length}v${high}h-${run[0].length}z`);
  }
  return runs.join('');
}
