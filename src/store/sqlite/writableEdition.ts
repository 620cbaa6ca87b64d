import { GroupCommit } from '../../sqlite/groupCommit.ts';
import { openLog } from '../../sqlite/log.ts';
import { openTurn } from '../../sqlite/turn.ts';
import type { OnWrite } from '../store.ts';
import type { OpenEdition } from './openEdition.ts';

/** An edition with the transactions in which what comes at the same time is written together. */
export interface WritableEdition extends OpenEdition {
  readonly articles: GroupCommit;
  /** All other writes. */
  readonly others: GroupCommit;
  /** Resolves when all that it was given is on the disk, or refused; it takes nothing more. */
  allWritten(): Promise<void>;
}

/** @param onWrite told of each transaction of articles */
export function writable(edition: OpenEdition, onWrite: OnWrite | undefined): WritableEdition {
  const log = openLog(edition.database);
  const turn = openTurn(edition.database);
  const articles = new GroupCommit(edition.database, log, turn, ({ works, ms, isCommitted }) =>
    onWrite?.({ documents: works, ms, isWritten: isCommitted }),
  );
  const others = new GroupCommit(edition.database, log, turn);
  return {
    ...edition,
    articles,
    others,
    async allWritten() {
      await articles.flush();
      await others.flush();
      await log.close();
      turn.close();
    },
  };
}
