import { encodedOnce, encodedOnceOfThree } from './doubleEncoded.ts';
import { HIGH_SIGNS } from './latin.ts';
import { LEGACY_READINGS } from './legacy.ts';
import { type FontCharset, type Piece, piecesOf } from './markup.ts';
import { escapedOnce, withoutReferences, withSignsOfBytes } from './references.ts';
import { type Evidence, vietnameseEvidence } from './vietnameseEvidence.ts';

/** How letters may have been misread before the page came to us, and what puts them right. */
const READINGS = {
  'encoded twice': encodedOnce,
  'encoded three times': encodedOnceOfThree,
  tcvn3: LEGACY_READINGS.tcvn3,
  vni: LEGACY_READINGS.vni,
  viscii: LEGACY_READINGS.viscii,
  'windows-1258': LEGACY_READINGS['windows-1258'],
} as const;
type Misreading = keyof typeof READINGS;
const MISREADINGS = Object.keys(READINGS) as Misreading[];

/** Signs of Latin-1 and windows-1252 that no word of Vietnamese has, at a letter, by themselves or as a reference; fonts of old charsets. */
const STRANGE = `¡-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ\u0080-\u009F`;
const REFERRED = '&(?!nbsp|quot|amp|lt|gt)(?:#\\d{3}|#x[\\da-f]{2}|[a-z]{2,6}\\d{0,2});';
const SUSPECT = new RegExp(
  `[a-z](?:[${STRANGE}]|${REFERRED})|(?:[${STRANGE}]|${REFERRED})[a-z]|[ÃÄÆ]|\\.Vn[A-Z]|VNI-[A-Z]`,
  'i',
);
const HIGH = new RegExp(`[${HIGH_SIGNS}]`);

/** Letters that only Unicode has (and references to them): a text with them was read rightly, whatever font it names. */
const RIGHTLY_READ =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]|&#(?:x0*1|\d{4}|[2-9]\d\d;)/i;

/**
 * How much more the other reading must weigh (`vietnameseEvidence`), and how many words it must spell that were misspelled: where a font names
 * its charset; where another block of the page was surely misread so; where nothing but the words themselves speaks for it. Of what is right all but a few words are spelled: names of other languages may be among
 * them.
 */
const BY_FONT = { weight: 0.1, words: 0, mostMisspelledShare: 1 };
const BY_PAGE = { weight: 2, words: 1, mostMisspelledShare: 0.2 };
const BY_WORDS = { weight: 10, words: 2, mostMisspelledShare: 0.2 };

/** A stretch that was misread as a whole or not at all. */
interface Block {
  readonly pieces: readonly number[];
  readonly asIs: Evidence;
  readonly best: { readonly misreading: Misreading; readonly evidence: Evidence };
  readonly font: FontCharset | null;
}

/**
 * A page or text in which letters were misread before it came to us, block by block, put right: TCVN3 and VNI that programs took for Latin
 * and saved in UTF-8 or as references (`C«ng hßa`, `ch&ntilde;`), UTF-8 that was encoded twice (`Tiáº¿ng`), references that were escaped
 * twice (`&amp;#7871;`). Only words decide: what another reading does not spell better stays as it is, letter by letter. Linear in length.
 *
 * @param read the charset that the page as a whole was found to be in, of a text whose bytes were read as windows-1252
 * @example
 * mendMisread('<p>Tiáº¿ng Viá»‡t</p><p>C«ng hßa x· héi chñ nghÜa</p>') // '<p>Tiếng Việt</p><p>Cộng hòa xã hội chủ nghĩa</p>'
 */
export function mendMisread(text: string, read: FontCharset | null = null): string {
  const isMarkup = /<[a-zA-Z/!?]/.test(text);
  const once = isMarkup ? escapedOnce(text) : withoutReferences(text);
  if (read === null && !SUSPECT.test(once)) return once;
  const pieces = [...piecesOf(once)];
  const blocks = blocksOf(pieces);
  const attributes = (tag: string) => tag.replace(/=\s*(?:"[^"]*"|'[^']*')/g, (value) => mendAlone(value));
  const surely = new Set(blocks.filter((block) => isMisread(block, BY_WORDS)).map(({ best }) => best.misreading));
  const mended = pieces.map(({ kind, text: piece }) =>
    kind === 'tag' && HIGH.test(piece) ? attributes(piece) : piece,
  );
  for (const block of blocks) {
    const { misreading } = block.best;
    const isOfFont = misreading === charsetOf(block.font) || misreading === read;
    if (!isMisread(block, isOfFont ? BY_FONT : surely.has(misreading) ? BY_PAGE : BY_WORDS)) continue;
    for (const at of block.pieces) mended[at] = putRight(pieces[at], misreading);
  }
  return mended.join('');
}

/**
 * How a text as a whole was misread, by its words; null where it was read rightly.
 *
 * @param isLikely whether what stands beside it was surely misread: then less is asked
 */
export function misreadingOf(text: string, isLikely: boolean): string | null {
  const block = weigh([0], null, [{ kind: 'text', text, font: null, opensBlock: true }]);
  return block && isMisread(block, isLikely ? BY_PAGE : BY_WORDS) ? block.best.misreading : null;
}

/** The blocks with signs beyond ASCII; one in which fonts change is cut by fonts, since only some of its words may be misread. */
function blocksOf(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = [];
  let block = new Map<FontCharset | null, number[]>();
  const close = () => {
    for (const [font, at] of block) {
      if (!at.some((each) => HIGH.test(withSignsOfBytes(pieces[each]?.text ?? '')))) continue;
      const weighed = weigh(at, font, pieces);
      if (weighed) blocks.push(weighed);
    }
    block = new Map();
  };
  pieces.forEach(({ kind, opensBlock, font }, at) => {
    if (opensBlock) close();
    if (kind !== 'text') return;
    const ofFont = block.get(font);
    if (ofFont) ofFont.push(at);
    else block.set(font, [at]);
  });
  close();
  return blocks;
}

/** What would speak for another reading of a block; null where none does. */
function weigh(block: readonly number[], font: FontCharset | null, all: readonly Piece[]): Block | null {
  const of = (at: number) => withSignsOfBytes(all[at]?.text ?? '');
  let best: Block | null = null;
  for (const misreading of MISREADINGS) {
    const pieces = misreading.startsWith('encoded') ? block : block.filter((at) => !RIGHTLY_READ.test(of(at)));
    const text = pieces.map(of).join('');
    const read = READINGS[misreading](text);
    if (read === text) continue;
    const evidence = vietnameseEvidence(read);
    const candidate = { pieces, asIs: vietnameseEvidence(text), best: { misreading, evidence }, font };
    if (gainOf(candidate) > (best ? gainOf(best) : 0)) best = candidate;
  }
  return best;
}

const gainOf = ({ asIs, best }: Block) => best.evidence.weight - asIs.weight;

function isMisread(block: Block, least: typeof BY_WORDS): boolean {
  const { asIs, best } = block;
  return (
    gainOf(block) >= least.weight &&
    asIs.misspelled - best.evidence.misspelled >= least.words &&
    best.evidence.misspelled <= best.evidence.marked * least.mostMisspelledShare
  );
}

function putRight(piece: Piece | undefined, misreading: Misreading): string {
  const read = READINGS[misreading](withSignsOfBytes(piece?.text ?? ''));
  if (misreading !== 'tcvn3' || piece?.font !== 'tcvn3 capitals') return read;
  return read.replace(/&#?\w+;|[^&]+/g, (part) => (part.startsWith('&') ? part : part.toUpperCase()));
}

/** The value of an attribute, which is a text of its own. */
function mendAlone(value: string): string {
  const block = weigh([0], null, [{ kind: 'text', text: value, font: null, opensBlock: true }]);
  return block && isMisread(block, BY_WORDS) ? READINGS[block.best.misreading](value) : value;
}

function charsetOf(font: FontCharset | null): Misreading | null {
  return font === 'tcvn3 capitals' ? 'tcvn3' : font;
}
