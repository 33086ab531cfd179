import { type KeptValue, type Vault } from '../../src/channel/vault'

/** Values of channels in memory; `node()` gives a vault that claims as a node of its own. */
export function createFakeVault() {
  const values = new Map<string, KeptValue[]>()
  const claims = new Map<string, object>()

  const node = (): Vault => {
    const me = {}
    return {
      newest: (name) => Promise.resolve(values.get(name)?.at(-1)),
      add: (name, next) => {
        const kept = values.get(name) ?? []
        if (kept.some(({ generation }) => generation === next.generation)) {
          return Promise.resolve(false)
        }
        values.set(name, [...kept, next])
        return Promise.resolve(true)
      },
      claim: (name) => {
        if (claims.has(name) && claims.get(name) !== me) return Promise.resolve(false)
        claims.set(name, me)
        return Promise.resolve(true)
      },
      release: (name) => {
        if (claims.get(name) === me) claims.delete(name)
        return Promise.resolve()
      },
    }
  }
  return { node, valuesOf: (name: string) => values.get(name) ?? [] }
}
