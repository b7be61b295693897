// The demo's flight simulator: which stories there are, and where the next one begins.
import type { AppError, DemoPay, DemoStage, DemoStory, StoryAbout } from '../contract/types';
import type { Host } from '../host/host';
import { asAppError } from '../text/error';

const SPEEDS = [0.5, 1, 2, 5, 10, 20, 50, 100] as const;
const ORDER: StoryAbout[] = ['payment', 'decisions', 'creation', 'delivery', 'stream', 'calls'];

export class Simulator {
  open = $state(false);
  stage = $state.raw<DemoStage | null>(null);
  error = $state.raw<AppError | null>(null);
  /** The story begun last on an order, by the order's local id. */
  begun = $state.raw<{ id: string; story: string } | null>(null);
  /** The groups of stories that are unfolded. */
  unfolded = $state<Partial<Record<StoryAbout, boolean>>>({ payment: true });
  /** Place in the list of speeds. */
  notch = $state(1);
  readonly notches = SPEEDS.length;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  get speed(): number {
    return SPEEDS[this.notch] ?? 1;
  }

  get groups(): { about: StoryAbout; stories: DemoStory[] }[] {
    const stories = this.stage?.stories ?? [];
    return ORDER.map((about) => ({ about, stories: stories.filter((story) => story.about === about) }));
  }

  async toggle(): Promise<void> {
    this.open = !this.open;
    if (this.open) await this.#pull();
  }

  /** On the order with this local id, or on every order from now on. */
  async play(story: string | null, id: string | null): Promise<void> {
    await this.#send(async () => {
      await this.#host.call('demo_play', { play: { id, story, speed: this.speed } });
      this.begun = id === null || story === null ? this.begun : { id, story };
    });
  }

  async pay(id: string, how: DemoPay): Promise<void> {
    await this.#send(() => this.#host.call('demo_pay', { id, how }));
  }

  empty(): void {
    this.open = false;
    this.stage = null;
    this.begun = null;
    this.error = null;
  }

  async #send(send: () => Promise<unknown>): Promise<void> {
    try {
      await send();
      this.error = null;
    } catch (fault) {
      this.error = asAppError(fault);
    }
    await this.#pull();
  }

  async #pull(): Promise<void> {
    try {
      this.stage = await this.#host.call('demo_stage', {});
    } catch (fault) {
      this.error = asAppError(fault);
    }
  }
}
