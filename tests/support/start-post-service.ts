import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort, startService, type Service } from './start-service'

export interface PostServiceOptions {
  storeUrl: string
  platformUrl: string
  port?: number
  /** How long a node may be silent before another does its work. */
  leaseMs?: number
  /** Whether it serves no content at all, and so starts quickly. */
  isEmpty?: boolean
  /** Other settings. */
  env?: Record<string, string>
}

/** One node of the service with the web and the channel of `post-channel.ts`. */
export async function startPostService(options: PostServiceOptions): Promise<Service> {
  const { storeUrl, platformUrl, port = await findFreePort(), leaseMs = 1000 } = options
  return startService({
    port,
    main: 'tests/support/post-main.js',
    env: {
      STORE_URL: storeUrl,
      POST_PLATFORM_URL: platformUrl,
      POST_LEASE_MS: String(leaseMs),
      ...options.env,
      ...(options.isEmpty && { POST_ROOT: emptyRoot() }),
    },
  })
}

let empty: string | undefined

/** The folder of a program without content. */
function emptyRoot(): string {
  if (empty !== undefined) return empty
  empty = mkdtempSync(join(tmpdir(), 'motcua-empty-'))
  writeFileSync(join(empty, 'package.json'), '{ "version": "0.0.0" }')
  return empty
}
