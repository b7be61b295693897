// Made-up codes, and what is kept with them. Which rows an order shows is chosen by its brand.
import type { CodeMark, CodePicture, SecretField, SecretView } from '../../contract/types';

export const CODE = 'DEMO-7QK2-0000-X';

const texts: Partial<Record<SecretField, string>> = {
  link: `https://hollowoak.example/redeem/${CODE}`,
  qr: `LPA:1$rsp.skylark.example$${CODE}`,
  esim_server: 'rsp.skylark.example',
  earlier: 'DEMO-OLD1-0000-X',
};

export function textOf(field: SecretField): string {
  return texts[field] ?? CODE;
}

const plain = (field: SecretField): SecretView => ({ field, host: null, picture: null });

/** `dress`: an eSIM, a barcode, one that lies on another host, or one that was replaced. */
export function secretsOf(dress: string | null): SecretView[] {
  switch (dress) {
    case 'esim':
      return [{ ...plain('qr'), picture: 'drawn' }, plain('esim_server'), plain('esim_code'), plain('serial')];
    case 'barcode':
      return [plain('code'), { ...plain('barcode'), picture: 'drawn' }, plain('serial')];
    case 'fetched':
      return [plain('code'), { field: 'barcode', host: 'codes.shop.example', picture: 'fetched' }];
    case 'replaced':
      return [plain('code'), plain('earlier')];
    default:
      return [plain('code'), plain('pin'), plain('serial'), { ...plain('link'), host: 'hollowoak.example' }];
  }
}

/** Looks like the picture of a code and says nothing. */
export function pictureOf(field: SecretField): CodePicture {
  let seed = 7;
  const dots = (count: number): string =>
    Array.from({ length: count }, () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % 100 < 48 ? '1' : '0';
    }).join('');
  if (field === 'qr') return { width: 33, height: 33, modules: dots(33 * 33) };
  return { width: 200, height: 1, modules: `11010010000${dots(176)}1100011101011` };
}

export class Marks {
  readonly #kept = new Map<string, CodeMark>();

  of(id: string, delivery: number): CodeMark {
    return this.#kept.get(`${id} ${delivery}`) ?? { used: false, balance: '' };
  }

  keep(id: string, delivery: number, mark: CodeMark): void {
    this.#kept.set(`${id} ${delivery}`, { used: mark.used, balance: mark.balance.trim() });
  }
}
