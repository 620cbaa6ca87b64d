import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS } from '../../src/config.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { fixturePages } from '../support/fixturePages.ts';
import { temporaryFolder } from '../support/vankien.ts';

const read = (name: string) => readFileSync(join(projectRoot(), name), 'utf8');

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly mem_limit?: string;
  readonly restart?: string;
  readonly volumes?: readonly string[];
}

describe('compose.yaml', () => {
  const { services } = parse(read('compose.yaml'), { merge: true }) as { services: Record<string, Service> };

  test('runs workers, a server, Elasticsearch and Redis, each bounded, watched and started again', () => {
    expect(Object.keys(services).sort()).toEqual(['elasticsearch', 'redis', 'server', 'worker']);
    for (const [name, service] of Object.entries(services)) {
      expect([name, service.mem_limit]).toEqual([name, expect.stringMatching(/^\d+[mg]$/)]);
      expect([name, service.restart]).toEqual([name, 'unless-stopped']);
      // That of the image serves the server.
      expect([name, service.healthcheck !== undefined]).toEqual([name, name !== 'server']);
    }
  });

  test('nothing is reachable from other machines', () => {
    for (const [name, { ports = [] }] of Object.entries(services)) {
      for (const port of ports) expect([name, port]).toEqual([name, expect.stringMatching(/^127\.0\.0\.1:/)]);
    }
  });

  test('Redis keeps what it acknowledged', () => {
    expect(services.redis?.command?.join(' ')).toMatch(/--appendonly yes.*--maxmemory-policy noeviction/);
  });

  test('our processes get settings that there are, and share one archive', () => {
    for (const name of ['server', 'worker']) {
      const { environment = {}, volumes } = services[name]!;
      expect(Object.keys(environment).filter((setting) => !SETTINGS.includes(setting))).toEqual([]);
      expect(volumes).toEqual(['data:/data']);
    }
  });
});

/** Settings that are not the operator's in a deployment by compose: given there, by the image, or of a cluster that asks for a key. */
const FIXED_BY_COMPOSE = [
  'DATA',
  'CORRECTIONS',
  'STORE',
  'STORE_API_KEY',
  'STORE_CA',
  'QUEUE',
  'NAME',
  'HOST',
  'METRICS_PORT',
];

test('what an operator writes into .env reaches the containers', () => {
  const named = [...read('.env.example').matchAll(/^VANKIEN_(\w+)=/gm)].map(([, name = '']) => name);
  const compose = read('compose.yaml');
  const passedOn = named.filter((name) => compose.includes(`\${VANKIEN_${name}:-`));
  expect(named.filter((name) => !passedOn.includes(name)).sort()).toEqual(FIXED_BY_COMPOSE.toSorted());
});

describe('the image', () => {
  const [last = ''] = read('Dockerfile')
    .split(/^FROM /m)
    .slice(-1);

  test('does not run as root', () => {
    expect(last).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
  });

  test('holds all that vankien needs: laid out in a folder, it crawls the made-up press and is healthy', async () => {
    const image = temporaryFolder();
    chmodSync(image, 0o755);
    for (const [, words = ''] of last.matchAll(/^COPY (?:--from=\w+ )?(.*)$/gm)) {
      const [target = '', ...sources] = words.replaceAll('/app/', '').split(' ').reverse();
      for (const source of sources) {
        const place = target.endsWith('/') ? join(image, target, source.split('/').at(-1) ?? '') : join(image, target);
        mkdirSync(dirname(place), { recursive: true });
        const from = join(projectRoot(), source);
        expect([source, existsSync(from)]).toEqual([source, true]);
        if (source === 'node_modules') symlinkSync(from, place);
        else cpSync(from, place, { recursive: true });
      }
    }
    expect(existsSync(join(image, 'src'))).toBe(false);

    const env = { PATH: process.env.PATH, VANKIEN_DATA: temporaryFolder(), VANKIEN_THREADS: '1' };
    const child = spawn(process.execPath, ['scripts/vankien.mjs', 'start', '--demo', '--port', '0'], {
      cwd: image,
      env,
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (printed += text));
    try {
      await expect.poll(() => printed, { timeout: 60_000 }).toContain(`(${fixturePages().length} articles`);
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(printed)?.[1] ?? '';
      const check = async (of: string) => {
        const checking = spawn(process.execPath, ['scripts/is-healthy.mjs', of], { cwd: image, env });
        return (await once(checking, 'exit'))[0];
      };
      expect(await check(port)).toBe(0);
      child.kill('SIGTERM');
      await once(child, 'exit');
      expect(await check(port)).toBe(1);
    } finally {
      child.kill('SIGKILL');
    }
  }, 120_000);
});
