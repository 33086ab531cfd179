import { Alert, Anchor, Button, PinInput, Text } from '@mantine/core'
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
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onCode(code)
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
        <Button type="submit" fullWidth loading={isWorking} disabled={code.length < DIGITS}>
          {words.submit}
        </Button>
      </form>
      <Anchor component="button" type="button" size="sm" onClick={onBack}>
        {common.back}
      </Anchor>
    </SignInFrame>
  )
}
