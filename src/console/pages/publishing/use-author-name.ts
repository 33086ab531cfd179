import { useSentences } from '../../sentences/sentences-provider'

/** Who made a release, as people say it: the files of the installation have no name of their own. */
export function useAuthorName(): (author: string) => string {
  const { releases: words } = useSentences()
  return (author) => (author === 'files' ? words.fromFiles : author)
}
