// What the window shows for a fault: core says the sentence, this table says how it looks.
import type { AppError, ErrorCode } from '../contract/types';

export type Tone = 'neutral' | 'go' | 'ok' | 'warn' | 'bad' | 'look';

const tones: Record<ErrorCode, Tone> = {
  offline: 'warn',
  captive_portal: 'warn',
  tls_refused: 'bad',
  timed_out: 'warn',
  asked_to_wait: 'warn',
  shop_down: 'warn',
  unreadable: 'bad',
  not_found: 'neutral',
  shop_refused: 'bad',
  no_profile: 'neutral',
  gone: 'neutral',
  invalid_input: 'warn',
  store: 'bad',
  vault: 'bad',
  not_shown: 'warn',
  clipboard: 'warn',
};

export function toneOf(error: AppError): Tone {
  return tones[error.code];
}

function isAppError(value: unknown): value is AppError {
  return typeof value === 'object' && value !== null && 'code' in value && 'sentence' in value;
}

/** Everything a command can throw, as one shape. */
export function asAppError(fault: unknown): AppError {
  if (isAppError(fault)) return fault;
  return { code: 'unreadable', sentence: { id: 'fault-window', args: {} }, retry: true };
}
