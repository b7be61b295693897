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

/** Whether black letters read better on this ground than white ones, by WCAG's contrast: the better of the two always suffices. */
export function isLight(background: string): boolean {
  const parts = /^#(..)(..)(..)$/u.exec(background);
  if (parts === null) return false;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => linear(Number.parseInt(part, 16) / 255));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
