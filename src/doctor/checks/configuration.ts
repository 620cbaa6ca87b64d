import { type Check, notice, ok } from '../check.ts';

/** A site must be able to reach who crawls it. */
export const crawlerName: Check = {
  id: 'contact',
  name: 'Liên hệ của trình thu thập',
  async look({ config, sites }) {
    if (config.contact) return ok(config.contact);
    return sites === 0
      ? ok('không xem trang thật nào (VANKIEN_SITES)')
      : notice('chưa có', 'đặt VANKIEN_CONTACT là thư điện tử hoặc trang mà chủ trang báo liên hệ được');
  },
};

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|::1|\[::1\])$/;

/** Everyone who reaches the server may read all of it. */
export const openToOthers: Check = {
  id: 'host',
  name: 'Địa chỉ phục vụ',
  async look({ config: { host, port } }) {
    const seen = `${host}:${port}`;
    return LOOPBACK.test(host)
      ? ok(seen)
      : notice(`${seen}, máy khác vào được`, 'đặt sau một proxy có kiểm soát truy cập, hoặc VANKIEN_HOST=127.0.0.1');
  },
};
