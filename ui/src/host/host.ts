// The one door between the window and what lies behind it. Screens see this and nothing of Tauri.
import type { Commands } from '../contract/types';

export type CommandName = keyof Commands;
export type Args<K extends CommandName> = Commands[K]['args'];
export type Answer<K extends CommandName> = Commands[K]['answer'];

export interface Host {
  /** Rejects with an AppError. */
  call<K extends CommandName>(name: K, args: Args<K>): Promise<Answer<K>>;
  on(event: string, listener: (payload: unknown) => void): () => void;
  logoUrl(brandId: string): string;
}
