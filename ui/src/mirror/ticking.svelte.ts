// A second hand for display. It decides nothing.
export class Ticking {
  /** Milliseconds of the page's monotonic clock. */
  now = $state(performance.now());

  start(): () => void {
    const timer = setInterval(() => {
      this.now = performance.now();
    }, 1000);
    return () => clearInterval(timer);
  }

  /** Whole seconds since a moment of the same clock. */
  since(moment: number): number {
    return Math.max(0, Math.floor((this.now - moment) / 1000));
  }
}
