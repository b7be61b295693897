// Times and spans as people read them. Nothing here touches money: amounts are shown as core sends them.
import { once } from './locale';
import { t } from './words';

const shapes = {
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  clockSeconds: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'short' },
  dayYear: { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

function date(shape: keyof typeof shapes, at: number): string {
  return once(shape, (locale) => new Intl.DateTimeFormat(locale, shapes[shape])).format(at);
}

export function clockTime(at: number): string {
  return date('clock', at);
}

export function exactTime(at: number): string {
  return date('clockSeconds', at);
}

/** `21 Nov`, with its year when that is another. */
export function dayOf(at: number, now = Date.now()): string {
  return new Date(at).getFullYear() === new Date(now).getFullYear() ? date('day', at) : date('dayYear', at);
}

/** The clock today, the word yesterday, else the day. */
export function whenStarted(at: number, now: number): string {
  const midnight = new Date(now);
  midnight.setHours(0, 0, 0, 0);
  if (at >= midnight.getTime()) return clockTime(at);
  const dayBefore = new Date(midnight);
  dayBefore.setDate(dayBefore.getDate() - 1);
  if (at >= dayBefore.getTime()) return t('time-yesterday');
  return dayOf(at, now);
}

/** The clock with its seconds, and the day before it unless that is today. */
export function exactMoment(at: number): string {
  const day = whenStarted(at, Date.now());
  return day === clockTime(at) ? exactTime(at) : `${day} ${exactTime(at)}`;
}

/** `12 s ago`, `3 min ago`, `3 h ago`, `2 days ago`. */
export function ago(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return t('time-ago-seconds', { n: whole });
  if (whole < 3600) return t('time-ago-minutes', { n: Math.floor(whole / 60) });
  if (whole < 86_400) return t('time-ago-hours', { n: Math.floor(whole / 3600) });
  return t('time-ago-days', { n: Math.floor(whole / 86_400) });
}

/** `23 s`, `9 min 57 s`, `2 h 5 min`. */
export function span(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return t('time-span-seconds', { s: whole });
  if (whole < 3600 && whole % 60 === 0) return t('time-span-whole-minutes', { m: whole / 60 });
  if (whole < 3600) return t('time-span-minutes', { m: Math.floor(whole / 60), s: whole % 60 });
  return t('time-span-hours', { h: Math.floor(whole / 3600), m: Math.floor((whole % 3600) / 60) });
}

export type TimeLeft =
  | { type: 'about'; minutes: number }
  | { type: 'exact'; text: string; seconds: number }
  | { type: 'over' };

/** Whole minutes until the last ten, then mm:ss. At zero nothing is concluded: the shop decides. */
export function timeLeft(seconds: number): TimeLeft {
  const whole = Math.max(0, Math.ceil(seconds));
  if (whole === 0) return { type: 'over' };
  if (whole > 600) return { type: 'about', minutes: Math.ceil(whole / 60) };
  return { type: 'exact', text: `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`, seconds: whole };
}

/** Whole minutes, as in "within about 9 minutes"; 0 when there are none left. */
export function minutesLeft(seconds: number): number {
  return Math.max(0, Math.ceil(seconds / 60));
}

/** The minute that has just been crossed and is worth saying aloud; 0 is the end. */
export function minuteToSay(before: number, now: number): number | null {
  return [0, 1, 5, 10].find((minutes) => before > minutes * 60 && now <= minutes * 60) ?? null;
}
