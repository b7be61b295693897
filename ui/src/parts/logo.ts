// What stands for a brand's picture while there is none. Pure.

export function initialsOf(name: string): string {
  return name
    .split(/\s+/u)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word))
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

/** Whether dark letters read better on this ground, by WCAG's contrast. A ground that cannot be read is the page's own. */
export function isLight(background: string): boolean {
  const parts = /^#(..)(..)(..)$/u.exec(background);
  if (parts === null) return false;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => linear(Number.parseInt(part, 16) / 255));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (luminance + 0.05) / (INK + 0.05) > 1.05 / (luminance + 0.05);
}

/** Luminance of #14181d. */
const INK = 0.009;

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
