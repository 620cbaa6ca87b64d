// Fails where the lockfile would make `npm ci` fail on another platform, or names a registry's host.
import { missingOptionalPackages, readLockfile } from './lockfile.mjs';

const lockfile = readLockfile();
const missing = missingOptionalPackages(lockfile);
if (missing.length > 0) {
  console.error(`package-lock.json lacks ${missing.map(({ name }) => name).join(', ')}: run npm run lockfile`);
  process.exit(1);
}
const resolved = Object.entries(lockfile.packages).filter(([, entry]) => entry.resolved);
if (resolved.length > 0) {
  console.error(
    `package-lock.json names download addresses (${resolved[0][0]}, ...): install with omit-lockfile-registry-resolved=true`,
  );
  process.exit(1);
}
console.log(`lockfile: ${Object.keys(lockfile.packages).length} packages, none missing for another platform`);
