import type { Site } from '../src/model/site.ts';
import { anninhcoso } from './anninhcoso.ts';
import { anninhthudo } from './anninhthudo.ts';
import { baochinhphu } from './baochinhphu.ts';
import { baodautu } from './baodautu.ts';
import { cafef } from './cafef.ts';
import { dangcongsan } from './dangcongsan.ts';
import { dantri } from './dantri.ts';
import { hanoigov } from './hanoigov.ts';
import { hanoimoi } from './hanoimoi.ts';
import { kinhbac } from './kinhbac.ts';
import { kinhtedothi } from './kinhtedothi.ts';
import { nguoiquansat } from './nguoiquansat.ts';
import { nhandan } from './nhandan.ts';
import { nhipsong } from './nhipsong.ts';
import { qdnd } from './qdnd.ts';
import { thanhnien } from './thanhnien.ts';
import { thudomoi } from './thudomoi.ts';
import { tinnhanhchungkhoan } from './tinnhanhchungkhoan.ts';
import { tulieuvankien } from './tulieuvankien.ts';
import { tuoitre } from './tuoitre.ts';
import { tuoitrethudo } from './tuoitrethudo.ts';
import { vanbanchinhphu } from './vanbanchinhphu.ts';
import { vanbanthudo } from './vanbanthudo.ts';
import { vbpl } from './vbpl.ts';
import { vietnamnet } from './vietnamnet.ts';
import { vietnamplus } from './vietnamplus.ts';
import { vnexpress } from './vnexpress.ts';

/** Real sites: papers of the Party and the State, those of Hà Nội, others, portals of documents. Which of them are looked at the operator says. */
export const sites: readonly Site[] = [
  nhandan,
  dangcongsan,
  baochinhphu,
  vietnamplus,
  qdnd,
  hanoimoi,
  kinhtedothi,
  anninhthudo,
  tuoitrethudo,
  hanoigov,
  vnexpress,
  tuoitre,
  thanhnien,
  dantri,
  vietnamnet,
  baodautu,
  cafef,
  tinnhanhchungkhoan,
  nguoiquansat,
  vanbanchinhphu,
  vbpl,
  tulieuvankien,
];

/** The made-up press of `fixtures/press`, for the demo and the tests. */
export const demoSites: readonly Site[] = [thudomoi, nhipsong, anninhcoso, kinhbac, vanbanthudo];
