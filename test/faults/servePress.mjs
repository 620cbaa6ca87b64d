/**
 * Serves a large press and the bad site until it is killed; a process of its own, so that nothing else keeps it from answering. Arguments:
 * papers, pages of each. Prints its port.
 */
import { misbehave } from '../../dist/fixtures/badPress.js';
import { largePress } from '../../dist/fixtures/largePress.js';
import { serve } from '../../dist/fixtures/press.js';

const [papers, pages] = process.argv.slice(2).map(Number);
const press = largePress(papers, pages);
const { port } = await serve((request, response) => {
  if (misbehave(request, response)) return;
  const page = press.answer(request.headers.host, request.url);
  if (page) response.writeHead(200, { 'content-type': page.type }).end(page.body);
  else response.writeHead(404).end();
}, []);
process.stdout.write(`${port}\n`);
