import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';

const PATIENCE_MS = 2_000;

/** Whether an Elasticsearch answers at `url` and can hold indices. */
export function isElasticsearchUp(url) {
  const at = new URL('/_cluster/health', url); // the smallest distribution has no `GET /`
  const auth = url.includes('@') ? { auth: userinfo(new URL(url)) } : {};
  return new Promise((resolve) => {
    const request = (at.protocol === 'https:' ? https : http).get(at, { timeout: PATIENCE_MS, ...auth }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => {
        text += part;
      });
      answer.on('end', () => resolve(answer.statusCode === 200 && /"status":"(green|yellow)"/.test(text)));
      answer.on('error', () => resolve(false));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
    request.on('close', () => resolve(false)); // where the answer has come, this is too late to matter
  });
}

/** Whether a Redis answers at `url`, has read its data and takes writes from us. */
export function isRedisUp(url) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const auth = password
    ? `AUTH ${username ? `${decodeURIComponent(username)} ` : ''}${decodeURIComponent(password)}\r\n`
    : '';
  return new Promise((resolve) => {
    const options = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 6379) };
    const socket = protocol === 'rediss:' ? tls.connect({ ...options, servername: hostname }) : net.connect(options);
    const end = (up) => {
      socket.destroy();
      resolve(up);
    };
    let text = '';
    socket.setTimeout(PATIENCE_MS, () => end(false));
    socket.on('error', () => end(false));
    socket.on('close', () => end(false));
    socket.on('data', (part) => {
      text += part;
      if (text.includes('+PONG')) end(true);
      else if (text.startsWith('-')) end(false); // -LOADING, -NOAUTH
    });
    socket.write(`${auth}PING\r\n`);
  });
}

function userinfo({ username, password }) {
  return `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
}
