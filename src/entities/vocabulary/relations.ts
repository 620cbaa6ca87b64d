import type { Relation } from '../../model/citation.ts';

/** Words by which a text says what is done with a document. */
export interface RelationCue {
  readonly relation: Relation;
  /** Separated by `; `; small letters, new orthography; a blank matches any blanks. */
  readonly words: string;
  /**
   * How it governs: `strong` verbs win over the `weak` ones that stand between them and the document (`tổng kết 10 năm thực hiện
   * Nghị quyết`, `quán triệt, triển khai Nghị quyết`); `plain` ones count by nearness alone; `adjacent` ones only right before the document;
   * `none` are other words that hold one of these (`theo dõi`).
   */
  readonly weight: 'strong' | 'weak' | 'plain' | 'adjacent' | 'none';
}

/**
 * Before the document. Terms of the state database of legal texts (căn cứ, hướng dẫn, sửa đổi, thay thế, bãi bỏ ...) and of Party
 * practice (quán triệt, cụ thể hóa, tổng kết ...).
 */
export const CUES_BEFORE: readonly RelationCue[] = [
  {
    relation: 'quán triệt',
    weight: 'strong',
    words:
      'quán triệt; học tập, nghiên cứu; nghiên cứu, học tập; học tập nghị quyết; phổ biến; tuyên truyền; trao đổi về nội dung; giới thiệu nội dung; thông tin nội dung',
  },
  { relation: 'cụ thể hóa', weight: 'strong', words: 'cụ thể hóa; thể chế hóa' },
  {
    relation: 'tổng kết',
    weight: 'strong',
    words:
      'tổng kết; sơ kết; kinh nghiệm trong thực hiện; kết quả thực hiện; kết quả triển khai; nhìn lại; đánh giá kết quả; đánh giá việc; năm thực hiện; năm triển khai',
  },
  { relation: 'giám sát', weight: 'strong', words: 'giám sát; kiểm tra; thanh tra; rà soát; đôn đốc' },
  { relation: 'hướng dẫn', weight: 'strong', words: 'hướng dẫn' },
  {
    relation: 'quy định chi tiết',
    weight: 'strong',
    words: 'quy định chi tiết; quy định chi tiết và hướng dẫn thi hành',
  },
  {
    relation: 'triển khai',
    weight: 'weak',
    words: 'triển khai; thực hiện; thi hành; hiện thực hóa; chấp hành; thực thi; áp dụng; hưởng ứng',
  },
  { relation: 'triển khai', weight: 'adjacent', words: 'đưa; đưa các; sớm đưa; đưa nội dung' },
  {
    relation: 'ban hành',
    weight: 'plain',
    words: 'ban hành; thông qua; ký; công bố; phê duyệt; dự thảo; biểu quyết thông qua',
  },
  {
    relation: 'căn cứ',
    weight: 'plain',
    words:
      'căn cứ; căn cứ vào; theo; theo tinh thần; theo đúng; trên cơ sở; dựa trên; dựa vào; bám sát; bám sát vào; phù hợp với; chiếu theo; tinh thần của; trái với; trái quy định; vi phạm; đúng với; theo quy định tại; theo quy định của; kế thừa',
  },
  {
    relation: 'dẫn chiếu',
    weight: 'plain',
    words: 'quy định tại; quy định trong; nêu tại; nêu trong; ghi trong; dẫn; viện dẫn; trích',
  },
  {
    relation: 'sửa đổi',
    weight: 'plain',
    words:
      'sửa đổi; bổ sung một số điều; sửa đổi, bổ sung; sửa đổi, bổ sung một số điều; bổ sung, điều chỉnh; điều chỉnh, bổ sung; sửa',
  },
  {
    relation: 'khác',
    weight: 'none',
    words: 'theo dõi; kèm theo; tiếp theo; theo đó; ký kết; ký hiệu; thi hành án; thi hành kỷ luật',
  },
  { relation: 'thay thế', weight: 'plain', words: 'thay thế; thay cho' },
  { relation: 'bãi bỏ', weight: 'plain', words: 'bãi bỏ; hủy bỏ; thu hồi; hết hiệu lực' },
  { relation: 'đính chính', weight: 'plain', words: 'đính chính' },
  { relation: 'hợp nhất', weight: 'plain', words: 'hợp nhất' },
  { relation: 'đình chỉ', weight: 'plain', words: 'đình chỉ; tạm dừng thi hành; ngưng hiệu lực' },
];

/** After the document: what its own predicate says, where nothing before it does. */
export const CUES_AFTER: readonly RelationCue[] = [
  { relation: 'triển khai', weight: 'strong', words: 'vào cuộc sống; đi vào cuộc sống; vào thực tiễn' },
  { relation: 'sửa đổi', weight: 'plain', words: 'sửa đổi' },
  {
    relation: 'ban hành',
    weight: 'plain',
    words:
      'được ban hành; được thông qua; được ký; ban hành ngày; vừa ban hành; mới ban hành; ra đời; do; được công bố',
  },
  { relation: 'thay thế', weight: 'plain', words: 'được thay thế; bị thay thế' },
  { relation: 'bãi bỏ', weight: 'plain', words: 'bị bãi bỏ; được bãi bỏ; hết hiệu lực; bị hủy bỏ' },
  { relation: 'quán triệt', weight: 'plain', words: 'được quán triệt; đã được quán triệt' },
  {
    relation: 'triển khai',
    weight: 'plain',
    words: 'được triển khai; đã được triển khai; được thực hiện; được cấp ủy; cũng đang được',
  },
  {
    relation: 'dẫn chiếu',
    weight: 'plain',
    words: 'quy định; nêu; nêu rõ; xác định; chỉ rõ; ghi rõ; yêu cầu; cho phép',
  },
];
