import { describe, expect, it } from 'vitest';
import contract from '../contract/types.ts?raw';
import { firstSentence, hasWord, t } from './words';

const sources = import.meta.glob<string>(['../**/*.svelte', '../**/*.ts', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The words of a union in the contract. */
function union(name: string): string[] {
  const line = new RegExp(`export type ${name} = ([^;]+);`, 'u').exec(contract)?.[1] ?? '';
  return [...line.matchAll(/["']([\w-]+)["']/gu)].map((match) => match[1] ?? '');
}

const families: [string, string[]][] = [
  ['phase-%', union('Phase')],
  ['kind-%', union('Kind')],
  ['kinds-%', union('Kind')],
  ['field-%', union('Field')],
  ['secret-%', union('SecretField')],
  ['qr-kind-%', union('QrKind')],
  ['vault-%', union('VaultState')],
  ['partner-%', union('PartnerIdState')],
  ['pane-kind-%', union('Beneficiary')],
  ['timeline-%', union('Source')],
  ['timeline-%-for', union('Source')],
  ['timeline-%-so-far', union('Source')],
  ['demo-pay-%', union('DemoPay').filter((how) => how !== 'exact')],
  ['proxy-kind-%', union('ProxyKind')],
  ['settings-proxy-%-body', union('ProxyKind')],
  ['plan-%', ['data', 'days']],
  ['orders-column-%', ['what', 'state', 'amount', 'to', 'order', 'started']],
  ['orders-group-%', ['moving', 'finished']],
  ['welcome-point-%', ['coins', 'codes', 'hosts']],
  ['welcome-point-%-body', ['coins', 'codes', 'hosts']],
  ['settings-%', ['partner', 'appearance', 'privacy', 'notifications', 'keys', 'network', 'about']],
];

describe('words', () => {
  it('has every id that the window names', () => {
    const ids = Object.values(sources).flatMap((source) =>
      [...source.matchAll(/\bt\(([^`)]*?)['"]([a-z][\w-]+)['"](?:[^)]*?: ['"]([a-z][\w-]+)['"])?/gu)].flatMap((match) =>
        [match[2], match[3]].filter((id) => id !== undefined),
      ),
    );
    const steps = ['step-pay', 'step-confirm', 'step-prepare', 'step-code'];
    const missing = [...new Set([...ids, ...steps])].filter((id) => id.includes('-') && !hasWord(id));
    expect(ids.length).toBeGreaterThan(150);
    expect(missing).toEqual([]);
  });

  it.each(families)('has %s for each word of the contract', (pattern, words) => {
    expect(words.length).toBeGreaterThan(0);
    expect(words.map((word) => pattern.replace('%', word)).filter((id) => !hasWord(id))).toEqual([]);
  });

  it('shows a missing id in brackets', () => {
    expect(t('no-such-id')).toBe('[no-such-id]');
  });

  it('parts the first sentence without tripping over a decimal', () => {
    expect(firstSentence('12.40 of 25.00 USDC arrived. Send the rest.')).toEqual({
      first: '12.40 of 25.00 USDC arrived.',
      rest: 'Send the rest.',
    });
  });
});
