import { badSite } from '../../../dist/fixtures/badPress.js';
import { largePress } from '../../../dist/fixtures/largePress.js';

/** `VANKIEN_TEST_PRESS`: how many papers, how many pages of each, on which port they are served; `bad` where the bad site is beside them. */
const [papers, pages, taken, beside] = (process.env.VANKIEN_TEST_PRESS ?? '').split(' ');

export const port = Number(taken);
export const sites = [...largePress(Number(papers), Number(pages)).sites, ...(beside === 'bad' ? [badSite] : [])];
