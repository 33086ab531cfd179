import { JSDOM } from 'jsdom'
import { TestEnvironment } from 'jest-environment-node'

/** Node with a browser page. jsdom is loaded here and not within a test, where ES modules do not load. */
export default class PageEnvironment extends TestEnvironment {
  async setup() {
    await super.setup()
    this.global.page = new JSDOM('', { url: 'http://portal.example' }).window
  }

  async teardown() {
    this.global.page.close()
    await super.teardown()
  }
}
