/** Tests run in the real Node with the real parts; only what is outside the process is faked. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  // Catches what hangs; a busy machine takes its time.
  testTimeout: 300_000,
  // A test that failed half-way may leave sockets open; that must not keep the others' result.
  forceExit: true,
  // The types are checked by `tsc --noEmit`, which `npm test` runs first; here they are only removed.
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } },
    ],
    // An ES module only, which the SDK of the Bot Framework requires.
    '/node_modules/jose/.+\\.js$': ['@swc/jest', { module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
}
