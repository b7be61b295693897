// A second hand for display. It decides nothing.
/** Less than this is the drift of clocks, and a busy machine. */
const JUMP_MS = 3000;

export class Ticking {
  /** Milliseconds of the page's monotonic clock. */
  now = $state(performance.now());
  /** Times that the two clocks went apart: the computer slept, or somebody set one. What counts on time asks anew. */
  jumps = $state(0);
  #apart = Date.now() - performance.now();

  start(): () => void {
    const timer = setInterval(() => {
      this.now = performance.now();
      const apart = Date.now() - this.now;
      if (Math.abs(apart - this.#apart) > JUMP_MS) this.jumps += 1;
      this.#apart = apart;
    }, 1000);
    return () => clearInterval(timer);
  }

  /** Whole seconds since a moment of the same clock. */
  since(moment: number): number {
    return Math.max(0, Math.floor((this.now - moment) / 1000));
  }
}
