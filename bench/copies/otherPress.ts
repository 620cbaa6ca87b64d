import { splitSentences } from '../../src/text/sentences.ts';
import { below, type Random } from '../search/random.ts';
import type { Edit } from './plant.ts';
import type { Alike, Press } from './press.ts';
import { agenda, epidemic, session, weather } from './templates.ts';

const cutInFront: Edit = ({ title, paragraphs }, random) => ({
  title,
  paragraphs: paragraphs.slice(Math.floor(paragraphs.length * (0.2 + 0.35 * random()))),
});

/** @param part of the paragraphs, is left out from the middle */
const withoutMiddle = (paragraphs: readonly string[], part: number): readonly string[] => {
  const left = Math.ceil((paragraphs.length * (1 - part)) / 2);
  return [...paragraphs.slice(0, left), ...paragraphs.slice(Math.max(left, paragraphs.length - left))];
};

const cutInTheMiddle: Edit = ({ title, paragraphs }, random) => ({
  title,
  paragraphs: withoutMiddle(paragraphs, 0.2 + 0.35 * random()),
});

const cutTwice: Edit = ({ title, paragraphs }, random) => ({
  title,
  paragraphs: withoutMiddle(paragraphs, 0.2 + 0.2 * random()).slice(0, paragraphs.length > 3 ? -1 : undefined),
});

const withAnotherLead: Edit = ({ paragraphs }, random) => {
  const [lead = '', ...rest] = paragraphs;
  const words = (paragraphs[below(random, paragraphs.length)] ?? '').split(' ');
  const told = words.slice(2, 14).join(' ');
  return {
    title: `Đáng chú ý: ${words.slice(0, 9).join(' ')}`,
    paragraphs: [`Phóng viên Nhịp Sống vừa ghi nhận câu chuyện được nhiều người nhắc tới mấy hôm nay, ${told}.`].concat(
      rest.length > 2 ? rest : [lead, ...rest],
    ),
  };
};

const withSentencesMoved: Edit = ({ title, paragraphs }, random) => ({
  title,
  paragraphs: paragraphs.map((paragraph) =>
    splitSentences(paragraph)
      .map(({ start, end }) => [random(), paragraph.slice(start, end)] as const)
      .sort(([a], [b]) => a - b)
      .map(([, sentence]) => sentence)
      .join(' '),
  ),
});

/** @param part of the figures are other ones */
const withOtherFigures = (paragraph: string, part: number, random: Random): string =>
  paragraph.replace(/\d+/g, (figure) =>
    random() < part ? String(Number(figure) + 1 + below(random, 10 ** figure.length)) : figure,
  );

const withFiguresCorrected: Edit = ({ title, paragraphs }, random) => ({
  title,
  paragraphs: paragraphs.map((paragraph) => withOtherFigures(paragraph, 0.1, random)),
});

const withParagraphAdded: Edit = ({ title, paragraphs }, random) => ({
  title,
  paragraphs: paragraphs.toSpliced(below(random, paragraphs.length + 1), 0, session(random).slice(2, 4).join(' ')),
});

const withOwnLines: Edit = ({ title, paragraphs }) => ({
  title,
  paragraphs: paragraphs.map(
    (paragraph) => `Nhịp Sống Online - ${paragraph} (Xem thêm trên Nhịp Sống, gọi 0912 345 678)`,
  ),
});

const withoutMarks = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

const withMarksLost: Edit = ({ title, paragraphs }) => ({
  title: withoutMarks(title),
  paragraphs: paragraphs.map(withoutMarks),
});

const decomposed: Edit = ({ title, paragraphs }) => ({
  title: title.normalize('NFD'),
  paragraphs: paragraphs.map((paragraph) => paragraph.normalize('NFD')),
});

/** Fewer in an article are not what it is about. */
const MANY_FIGURES = 15;

/** Four fifths of an older article told again with other figures, and what is new since. */
const followUp: Alike['make'] = (random, before) => {
  const { paragraphs: told = [] } = before[below(random, before.length)] ?? {};
  const older = told.join(' ').split(/\d+/).length > MANY_FIGURES ? told : epidemic(random);
  const news = before[below(random, before.length)]?.paragraphs ?? [];
  const added = firstOf(news, Math.min(lengthOf(older) / 4, lengthOf(news) / 2));
  return [...added, ...older.map((paragraph) => withOtherFigures(paragraph, 1, random))];
};

const lengthOf = (paragraphs: readonly string[]) => paragraphs.join('').length;

/** The first paragraphs that are not longer together than `most` UTF-16 units. */
const firstOf = (paragraphs: readonly string[], most: number) =>
  paragraphs.filter((_, at) => lengthOf(paragraphs.slice(0, at + 1)) <= most);

/** Three fifths are what was said at another event, too. */
const sameSpeech: Alike['make'] = (random, before) => {
  const speech = before[below(random, before.length)]?.paragraphs ?? [];
  const event = before[below(random, before.length)]?.paragraphs ?? [];
  const said = firstOf(speech, 0.6 * lengthOf(speech));
  const own = firstOf(event, Math.min(lengthOf(said), 0.5 * lengthOf(event)));
  return [...(lengthOf(own) < lengthOf(said) / 2 ? session(random) : own), ...said];
};

/** Copies and what is alike of other kinds than the bounds of `isCopy` were tuned with. */
export const OTHER_PRESS: Press = {
  changes: {
    'cut in front': cutInFront,
    'cut in the middle': cutInTheMiddle,
    'cut twice': cutTwice,
    'another lead': withAnotherLead,
    'sentences moved': withSentencesMoved,
    'figures corrected': withFiguresCorrected,
    'paragraph added': withParagraphAdded,
    'own lines': withOwnLines,
    'marks lost': withMarksLost,
    decomposed,
  },
  alike: {
    weather: { percent: 2, make: weather },
    session: { percent: 2, make: session },
    agenda: { percent: 2, make: agenda },
    epidemic: { percent: 2, make: epidemic },
    'follow-up': { percent: 3, make: followUp },
    'same speech': { percent: 2, make: sameSpeech },
  },
};
