// happy-dom lays nothing out: every element is as large as the middle of a window of 1280 × 800.
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 976 });
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 712 });
