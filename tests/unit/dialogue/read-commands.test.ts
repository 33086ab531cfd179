import { readCommands } from '../../../src/dialogue/read/read-commands'
import { dialogueRelease } from '../../support/dialogue-release'

const { commands } = dialogueRelease().content

it.each([
  ['tiếp tục', 'next'],
  ['TIẾP TỤC!!!', 'next'],
  ['tiep tuc', 'next'],
  ['tieeps tujc', 'next'],
  ['tiếp tụccccc', 'next'],
  ['tiep tucj nhé', 'next'],
  ['dạ xong rồi ạ', 'next'],
  ['quay lại giúp em với', 'back'],
  ['quay lại', 'back'],
  ['bỏ qua', 'skip'],
  ['em không biết ạ', 'skip'],
  ['Tôi gặp lỗi ở bước này', 'stuck'],
  ['toi gap loi o buoc nay', 'stuck'],
  ['bắt đầu lại', 'restart'],
  ['dừng', 'stop'],
  ['đúng', 'yes'],
  ['làm tiếp', 'resume'],
  ['không có câu nào đúng', 'none-of-these'],
  ['English', 'switch-to-english'],
])('reads %j', (text, id) => {
  expect(readCommands(text, commands)).toEqual([id])
})

it('leaves open which of two commands is meant when the marks are missing', () => {
  expect(readCommands('dung', commands).toSorted()).toEqual(['stop', 'yes'])
})

it.each(['tiếp tục đăng ký khai sinh cho con', 'quay lại trường học', 'dừng đóng bảo hiểm', 'lỗi'])(
  'takes a command only as the whole message: %j',
  (text) => {
    expect(readCommands(text, commands)).toEqual([])
  },
)
