import { startFakePlatform, type PlatformBehaviour, type PlatformParts } from './fake-platform'

/**
 * Runs a fake platform as a process of its own, set up by the environment: `FAKE_PORT`,
 * `FAKE_WEBHOOK_URL` and `FAKE_CLOCK_FACTOR`. Prints its address as the first line.
 */
export async function runFakePlatform(
  create: (parts: PlatformParts) => PlatformBehaviour,
): Promise<void> {
  const { FAKE_PORT, FAKE_WEBHOOK_URL = '', FAKE_CLOCK_FACTOR = '1' } = process.env
  const platform = await startFakePlatform(create, {
    webhookUrl: FAKE_WEBHOOK_URL,
    port: Number(FAKE_PORT ?? 0),
    clockFactor: Number(FAKE_CLOCK_FACTOR),
  })
  process.stdout.write(`${platform.url}\n`)
  process.on('SIGTERM', () => void platform.stop().then(() => process.exit(0)))
}
