import { runFakePlatform } from '../fake-platform/run-fake-platform'
import { createFakeMeta } from './create-fake-meta'

void runFakePlatform(createFakeMeta)
