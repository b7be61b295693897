import { describe, expect, it } from 'vitest';
import { bandModules, modulePixels, qrPath } from './qr';

describe('a QR picture', () => {
  it('draws each run of dark modules once, in module units', () => {
    expect(qrPath(3, '110000101')).toBe('M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z');
  });

  it('keeps whole pixels with four modules of quiet zone', () => {
    expect(modulePixels(395, 45)).toBe(7);
    expect(modulePixels(342, 45)).toBe(6);
    expect(modulePixels(290, 45)).toBe(5);
    expect(modulePixels(395, 73) * (73 + 8)).toBeLessThanOrEqual(395 - 24);
  });

  it('covers less than a tenth with the word DEMO and stays off the corners', () => {
    for (const size of [21, 29, 45, 73]) {
      const band = bandModules(size);
      const top = Math.floor((size - band) / 2);
      expect(band / size).toBeLessThanOrEqual(0.08);
      expect(top).toBeGreaterThan(8);
      expect(top + band).toBeLessThan(size - 8);
    }
  });
});
