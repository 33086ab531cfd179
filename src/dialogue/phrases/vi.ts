import { ELSEWHERE } from './elsewhere'
import { INQUIRY } from './inquiry'
import { INVALID } from './invalid'
import { PERSON, SWITCHED_OFF } from './person'
import { KEPT_DAYS } from './kept-days'

/**
 * Everything that the assistant can say in Vietnamese, besides the content of a release.
 * Nothing else in this folder holds a sentence that a citizen reads.
 */
export const vi = {
  greeting: {
    hello:
      'Xin chào anh/chị. Tôi là trợ lý tự động, hướng dẫn thủ tục hành chính và dịch vụ công trực tuyến; tôi không phải là người và không quyết định hồ sơ.',
    privacy: `Nội dung trò chuyện được lưu ${KEPT_DAYS} ngày để cải thiện câu trả lời; anh/chị có thể gõ “xóa dữ liệu của tôi” bất cứ lúc nào.`,
    doNotSend:
      'Xin đừng gửi số căn cước, số điện thoại, mật khẩu, mã OTP hay ảnh giấy tờ: tôi không cần đến.',
    askAway: 'Anh/chị cần làm thủ tục gì? Ví dụ:',
    examples: [
      'Đăng ký khai sinh cho con cần giấy tờ gì?',
      'Làm lại thẻ căn cước bị mất thế nào?',
      'Lệ phí đăng ký tạm trú bao nhiêu?',
    ],
    back: 'Chào anh/chị trở lại. Anh/chị cần hỏi gì tiếp?',
  },
  guard: {
    empty: 'Tôi chưa đọc được nội dung nào. Anh/chị gõ giúp câu hỏi bằng chữ nhé.',
    tooLong: (max: number) =>
      `Câu hỏi dài quá ${max} ký tự nên tôi chưa đọc được. Anh/chị tóm tắt giúp trong một hai câu.`,
    otherScript:
      'Tôi chỉ hiểu tiếng Việt, và tiếng Anh ở mức cơ bản. (I understand Vietnamese, and a little English.)',
    attachment:
      'Tôi không nhận ảnh hay tệp, và cũng không lưu lại. Xin đừng gửi ảnh giấy tờ; anh/chị gõ câu hỏi bằng chữ giúp tôi.',
    personalData:
      'Tôi đã che thông tin riêng trong tin nhắn vừa rồi. Xin đừng gửi số căn cước, số điện thoại, số thẻ, mật khẩu hay mã OTP: tôi không cần, và không cơ quan nào hỏi mã OTP qua trò chuyện.',
    onlyPersonalData: 'Anh/chị cần hỏi về thủ tục nào?',
    unknownCode: (code: string) => `Tôi không thấy thủ tục mã ${code} trong danh mục đang dùng.`,
    noChoicesOpen:
      'Hiện không có lựa chọn nào đang chờ anh/chị chọn theo số. Anh/chị gõ câu hỏi giúp tôi.',
    noSuchChoice: (count: number) => `Chỉ có ${count} lựa chọn. Anh/chị chọn giúp một trong số đó.`,
  },
  command: {
    stopped: (label: string) =>
      `Tôi dừng phần hướng dẫn “${label}” ở đây và giữ nguyên chỗ. Khi cần, anh/chị gõ “làm tiếp”.`,
    nothingToStop: 'Vâng, tôi dừng ở đây. Khi cần, anh/chị cứ hỏi tiếp.',
    restarted: 'Mình bắt đầu lại từ đầu. Anh/chị cần làm thủ tục gì?',
    nothingToGoOn: 'Hiện không có phần hướng dẫn nào đang làm dở. Anh/chị cần làm thủ tục gì?',
    nothingRefused: 'Vâng. Anh/chị nói giúp tôi cần làm thủ tục gì.',
    acknowledged: 'Vâng. Anh/chị cần hỏi gì tiếp?',
    misunderstood:
      'Xin lỗi, tôi hiểu chưa đúng ý anh/chị. Anh/chị nói lại giúp việc cần làm, bằng vài từ khác.',
    switchedAlong: 'Từ giờ tôi trả lời bằng tiếng Việt.',
    switched: 'Từ giờ tôi trả lời bằng tiếng Việt. Anh/chị cần làm thủ tục gì?',
  },
  elsewhere: ELSEWHERE.vi,
  inquiry: INQUIRY.vi,
  erasure: {
    ask: 'Anh/chị muốn xóa toàn bộ nội dung đã trò chuyện với tôi? Việc này không lấy lại được, và phần hướng dẫn đang làm dở cũng mất.',
    done: 'Tôi đã xóa nội dung trò chuyện trước đó. Anh/chị có thể hỏi tiếp như mới.',
    kept: 'Vâng, tôi giữ nguyên, không xóa gì.',
  },
  answer: {
    lead: (facets: string, label: string) => `${facets} của thủ tục “${label}”:`,
    frequentLead: (label: string) => `Về thủ tục “${label}”:`,
    overviewLead: (label: string) => `Thông tin chính về thủ tục “${label}”:`,
    nothingStated: (facet: string) =>
      `Hướng dẫn này không nêu ${facet}. Anh/chị xem tại trang chính thức.`,
    onlyWhen: (condition: string) => `Áp dụng khi: ${condition}`,
    neededWhen: (condition: string) => `Cần khi: ${condition}`,
    personalList:
      'Bấm “Hướng dẫn từng bước”, trả lời vài câu, anh/chị sẽ có danh sách đúng cho trường hợp của mình.',
    also: (label: string) => `Anh/chị còn hỏi về “${label}”: bấm nút bên dưới để xem tiếp.`,
    alsoButton: (label: string) => `Xem tiếp: ${label}`,
    reception: (agencies: string) => `Cơ quan thực hiện: ${agencies}`,
    online: {
      full: 'Làm được toàn trình trên mạng: nộp, trả phí và nhận kết quả không phải đến cơ quan.',
      partial: 'Chỉ làm được một phần trên mạng.',
      none: 'Chưa làm được trên mạng.',
      unconfirmed:
        'Nộp được trên mạng; chưa xác nhận được có làm trọn trên mạng (“toàn trình”) hay không.',
    },
    headingFor: (facet: string, way: string) => `${facet} – ${way}`,
    dependsOnCase: (facet: string) => `tùy trường hợp (bấm “${facet}” để xem)`,
    noOwnAnswer: (label: string) =>
      `Tôi chưa có câu trả lời riêng cho điều anh/chị vừa hỏi. Dưới đây là thông tin chính về thủ tục “${label}”; chưa đủ thì anh/chị hỏi người hỗ trợ.`,
    inSomeCases: (step: string) => `${step} *`,
    personalSteps:
      'Bước có dấu * chỉ cần trong một số trường hợp. Bấm “Hướng dẫn từng bước”, trả lời vài câu, anh/chị chỉ còn thấy những bước của mình.',
    benefit: (text: string) => `Lợi ích: ${text}`,
    forWay: (way: string, text: string) => `${way}: ${text}`,
    stale: (day: string) =>
      `Lưu ý: nội dung này kiểm tra lần cuối ngày ${day}, đã quá 60 ngày. Trước khi nộp, anh/chị xem lại trang chính thức.`,
    repealed: (day: string) => `hết hiệu lực sau ngày ${day}`,
    notYet: (day: string) => `có hiệu lực từ ${day}`,
    replaced: (old: string, current: string) =>
      `Mã ${old} không còn dùng; thủ tục này nay có mã ${current}.`,
    toCheck: 'Cần xem lại tại trang chính thức',
    expired: (label: string, day: string) =>
      `Hướng dẫn “${label}” của tôi đã hết giá trị sau ngày ${day}, vì vậy tôi không trả lời theo bản đó để tránh chỉ sai. Anh/chị xem quy định hiện hành tại trang chính thức:`,
    perUnit: (amount: string, unit: string) => `${amount}/${unit}`,
  },
  fee: {
    free: 'Miễn phí',
    amount: (vnd: string) => `${vnd} đồng`,
    province: 'Mức thu do Hội đồng nhân dân tỉnh, thành phố quyết định, mỗi nơi một khác',
    check: 'Chưa có nguồn đủ chắc chắn; anh/chị xem mức thu tại trang chính thức',
  },
  time: {
    hour: (n: string) => `${n} giờ`,
    'working-hour': (n: string) => `${n} giờ làm việc`,
    day: (n: string) => `${n} ngày`,
    'working-day': (n: string) => `${n} ngày làm việc`,
    month: (n: string) => `${n} tháng`,
    sameDay: 'Trong ngày',
    check: 'Chưa có nguồn đủ chắc chắn; anh/chị xem thời hạn tại trang chính thức',
  },
  way: { online: 'Nộp trực tuyến', counter: 'Nộp trực tiếp', post: 'Nộp qua bưu chính' },
  ways: (names: string) => `Nộp ${names}`,
  wayShort: { online: 'trực tuyến', counter: 'trực tiếp', post: 'qua bưu chính' },
  level: { ministry: 'cấp bộ', province: 'cấp tỉnh', commune: 'cấp xã', other: 'cơ quan khác' },
  document: {
    original: 'bản chính',
    copy: 'bản sao',
    scan: 'ảnh chụp hoặc bản quét',
    'electronic-form': 'biểu mẫu điện tử, điền trên mạng',
    'show-only': 'chỉ xuất trình, không phải nộp',
    count: (n: number, what: string) => `${n} ${what}`,
    form: (name: string) => `Mẫu: ${name}`,
  },
  condition: {
    isOneOf: (labels: string) => `“${labels}”`,
    isNoneOf: (labels: string) => `không phải “${labels}”`,
    isYes: (ask: string) => `“${ask}” – có`,
    isNo: (ask: string) => `“${ask}” – không`,
    isWithin: (ask: string, range: string) => `“${ask}” – ${range}`,
    atLeast: (n: string) => `từ ${n} trở lên`,
    atMost: (n: string) => `đến ${n}`,
    between: (from: string, to: string) => `từ ${from} đến ${to}`,
    daysAtLeast: (n: string) => `đã qua ít nhất ${n} ngày`,
    daysAtMost: (n: string) => `chưa quá ${n} ngày`,
    and: '; và ',
    or: '” hoặc “',
  },
  catalogue: {
    lead: (label: string) => `Tôi tìm thấy thủ tục “${label}” trong danh mục thủ tục hành chính:`,
    noGuide:
      'Tôi chưa có hướng dẫn chi tiết cho thủ tục này, nên không nêu giấy tờ, lệ phí hay thời hạn để tránh sai. Những điều đó có tại trang chính thức.',
    noGuideFacet: (facets: string) =>
      `Anh/chị hỏi về ${facets}: tôi chưa có hướng dẫn chi tiết cho thủ tục này nên không nêu để tránh sai. Điều đó có tại trang chính thức.`,
    agency: (name: string) => `Cơ quan: ${name}`,
    level: (levels: string) => `Cấp thực hiện: ${levels}`,
    field: (name: string) => `Lĩnh vực: ${name}`,
    audience: (names: string) => `Đối tượng: ${names}`,
    searchByCode: (code: string) =>
      `Chưa có đường dẫn riêng: mở Cổng Dịch vụ công quốc gia rồi tìm theo mã ${code}.`,
    nationalCatalogue: 'Danh mục thủ tục hành chính quốc gia',
  },
  ask: {
    title: 'Các thủ tục gần với câu hỏi',
    which: 'Anh/chị đang hỏi về thủ tục nào dưới đây?',
    whichFor: (facets: string) =>
      `Để trả lời về ${facets}, tôi cần biết anh/chị hỏi thủ tục nào dưới đây:`,
    isItThis: (facets: string, label: string) =>
      `Có phải anh/chị hỏi về ${facets} của thủ tục “${label}” không?`,
    whichOfTopic: 'Anh/chị hỏi về thủ tục nào? Anh/chị nói giúp tên hoặc việc cần làm, ví dụ:',
    refused:
      'Cảm ơn anh/chị đã cho biết. Tôi đã ghi lại câu hỏi này để cán bộ bổ sung. Anh/chị thử nói cách khác, hoặc tìm tại trang chính thức.',
  },
  /** When the fault is ours. */
  failure:
    'Xin lỗi anh/chị, tôi gặp trục trặc nên chưa trả lời được câu này. Anh/chị thử gửi lại giúp tôi; nếu vẫn không được, xin hỏi Trung tâm Phục vụ hành chính công nơi gần nhất.',
  switchedOff: SWITCHED_OFF.vi,
  person: PERSON.vi,
  none: {
    title: 'Tìm và hỏi thêm ở đâu',
    sorry:
      'Tôi chưa tìm được câu trả lời chắc chắn cho câu hỏi này, nên không đoán. Câu hỏi đã được ghi lại để cán bộ bổ sung.',
    nearest: (fields: string) => `Lĩnh vực gần nhất mà tôi biết: ${fields}.`,
    person:
      'Để gặp người hỗ trợ: đến Trung tâm Phục vụ hành chính công cấp xã gần nhất, hoặc xem số tổng đài tại dichvucong.gov.vn.',
    search: 'Tìm trên Cổng Dịch vụ công quốc gia',
  },
  walk: {
    /** What the button for a walk is called by people, besides its own words. */
    startWords: [
      'bắt đầu',
      'bắt đầu làm',
      'làm luôn',
      'làm từng bước',
      'chỉ từng bước',
      'dẫn tôi làm',
    ],
    intro: (label: string) =>
      `Tôi sẽ dẫn anh/chị làm “${label}” từng bước. Trước hết, tôi hỏi vài câu để nêu đúng giấy tờ và lệ phí cho trường hợp của anh/chị.`,
    introNoQuestions: (label: string) => `Tôi sẽ dẫn anh/chị làm “${label}” từng bước.`,
    notFull: (text: string) => `Lưu ý: ${text}`,
    resumed: (label: string) => `Mình làm tiếp “${label}”.`,
    restarted: (label: string) => `Mình làm lại “${label}” từ đầu.`,
    why: (text: string) => `(Vì sao hỏi: ${text})`,
    atTheStart: 'Đây là chỗ đầu tiên, không quay lại được nữa.',
    checklistLead: (label: string) =>
      `Đây là những thứ anh/chị cần cho “${label}”, theo các câu vừa trả lời. Chuẩn bị xong thì bấm “Tiếp tục”.`,
    checklistTitle: 'Danh sách chuẩn bị',
    firstStepLead: (label: string) => `Các bước làm “${label}”:`,
    stepLabel: (at: number, of: number) => `Bước ${at}/${of}`,
    onlyWhen: (condition: string) => `Bước này chỉ cần khi: ${condition}.`,
    stuckLead: (title: string) => `Khi gặp lỗi ở bước “${title}”, anh/chị thử lần lượt:`,
    stuckChecks: [
      'Tải lại trang, hoặc đăng nhập lại bằng VNeID rồi làm lại bước này.',
      'Chụp lại thông báo lỗi (che số căn cước) để hỏi cán bộ.',
    ],
    stuckPlace: 'Anh/chị nói giúp tôi đang vướng ở đâu, bằng vài từ. Hoặc:',
    offer: (label: string, place: string) =>
      `Anh/chị đang làm dở “${label}” (${place}). Mình làm tiếp nhé?`,
    offerButton: (label: string) => `Làm tiếp: ${label}`,
    placeQuestion: 'đang trả lời câu hỏi',
    placeChecklist: 'đang chuẩn bị giấy tờ',
    moved:
      'Bước anh/chị đang làm không còn trong hướng dẫn, nên tôi đưa anh/chị về bước gần nhất trước đó.',
    withdrawn:
      'Hướng dẫn này không còn trong bản đang phát hành; anh/chị đối chiếu với trang chính thức.',
    gone: (label: string) =>
      `Hướng dẫn “${label}” không còn được dùng, nên tôi dừng phần đang làm. Anh/chị xem tại trang chính thức:`,
    changedLead: (label: string) =>
      `Hướng dẫn “${label}” đã được cập nhật từ khi anh/chị bắt đầu. Phần còn lại có thay đổi:`,
    changedAfter: 'Anh/chị vẫn đang theo bản cũ; muốn theo bản mới thì bấm “Bắt đầu lại”.',
    stepAdded: (title: string) => `Thêm bước: ${title}`,
    stepRemoved: (title: string) => `Bỏ bước: ${title}`,
    stepChanged: (title: string) => `Sửa nội dung bước: ${title}`,
    documentsChanged: 'Danh sách giấy tờ đã sửa',
    feesChanged: 'Lệ phí hoặc thời hạn đã sửa',
    expiredSince: (day: string) => `Bản mới nhất cũng đã hết giá trị sau ngày ${day}`,
    needsAnswer: 'Câu này cần anh/chị trả lời để đi tiếp; nếu không rõ, bấm “Bỏ qua”.',
    notUnderstoodAtPlace:
      'Tôi chưa hiểu ý anh/chị ở chỗ này. Anh/chị bấm một nút bên dưới, hoặc hỏi cụ thể hơn.',
    finishedLead: (label: string) => `Anh/chị đã đi hết các bước của “${label}”.`,
    track: [
      'Giữ lại mã hồ sơ trên màn hình hoặc giấy tiếp nhận; đừng gửi mã đó cho tôi.',
      'Theo dõi: đăng nhập dichvucong.gov.vn, bấm vào tên của mình, chọn “Dịch vụ công của tôi”; hoặc tra cứu bằng mã hồ sơ.',
      'Nếu được yêu cầu bổ sung, làm đúng hạn ghi trong phiếu.',
    ],
    due: (day: string) =>
      `Nếu nộp hôm nay, dự kiến có kết quả vào ${day}. Tôi đã trừ thứ Bảy, Chủ nhật nhưng chưa trừ ngày lễ; ngày ghi trên giấy hẹn mới là ngày chính thức.`,
    dueExtra: 'Ngày dự kiến này chưa kể thời gian thêm nêu ở trên, nếu có.',
    dueUnknown: 'Thời hạn có kết quả: xem trên giấy hẹn.',
    rate: 'Anh/chị hài lòng đến đâu với phần hướng dẫn này? Chọn từ 1 (chưa hài lòng) đến 5 (rất hài lòng).',
    rateAgain: 'Anh/chị chọn giúp một số từ 1 đến 5, hoặc bấm “Bỏ qua”.',
    rated: 'Cảm ơn anh/chị đã đánh giá. Anh/chị cần hỏi gì tiếp?',
    notRated: 'Vâng. Cảm ơn anh/chị đã dùng hướng dẫn.',
    stars: (n: number) => `${n} sao`,
  },
  invalid: INVALID.vi,
  heading: {
    depends: 'Tùy trường hợp',
    hints: 'Mẹo',
    mistakes: 'Lỗi hay gặp',
    duration: 'Thời gian',
    warning: 'Điều cần lưu ý',
    track: 'Theo dõi hồ sơ',
    about: 'Thông tin',
    ofAllPapers: 'Về giấy tờ nói chung',
    see: 'Xem tại đây',
    related: 'Việc liên quan',
  },
  facet: {
    documents: 'Giấy tờ',
    fee: 'Lệ phí',
    time: 'Thời hạn',
    place: 'Nơi nộp',
    steps: 'Các bước',
    conditions: 'Điều kiện',
    forms: 'Biểu mẫu',
    result: 'Kết quả',
    'legal-basis': 'Căn cứ pháp lý',
    'online-level': 'Làm trực tuyến',
    deadline: 'Hạn phải làm',
  },
  button: {
    walk: 'Hướng dẫn từng bước',
    next: 'Tiếp tục',
    back: 'Quay lại',
    skip: 'Bỏ qua',
    stuck: 'Tôi gặp lỗi ở bước này',
    restart: 'Bắt đầu lại',
    stop: 'Dừng',
    resume: 'Làm tiếp',
    elsewhere: 'Tiếp tục ở nơi khác',
    noneOfThese: 'Không có câu nào đúng',
    yes: 'Có',
    no: 'Không',
    person: 'Gặp người hỗ trợ',
    tellMe: 'Báo tôi khi có câu trả lời',
    officialPage: 'Trang chính thức',
    portal: 'Cổng Dịch vụ công quốc gia',
  },
  weekday: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  list: { and: ' và ' },
  offers: {
    byNumber: 'Gõ số để chọn:',
    byWords: (words: string) => `Hoặc gõ: ${words}`,
  },
}
