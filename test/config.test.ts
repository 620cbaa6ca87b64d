import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readConfig, SETTINGS } from '../src/config.ts';
import { clusterAddress } from '../src/holdings.ts';
import { projectRoot } from '../src/projectRoot.ts';
import { connect } from '../src/store/elasticsearch/client.ts';

const example = parseEnv(readFileSync(join(projectRoot(), '.env.example'), 'utf8'));

test('.env.example lists every setting, and no other', () => {
  expect(Object.keys(example).sort()).toEqual([...SETTINGS].sort());
});

test('the values of .env.example are the defaults', () => {
  expect(readConfig(example as NodeJS.ProcessEnv)).toEqual(readConfig({}));
});

describe('a setting that cannot be used is named with what is wrong', () => {
  test.each([
    ['VANKIEN_ADMIN_KEY', 'ngan', /16 to 200/],
    ['VANKIEN_METRICS_PORT', '70000', /whole number from 0 to 65535/],
    ['VANKIEN_FETCH_TIMEOUT_MS', '20s', /whole number from 100 to 600000/],
    ['VANKIEN_CONCURRENCY', '-1', /whole number from 1 to 64/],
    ['VANKIEN_THREADS', '1.5', /whole number/],
    ['VANKIEN_QUEUE', 'http://localhost', /redis:\/\/localhost:6379/],
    ['VANKIEN_CONTACT', 'Trần Hà', /ASCII/],
    ['VANKIEN_ALLOW', 'localhost', /host:port/],
    ['VANKIEN_STORE', 'localhost:9200', /sqlite.* or a URL/],
    ['VANKIEN_SEGMENTER', 'pyvi', /perceptron.*vntk/],
    ['VANKIEN_NO_SUCH', '1', /no such setting/],
  ])('%s=%s', (name, value, why) => {
    expect(() => readConfig({ [name]: value })).toThrow(why);
    expect(() => readConfig({ [name]: value })).toThrow(name);
  });
});

test('neither a key nor the password in a URL is told in a message', () => {
  const wrong = { VANKIEN_ADMIN_KEY: 'bí mật', VANKIEN_QUEUE: 'http://me:matkhau@localhost' };
  expect(() => readConfig(wrong)).toThrow(/VANKIEN_QUEUE="http:\/\/…@localhost".*VANKIEN_ADMIN_KEY=…:/);
  expect(() => readConfig(wrong)).not.toThrow(/bí mật|matkhau/);
});

/** A deployment's id as Elastic Cloud shows it. */
const cloudId = (content: string) => `van-kien:${Buffer.from(content).toString('base64')}`;

describe('where the store is', () => {
  test.each([
    ['a URL', 'http://localhost:9200', 'http://localhost:9200/'],
    [
      'a cloud id',
      cloudId('asia-southeast1.gcp.elastic-cloud.com$0123abcd$4567ef'),
      'https://0123abcd.asia-southeast1.gcp.elastic-cloud.com/',
    ],
  ])('may be told by %s', async (_, store, node) => {
    const client = connect(clusterAddress(readConfig({ VANKIEN_STORE: store })));
    expect([...client.connectionPool.connections].map(({ url }) => url.href)).toEqual([node]);
    await client.close();
  });

  test.each([
    ['a name alone', 'van-kien:'],
    ['an id of nothing', cloudId('')],
    ['an id without a cluster', cloudId('asia-southeast1.gcp.elastic-cloud.com')],
    ['another protocol', 'ftp://localhost'],
  ])('%s is no place', (_, store) => {
    expect(() => readConfig({ VANKIEN_STORE: store })).toThrow(expect.objectContaining({ code: 'BAD_CONFIG' }));
  });
});
