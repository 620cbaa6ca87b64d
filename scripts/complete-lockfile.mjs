// Adds an entry for each optional package of another platform that the registry did not serve, so that `npm ci` passes here
// and on every platform whose registry has it.
import { writeFileSync } from 'node:fs';
import { lockfileUrl, missingOptionalPackages, readLockfile } from './lockfile.mjs';

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

const lockfile = readLockfile();
for (const { name, version, dev } of missingOptionalPackages(lockfile)) {
  const parts = name.split(/[-/]/);
  const os = parts.filter((part) => SYSTEMS.includes(part));
  const cpu = parts.filter((part) => PROCESSORS.includes(part));
  const libc = parts.flatMap((part) => LIBRARIES[part] ?? []);
  lockfile.packages[`node_modules/${name}`] = {
    version: version.replace(/^[^0-9]*/, ''),
    optional: true,
    ...(dev ? { dev } : {}),
    ...(os.length > 0 ? { os } : {}),
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(libc.length > 0 ? { libc } : {}),
  };
  console.log(`added ${name}@${version}`);
}
writeFileSync(lockfileUrl, `${JSON.stringify(lockfile, null, 2)}\n`);
