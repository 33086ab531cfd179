/**
 * Put before programs that tests start (`node --require`): ends them when whoever started them is
 * gone. A test run that was killed stops nothing itself, and what it leaves keeps its output open.
 */
const parent = process.ppid

setInterval(() => {
  if (process.ppid !== parent) process.exit(1)
}, 500).unref()
