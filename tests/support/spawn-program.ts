import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectRoot } from '../../src/lib/project-root'

/** To be put before a program with `--require`. */
export const END_WITH_PARENT = join(projectRoot(), 'tests/support/end-with-parent.js')

/** What `npm start` and the image give to Node: short sweeps of memory, so that nobody waits for one. */
export const NODE_FLAGS = ['--max-semi-space-size=8']

/** Starts a program of ours in a Node of its own, which ends with this process in any case. */
export function spawnProgram(command: string[], options: SpawnOptions): ChildProcess {
  return spawn(process.execPath, [...NODE_FLAGS, '--require', END_WITH_PARENT, ...command], options)
}

/** Ends a process and waits until it is gone; one that is gone already is left alone. */
export async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
