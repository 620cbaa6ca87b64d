import type { Site } from '../src/model/site.ts';
import { anninhcoso } from './anninhcoso.ts';
import { kinhbac } from './kinhbac.ts';
import { nhipsong } from './nhipsong.ts';
import { thudomoi } from './thudomoi.ts';
import { vanbanthudo } from './vanbanthudo.ts';

/** Real sites, in the order in which they are looked at. None is declared yet; a declaration is one file beside this one. */
export const sites: readonly Site[] = [];

/** The made-up press of `fixtures/press`, for the demo and the tests. */
export const demoSites: readonly Site[] = [thudomoi, nhipsong, anninhcoso, kinhbac, vanbanthudo];
