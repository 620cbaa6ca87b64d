// Prints `N passed, N failed` from the JSON report of the test runner, and fails when a test failed or none ran.
import { readFileSync } from 'node:fs';

const [, , path] = process.argv;
const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(readFileSync(path, 'utf8'));
const failed = numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : 0);
console.log(`${numPassedTests} passed, ${failed} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}`);
if (failed > 0 || numPassedTests === 0) process.exit(1);
