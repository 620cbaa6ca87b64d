import { articles } from './store/articles.ts';
import { citations } from './store/citations.ts';
import { copies } from './store/copies.ts';
import { givenStore, type OpenStore } from './store/given.ts';
import { lists } from './store/lists.ts';
import { profiles } from './store/profiles.ts';
import { speeches } from './store/speeches.ts';
import { texts } from './store/texts.ts';
import { wholeArticles } from './store/wholeArticles.ts';

/** What every store must do. */
export function storeContract(open: OpenStore): void {
  const given = givenStore(open);
  wholeArticles(given);
  texts(given);
  lists(given);
  articles(given);
  speeches(given);
  citations(given);
  profiles(given);
  copies(given);
}
