import '../lib/compile-cache'
import '../app'
import { prepareStart } from '../prepare-start'

// The last step of a build. That the service is loaded has Node keep what it compiles of it.
prepareStart().catch((error: unknown) => {
  // Whatever is wrong is wrong at the start as well, and said there in full.
  process.stderr.write(`The first start will take longer: ${String(error)}\n`)
})
