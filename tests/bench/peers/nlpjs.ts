import { bestOfEach, type Peer } from './peer'

const LOCALE = 'vi'

/** One intent for each procedure. It has no package for Vietnamese and falls back on its own rules. */
export const nlpjs: Peer = {
  name: 'nlp.js',
  async build(names) {
    // Loaded here only, as it writes to the terminal when it is loaded.
    const { containerBootstrap, Nlp } = await import('@nlpjs/basic')
    const nlp = new Nlp({
      container: await containerBootstrap(),
      languages: [LOCALE],
      autoSave: false,
      autoLoad: false,
      nlu: { useNoneFeature: false, log: false },
    })
    for (const { code, text } of names) nlp.addDocument(LOCALE, text, code)
    await nlp.train()
    return async (question) => {
      const { classifications } = await nlp.process(LOCALE, question)
      return bestOfEach(classifications.map(({ intent, score }) => ({ code: intent, score })))
    }
  },
}
