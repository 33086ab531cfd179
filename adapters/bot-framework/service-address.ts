/** The hosts of the Bot Connector and of Teams. The SDK's own list is wider, for files. */
const CONNECTOR_HOSTS = ['botframework.com', 'smba.trafficmanager.net']

/**
 * Whether replies may go to this address. It comes with a message, so without a list whoever
 * can send one could have us post our token to any machine.
 */
export function isServiceAddress(address: string, moreHosts: readonly string[]): boolean {
  const url = URL.parse(address)
  if (!url || url.username !== '' || url.password !== '') return false
  const isListed = (hosts: readonly string[]) =>
    hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))
  if (url.protocol === 'https:') return isListed(CONNECTOR_HOSTS) || isListed(moreHosts)
  // Without TLS only within this machine, and only where that is asked for: for tests.
  return url.protocol === 'http:' && url.hostname === '127.0.0.1' && isListed(moreHosts)
}

/** Where an activity is posted to, whatever stands in the ids. */
export function activityUrl(serviceUrl: string, conversation: string, activity?: string): string {
  const base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`
  const path = ['v3', 'conversations', conversation, 'activities', ...(activity ? [activity] : [])]
  return new URL(path.map(encodeURIComponent).join('/'), base).href
}
