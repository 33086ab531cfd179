import { findFreePort, startService, type Service } from './start-service'

export interface PostServiceOptions {
  storeUrl: string
  platformUrl: string
  port?: number
  /** How long a node may be silent before another does its work. */
  leaseMs?: number
  env?: Record<string, string>
}

/** One node of the service with the web and the channel of `post-channel.ts`. */
export async function startPostService(options: PostServiceOptions): Promise<Service> {
  const { storeUrl, platformUrl, port = await findFreePort(), leaseMs = 1000, env } = options
  return startService({
    port,
    main: 'tests/support/post-main.js',
    env: {
      STORE_URL: storeUrl,
      POST_PLATFORM_URL: platformUrl,
      POST_LEASE_MS: String(leaseMs),
      ...env,
    },
  })
}
