import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readConfig, SETTINGS } from '../src/config.ts';
import { projectRoot } from '../src/projectRoot.ts';

const example = parseEnv(readFileSync(join(projectRoot(), '.env.example'), 'utf8'));

test('.env.example lists every setting, and no other', () => {
  expect(Object.keys(example).sort()).toEqual([...SETTINGS].sort());
});

test('the values of .env.example are the defaults', () => {
  expect(readConfig(example as NodeJS.ProcessEnv)).toEqual(readConfig({}));
});

describe('a setting that cannot be used is named with what is wrong', () => {
  test.each([
    ['VANKIEN_ADMIN_KEY', 'ngan', />=16/],
    ['VANKIEN_METRICS_PORT', '70000', /<=65535/],
    ['VANKIEN_STORE', 'localhost:9200', /sqlite or a URL/],
    ['VANKIEN_NO_SUCH', '1', /no such setting/],
  ])('%s=%s', (name, value, why) => {
    expect(() => readConfig({ [name]: value })).toThrow(why);
    expect(() => readConfig({ [name]: value })).toThrow(name);
  });
});
