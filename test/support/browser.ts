import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Names under which a Chromium is installed. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** It runs as root in containers too, where there is neither a sandbox nor a graphics card. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu'];

/**
 * A real Chromium without a window: the machine's own where there is one, else the one that `@sparticuz/chromium` carries (Linux on
 * x64). Null where neither runs.
 *
 * @param folder where the carried one is unpacked (200 MB); the caller takes it away
 */
export async function launchBrowser(folder: string): Promise<Browser | null> {
  const own = ownBrowser();
  if (own) return chromium.launch({ executablePath: own, args: ARGUMENTS });
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { path, env } = await carriedBrowser(folder);
  return runs(path, env) ? chromium.launch({ executablePath: path, args: ARGUMENTS, env }) : null;
}

function ownBrowser(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = [...folders.flatMap((each) => NAMES.map((name) => join(each, name))), ...PLACES];
  return paths.find((path) => runs(path, process.env)) ?? null;
}

function runs(path: string, env: NodeJS.ProcessEnv): boolean {
  return spawnSync(path, ['--version'], { env, timeout: 20_000 }).status === 0;
}

/**
 * Unpacks the carried browser. A fresh machine lacks libraries it needs (NSS, NSPR, expat) and often any font; the package carries
 * both, but unpacks the libraries only where it is told that it runs on Amazon Linux.
 */
async function carriedBrowser(folder: string) {
  mkdirSync(folder, { recursive: true });
  const path = await withEnvironment({ TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }, async () => {
    const { default: carried } = await import('@sparticuz/chromium');
    return carried.executablePath();
  });
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(
    fonts,
    `<fontconfig><dir>/usr/share/fonts</dir><dir>${folder}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
  );
  const own = { ...process.env, FONTCONFIG_FILE: fonts };
  return { path, env: runs(path, own) ? own : { ...own, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } };
}

/** Does `work` with these variables set; the package sets others when it is loaded, so all are put back afterwards. */
async function withEnvironment<Result>(variables: NodeJS.ProcessEnv, work: () => Promise<Result>): Promise<Result> {
  const before = { ...process.env };
  try {
    Object.assign(process.env, variables);
    return await work();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
