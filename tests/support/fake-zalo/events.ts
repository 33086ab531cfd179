import { type PlatformClock } from '../fake-platform/fake-platform'
import { type ZaloAccount } from './zalo-account'

export type Events = ReturnType<typeof createEvents>

/** Events as Zalo words them. */
export function createEvents({ appId, oaId }: ZaloAccount, clock: PlatformClock) {
  let count = 0
  const msgId = () => {
    count += 1
    return `${count.toString(16).padStart(8, '0')}f3af1504609`
  }
  const base = (event_name: string) => ({
    app_id: appId,
    event_name,
    timestamp: String(Math.round(clock.now())),
  })
  const fromPerson = (name: string, user: string, message: object) => ({
    ...base(name),
    sender: { id: user },
    recipient: { id: oaId },
    user_id_by_app: `5${user.slice(1)}`,
    message: { msg_id: msgId(), ...message },
  })
  return {
    text: (user: string, text: string) => fromPerson('user_send_text', user, { text }),
    picture: (user: string) =>
      fromPerson('user_send_image', user, {
        attachments: [
          {
            type: 'image',
            payload: { url: 'https://f.zdn.vn/x', thumbnail: 'https://f.zdn.vn/y' },
          },
        ],
      }),
    follow: (user: string) => ({
      ...base('follow'),
      oa_id: oaId,
      follower: { id: user },
      source: 'oa_profile',
    }),
    withdraw: (user: string) => ({ ...base('user_withdraw'), oa_id: oaId, user_id: user }),
    /** What the account sent by its API, or with an admin what a person typed in its tool. */
    echo: (user: string, text: string, by: { adminId?: string; id?: string }) => ({
      ...base('oa_send_text'),
      sender: { id: oaId, ...(by.adminId !== undefined && { admin_id: by.adminId }) },
      recipient: { id: user },
      message: { text, msg_id: by.id ?? msgId() },
    }),
  }
}
