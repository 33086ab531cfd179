import { runFakePlatform } from '../fake-platform/run-fake-platform'
import { createFakeBotConnector } from './create-fake-bot-connector'

void runFakePlatform(createFakeBotConnector)
