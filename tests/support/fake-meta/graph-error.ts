import { type PlatformAnswer } from '../fake-platform/fake-platform'

interface Refusal {
  status?: number
  code: number
  subcode?: number
  message: string
}

let count = 0

/** How the Graph API says no. */
export function graphError({ status = 400, code, subcode, message }: Refusal): PlatformAnswer {
  count += 1
  return {
    status,
    body: {
      error: {
        message,
        type: 'OAuthException',
        code,
        ...(subcode !== undefined && { error_subcode: subcode }),
        fbtrace_id: `Atrace${count}`,
      },
    },
  }
}

export const REFUSALS = {
  token: { status: 401, code: 190, subcode: 463, message: 'Error validating access token' },
  window: {
    status: 400,
    code: 10,
    subcode: 2018278,
    message: 'This message is sent outside of allowed window',
  },
  nobody: { status: 400, code: 100, subcode: 2018001, message: 'No matching user found' },
  gone: { status: 400, code: 551, subcode: 1545041, message: 'This person is not available' },
  /** Only its number 10 is documented. */
  elsewhere: { status: 400, code: 10, subcode: 2018300, message: 'Another app has this thread' },
  rate: { status: 400, code: 613, message: 'Calls to this api have exceeded the rate limit' },
} satisfies Record<string, Refusal>

export function badParameter(message: string): PlatformAnswer {
  return graphError({ code: 100, message: `(#100) ${message}` })
}
