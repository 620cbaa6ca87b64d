import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

// A NODE_ENV of the user's own would build React's slow development version into the pages.
process.env.NODE_ENV = 'production';

/** 11, the standard, takes 20 times as long for a file that is smaller by a tenth. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } };

/** Packs scripts and styles once, when they are built, for browsers that take them so. */
function packed(): Plugin {
  return {
    name: 'packed',
    writeBundle({ dir = '' }, bundle) {
      for (const [name, asset] of Object.entries(bundle).filter(([each]) => /\.(?:js|css)$/.test(each))) {
        const content = asset.type === 'chunk' ? asset.code : asset.source;
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(content, BROTLI));
        writeFileSync(join(dir, `${name}.gz`), gzipSync(content));
      }
    },
  };
}

/** Builds the pages of `src/web` to `dist/web`, which the API serves. */
export default defineConfig({
  root: 'src/web',
  plugins: [react(), packed()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // On a busy machine it would complain of the time that packing takes.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8010' } },
});
