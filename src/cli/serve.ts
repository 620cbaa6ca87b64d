import { once } from 'node:events';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { openHoldings } from '../holdings.ts';
import { sitesOf } from '../sites.ts';
import { wholeNumber } from './arguments.ts';
import { rememberDemo } from './demo.ts';
import { tell } from './print.ts';
import { openServing } from './serving.ts';
import { stopOnSignals } from './stopping.ts';

export const serveCommand = (program: Command) =>
  program
    .command('serve')
    .description('chỉ phục vụ trang tra cứu và API, không thu thập')
    .option('--port <cổng>', 'cổng của trang tra cứu (0: cổng trống bất kỳ)', wholeNumber(0, 65_535))
    .action((options: { port?: number }) => serve(options.port));

async function serve(port: number | undefined): Promise<void> {
  const config = readConfig();
  const stop = stopOnSignals('answers');
  const holdings = await openHoldings(config, {
    sites: sitesOf(config, rememberDemo(config, false)),
    onlyServes: true,
  });
  try {
    const serving = await openServing(holdings, { ...config, port: port ?? config.port }, stop);
    tell(`Trang tra cứu: ${serving.address}`);
    if (!stop.signal.aborted) await once(stop.signal, 'abort');
    await serving.close();
  } finally {
    await holdings.close();
  }
  stop.ended();
}
