// A made-up look at a computer.
import type { DoctorCheck, FindingView, Health } from '../../contract/types';

type Found = [check: DoctorCheck, health: Health, found: string, fix: string | null, args?: Record<string, string>];

const well: Found[] = [
  ['keyring', 'good', 'doctor-keyring-good', null],
  ['folder', 'good', 'doctor-folder-good', null, { folder: '/home/mara/.local/share/cryptorefills/shop' }],
  ['disk', 'good', 'doctor-disk-good', null, { free: '48210 MiB' }],
  ['proxy', 'good', 'proxy-direct', null],
  ['api', 'good', 'doctor-api-good', null, { host: 'api.cryptorefills.com' }],
  ['stream', 'good', 'doctor-stream-good', null],
  ['clock', 'good', 'doctor-clock-good', null],
  ['notifications', 'good', 'doctor-notifications-good', null],
  ['tray', 'good', 'doctor-tray-good', null],
  ['renderer', 'good', 'doctor-renderer-good', null, { engine: 'WebKitGTK 2.50.1' }],
];

const ill: Found[] = [
  ['keyring', 'poor', 'doctor-keyring-poor', 'vault-locked'],
  ['clock', 'bad', 'doctor-clock-behind', 'doctor-clock-fix-linux', { seconds: '3600' }],
  ['tray', 'poor', 'doctor-tray-poor', 'doctor-tray-fix-linux'],
];

export function findings(bad: boolean): FindingView[] {
  return well.map((good) => {
    const [check, health, found, fix, args = {}] = (bad && ill.find(([check]) => check === good[0])) || good;
    return {
      check,
      health,
      found: { id: found, args },
      why: { id: `doctor-why-${check}`, args: {} },
      fix: fix === null ? null : { id: fix, args: {} },
    };
  });
}

export function diagnostics(bad: boolean): string {
  const checks = findings(bad).map(({ check, health, found }) => ({ check, state: health, found: { id: found.id } }));
  return JSON.stringify({ about: 'Made up.', version: '0.1.0', checks }, null, 2);
}
