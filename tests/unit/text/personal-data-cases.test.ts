import { maskPersonalData } from '../../../src/text/personal-data'

/*
 * What citizens write, case by case. In the first table everything in «» has to go; in the
 * second nothing may. Numbers are made up.
 */
const ID = '[số định danh]'
const PHONE = '[số điện thoại]'
const EMAIL = '[email]'
const CARD = '[số thẻ]'
const CODE = '[mã OTP]'
const DOSSIER = '[mã hồ sơ]'

const MASKED: [string, string][] = [
  // Identity cards, 12 digits
  ['cccd của em là «001099012345» ạ', ID],
  ['CCCD: «001 099 012 345»', ID],
  ['căn cước «001.099.012.345» bị mất', ID],
  ['can cuoc «001-099-012-345» het han', ID],
  ['số «0010 9901 2345» đó', ID],
  ['căn cước công dân số «079203012345»', ID],
  ['cccd«038201004455»', ID],
  ['tên Nam,«001099012345»,Hà Nội', ID],
  ['tên Nam.«001099012345»', ID],
  ['(«001099012345»)', ID],
  ['"«001099012345»"', ID],
  ['số «001099012345»đã hết hạn', ID],
  ['cccd «001 099 012 345» đã hết hạn', ID],
  ['cccd «001 099 012 345» đổi được chưa', ID],
  ['«001099012345» là số của tôi', ID],
  ['số định danh cá nhân «030095001122»', ID],
  ['so dinh danh «030095001122»', ID],
  ['số định danh của con em là «001 225 012 345»', ID],
  ['cccd  «001  099  012  345»', ID],
  ['cccd «001\u00a0099\u00a0012\u00a0345»', ID],
  ['cccd «001–099–012–345»', ID],
  ['cccd «001_099_012_345»', ID],
  ['cccd «０01099012345»', ID],
  ['cccd «００１０９９０１２３４５»', ID],
  ['em tên Lan cccd «096301000017» ở Cà Mau', ID],
  ['tra giúp «001099012345» với', ID],
  ['001 là mã Hà Nội, số em «001199000123»', ID],
  // Identity cards of before, 9 or 12 digits
  ['cmnd «123456789»', ID],
  ['chứng minh cũ «012345678»', ID],
  ['chung minh nhan dan «024 123 456»', ID],
  ['cmt «123.456.789»', ID],
  ['cmtnd «123-456-789»', ID],
  ['cmnd số «12 345 6789» cấp ngày 1/2/2010', ID],
  ['cmnd của bố em là «024123456»', ID],
  ['CMND «280123456789»', ID],
  ['số cũ «123 456 789» giờ đổi số', ID],
  ['số cũ «280 123 456 789» giờ đổi số', ID],
  ['cmnd=«123456789»', ID],
  ['cmnd-«123456789»', ID],
  // Passports, insurance, tax, driving licences
  ['hộ chiếu «B1234567» hết hạn', ID],
  ['ho chieu «C12345678»', ID],
  ['passport «P01234567»', ID],
  ['thẻ bhyt «DN4797912345678»', ID],
  ['thẻ bảo hiểm y tế «GD 4 79 79123 45678»', ID],
  ['sổ bhxh «7912345678»', ID],
  ['số bảo hiểm xã hội «0123456780»', ID],
  ['bhxh của em «79 1234 5678»', ID],
  ['mst «8012345678»', ID],
  ['mã số thuế cá nhân «8012345678»', ID],
  ['bằng lái «790123456789»', ID],
  ['gplx «790123456781»', ID],
  ['số «8012345678» là gì', ID],
  // Mobile phones
  ['gọi cho tôi «0912345678»', PHONE],
  ['«0912 345 678»', PHONE],
  ['«0912.345.678»', PHONE],
  ['«0912-345-678»', PHONE],
  ['«0912 - 345 - 678»', PHONE],
  ['«09 12 34 56 78»', PHONE],
  ['«091 234 5678»', PHONE],
  ['«091 2345 678»', PHONE],
  ['«0 9 1 2 3 4 5 6 7 8»', PHONE],
  ['«0912\u00a0345\u00a0678»', PHONE],
  ['«0912_345_678»', PHONE],
  ['«0912·345·678»', PHONE],
  ['«+84912345678»', PHONE],
  ['«+84 912 345 678»', PHONE],
  ['«+84.912.345.678»', PHONE],
  ['«(+84) 912 345 678»', PHONE],
  ['«(+84)912345678»', PHONE],
  ['«+84 (0) 912 345 678»', PHONE],
  ['«+84(0)912345678»', PHONE],
  ['«+840912345678»', PHONE],
  ['«0084912345678»', PHONE],
  ['«84912345678»', PHONE],
  ['«84 912 345 678»', PHONE],
  ['sđt:«0356789012»', PHONE],
  ['sdt «0783456789» zalo cung so nay', PHONE],
  ['dt «0567890123»', PHONE],
  ['số em «0868123456», gọi giúp', PHONE],
  ['liên hệ «0912345678»/Nam', PHONE],
  ['gọi «0912345678» đi', PHONE],
  ['gọi «0912345678» đồng chí Nam', PHONE],
  ['số cũ «01681234567»', PHONE],
  ['số cũ «0126 123 4567»', PHONE],
  ['«０９１２３４５６７８»', PHONE],
  ['Nam.«0912345678»', PHONE],
  ['Nam,«0912345678»', PHONE],
  ['zalo«0912345678»', PHONE],
  // Land lines
  ['máy bàn «024 3822 1234»', PHONE],
  ['máy bàn «(024) 3822 1234»', PHONE],
  ['máy bàn «(024)38221234»', PHONE],
  ['«024.3822.1234»', PHONE],
  ['«024-38221234»', PHONE],
  ['«02838221234»', PHONE],
  ['«+84 24 3822 1234»', PHONE],
  ['«0236 3 822 123»', PHONE],
  // E-mail
  ['thư «nguyen.van-a@gmail.com» nhé', EMAIL],
  ['«lan_99@yahoo.com.vn»', EMAIL],
  ['email:«a@b.vn»', EMAIL],
  ['«NGUYENVANA@GMAIL.COM»', EMAIL],
  ['gửi về «hoa+dvc@example.gov.vn».', EMAIL],
  ['«nguyễnvăna@gmail.com»', EMAIL],
  ['«nguyenvana@gmail»', EMAIL],
  ['mailto:«a.b.c@d-e.org»', EMAIL],
  // Cards and accounts
  ['thẻ «4111 1111 1111 1111»', CARD],
  ['thẻ «4111111111111111»', CARD],
  ['thẻ «4111-1111-1111-1111»', CARD],
  ['thẻ «9704 3612 3456 7890 128» Vietcombank', CARD],
  ['thẻ «9704361234567890»', CARD],
  ['thẻ «9704361234567890128»', CARD],
  ['gõ nhầm một số: «4111 1111 1111 1112»', CARD],
  ['amex «3782 822463 10005»', CARD],
  ['stk «1903 5678 901» techcombank', CARD],
  ['số tài khoản «101234567» vietin', CARD],
  ['so tai khoan cua em la «00110012345»', CARD],
  // One-time codes and passwords
  ['mã otp «123456»', CODE],
  ['otp là «4455»', CODE],
  ['OTP: «998 877»', CODE],
  ['OTP: «998-877»', CODE],
  ['otp «1 2 3 4 5 6»', CODE],
  ['ma otp cua em la «123456»', CODE],
  ['mã otp gửi về máy là «887766»', CODE],
  ['ma xac thuc: «998877»', CODE],
  ['mã xác nhận «0099»', CODE],
  ['mã xác minh là «77889900»', CODE],
  ['mã pin «1234»', CODE],
  ['«123456» là mã otp', CODE],
  ['«123456» la otp', CODE],
  ['mật khẩu là «Matkhau123»', CODE],
  ['mat khau: «abc@12345»', CODE],
  ['mật khẩu của em là «123456»', CODE],
  ['password=«hunter2!»', CODE],
  // Dossier codes
  ['hồ sơ «H29.01-240101-0001» tới đâu rồi', DOSSIER],
  ['«000.00.12.H29-240101-0001»', DOSSIER],
  ['«G22.99.08.000-261101-000123»', DOSSIER],
  ['ma ho so «h29.5-230912-0012»', DOSSIER],
  ['«H26.12.34-261122-00012»', DOSSIER],
]

const LEFT: string[] = [
  // Procedure codes and other codes of the state
  'thủ tục 1.001193',
  'mã 1.001193 và 2.000815',
  'thủ tục 2.002516.000.00.00.H10',
  '1.013124.H29',
  'thủ tục cấp căn cước 1.013124',
  'can cuoc 1.013124 can gi',
  '/walk 1.001193',
  '/facet fee 1.001193',
  'nghị định 123/2015/NĐ-CP',
  'luật căn cước 26/2023/QH15',
  'thông tư 04/2024/TT-BTP',
  'quyết định 1234/QĐ-UBND',
  'mẫu CT01, NA5, mẫu số 02',
  'tờ khai 01/BHXH',
  // Amounts
  'lệ phí 135.000đ',
  'lệ phí 135.000 đồng',
  'phí 8000 đ',
  'nộp 200000000 đồng',
  'nộp 123456789 đồng',
  'nộp 123 456 789 đồng',
  'nộp 280 123 456 789 đồng',
  'nộp 123456789 VNĐ',
  'vốn 200000000',
  'vốn 200 000 000',
  'vốn 1.500.000.000 đồng',
  'vốn 1,500,000,000',
  'vay 1 500 000 000',
  'mức đóng bảo hiểm 4.500.000 một năm',
  'làm căn cước mất 100.000 đồng',
  'phí cấp lại căn cước 70.000',
  'lương 12,5 triệu',
  '500 triệu đồng',
  'hơn 123456789 tỷ',
  // Dates and times
  'ngày 20/07/2026',
  '20-07-2026',
  '20.07.2026',
  'sinh ngày 1/1/1990',
  'sinh ngày 05.12.2026 lúc 15 giờ',
  'hẹn 03-11-2026 09h30',
  'hẹn 03-11-2026 09',
  'từ 01/7/2025 đến 31-12-2026',
  'giai đoạn 2021 - 2025 2026',
  'các năm 2024 2025 2026',
  'năm 2024-2025',
  'căn cước năm 2024 2025 khác gì',
  'căn cước ngày 20-07-2026',
  'mở cửa 07:30 - 11:30, 13:30 - 17:00',
  'mở cửa 07.30 - 11.30 13.30 - 17.00',
  '7h30 - 11h30',
  'otp năm 2024 có khác không',
  'mã otp ngày 20-07-2026 không về',
  // Hotlines
  'gọi 18001096 hoặc 1022',
  'gọi 1900 9068',
  'gọi 1900561296',
  'bảo hiểm gọi 1900 9068',
  'không nhận được otp gọi 1900 1234 được không',
  'mã otp gọi 18001096',
  'số 113, 114, 115',
  // Sizes and small numbers
  'đất 120 m2 thửa 45 tờ 12',
  'thửa số 1234 tờ bản đồ số 56',
  'cccd 12 số',
  'cmnd 9 số đổi sang cccd 12 số',
  'căn cước cho con 14 tuổi',
  '3 bản sao, 2 ảnh 3x4',
  'ảnh 4x6 nền trắng',
  'nhà số 12 ngõ 345 đường Láng',
  'xe 110cc 29A1',
  'tổ 5 khu phố 3 phường 12',
  'mã bưu điện 100000',
  // Words about such data
  'số căn cước là gì',
  'email của xã',
  'quên mật khẩu thì sao',
  'mật khẩu là gì',
  'mật khẩu là 8 ký tự trở lên',
  'mã otp không về',
  'đổi số điện thoại',
  'hỏi @ ở đâu',
  'web dichvucong.gov.vn',
  'https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html',
  'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-8e22-77ef-819f-e123456789ab',
  'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bff-9091-2345-6789-fe1a1703a0b1',
  'k',
  '',
]

it('has at least 150 cases', () => {
  expect(MASKED.length + LEFT.length).toBeGreaterThanOrEqual(150)
  expect(new Set([...MASKED.map(([text]) => text), ...LEFT]).size).toBe(MASKED.length + LEFT.length)
})

it.each(MASKED)('masks %j', (marked, mask) => {
  const masked = maskPersonalData(marked.replace(/[«»]/g, ''))

  expect(masked.text).toBe(marked.replace(/«.*»/, mask))
})

it.each([
  '1',
  '0 ',
  '0-',
  '0  ',
  '+84',
  '(0)',
  'a',
  'a@',
  'a.',
  '1 - ',
  '2024 ',
  'AB 1 2 3 4 5 6 7 8 9 ',
  '000.00.00.',
  'H29.',
  'otp ',
  'otp a b c d   ',
  'mật khẩu là ',
  'pass = ',
  'cccd a b c d 1 ',
  'căn cước\u00a0',
  '019d2bfd-',
])('does not take long over %j a thousand times', (piece) => {
  const text = piece.repeat(4000 / piece.length)
  maskPersonalData(text)
  const startedAt = performance.now()

  maskPersonalData(text)

  // A pattern that goes wrong takes seconds; the machine may be busy besides.
  expect(performance.now() - startedAt).toBeLessThan(300)
})

it.each(LEFT)('leaves %j as it is', (text) => {
  expect(maskPersonalData(text)).toEqual({ text, found: [] })
})
