/** Why an import could not be done at all, in words for the person who started it. */
export class ImportError extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.name = 'ImportError'
  }
}
