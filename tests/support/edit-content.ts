import { type Reply, type RunningAdmin, type SignedInCaller } from './start-admin'

/** Saves an item with some of its fields changed, over what is there now. */
export async function saveItem(
  { call }: SignedInCaller,
  path: string,
  { reason, ...change }: { reason?: string; [field: string]: unknown },
): Promise<Reply> {
  const { body } = await call('GET', path)
  const value: object = { ...body.value, ...change }
  return call('PUT', path, { body: { value, version: String(body.version), reason } })
}

/** Waits until the job that a reply tells of has ended, which it does by itself. */
export async function endOfJob(
  admin: RunningAdmin,
  { call }: SignedInCaller,
  started: Reply,
): Promise<Reply> {
  for (;;) {
    await admin.editing.jobs.workOff()
    const reply = await call('GET', `/jobs/${String(started.body.id)}`)
    if (reply.body.status !== 'waiting' && reply.body.status !== 'running') return reply
  }
}

/** Publishes drafts, all if no others are named, and waits for the end of it. */
export async function publishDrafts(
  admin: RunningAdmin,
  publisher: SignedInCaller,
  body: object = {},
): Promise<Reply> {
  const started = await publisher.call('POST', '/drafts/publication', {
    body: { note: 'Sửa nội dung', ...body },
  })
  return endOfJob(admin, publisher, started)
}
