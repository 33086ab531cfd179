import { describeStore } from './store'
import { createMongoDatabase } from '../support/mongo-database'

const url = process.env.TEST_MONGO_URL

if (url === undefined || url === '') {
  it('IS NOT RUN on MongoDB, as TEST_MONGO_URL names no server', () => {
    process.stderr.write('\n*** The store contract is NOT RUN on MongoDB: set TEST_MONGO_URL ***\n')
  })
} else {
  // The server for tests searches without indexes and takes one command at a time.
  describeStore('mongodb', () => Promise.resolve(createMongoDatabase(url)))
}
