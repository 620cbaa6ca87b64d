// Writes to a database file without rest, so many transactions: the next work is handed over before the last transaction is on the disk. Begins when it
// is told that all are there.
import { once } from 'node:events';
import { GroupCommit } from '../../dist/src/sqlite/groupCommit.js';
import { openLog } from '../../dist/src/sqlite/log.js';
import { openDatabase } from '../../dist/src/sqlite/open.js';
import { openTurn } from '../../dist/src/sqlite/turn.js';

/** Works in hand at the same time; more than one transaction takes. */
const LANES = 60;

const [path, writer, times] = process.argv.slice(2);
const database = openDatabase(path);
const commits = new GroupCommit(database, openLog(database), openTurn(database));
const insert = database.prepare('INSERT INTO turns (writer) VALUES (?)');
const fill = database.prepare(
  'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) INSERT INTO filling SELECT randomblob(200) FROM n',
);

let written = 0;
let isFirst = true;
const work = (atEnd) => {
  if (isFirst) {
    insert.run(writer);
    fill.run();
    isFirst = false;
    written += 1;
  }
  atEnd(() => {
    isFirst = true;
  });
};
const lane = async () => {
  while (written < Number(times)) await commits.run(work);
};

process.send('ready');
await once(process, 'message');
await Promise.all(Array.from({ length: LANES }, lane));
process.disconnect();
