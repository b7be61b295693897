import { configure } from '@testing-library/svelte';

// happy-dom lays nothing out: every element is as large as the middle of a window of 1280 × 800.
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 976 });
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 712 });

// How long a test waits for what it asks for; a busy machine is slow and not wrong.
configure({ asyncUtilTimeout: 15_000 });
