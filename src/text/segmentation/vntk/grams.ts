import { remembered } from '../../remembered.ts';
import { isTitleCase } from './titleCase.ts';

/** Tokens in a row, as vntk looks at them. */
export interface Gram {
  /** Joined by blanks. */
  readonly surface: string;
  readonly lower: string;
  readonly isTitle: boolean;
  readonly isDigits: boolean;
}

/** Makes the gram of one token. */
export function makeGramOf(): (token: string) => Gram {
  return remembered((token) => ({
    surface: token,
    lower: token.toLowerCase(),
    isTitle: isTitleCase(token),
    isDigits: /^\d+$/.test(token),
  }));
}

/** The gram of tokens and the one behind them. */
export function joinGrams(tokens: Gram, next: Gram): Gram {
  return {
    surface: `${tokens.surface} ${next.surface}`,
    lower: `${tokens.lower} ${next.lower}`,
    isTitle: tokens.isTitle && next.isTitle,
    isDigits: false,
  };
}
