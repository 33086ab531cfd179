import { api } from '../../api/admin-client'
import { useAct } from '../../api/use-act'
import { ConfirmButton } from '../../parts/confirm-button'
import { fill, useSentences } from '../../sentences/sentences-provider'

interface SwitchButtonProps {
  channel: string
  name: string
}

/** Stops the assistant on a channel, with the reason that is kept. */
export function StopButton({ channel, name }: SwitchButtonProps) {
  const { killSwitch: words, common } = useSentences()
  const params = { path: { channel } }
  const stop = useAct(
    (reason: string) => api.PUT('/api/admin/v1/switch/{channel}', { params, body: { reason } }),
    { refresh: ['switch'], done: common.done },
  )
  return (
    <ConfirmButton
      color="red.9"
      variant="outline"
      label={words.stop}
      title={fill(words.stopTitle, { name })}
      text={words.stopText}
      noteLabel={common.reason}
      isNoteRequired
      isDangerous
      act={stop}
    />
  )
}

/** Lets the assistant answer on a channel again. */
export function StartButton({ channel, name }: SwitchButtonProps) {
  const { killSwitch: words } = useSentences()
  const params = { path: { channel } }
  return (
    <GoOnButton
      label={words.start}
      title={fill(words.startTitle, { name })}
      text={words.startText}
      refresh={['switch']}
      goOn={(reason) => api.DELETE('/api/admin/v1/switch/{channel}', { params, body: { reason } })}
    />
  )
}

/** Lets a halted channel send again. */
export function ResumeButton({ channel, name }: SwitchButtonProps) {
  const { channels: words } = useSentences()
  const params = { path: { channel } }
  return (
    <GoOnButton
      label={words.resume}
      title={fill(words.resumeTitle, { name })}
      text={words.resumeText}
      refresh={['channels']}
      goOn={(reason) =>
        api.DELETE('/api/admin/v1/channels/{channel}/halt', { params, body: { reason } })
      }
    />
  )
}

interface GoOnButtonProps {
  label: string
  title: string
  text: string
  refresh: string[]
  goOn: (reason: string) => Promise<unknown>
}

/** Has something go on that was stopped, with the reason that is kept. */
function GoOnButton({ label, title, text, refresh, goOn }: GoOnButtonProps) {
  const { common } = useSentences()
  const act = useAct(goOn, { refresh, done: common.done })
  return (
    <ConfirmButton
      variant="filled"
      {...{ label, title, text, act }}
      noteLabel={common.reason}
      isNoteRequired
    />
  )
}
