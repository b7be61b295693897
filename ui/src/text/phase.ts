// How each phase looks: icon and tone. The words are in phases.ftl.
import Ban from '@lucide/svelte/icons/ban';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleDotDashed from '@lucide/svelte/icons/circle-dot-dashed';
import CircleQuestion from '@lucide/svelte/icons/circle-question-mark';
import CircleX from '@lucide/svelte/icons/circle-x';
import Clock from '@lucide/svelte/icons/clock';
import ClockAlert from '@lucide/svelte/icons/clock-alert';
import ClockArrowDown from '@lucide/svelte/icons/clock-arrow-down';
import Contrast from '@lucide/svelte/icons/contrast';
import Loader from '@lucide/svelte/icons/loader';
import MailCheck from '@lucide/svelte/icons/mail-check';
import Package from '@lucide/svelte/icons/package';
import PackageOpen from '@lucide/svelte/icons/package-open';
import SearchX from '@lucide/svelte/icons/search-x';
import ShieldAlert from '@lucide/svelte/icons/shield-alert';
import ShieldX from '@lucide/svelte/icons/shield-x';
import TimerOff from '@lucide/svelte/icons/timer-off';
import TrendingUp from '@lucide/svelte/icons/trending-up';
import Undo from '@lucide/svelte/icons/undo-2';
import UserSearch from '@lucide/svelte/icons/user-search';
import type { Component } from 'svelte';
import type { Phase } from '../contract/types';
import type { Tone } from './error';

export type PhaseLook = { icon: Component; tone: Tone };

const looks: Record<Phase, PhaseLook> = {
  preparing: { icon: Loader, tone: 'neutral' },
  outcome_unknown: { icon: CircleQuestion, tone: 'warn' },
  mismatch: { icon: ShieldX, tone: 'bad' },
  price_moved: { icon: TrendingUp, tone: 'warn' },
  payment_blocked: { icon: ShieldAlert, tone: 'bad' },
  awaiting_payment: { icon: Clock, tone: 'go' },
  partly_paid: { icon: Contrast, tone: 'warn' },
  payment_seen: { icon: CircleDotDashed, tone: 'go' },
  preparing_code: { icon: Package, tone: 'go' },
  partly_delivered: { icon: PackageOpen, tone: 'ok' },
  delivered: { icon: CircleCheck, tone: 'ok' },
  check_email: { icon: MailCheck, tone: 'ok' },
  being_reviewed: { icon: UserSearch, tone: 'look' },
  expired_unpaid: { icon: TimerOff, tone: 'neutral' },
  expired_part_paid: { icon: ClockArrowDown, tone: 'bad' },
  paid_late: { icon: ClockAlert, tone: 'look' },
  failed: { icon: CircleX, tone: 'bad' },
  cancelled: { icon: Ban, tone: 'neutral' },
  refunded: { icon: Undo, tone: 'neutral' },
  not_found: { icon: SearchX, tone: 'neutral' },
  unrecognised: { icon: CircleQuestion, tone: 'neutral' },
};

export function lookOf(phase: Phase): PhaseLook {
  return looks[phase];
}
