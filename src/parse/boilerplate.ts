/**
 * Lines that papers and their CMS print around an article and that are not its text, in page copies as in markup. Each
 * row of a table is a whole line, compared without case; a bullet before and a colon after are allowed for.
 */
const LINES = [
  // Counters and buttons: `0 bình luận`, `In bài`, `Chia sẻ`, `Lưu bài viết`.
  String.raw`\d{0,6} ?bình luận|\(?\d{0,6}\)? ?lượt xem|ý kiến \(\d{1,5}\)|viết bình luận|gửi bình luận|gửi ý kiến|ý kiến bạn đọc|bình luận \(?\d{0,6}\)?`,
  'in bài|in bài viết|in tin|in trang|in|lưu|lưu bài|lưu bài viết|gửi|gửi bài|gửi email|email|chia sẻ|chia sẻ bài viết|thích|quan tâm|theo dõi',
  'copy link|sao chép liên kết|sao chép|lấy link!?|link bài gốc|xem link nguồn|đường dẫn bài gốc|đã sao chép liên kết',
  'facebook|zalo|twitter|messenger|google news|telegram|linkedin|youtube|tiktok',
  'nghe đọc bài|nghe audio|nghe bài viết|cỡ chữ|cỡ chữ bài viết|a[+-]?(?: a[+-]?){1,3}|giọng (?:nam|nữ|bắc|miền bắc|miền nam)',
  // Related boxes' heads.
  'tin mới|tin mới nhất|tin nổi bật|tin nóng|tin khác|tin khác:|các tin khác|tin liên quan|tin, bài liên quan|tin bài liên quan|bài liên quan|bài viết liên quan|các bài liên quan|tin cùng chuyên mục|cùng chuyên mục|tin cùng chủ đề|cùng chủ đề|bài cùng chuyên mục|đọc nhiều|xem nhiều|đọc thêm|đọc tiếp|xem thêm|xem tiếp|tham khảo thêm|có thể bạn quan tâm|bạn có thể quan tâm|tin đọc nhiều|tin tức liên quan|chủ đề|tags?|từ khóa|từ khoá|sự kiện',
  'về trang chủ đề|về trang chủ|trở về đầu trang|về đầu trang|lên đầu trang|quay lại|trang chủ|xem các bài viết của tác giả',
  // Switches between versions of the page.
  'phiên bản di động|phiên bản mobile|xem phiên bản (?:mobile|di động|đầy đủ|desktop)|xem bản (?:mobile|di động|đầy đủ|desktop)|bản desktop|phiên bản desktop',
  // Labels of a picture editor that copies carry along: the four buttons over a picture.
  '(?:leftcenterrightdel|left center right del)',
  'quảng cáo|tài trợ|adverts?|advertisements?|advertising|sponsored|story continues below advertisement|article continues below advertisement',
  "share|share this(?: article| story)?|tweet|print|comments?|read more|related(?: articles| stories| content)?|more on this story|recommended|follow us|sign up|subscribe|close|skip advert|loading|don[’']t miss|like this story? share it with a friend!?|this slideshow requires javascript.?",
].join('|');

const LINE = new RegExp(String.raw`^[•·*\-–►▶>» ]{0,6}(?:${LINES})[ :.…»>]{0,4}$`, 'iu');

/** A line that leads to another article or away from the page, by how it begins. */
const LEADS_AWAY =
  /^[•·*\-–►▶>» ]{0,6}(?:(?:xem thêm|đọc thêm|mời xem thêm|tin liên quan|bài liên quan|xem video|tags?|từ khóa|từ khoá|read more|read next|related|see also|more|click here)\s{0,3}[:>]|(?:this|our) (?:web)?site uses cookies|(?:trang (?:web|tin)|website|chúng tôi) (?:này )?(?:có )?sử dụng (?:các )?(?:tệp )?cookies?(?!\p{L})|mời (?:quý )?(?:bạn đọc|độc giả|quý vị)\s{1,3}(?:vào|đọc|xem|theo dõi|tham gia)|theo dõi (?:báo|kênh|chúng tôi|trang)\s.{0,80}\s(?:trên|tại)(?:\s|$)|>>\s{0,3}\S|©|copyright\s|(?:bản quyền|giấy phép)\s.{0,60}(?:báo|số))/iu;

/** After these the article is over: what follows are lists of other articles or readers' words. */
const ENDS_ARTICLE =
  /^[•·*\-– ]{0,6}(?:tin cùng chuyên mục|bài cùng chuyên mục|cùng chuyên mục|tin khác|các tin khác|tin mới|tin mới hơn|tin cũ hơn|ý kiến bạn đọc|viết bình luận|gửi bình luận|có thể bạn quan tâm|tin đọc nhiều|đọc nhiều nhất|related (?:links|stories|articles|posts|news|topics)|(?:more|other|top|latest|popular|recommended) (?:stories|news|articles|posts)|you (?:may|might) (?:also )?like|most (?:popular|read|viewed)|partner news|more great .{1,30} stories)[ :.]{0,3}$/iu;

/** `tuoitrethudo.com.vn`, `www.hanoi.gov.vn`, `https://bao.example/`: an address and nothing else. */
const ADDRESS = /^(?:https?:\/\/)?(?:[a-z\d-]{1,40}\.){1,4}(?:vn|com|net|org|info|gov|edu|example)(?:\/\S{0,200})?$/iu;

const MAX_LINE_CHARS = 200;

/** Whether a line is none of the article's text: a button, counter, label, version switch, bare address. */
export function isBoilerplate(line: string): boolean {
  return line.length <= MAX_LINE_CHARS && (LINE.test(line) || LEADS_AWAY.test(line) || ADDRESS.test(line));
}

/** Whether the article is over where this line stands (`Tin cùng chuyên mục`). */
export function endsArticle(line: string): boolean {
  return line.length <= MAX_LINE_CHARS && ENDS_ARTICLE.test(line);
}
