// A process that serves made pages on several loopback ports: hosts that may be asked at the same time. Sends the ports to its parent.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newsPages } from '../pages.ts';
import { tellCpu } from './processes.ts';

const [hosts, pages] = process.argv.slice(2).map(Number);
const served = new Map<string, Buffer>();
for await (const { number, html } of newsPages(pages ?? 0)) served.set(`/bai-${number}.html`, Buffer.from(html));

const ports: number[] = [];
for (let host = 0; host < (hosts ?? 1); host += 1) {
  const server = createServer((request, response) => {
    const page = served.get(request.url ?? '');
    if (page) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ports.push((server.address() as AddressInfo).port);
}
process.on('disconnect', () => process.exit());
tellCpu();
process.send?.(ports);
