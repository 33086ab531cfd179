import express from 'express'

/** The least that a service on Express can do with a message: parse it, and send it back. */
const app = express()
app.use(express.json())
app.post('/echo', (req, res) => {
  res.json(req.body)
})
app.listen(Number(process.argv[2]), '127.0.0.1', () => process.send?.('ready'))
