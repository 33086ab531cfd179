import { PageHead } from '../../parts/page-head'
import { useSentences } from '../../sentences/sentences-provider'
import { ImportFile } from './import-file'
import { WaitingFiles } from './waiting-files'

/** Content that comes as files: what an editor hands in, and what changed on the server. */
export function ImportsPage() {
  const { imports: words, nav } = useSentences()
  return (
    <>
      <PageHead title={nav.imports} hint={words.hint} />
      <ImportFile />
      <WaitingFiles />
    </>
  )
}
