// Second and minute hands for display. They decide nothing, and stand still while nobody looks at them.
import { createSubscriber } from 'svelte/reactivity';

/** Less than this is the drift of clocks, and a busy machine. */
const JUMP_MS = 3000;
const MINUTE = 60;

export class Ticking {
  /** Times that the two clocks went apart: the computer slept, or somebody set one. What counts on time asks anew. */
  jumps = $state(0);
  #apart = apart();
  #second = createSubscriber((update) => {
    this.#apart = apart();
    return every(1000, () => {
      if (Math.abs(apart() - this.#apart) > JUMP_MS) this.jumps += 1;
      this.#apart = apart();
      update();
    });
  });
  #minute = createSubscriber((update) => every(60_000, update));

  /** Whole seconds since a moment of the page's monotonic clock. */
  since(moment: number): number {
    this.#second();
    return seconds(moment);
  }

  /** Seconds that had passed `before` and since: counted one by one as long as they are told one by one. */
  age(before: number, moment: number): number {
    const passed = before + seconds(moment);
    if (passed < MINUTE) this.#second();
    else this.#minute();
    return passed;
  }
}

function apart(): number {
  return Date.now() - performance.now();
}

function seconds(moment: number): number {
  return Math.max(0, Math.floor((performance.now() - moment) / 1000));
}

function every(milliseconds: number, tick: () => void): () => void {
  const timer = setInterval(tick, milliseconds);
  return () => clearInterval(timer);
}
