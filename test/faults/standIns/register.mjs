/**
 * To be preloaded (`--import`): parts of the program are loaded through the modules of this folder, which give the real thing with
 * something at its door, so that the program itself needs no hooks for tests.
 */
import { register } from 'node:module';

register('./resolve.mjs', import.meta.url);
