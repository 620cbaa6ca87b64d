import type { SiteDayView } from '../../api/answers.ts';
import type { WatchedField } from '../../health/siteDay.ts';
import { refusedPages } from '../../health/verdict.ts';

const FIELD_NAMES: Readonly<Record<WatchedField, string>> = {
  title: 'tên bài',
  lead: 'sapo',
  body: 'nội dung',
  authors: 'tác giả',
  publishedAt: 'ngày đăng',
  section: 'chuyên mục',
};
const FIELDS = Object.entries(FIELD_NAMES) as readonly (readonly [WatchedField, string])[];

/** How well the pages of a site were read, day by day; what its selectors no longer find is said first. */
export function SiteHealth({ days }: { readonly days: readonly SiteDayView[] }) {
  const [latest] = days;
  if (!latest) return <p className="note">Chưa đọc trang nào trong bảy ngày qua.</p>;
  return (
    <>
      {warningsOf(latest).map((warning) => (
        <p key={warning.text} className={warning.isBad ? 'problem' : 'unclear'}>
          {warning.text}
        </p>
      ))}
      <table className="health">
        <thead>
          <tr>
            <th>Ngày</th>
            <th>trang</th>
            {FIELDS.map(([field, name]) => (
              <th key={field}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, pages, degraded, awaited, attached, fields, judged }) => (
            <tr key={day}>
              <th scope="row">{day.split('-').slice(1).reverse().map(Number).join('/')}</th>
              <td data-name="trang">
                {pages}
                {degraded > 0 && <span className="note"> dò {degraded}</span>}
                {awaited + attached > 0 && <span className="note"> đọc từ tệp {attached}</span>}
              </td>
              {FIELDS.map(([field, name]) => (
                <td key={field} data-name={name} className={judged.fields[field] === 'broken' ? 'bad' : undefined}>
                  {percent(fields[field].found, pages)}
                  {fields[field].fellBack > 0 && <span className="note"> dò {fields[field].fellBack}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function warningsOf(day: SiteDayView) {
  const { pages, unread, awaited, attached, fields, judged } = day;
  const refused = refusedPages(day);
  const asked = pages + unread + refused;
  const refusing =
    refused * 2 >= asked && refused > 0
      ? [{ isBad: judged.verdict === 'broken', text: `${refused}/${asked} trang máy chủ không cho tải.` }]
      : [];
  const unopened =
    attached < awaited
      ? [
          {
            isBad: attached === 0,
            text: `Toàn văn của ${awaited} trang nằm trong tệp đính kèm, mới đọc được ${attached}.`,
          },
        ]
      : [];
  const unfound = FIELDS.filter(([field]) => judged.fields[field] !== 'ok').map(([field, name]) => ({
    isBad: judged.fields[field] === 'broken',
    text: `Bộ chọn của ${name} không còn tìm thấy gì ở ${fields[field].fellBack}/${pages} trang: trang đã đổi cách trình bày?`,
  }));
  const all = [...refusing, ...unopened, ...unfound];
  if (unread === 0) return all;
  return [{ isBad: unread >= pages, text: `${unread}/${pages + unread} trang không có bài viết.` }, ...all];
}

function percent(part: number, all: number): string {
  return all === 0 ? '–' : `${Math.floor((100 * part) / all)}%`;
}
