import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../src/lib/project-root'
import { endProcess } from './spawn-program'
import { findFreePort } from './start-service'
import { until } from './until'

/** Whether there is an nginx: `apt-get install nginx-light`. */
export function hasNginx(): boolean {
  return spawnSync('nginx', ['-v']).status === 0
}

/** The nginx of this machine with the nginx.conf of compose.yaml, before nodes on this machine. */
export async function startNginx(nodePorts: number[]) {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-nginx-'))
  const port = await findFreePort()
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, toWholeConfig(folder, toLocalConfig(nodePorts, port, folder)))
  const child = spawn('nginx', ['-p', folder, '-c', file, '-e', join(folder, 'error.log')], {
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    await endProcess(child, 'SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await until(() => fetch(`${url}/metrics`).then(({ status }) => status === 404, isAway))
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

function isAway(): boolean {
  return false
}

/** As it is, but for where the nodes are, where it listens and where it writes. */
function toLocalConfig(nodePorts: number[], port: number, folder: string): string {
  const config = readFileSync(join(projectRoot(), 'nginx.conf'), 'utf8')
  const [server = ''] = /server motcua-1:3000[^;]*;/.exec(config) ?? []
  const servers = nodePorts.map((node) => server.replace('motcua-1:3000', `127.0.0.1:${node}`))
  return config
    .replace(/(?:\s*server motcua-\d:3000[^;]*;)+/, `\n${servers.join('\n')}`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replaceAll('/var/log/nginx/', `${folder}/`)
}

/** What the image of nginx has around it. */
function toWholeConfig(folder: string, config: string): string {
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off;
    pid ${folder}/nginx.pid;
    worker_processes 1;
    events { worker_connections 1024; }
    http {
      access_log off;
      ${kept.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
      ${config}
    }`
}
