import { Alert, Anchor, Button, Group, PinInput, Text, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useSentences } from '../../sentences/sentences-provider'
import { SignInFrame } from './sign-in-frame'

interface CodeFormProps {
  error?: string
  isWorking: boolean
  onCode: (code: string) => void
  onBack: () => void
}

const DIGITS = 6

/** The second step: the code that the authenticator app shows at the moment. */
export function CodeForm({ error, isWorking, onCode, onBack }: CodeFormProps) {
  const { signIn: words, common } = useSentences()
  const [code, setCode] = useState('')
  const [isLost, setLost] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onCode(code)
  }
  const other = () => {
    setCode('')
    setLost(!isLost)
  }
  return (
    <SignInFrame title={words.codeTitle}>
      <Text size="sm" c="dimmed">
        {words.codeHint}
      </Text>
      {error && (
        <Alert color="red" role="alert">
          {error}
        </Alert>
      )}
      <form onSubmit={submit}>
        <CodeField {...{ isLost, code, setCode, onCode }} />
        <Button type="submit" fullWidth loading={isWorking} disabled={code.length < DIGITS}>
          {words.submit}
        </Button>
      </form>
      <Group justify="space-between">
        <Anchor component="button" type="button" size="sm" onClick={onBack}>
          {common.back}
        </Anchor>
        <Anchor component="button" type="button" size="sm" onClick={other}>
          {isLost ? words.useApp : words.useRecoveryCode}
        </Anchor>
      </Group>
    </SignInFrame>
  )
}

interface CodeFieldProps {
  /** The phone with the app is gone, so that a recovery code is typed. */
  isLost: boolean
  code: string
  setCode: (code: string) => void
  onCode: (code: string) => void
}

function CodeField({ isLost, code, setCode, onCode }: CodeFieldProps) {
  const { signIn: words } = useSentences()
  if (isLost) {
    return (
      <TextInput
        label={words.recoveryCode}
        description={words.recoveryHint}
        autoComplete="off"
        autoFocus
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        mb="md"
      />
    )
  }
  return (
    <PinInput
      length={DIGITS}
      type="number"
      oneTimeCode
      autoFocus
      value={code}
      onChange={setCode}
      onComplete={onCode}
      aria-label={words.code}
      mb="md"
    />
  )
}
