import { type Situation } from './situation'

/**
 * The code under which a procedure is carried out today: that of the guide that has
 * replaced it, or the code itself. Old codes live on in links and in the catalogue.
 */
export function currentCode({ release }: Situation, code: string): string {
  return release.guide(code)?.code ?? code
}
