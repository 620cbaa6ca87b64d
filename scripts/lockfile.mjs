// The lockfile and the optional packages that exist once per platform (biome, vite, rolldown ...). A registry that lacks the
// other platforms' packages makes `npm install` leave them out of the lockfile, and `npm ci` then fails everywhere.
import { readFileSync } from 'node:fs';

export const lockfileUrl = new URL('../package-lock.json', import.meta.url);

export function readLockfile() {
  return JSON.parse(readFileSync(lockfileUrl, 'utf8'));
}

/** The optional dependencies that some package names and no entry of the lockfile holds: `[{name, version, dev}]`. */
export function missingOptionalPackages(lockfile) {
  const missing = [];
  for (const [path, entry] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      // Node looks for it beside the package, then in each folder above.
      const folders = path
        .split('node_modules/')
        .map((_, depth, parts) => parts.slice(0, depth + 1).join('node_modules/'));
      const places = [
        `node_modules/${name}`,
        ...folders.filter(Boolean).map((folder) => `${folder.replace(/\/$/, '')}/node_modules/${name}`),
      ];
      if (!places.some((place) => lockfile.packages[place])) missing.push({ name, version, dev: entry.dev === true });
    }
  }
  return missing;
}
