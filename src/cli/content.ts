import { parseArgs } from 'node:util'
import { projectRoot } from '../lib/project-root'
import { runCheck } from './content-check'
import { runExport, runImportDrafts } from './content-exchange'
import { runImport } from './content-import'
import { runSchemas } from './content-schemas'

const USAGE = `Cách dùng:
  npm run content -- check                    tìm mọi lỗi trong intents/ và knowledge/
         --all                                liệt kê cả những lưu ý cùng loại
  npm run content -- import TỆP [TỆP…]        nhập danh mục thủ tục (.jsonl, .jsonl.gz, .xlsx)
         --source-date 2026-07                ngày hoặc tháng của nguồn, nếu tên tệp không có
  npm run content -- export TỆP.zip|THƯ MỤC   ghi nội dung đang phát hành ra tệp
         --drafts                             kể cả các bản nháp
  npm run content -- import-drafts TỆP.zip|THƯ MỤC   đưa tệp vào bản nháp, chờ phát hành
  npm run content -- schemas                  ghi lại các JSON Schema cho trình soạn thảo
`

/** The command line for content: answers with the exit code, 0 where all is well. */
async function main(args: string[]): Promise<number> {
  const root = projectRoot()
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'source-date': { type: 'string' },
      all: { type: 'boolean', default: false },
      drafts: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  })
  const [command, ...files] = positionals
  switch (values.help ? undefined : command) {
    case 'check':
      return runCheck(root, new Date(), { all: values.all, print })
    case 'import':
      return runImport(root, files, { sourceDate: values['source-date'], print })
    case 'export':
      return runExport(root, files[0], { withDrafts: values.drafts, print })
    case 'import-drafts':
      return runImportDrafts(files[0], print)
    case 'schemas':
      return runSchemas(root, print)
    default:
      process.stderr.write(USAGE)
      return values.help ? 0 : 2
  }
}

function print(text: string): void {
  process.stdout.write(text)
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  },
)
