/** A small guide without faults; a test spoils one thing in it. */
export const GUIDE_YAML = `slug: dang-ky-khai-sinh
code: "1.001193"
name: Thủ tục đăng ký khai sinh
label: Đăng ký khai sinh
field: Hộ tịch
levels: [commune]
agencies: [ubnd-cap-xa]
audience: [Công dân Việt Nam]
summary: Ghi tên trẻ mới sinh vào sổ hộ tịch và cấp Giấy khai sinh.
online: { level: full, source: portal }
waysToSubmit:
  - way: online
    where: Cổng Dịch vụ công quốc gia
    times:
      - { kind: same-day, source: portal }
    fees:
      - { kind: province, source: portal, when: { late: true } }
      - { kind: free, source: portal, when: { late: false } }
    source: portal
documents:
  - id: giay-chung-sinh
    name: Giấy chứng sinh
    kind: scan
    copies: 1
    source: portal
  - id: van-ban-uy-quyen
    name: Văn bản ủy quyền
    kind: scan
    source: portal
    when: { who: other }
questions:
  - id: who
    kind: choice
    ask: Ai đi đăng ký cho bé ạ?
    options:
      - { value: parent, label: Cha hoặc mẹ }
      - { value: other, label: Người khác }
  - id: late
    kind: yes-no
    ask: Bé sinh đã quá 60 ngày chưa ạ?
steps:
  - { id: dang-nhap, kind: sign-in, title: Đăng nhập, text: Đăng nhập bằng VNeID., source: portal }
  - { id: dien-to-khai, kind: fill, title: Điền tờ khai, text: Điền thông tin của bé., source: portal }
  - { id: nop, kind: submit, title: Nộp hồ sơ, text: Bấm nút nộp hồ sơ., source: portal }
results:
  - { text: Giấy khai sinh, source: portal }
legalBasis:
  - { number: 60/2014/QH13, source: portal }
url: https://dichvucong.gov.vn/thu-tuc-hanh-chinh/khai-sinh
sources:
  - { id: portal, title: Trang thủ tục trên Cổng, date: 2026-07 }
checked: 2026-11-21
validity: { from: 2026-07-01 }
owner: bo-tu-phap
`

export const AGENCIES_YAML = `agencies:
  - { id: ubnd-cap-xa, name: Ủy ban nhân dân cấp xã, level: commune }
  - { id: bo-tu-phap, name: Bộ Tư pháp, level: ministry }
`

export const CATALOGUE_LINE = `{"code":"1.001193","name":"Thủ tục đăng ký khai sinh","ministry":"Bộ Tư pháp","field":"Hộ tịch","levels":["commune"],"audience":["Công dân Việt Nam"],"sourceDate":"2026-07"}
`

/** The sample content with some files added or changed. */
export function sampleFiles(changes: Record<string, string> = {}): Record<string, string> {
  return {
    'knowledge/procedures/dang-ky-khai-sinh.yaml': GUIDE_YAML,
    'knowledge/agencies.yaml': AGENCIES_YAML,
    'knowledge/catalogue.jsonl': CATALOGUE_LINE,
    ...changes,
  }
}
