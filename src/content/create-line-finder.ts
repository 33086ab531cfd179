/** Finds the line on which the value at a path stands, or its nearest parent that is there. */
export async function createLineFinder(text: string): Promise<(path: PropertyKey[]) => number> {
  const { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument } = await import('yaml')
  const lines = new LineCounter()
  const { contents } = parseDocument(text, { lineCounter: lines })

  return (path) => {
    let node: unknown = contents
    let offset = 0
    for (const key of path) {
      const child = childOf(node, key)
      if (!child) break
      offset = child.offset ?? offset
      node = child.node
    }
    return lines.linePos(offset).line
  }

  /** What stands under a key or at an index, and where it starts: a field starts at its name. */
  function childOf(
    parent: unknown,
    key: PropertyKey,
  ): { node: unknown; offset?: number } | undefined {
    if (isMap(parent)) {
      const pair = parent.items.find(
        ({ key: name }) => isScalar(name) && String(name.value) === key,
      )
      return (
        pair && { node: pair.value, offset: isScalar(pair.key) ? pair.key.range?.[0] : undefined }
      )
    }
    if (!isSeq(parent) || typeof key !== 'number') return undefined
    const item = parent.items[key]
    return isNode(item) ? { node: item, offset: item.range?.[0] } : undefined
  }
}
