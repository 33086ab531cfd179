import { z } from 'zod'
import { type OpenApiDocument } from './openapi'

const Operation = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  description: z.string().optional(),
  tags: z.array(z.string()),
  'x-permission': z.string(),
})

/** The description of the API as a page that needs no script. */
export function descriptionPage({ info, paths, components }: OpenApiDocument): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const sections = operations.map(({ path, method, operation }) => {
    const { summary, description = '', ...rest } = Operation.parse(operation)
    return `<details id="${escape(rest.operationId)}"><summary><b>${method.toUpperCase()}</b>
<code>${escape(path)}</code> ${escape(summary)} <i>${escape(rest['x-permission'])}</i></summary>
<p>${escape(description)}</p><pre>${escape(JSON.stringify(operation, null, 2))}</pre></details>`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escape(String(info.title))}</title>
<style>body{font:16px/1.5 system-ui;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
summary{cursor:pointer;padding:.3rem 0}b{display:inline-block;min-width:4.5rem}i{color:#555;float:right}
pre{background:#f4f4f4;padding:1rem;overflow:auto}</style>
<main><h1>${escape(String(info.title))}</h1><p>${escape(String(info.description))}</p>
<p><a href="openapi.json">openapi.json</a></p>${sections.join('\n')}
<h2>Shapes</h2><pre tabindex="0">${escape(JSON.stringify(components, null, 2))}</pre></main></html>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
