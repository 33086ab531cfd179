/** What is used of nlp.js, which comes without types. */
declare module '@nlpjs/basic' {
  export class Nlp {
    constructor(settings: object)
    addDocument(locale: string, text: string, intent: string): void
    train(): Promise<void>
    process(
      locale: string,
      text: string,
    ): Promise<{ classifications: { intent: string; score: number }[] }>
  }
  export function containerBootstrap(): Promise<object>
}
