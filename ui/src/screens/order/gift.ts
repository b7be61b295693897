// What of a delivery belongs on a sheet that is given away.
import type { CodePicture, OrderRow, SecretField, SecretView } from '../../contract/types';
import type { Host } from '../../host/host';

const GIVEN: SecretField[] = ['code', 'pin', 'link', 'security_code', 'qr', 'esim_server', 'esim_code', 'serial'];

export function isForGift(secret: SecretView): boolean {
  return GIVEN.includes(secret.field) && secret.picture !== 'fetched';
}

export type Given = { field: SecretField; text: string | null; picture: CodePicture | null };
export type Gift = Pick<OrderRow, 'brand_id' | 'has_logo' | 'background'>;

/** The values themselves, asked for at the moment of printing. */
export function given(host: Host, id: string, delivery: number, secrets: readonly SecretView[]): Promise<Given[]> {
  return Promise.all(
    secrets.filter(isForGift).map(async ({ field, picture }) => {
      const what = { id, delivery, field };
      const drawn = picture === null ? null : host.call('code_picture', what).catch(() => null);
      const text = await host.call('reveal', what);
      return { field, text, picture: await drawn };
    }),
  );
}
