import { type OnDatabase } from './on-database'
import { type Places } from './schema'

/** A document may have 16 MB. */
const PIECE_BYTES = 8 * 1024 * 1024

/** Bytes of any length as documents, found by the name of their upload. */
export function createPieces({ pieces }: Places, onDatabase: OnDatabase) {
  async function savePieces(upload: string, bytes: Uint8Array): Promise<number> {
    const count = Math.ceil(bytes.length / PIECE_BYTES)
    for (let i = 0; i < count; i++) {
      const piece = bytes.subarray(i * PIECE_BYTES, (i + 1) * PIECE_BYTES)
      await onDatabase(() => pieces.insertOne({ _id: `${upload}-${i}`, bytes: piece }))
    }
    return count
  }

  async function removePieces(upload: string, count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      await onDatabase(() => pieces.deleteOne({ _id: `${upload}-${i}` }))
    }
  }

  async function readPieces(upload: string, count: number): Promise<Buffer> {
    const bytes: Uint8Array[] = []
    for (let i = 0; i < count; i++) {
      const piece = await onDatabase(() => pieces.findOne({ _id: `${upload}-${i}` }))
      if (!piece) throw new Error(`The content of a release lacks its piece ${i}`)
      bytes.push(piece.bytes)
    }
    return Buffer.concat(bytes)
  }

  return { savePieces, removePieces, readPieces }
}
