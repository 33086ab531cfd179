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
  const { killSwitch: words, common } = useSentences()
  const params = { path: { channel } }
  const start = useAct(
    (reason: string) => api.DELETE('/api/admin/v1/switch/{channel}', { params, body: { reason } }),
    { refresh: ['switch'], done: common.done },
  )
  return (
    <ConfirmButton
      variant="filled"
      label={words.start}
      title={fill(words.startTitle, { name })}
      text={words.startText}
      noteLabel={common.reason}
      isNoteRequired
      act={start}
    />
  )
}

/** Lets a halted channel send again. */
export function ResumeButton({ channel, name }: SwitchButtonProps) {
  const { channels: words, common } = useSentences()
  const params = { path: { channel } }
  const resume = useAct(
    (reason: string) =>
      api.DELETE('/api/admin/v1/channels/{channel}/halt', { params, body: { reason } }),
    { refresh: ['channels'], done: common.done },
  )
  return (
    <ConfirmButton
      variant="filled"
      label={words.resume}
      title={fill(words.resumeTitle, { name })}
      text={words.resumeText}
      noteLabel={common.reason}
      isNoteRequired
      act={resume}
    />
  )
}
