import { openSegmenter } from '../../src/segmenter.ts';
import { readCrfModel } from '../../src/text/segmentation/vntk/crfModel.ts';
import { makeVntkWords } from '../../src/text/segmentation/vntk/vntkWords.ts';
import { SEGMENTERS, type Segmenter } from '../../src/text/words.ts';
import { readVntkDictionary, readVntkModel } from '../../src/vntkFiles.ts';
import { growth } from '../growth.ts';
import { timed } from '../peers/peer.ts';
import { openStockVntk } from '../peers/stockVntk.ts';
import { articleSentences } from './sentences.ts';
import { hasTreebank, readTreebank } from './treebank.ts';
import { scoreSegmenter } from './wordScore.ts';

const HOSTILE = { 'one letter': 'a', digits: '7', quotes: '“', 'straight quotes': '"' } as const;

/** Sentences compared with stock vntk: of the treebank where it is there, and of articles. It cuts some thirty a second. */
const FROM_TREEBANK = 3_000;
const FROM_ARTICLES = 300;
/** Stock vntk needs seconds for longer ones. */
const LONGEST_COMPARED = 400;

/**
 * The segmenters side by side: words a second of the processor, F1 on the treebank's test part, how their time grows with hostile texts;
 * and in how many sentences `vntk` has the very words of vntk as published.
 *
 * @param short measures on less, and installs nothing
 */
export async function benchSegmenters(short: boolean) {
  const { corpus, articles } = await articleSentences(short ? 300 : 2_000);
  const sentences = articles.flatMap((article) => article.sentences);
  const length = short ? 1_000_000 : 4_000_000;
  const segmenters = Object.fromEntries(
    SEGMENTERS.map((name) => {
      const { result: segmenter, cpuMs } = timed(() => openSegmenter(name));
      const grows = (piece: string) =>
        growth(piece, length, short ? 2 : 3, (text) => segmenter.cut(text, [{ start: 0, end: text.length }]));
      return [
        name,
        {
          openCpuMs: Math.round(cpuMs),
          wordsPerCpuSecond: wordsPerCpuSecond(segmenter, sentences),
          wordF1: hasTreebank() ? scoreSegmenter(readTreebank('test'), segmenter) : null,
          hostile: Object.fromEntries(Object.entries(HOSTILE).map(([kind, piece]) => [kind, grows(piece)])),
        },
      ];
    }),
  );
  return { corpus, segmenters, sameAsStockVntk: sameAsStock(sentences, short) };
}

function wordsPerCpuSecond({ cut }: Segmenter, sentences: readonly string[]): number {
  const run = () =>
    sentences.reduce((sum, sentence) => sum + cut(sentence, [{ start: 0, end: sentence.length }]).length, 0);
  run(); // code that runs for the first time is slow
  const { result: words, cpuMs } = timed(run);
  return Math.round(words / (cpuMs / 1000));
}

function sameAsStock(ofArticles: readonly string[], short: boolean) {
  const stock = openStockVntk(!short);
  if ('missing' in stock) return stock;
  const ofTreebank = hasTreebank() ? (['test', 'dev', 'train'] as const).flatMap((part) => readTreebank(part)) : [];
  const texts = ofTreebank.slice(0, FROM_TREEBANK).map(({ text }) => text);
  const wanted = short ? FROM_ARTICLES : FROM_TREEBANK + FROM_ARTICLES;
  const sentences = [...(short ? [] : texts), ...ofArticles]
    .filter(({ length }) => length <= LONGEST_COMPARED)
    .slice(0, wanted);
  const cut = makeVntkWords(readCrfModel(readVntkModel()), readVntkDictionary());
  const { words, cpuMs } = stock.cut(sentences);
  const { result: own, cpuMs: ownMs } = timed(() =>
    sentences.map((sentence) => cut(sentence).map(({ start, end }) => sentence.slice(start, end))),
  );
  const differing = sentences.filter((_, at) => withoutBlanks(words[at] ?? []) !== withoutBlanks(own[at] ?? []));
  return {
    version: stock.version,
    sentences: sentences.length,
    same: sentences.length - differing.length,
    differing: differing.slice(0, 5),
    timesAsFast: Math.round(cpuMs / ownMs),
  };
}

/** Stock vntk joins the tokens of a word by blanks, whatever stood between them. */
function withoutBlanks(words: readonly string[]): string {
  return words.map((word) => word.replace(/\s/g, '')).join('\n');
}
