import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the pages of `src/web` to `dist/web`, which the API serves. */
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: { outDir: '../../dist/web', emptyOutDir: true },
  server: { proxy: { '/api': 'http://127.0.0.1:8010' } },
});
