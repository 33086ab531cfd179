import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { sendFile, type ImportKind, type ImportReport } from '../../api/imports'

export interface ChosenFile {
  kind: ImportKind
  file: File
}

/** A file is checked first, and taken over only when somebody has seen what it would do. */
export function useImport({ kind, file }: ChosenFile) {
  const queries = useQueryClient()
  const [sent, setSent] = useState(0)
  const [checked, setChecked] = useState<ImportReport>()
  const [taken, setTaken] = useState<ImportReport>()
  const ending = useRef<AbortController>(undefined)

  const send = useMutation({
    mutationFn: (dryRun: boolean) => {
      ending.current = new AbortController()
      setSent(0)
      return sendFile({ kind, file, dryRun, onProgress: setSent, signal: ending.current.signal })
    },
    onSuccess: async (report, dryRun) => {
      if (dryRun) setChecked(report)
      else setTaken(report)
      if (!dryRun) await queries.invalidateQueries({ predicate: isOfContent })
    },
  })

  return {
    ...{ sent, checked, taken },
    isWorking: send.isPending,
    error: send.error,
    check: () => {
      setTaken(undefined)
      setChecked(undefined)
      send.mutate(true)
    },
    take: () => send.mutate(false),
    stop: () => ending.current?.abort(),
  }
}

export type Import = ReturnType<typeof useImport>

function isOfContent({ queryKey: [name] }: { queryKey: readonly unknown[] }): boolean {
  return name === 'drafts' || name === 'items' || name === 'item'
}
