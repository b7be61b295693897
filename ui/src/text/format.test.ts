import { describe, expect, it } from 'vitest';
import { ago, minuteToSay, span, timeLeft } from './format';

describe('time left', () => {
  it('is told in whole minutes before the last ten', () => {
    expect(timeLeft(1440)).toEqual({ type: 'about', minutes: 24 });
    expect(timeLeft(601)).toEqual({ type: 'about', minutes: 11 });
  });

  it('is told to the second in the last ten minutes', () => {
    expect(timeLeft(600)).toMatchObject({ text: '10:00' });
    expect(timeLeft(527)).toMatchObject({ text: '8:47' });
    expect(timeLeft(0.4)).toMatchObject({ text: '0:01' });
  });

  it('concludes nothing at zero but that it is over by our estimate', () => {
    expect(timeLeft(0)).toEqual({ type: 'over' });
    expect(timeLeft(-5)).toEqual({ type: 'over' });
  });

  it('is said aloud when it crosses ten, five and one minute, and at no other time', () => {
    expect(minuteToSay(601, 600)).toBe(10);
    expect(minuteToSay(600, 599)).toBeNull();
    expect(minuteToSay(301, 299)).toBe(5);
    expect(minuteToSay(61, 60)).toBe(1);
    expect(minuteToSay(Number.NEGATIVE_INFINITY, 400)).toBeNull();
  });
});

describe('spans', () => {
  it('are short', () => {
    expect(ago(12.9)).toBe('12 s ago');
    expect(ago(10_900)).toBe('3 h ago');
    expect(span(597)).toBe('9 min 57 s');
  });
});
