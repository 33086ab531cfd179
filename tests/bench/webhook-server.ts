import express from 'express'
import { isSignedByZalo } from '../../adapters/zalo/signature'
import { FAKE_ACCOUNT } from '../support/fake-zalo/zalo-account'

/** The least that a service on Express can do with a webhook: check the signature, and say 200. */
const app = express()
app.post('/zalo/webhook', express.raw({ type: () => true }), (req, res) => {
  const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0)
  const event: Record<string, unknown> = Object(JSON.parse(body.toString()))
  const parts = { appId: String(event.app_id), timestamp: String(event.timestamp), body }
  const isSigned = isSignedByZalo(req.get('x-zevent-signature'), parts, FAKE_ACCOUNT.oaSecret)
  res.sendStatus(isSigned ? 200 : 401)
})
app.listen(Number(process.argv[2]), '127.0.0.1', () => process.send?.('ready'))
