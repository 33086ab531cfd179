import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from './error-code'

/** Where files of content are read from: a folder, or an archive that somebody handed in. */
export interface ContentFiles {
  /** The names in a folder; none when it is not there. */
  names(folder: string): Promise<string[]>
  /** Undefined when there is no such file. */
  bytes(file: string): Promise<Buffer | undefined>
}

/** The files of intents/ and knowledge/ under a folder. */
export function filesUnder(root: string): ContentFiles {
  return {
    names: (folder) => orNothing(readdir(join(root, folder))).then((names) => names ?? []),
    bytes: (file) => orNothing(readFile(join(root, file))),
  }
}

/** Files that are held in memory, by their names from the project's folder. */
export function filesInMemory(files: ReadonlyMap<string, Buffer>): ContentFiles {
  return {
    names: (folder) =>
      Promise.resolve(
        [...files.keys()].flatMap((file) => {
          const name = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : ''
          return name === '' || name.includes('/') ? [] : [name]
        }),
      ),
    bytes: (file) => Promise.resolve(files.get(file)),
  }
}

/** What is not there is nothing; what is there and cannot be read is an error. */
async function orNothing<T>(reading: Promise<T>): Promise<T | undefined> {
  return reading.catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  })
}
