/** Why a link that a site's own lists show is no page to fetch, with what operators read. */
export const LEFT_OUT_BECAUSE = {
  'not an address': 'không phải địa chỉ trang',
  'too long': 'địa chỉ quá dài',
  'other host': 'thuộc máy chủ khác',
  'no article': 'không phải bài viết',
  denied: 'trang tin khai báo bỏ qua',
  'beyond the limit': 'quá số bài của một lần xem',
} as const;

export type LeftOutBecause = keyof typeof LEFT_OUT_BECAUSE;

/** Links that were left out for one reason. */
export interface LeftOutLinks {
  readonly because: LeftOutBecause;
  readonly count: number;
  /** The first of them. */
  readonly example: string;
}
