const SHOWN_MS = 2000;

/** Says for a moment that something was copied. */
export class Copied {
  shown = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  async after(copying: Promise<boolean>): Promise<void> {
    if (!(await copying)) return;
    this.shown = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.shown = false;
    }, SHOWN_MS);
  }
}
