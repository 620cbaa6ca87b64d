import type { SiteView } from '../../api/answers.ts';
import { errorName } from '../../errors.ts';
import { addLeftOut } from '../../health/siteDay.ts';
import { LEFT_OUT_BECAUSE } from '../../model/leftOut.ts';
import { timeOf } from './crawlView.ts';

/** What of a site is not read, and why: links of its last look that are no pages to fetch, and pages of the last days that were skipped. */
export function LeftOut({ site }: { readonly site: SiteView }) {
  const look = site.looks.find(({ leftOut = [] }) => leftOut.length > 0);
  const links = look?.leftOut ?? [];
  const pages = addLeftOut(site.days);
  const told = [
    ...(pages.length === 0 ? [] : [`${sum(pages.map((each) => each.pages))} trang trong bảy ngày qua`]),
    ...(links.length === 0 ? [] : [`${sum(links.map(({ count }) => count))} liên kết ở lần xem gần nhất`]),
  ];
  if (told.length === 0) return null;
  return (
    <details className="left-out">
      <summary>Bỏ ngoài {told.join(', ')}</summary>
      <ul className="reasons">
        {pages.map(({ code, pages: count }) => (
          <li key={code}>
            {count} trang: {errorName(code)} <code>{code}</code>
          </li>
        ))}
      </ul>
      {look && (
        <ul className="reasons">
          {links.map(({ because, count, example }) => (
            <li key={because}>
              {count} liên kết: {LEFT_OUT_BECAUSE[because]}, như <span className="address">{example}</span>
            </li>
          ))}
          <li className="note">Xem lúc {timeOf(look.at)}.</li>
        </ul>
      )}
    </details>
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
