/** Why an answer to a deciding question could not be taken. */
export const INVALID = {
  vi: {
    choice:
      'Tôi chưa rõ anh/chị thuộc trường hợp nào. Anh/chị chọn giúp một nút bên dưới; chưa chắc thì bấm “Bỏ qua”.',
    'yes-no': 'Anh/chị trả lời giúp “Có” hoặc “Không”; chưa chắc thì bấm “Bỏ qua”.',
    number: 'Câu này cần một con số, ví dụ 3.',
    below: (min: string) => `Con số nhỏ nhất ở đây là ${min}.`,
    above: (max: string) => `Con số lớn nhất ở đây là ${max}.`,
    date: 'Câu này cần một ngày, ví dụ 05/03/2026, “hôm qua” hay “ngày 5 tháng 3 năm 2026”.',
    noSuchDay: 'Ngày đó không có trong lịch. Anh/chị xem lại ngày, tháng, năm.',
    future: 'Ngày đó chưa tới. Câu này hỏi về một ngày đã qua hoặc hôm nay.',
    tooEarly: (day: string) => `Ngày sớm nhất ở đây là ${day}.`,
    place:
      'Tôi chưa nhận ra tỉnh, thành phố đó. Anh/chị gõ tên tỉnh, thành phố, ví dụ “Hải Phòng”.',
  },
  en: {
    choice:
      'I am not sure which case is yours. Please press one of the buttons below, or “Skip” if you do not know.',
    'yes-no': 'Please answer “Yes” or “No”, or press “Skip” if you do not know.',
    number: 'This needs a number, such as 3.',
    below: (min: string) => `The smallest number here is ${min}.`,
    above: (max: string) => `The largest number here is ${max}.`,
    date: 'This needs a date, such as 05/03/2026 or “yesterday”.',
    noSuchDay: 'That day is not in the calendar. Please check day, month and year.',
    future: 'That day is still ahead. This asks about today or a day before.',
    tooEarly: (day: string) => `The earliest day here is ${day}.`,
    place: 'I do not know that province or city. Please type its name, such as “Hải Phòng”.',
  },
}
