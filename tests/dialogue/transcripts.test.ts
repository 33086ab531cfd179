import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { NEW_CONVERSATION } from '../../src/dialogue/conversation-state'
import { converse } from '../support/converse'
import { dialogueRelease } from '../support/dialogue-release'
import { realRelease } from '../support/real-release'
import { runTranscript } from '../support/run-transcript'

/**
 * Each file is a conversation, and adding one takes no programming: see run-transcript.ts.
 * Those in transcripts/ talk to a small made-up release, and those in transcripts-real/ to
 * the content of this repository. A name that begins with `new-` has not been greeted.
 */
const SMALL = join(__dirname, 'transcripts')
const REAL = join(__dirname, 'transcripts-real')

it.each(readdirSync(SMALL))('%s', (file) => {
  const isNew = file.startsWith('new-')
  const talk = isNew ? converse(dialogueRelease(), NEW_CONVERSATION) : converse()

  runTranscript(join(SMALL, file), talk)
})

it.each(readdirSync(REAL))(
  'real: %s',
  async (file) => {
    const talk = converse(await realRelease())

    runTranscript(join(REAL, file), talk)
  },
  60_000,
)
