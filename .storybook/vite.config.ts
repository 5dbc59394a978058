import { defineConfig } from 'vite';
import { elementsManifest } from './manifest.js';

/** Storybook's own settings: those of the package make a library. */
export default defineConfig({
  publicDir: false,
  plugins: [elementsManifest()],
  // One chunk holds the accessibility checker, another the documentation blocks.
  build: { target: 'es2022', chunkSizeWarningLimit: 2000 },
});
