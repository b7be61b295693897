// A QR picture from its modules, as one SVG path in module units: whole pixels, no scaling by fractions.
export const QUIET = 4;

/** Runs of dark modules, row by row. */
export function qrPath(size: number, modules: string): string {
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1) {
    const line = modules.slice(row * size, (row + 1) * size);
    for (const run of line.matchAll(/1+/gu)) runs.push(`M${run.index} ${row}h${run[0].length}v1h-${run[0].length}z`);
  }
  return runs.join('');
}

/** The largest whole number of pixels a module can have in a square tile, quiet zone and 12 px of edge included. */
export function modulePixels(tile: number, size: number): number {
  return Math.max(2, Math.floor((tile - 24) / (size + 2 * QUIET)));
}

/** Height of the band that says DEMO, in modules: under 8 % of the picture, and at least one. */
export function bandModules(size: number): number {
  return Math.max(1, Math.floor(size * 0.078));
}
