import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type components, type operations } from './admin-api'
import { api, take } from './admin-client'

export type ReportPeriod = components['schemas']['ReportPeriod']
export type ReportTotal = components['schemas']['ReportTotal']
export type ReportNames = components['schemas']['ReportNames']
export type WeeklySummary = components['schemas']['WeeklySummary']
export type Coverage = components['schemas']['Coverage']
export type ReportQuery = operations['readReport']['parameters']['query']
export type ReportTable = operations['downloadReport']['parameters']['path']['table']

export function useReport(query: ReportQuery) {
  return useQuery({
    queryKey: ['report', query],
    queryFn: () => take(api.GET('/api/admin/v1/reports', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

/** How much of what was asked of each agency was answered. */
export function useCoverage(query: { from: string; to: string }, isWanted = true) {
  return useQuery({
    queryKey: ['coverage', query],
    queryFn: () => take(api.GET('/api/admin/v1/reports/coverage', { params: { query } })),
    placeholderData: keepPreviousData,
    enabled: isWanted,
  })
}

/** What was kept of each week that is over, newest first. */
export function useWeeklySummaries(agency: string | undefined) {
  const query = { agency, limit: 12 }
  return useQuery({
    queryKey: ['weekly-summaries', query],
    queryFn: () => take(api.GET('/api/admin/v1/reports/weekly', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}
