import { execFileSync } from 'node:child_process';
import { projectRoot } from '../src/projectRoot.ts';

export interface Services {
  readonly elasticsearch: string;
  readonly redis: string;
}

/** Does `work` with a real Elasticsearch and a real Redis, brought up where they are not, and then taken down again. */
export async function withServices<Result>(work: (services: Services) => Promise<Result>): Promise<Result> {
  const before = ask<Partial<Services>>('status');
  const services = ask<Services>('up');
  try {
    return await work(services);
  } finally {
    const ours = (['elasticsearch', 'redis'] as const).filter((name) => !before[name]);
    if (ours.length > 0) ask('down', ...ours);
  }
}

function ask<Answer>(...words: string[]): Answer {
  const printed = execFileSync(process.execPath, ['scripts/services.mjs', ...words, '--json'], {
    cwd: projectRoot(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(printed) as Answer;
}
