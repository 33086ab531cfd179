import { type WebSocket, type WebSocketServer } from 'ws'

const BEAT_MS = 20_000

/**
 * Finds the sockets whose other end is gone without a word, as phones do, and ends them.
 * Every beat asks; who has not answered by the next is gone.
 */
export function keepPulse(server: WebSocketServer) {
  const alive = new WeakSet<WebSocket>()

  const check = (socket: WebSocket) => {
    if (!alive.delete(socket)) {
      socket.terminate()
      return
    }
    socket.ping()
    // A page cannot see a ping, and tells by this empty frame that we are still here.
    socket.send('')
  }
  const beat = () => server.clients.forEach(check)
  const timer = setInterval(beat, BEAT_MS)
  timer.unref()

  return {
    watch(socket: WebSocket): void {
      alive.add(socket)
      // All that a client ever sends is an empty message, as its own ping.
      for (const event of ['message', 'pong']) socket.on(event, () => alive.add(socket))
    },
    beat,
    stop: () => clearInterval(timer),
  }
}
