import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store'
import { type Store } from '../../src/store/store'
import { describeStore } from './store'

describeStore('sqlite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-'))
  const handles: Store[] = []
  return Promise.resolve({
    open: async () => {
      const store = await openSqliteStore(join(folder, 'test.db'))
      handles.push(store)
      return store
    },
    remove: async () => {
      await Promise.all(handles.map((handle) => handle.close()))
      rmSync(folder, { recursive: true })
    },
  })
})
