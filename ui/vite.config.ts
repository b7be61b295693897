import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** The command list of bits-ui has a style in its markup, which the window's security policy refuses; base.css says the same. */
const withoutInlineStyles: Plugin = {
  name: 'without-inline-styles',
  enforce: 'pre',
  transform(code, id) {
    if (!/bits-ui\/dist\/bits\/command\/.*\.svelte$/u.test(id)) return null;
    return { code: code.replaceAll(' style="display: contents;"', ' data-no-box'), map: null };
  },
};

export default defineConfig({
  plugins: [withoutInlineStyles, svelte(), svelteTesting()],
  // The catalogue of words lies beside the Rust code, one folder up.
  server: { port: 5173, strictPort: true, fs: { allow: ['..'] } },
  build: {
    target: 'safari18',
    // Data URIs would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1024,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/test-setup.ts'],
    // A busy machine is slow and not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
