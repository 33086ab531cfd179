import { type Db } from 'mongodb'
import { z } from 'zod'
import { type Archive, type PackedReleases } from '../archive'
import { checkNames } from '../collection-walk'
import { fromKeptDocument, fromKeptText, toKeptDocument, toKeptText } from '../kept-document'
import { nameOf, placeOf } from './collection-place'
import { fromKeptFields, toKeptFields } from './kept-fields'
import { type OnDatabase, unlessTaken } from './on-database'
import { type Places } from './schema'

const Fields = z.record(z.string(), z.unknown())

interface ArchiveParts {
  db: Db
  places: Places
  releases: PackedReleases
  onDatabase: OnDatabase
}

/** The documents as they are, for copies. */
export function createArchive({ db, places, releases, onDatabase }: ArchiveParts): Archive {
  return {
    countTurns: () => onDatabase(() => places.turns.estimatedDocumentCount()),

    secrets: async () => {
      const found = await onDatabase(() => places.secrets.find().sort({ _id: 1 }).toArray())
      return found.map(({ _id, value }) => ({ name: _id, value: Buffer.from(value) }))
    },

    packedRelease: (number) => releases.packedRelease(number),
    addPackedRelease: (release, packed) => releases.addPackedRelease(release, packed),

    collections: async () => {
      const prefix = nameOf({ name: '' })
      const found = await onDatabase(() => db.listCollections({}, { nameOnly: true }).toArray())
      return found
        .map(({ name }) => name)
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length))
        .sort()
    },

    documents: async (collection, { limit, after }) => {
      const filter = after === undefined ? {} : { _id: { $gt: toKeptText(after) } }
      const found = await onDatabase(() =>
        placeOf(db, { name: collection }).find(filter).sort({ _id: 1 }).limit(limit).toArray(),
      )
      return found.map(({ _id, revision, document }) => ({
        key: fromKeptText(_id),
        revision,
        document: fromKeptDocument(Fields, fromKeptFields(document)),
      }))
    },

    addDocument: (collection, { key, revision, document }) => {
      checkNames({ name: collection })
      const fields = toKeptFields(toKeptDocument(document))
      const kept = { _id: toKeptText(key), revision, document: fields }
      return onDatabase(() => unlessTaken(() => placeOf(db, { name: collection }).insertOne(kept)))
    },
  }
}
