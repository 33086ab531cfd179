import { defineConfig } from 'vite'

/** The console: one page, whose parts are loaded when they are first opened. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  build: {
    outDir: process.env.CONSOLE_BUILD ?? '../../dist/console',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // Data addresses in style sheets and modules would need exceptions in the content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // Libraries mark modules for servers that render; there is none.
      onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
    },
  },
})
