import { runFakePlatform } from '../fake-platform/run-fake-platform'
import { createFakeZalo } from './create-fake-zalo'

const { FAKE_BUTTONS = 'on', FAKE_ECHOES = 'on', FAKE_PER_MINUTE = '4000' } = process.env

void runFakePlatform((parts) =>
  createFakeZalo(parts, {
    takesButtons: FAKE_BUTTONS === 'on',
    echoes: FAKE_ECHOES === 'on',
    perMinute: Number(FAKE_PER_MINUTE),
  }),
)
