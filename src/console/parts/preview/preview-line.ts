import { type Preview, type PreviewInput, type PreviewTurn } from '../../api/preview'

/** What the widget sends, as far as a preview looks at it; see its `direct-line.ts`. */
interface Outgoing {
  clientId: string
  text: string
  label?: string
  locale: string
}

interface Said {
  clientId: string
  text: string
  label?: string
}

type Message = PreviewInput['messages'][number]

export interface PreviewLineOptions {
  /** Plays a conversation with the content as it stands at this moment. */
  play: (messages: Message[], locale: 'vi' | 'en') => Promise<Preview>
  /** What is said by itself when the conversation is opened. */
  opening: () => Message | undefined
  /** Said where nothing can be answered from the content as it stands. */
  failed: () => string
}

/** The widget keeps no session in a preview, so this one never ends. */
const SESSION = { conversationId: 'preview', token: '', expires_in: 10 * 365 * 24 * 3600 }

/**
 * What the citizens' widget speaks to in a preview, in place of the service: a conversation
 * that is held in the page and played anew with each message.
 */
export function createPreviewLine({ play, opening, failed }: PreviewLineOptions) {
  let said: Said[] = []
  let activities: object[] = []
  let isKept = false

  async function update(wanted: Said[], locale: string) {
    const { turns } = await play(
      wanted.map(({ text, label }) => ({ text, label })),
      locale === 'en' ? 'en' : 'vi',
    )
    said = wanted
    activities = turns.flatMap((turn, at) => toActivities(turn, { at, said, failed }))
  }

  return {
    /** Has the next conversation begin with what was said in this one. */
    keep: () => void (isKept = true),

    /** As the widget's own `DirectLine`. */
    line: {
      token: () => {
        const first = opening()
        if (!isKept) said = first ? [{ clientId: crypto.randomUUID(), ...first }] : []
        return Promise.resolve(SESSION)
      },
      refresh: () => Promise.resolve(SESSION),
      begin: async (_session: unknown, locale: string) => {
        await update(said, locale)
        isKept = false
        return {}
      },
      /** There is none: whatever comes, comes when something was said. */
      stream: () => Promise.resolve({}),
      activities: (_session: unknown, watermark = '0') =>
        Promise.resolve({
          activities: activities.slice(Number(watermark)),
          watermark: String(activities.length),
        }),
      post: async (_session: unknown, { clientId, text, label, locale }: Outgoing) => {
        const others = said.filter((one) => one.clientId !== clientId)
        await update([...others, { clientId, text, label }], locale)
        return {}
      },
      linkOpened: () => Promise.resolve({}),
    },
  }
}

export type PreviewLine = ReturnType<typeof createPreviewLine>

/** A turn as Direct Line tells of it: what was said, then the replies. */
function toActivities(
  { message, replies, hasFailed }: PreviewTurn,
  { at, said, failed }: { at: number; said: Said[] } & Pick<PreviewLineOptions, 'failed'>,
): object[] {
  const own = message && {
    type: 'message',
    id: `${at}`,
    text: message.text,
    from: { role: 'user' },
    channelData: {
      // The first turn is the greeting, to which nobody has said anything.
      clientActivityID: said[at - 1]?.clientId,
      messageBack: { displayText: message.label },
    },
  }
  const shown = hasFailed ? [{ text: failed(), buttons: [] }] : replies
  const answers = shown.map((motcua, number) => ({
    type: 'message',
    id: `${at}.${number}`,
    from: { role: 'bot' },
    channelData: { motcua },
  }))
  return own ? [own, ...answers] : answers
}
