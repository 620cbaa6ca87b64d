import type { Command } from 'commander';
import { type Config, readConfig } from '../config.ts';
import type { State } from '../doctor/check.ts';
import { type Examined, examine } from '../doctor/examine.ts';
import { clusterAddress, openArchive, openQueue, openStore } from '../holdings.ts';
import { withoutPassword } from '../queue/withoutPassword.ts';
import { sitesOf } from '../sites.ts';
import { errorLine, print, printJson } from './print.ts';

export const doctorCommand = (program: Command) =>
  program
    .command('doctor')
    .description('khám máy: cấu hình, phiên bản, đĩa, đồng hồ, kho, hàng việc')
    .option('--json', 'in JSON')
    .action((options: { json?: boolean }) => doctor(options.json ?? false));

/** As they are shown, each as wide as the widest. */
const STATES: Readonly<Record<State, string>> = { ok: 'tốt  ', notice: 'lưu ý', broken: 'HỎNG ' };

async function doctor(asJson: boolean): Promise<void> {
  const examined: Examined[] = [];
  for await (const each of findings()) {
    examined.push(each);
    if (!asJson)
      print(`${STATES[each.state]}  ${each.name}: ${each.seen}${each.todo === null ? '' : ` → ${each.todo}`}`);
  }
  if (asJson) printJson(examined);
  if (examined.some(({ state }) => state === 'broken')) process.exitCode = 1;
}

async function* findings(): AsyncGenerator<Examined> {
  const configuration = { id: 'configuration', name: 'Cấu hình' };
  let config: Config;
  try {
    config = readConfig();
  } catch (error) {
    yield { ...configuration, state: 'broken', seen: reason(error), todo: 'sửa biến môi trường, xem .env.example' };
    return;
  }
  yield {
    ...configuration,
    state: 'ok',
    seen: `kho ${withoutPassword(config.store)}, hàng việc ${withoutPassword(config.queue)}`,
    todo: null,
  };
  yield* examine(
    {
      config,
      clusterAddress: config.store === 'sqlite' ? null : clusterAddress(config),
      openStore: () => openStore(config),
      openQueue: () => openQueue(config),
      openArchive: () => openArchive(config),
      sites: sitesOf(config, false).watched.length,
    },
    reason,
  );
}

const reason = (error: unknown): string => errorLine(error).replace(/^vankien: /, '');
