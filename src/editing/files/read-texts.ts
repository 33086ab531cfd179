import { CONTENT_FOLDERS } from '../../content/read-content-files'
import { type ContentFiles } from '../../content/content-files'
import { type Texts } from './write-content-files'

/** Every file of content as it is, to the byte. */
export async function readTexts(files: ContentFiles): Promise<Texts> {
  const texts: Texts = new Map()
  for (const folder of CONTENT_FOLDERS) {
    for (const name of (await files.names(folder)).toSorted()) {
      const file = `${folder}/${name}`
      if (!/\.(yaml|jsonl)$/.test(name)) continue
      const bytes = await files.bytes(file)
      if (bytes) texts.set(file, bytes.toString())
    }
  }
  return texts
}
