const ASIDE = /\s*\([^()]*\)/gu
/** Shorter ones tell a procedure from its like: "(cấp xã)", "(trừ xe mô tô, xe gắn máy)". */
const WORDS_MAX = 6

/**
 * An official name without what it lists in brackets: "Cấp giấy phép xây dựng đối với công
 * trình cấp III, cấp IV (công trình không theo tuyến/theo tuyến trong đô thị/…)". Such a list
 * outweighs the name itself, and no citizen types it.
 */
export function withoutLongAsides(name: string): string {
  return name.replace(ASIDE, (aside) => (aside.trim().split(/\s+/).length > WORDS_MAX ? '' : aside))
}
