/** One pull at a time; signals that arrive during it cause exactly one more. */
export class Puller {
  #busy = false;
  #again = false;
  readonly #pull: () => Promise<void>;

  constructor(pull: () => Promise<void>) {
    this.#pull = pull;
  }

  poke(): void {
    if (this.#busy) {
      this.#again = true;
      return;
    }
    void this.#run();
  }

  async #run(): Promise<void> {
    this.#busy = true;
    do {
      this.#again = false;
      await this.#pull();
    } while (this.#again);
    this.#busy = false;
  }
}

/** Numbers questions, so that the answer to an older one can be dropped. */
export class Latest {
  #number = 0;

  next(): () => boolean {
    this.#number += 1;
    const mine = this.#number;
    return () => mine === this.#number;
  }
}
