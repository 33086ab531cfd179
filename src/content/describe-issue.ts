import { type z } from 'zod'

/** What is wrong with a value, and what to do about it, in an editor's words. */
export interface Description {
  rule: string
  message: string
  fix: string
}

const KINDS: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true (có) hoặc false (không)',
  array: 'danh sách (mỗi dòng bắt đầu bằng dấu -)',
  object: 'nhóm các trường',
  record: 'nhóm các trường',
}

/** Turns a finding of zod into words for people who write content and not programs. */
export function describeIssue(issue: z.core.$ZodIssue): Description {
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        rule: 'unknown-key',
        message: `Không có trường tên ${issue.keys.map((key) => `“${key}”`).join(', ')} ở đây`,
        fix: 'Sửa lại nếu gõ nhầm tên trường; nếu thừa thì xoá. Tên đúng có trong README của thư mục',
      }
    case 'invalid_type':
      return describeType(issue)
    case 'invalid_value':
      return {
        rule: issue.input === undefined ? 'missing' : 'unknown-value',
        message:
          issue.input === undefined
            ? 'Thiếu trường này'
            : `${shown(issue.input)} không phải là giá trị dùng được`,
        fix: `Chọn một trong: ${issue.values.map(String).join(', ')}`,
      }
    case 'invalid_union':
      return describeUnion(issue)
    case 'too_small':
    case 'too_big':
      return describeSize(issue)
    case 'invalid_format':
      return {
        rule: 'format',
        message: `${shown(issue.input)} ${issue.message}`,
        fix: `Viết lại cho đúng dạng: ${issue.message}`,
      }
    default:
      return {
        rule: 'invalid',
        message: `${shown(issue.input)} không hợp lệ: ${issue.message}`,
        fix: 'Xem ví dụ trong README của thư mục',
      }
  }
}

function describeType({ input, expected }: z.core.$ZodIssueInvalidType): Description {
  const kind = KINDS[expected] ?? expected
  if (input === undefined || input === null) {
    return {
      rule: 'missing',
      message: 'Thiếu trường này, hoặc để trống',
      fix: `Thêm vào và ghi giá trị là ${kind}`,
    }
  }
  const isUnquoted = expected === 'string' && ['number', 'boolean'].includes(typeof input)
  return {
    rule: 'wrong-kind',
    message: `${shown(input)} phải là ${kind}`,
    fix: isUnquoted
      ? `Đặt trong dấu nháy kép: "${JSON.stringify(input)}"`
      : `Sửa lại thành ${kind}`,
  }
}

function describeUnion(issue: z.core.$ZodIssueInvalidUnion): Description {
  if (issue.discriminator !== undefined) {
    const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : []
    return {
      rule: 'unknown-value',
      message: `Giá trị của “${issue.discriminator}” không dùng được, hoặc còn thiếu`,
      fix: `Chọn một trong: ${options.map(String).join(', ')}`,
    }
  }
  return {
    rule: 'wrong-kind',
    message: `${shown(issue.input)} không đúng dạng nào dùng được ở đây`,
    fix: 'Ghi một giá trị, một danh sách giá trị, hoặc một khoảng như {atMost: 5}; xem README',
  }
}

type SizeIssue = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig

function describeSize(issue: SizeIssue): Description {
  const unit = issue.origin === 'string' ? ' ký tự' : issue.origin === 'array' ? ' mục' : ''
  const isSmall = issue.code === 'too_small'
  const limit = String(isSmall ? issue.minimum : issue.maximum)
  const bound = `${issue.inclusive === false ? (isSmall ? 'lớn hơn' : 'nhỏ hơn') : isSmall ? 'ít nhất' : 'nhiều nhất'} ${limit}${unit}`
  return {
    rule: isSmall ? 'too-small' : 'too-big',
    message: `${shown(issue.input)} phải ${unit === '' ? '' : 'có '}${bound}`,
    fix: isSmall ? `Bổ sung cho đủ ${bound}` : `Rút gọn còn ${bound}`,
  }
}

const SHOWN_LENGTH = 60

function shown(input: unknown): string {
  if (typeof input === 'object' || input === undefined) return 'Phần này'
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  return `“${text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text}”`
}
