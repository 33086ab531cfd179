import { Alert, Anchor, Button, Group, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useSentences } from '../../sentences/sentences-provider'
import { SignInFrame } from './sign-in-frame'

/** What the code comes from: the authenticator app, or paper when the phone is gone. */
export type CodeKind = 'app' | 'recovery'

interface CodeFormProps {
  errorOf: (kind: CodeKind) => string | undefined
  isWorking: boolean
  onCode: (code: string) => void
  onBack: () => void
}

const LENGTH_MIN = 6

/** The second step: the code that the authenticator app shows at the moment. */
export function CodeForm({ errorOf, isWorking, onCode, onBack }: CodeFormProps) {
  const { signIn: words, common } = useSentences()
  const [code, setCode] = useState('')
  const [kind, setKind] = useState<CodeKind>('app')
  const field = useRef<HTMLInputElement>(null)
  const isApp = kind === 'app'
  const error = errorOf(kind)
  // What is typed next takes the place of what was wrong.
  useEffect(() => {
    field.current?.focus()
    if (error) field.current?.select()
  }, [error, kind])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    onCode(code)
  }
  return (
    <SignInFrame title={words.codeTitle}>
      {error && (
        <Alert color="red" role="alert">
          {error}
        </Alert>
      )}
      <form onSubmit={submit}>
        <TextInput
          ref={field}
          label={isApp ? words.code : words.recoveryCode}
          description={isApp ? words.codeHint : words.recoveryHint}
          inputMode={isApp ? 'numeric' : undefined}
          autoComplete={isApp ? 'one-time-code' : 'off'}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          mb="md"
        />
        <Button type="submit" fullWidth loading={isWorking} disabled={code.length < LENGTH_MIN}>
          {words.submit}
        </Button>
      </form>
      <Group justify="space-between">
        <Anchor component="button" type="button" size="sm" onClick={onBack}>
          {common.back}
        </Anchor>
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => {
            setCode('')
            setKind(isApp ? 'recovery' : 'app')
          }}
        >
          {isApp ? words.useRecoveryCode : words.useApp}
        </Anchor>
      </Group>
    </SignInFrame>
  )
}
