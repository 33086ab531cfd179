import { defineConfig } from 'vite'

/** One file that any page can load with a script tag; nothing is fetched after it. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../../../dist/widget',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    lib: { entry: 'widget.ts', name: 'motcua', formats: ['iife'], fileName: () => 'widget.js' },
  },
})
