import { openAnalysis } from '../../src/app.ts';
import { openSegmenter } from '../../src/segmenter.ts';
import { SEGMENTERS, type Segmenter } from '../../src/text/words.ts';
import { type Article, articleSentences, syllablesIn } from '../segmenters/sentences.ts';
import { hasTreebank, readTreebank } from '../segmenters/treebank.ts';
import { scoreSegmenter, scoreWords, type WordScore } from '../segmenters/wordScore.ts';
import { wordSpans } from '../segmenters/wordSpans.ts';
import { type Missing, type Peer, timed } from './peer.ts';
import { openStockVntk } from './stockVntk.ts';
import { openUnderthesea } from './underthesea.ts';

/** How many articles each has time for. */
const ARTICLES = { vankien: 1_000, underthesea: 200, stockVntk: 20 } as const;

interface Figures {
  readonly articles: number;
  /** Both for each second of the processor. */
  readonly articlesPerSecond: number;
  readonly syllablesPerSecond: number;
  /** On the test part of the treebank VTB; null where it is not there, or no words are asked for. */
  readonly wordF1: WordScore | null;
}

/**
 * The whole analysis of vankien and its segmenters, beside vntk as published and underthesea, in one run: the same articles, sentence by
 * sentence, on one core.
 *
 * @param short measures on fewer articles, and installs nothing
 */
export async function benchPeers(short: boolean) {
  const part = (count: number) => Math.ceil(short ? count / 5 : count);
  const { corpus, articles } = await articleSentences(part(ARTICLES.vankien));
  const test = hasTreebank() ? readTreebank('test') : null;

  const ofPeer = (peer: Peer | Missing, count: number): (Figures & { readonly version: string }) | Missing => {
    if ('missing' in peer) return peer;
    const read = articles.slice(0, part(count));
    peer.cut(read[0]?.sentences ?? []);
    const { cpuMs } = peer.cut(read.flatMap(({ sentences }) => sentences));
    const finds = test && peer.cut(test.map(({ text }) => text)).words;
    const spans = test?.map(({ text }, at) => wordSpans(text, finds?.[at] ?? []) ?? []);
    return { version: peer.version, ...figures(read, cpuMs, test && spans ? scoreWords(test, spans) : null) };
  };
  const ofSegmenter = (segmenter: Segmenter): Figures => {
    const sentences = articles.flatMap((article) => article.sentences);
    const run = () => sentences.map((text) => segmenter.cut(text, [{ start: 0, end: text.length }]).length);
    run(); // code that runs for the first time is slow
    return figures(articles, timed(run).cpuMs, test && scoreSegmenter(test, segmenter));
  };
  const wholeAnalysis = (): Figures => {
    const analyse = openAnalysis('perceptron');
    const run = () => articles.map(({ text }) => analyse(text, '2021-06-01').words.length);
    run();
    return figures(articles, timed(run).cpuMs, null);
  };
  return {
    corpus,
    'vankien, whole analysis': wholeAnalysis(),
    ...Object.fromEntries(SEGMENTERS.map((name) => [`vankien, words by ${name}`, ofSegmenter(openSegmenter(name))])),
    underthesea: ofPeer(openUnderthesea(!short), ARTICLES.underthesea),
    'vntk as published': ofPeer(openStockVntk(!short), ARTICLES.stockVntk),
  };
}

function figures(articles: readonly Article[], cpuMs: number, wordF1: WordScore | null): Figures {
  const seconds = cpuMs / 1000;
  return {
    articles: articles.length,
    articlesPerSecond: Math.round((10 * articles.length) / seconds) / 10,
    syllablesPerSecond: Math.round(syllablesIn(articles) / seconds),
    wordF1,
  };
}
