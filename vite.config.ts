import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// A NODE_ENV of the user's own would build React's slow development version into the pages.
process.env.NODE_ENV = 'production';

/** Builds the pages of `src/web` to `dist/web`, which the API serves. */
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: { outDir: '../../dist/web', emptyOutDir: true },
  server: { proxy: { '/api': 'http://127.0.0.1:8010' } },
});
