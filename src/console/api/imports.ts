import { useQuery } from '@tanstack/react-query'
import { addressOf } from './address-of'
import { api, csrfHeader, take } from './admin-client'
import { type AnswerOf } from './answer-of'
import { ApiError, toApiError } from './api-error'

export type ImportReport = AnswerOf<'importContent'>
export type WaitingChange = AnswerOf<'getWaitingImport'>['changes'][number]
export const IMPORT_KINDS = ['content', 'phrasings', 'golden'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

const MEGABYTE = 1024 * 1024
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const SHEET = { types: { '.xlsx': XLSX, '.csv': 'text/csv' }, megabytesMax: 20 }

/** The files that each kind of import takes. */
export const IMPORT_FILES: Record<
  ImportKind,
  { types: Record<string, string>; megabytesMax: number }
> = {
  content: { types: { '.zip': 'application/zip' }, megabytesMax: 50 },
  phrasings: SHEET,
  golden: SHEET,
}

/** What can be read from a file, by its ending. */
export function kindsOf(file: File): ImportKind[] {
  return IMPORT_KINDS.filter((kind) => typeOf(kind, file) !== undefined)
}

/** What is wrong with a file before it is sent: its ending, or its size. */
export function checkFile(
  kind: ImportKind,
  file: File,
): 'wrongType' | 'tooLarge' | 'empty' | undefined {
  if (typeOf(kind, file) === undefined) return 'wrongType'
  if (file.size === 0) return 'empty'
  return file.size > IMPORT_FILES[kind].megabytesMax * MEGABYTE ? 'tooLarge' : undefined
}

export interface Upload {
  kind: ImportKind
  file: File
  /** Only says what would change. */
  dryRun: boolean
  /** How much was sent, from 0 to 1. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

/**
 * Sends a file. By XMLHttpRequest, as `fetch` does not tell how much was sent.
 *
 * @throws ApiError
 */
export function sendFile({
  kind,
  file,
  dryRun,
  onProgress,
  signal,
}: Upload): Promise<ImportReport> {
  const request = new XMLHttpRequest()
  const answer = new Promise<ImportReport>((resolve, reject) => {
    const fail = () => reject(new ApiError({ status: 0, code: 'unreachable', message: '' }))
    request.onerror = fail
    request.onabort = fail
    request.onload = () => {
      const body: unknown = request.response
      if (request.status === 200 && isReport(body)) resolve(body)
      else reject(toApiError(request.status, body))
    }
  })
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 1)
  request.upload.onload = () => onProgress(1)
  request.open('POST', addressOf(`/imports/${kind}`, { dryRun }))
  request.responseType = 'json'
  // The name tells what it is; browsers take the type from the system, which may not know.
  request.setRequestHeader('content-type', typeOf(kind, file) ?? '')
  for (const [name, value] of csrfHeader()) request.setRequestHeader(name, value)
  signal.addEventListener('abort', () => request.abort())
  request.send(file)
  return answer
}

function isReport(body: unknown): body is ImportReport {
  return typeof body === 'object' && body !== null && 'changes' in body && 'badRows' in body
}

function typeOf(kind: ImportKind, { name }: File): string | undefined {
  const endings = Object.entries(IMPORT_FILES[kind].types)
  return endings.find(([ending]) => name.toLowerCase().endsWith(ending))?.[1]
}

/** What has changed in the files of the installation since they were last taken in. */
export function useWaitingImport() {
  return useQuery({
    queryKey: ['waiting-import'],
    queryFn: () => take(api.GET('/api/admin/v1/imports/waiting')),
  })
}

/** Takes some of these changes over, and turns the others down. */
export function settleWaiting(items: string[]) {
  return take(api.POST('/api/admin/v1/imports/waiting', { body: { items } }))
}
