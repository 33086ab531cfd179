import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import tseslint from 'typescript-eslint'

const DEFAULT_EXPORT = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' }

export default tseslint.config(
  { ignores: ['dist*/', 'data/', 'node_modules/', 'src/console/api/admin-api.d.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10],
      'max-params': ['error', 4],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Take it from Config.' },
      ],
      'no-restricted-syntax': ['error', DEFAULT_EXPORT],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
    },
  },
  {
    // Only the configuration reads the environment; the tests and command lines may set it up.
    files: ['src/config.ts', 'tests/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // The SDK of the Bot Framework stays at its edge: all else speaks the protocol.
    files: ['**/*.ts', '**/*.tsx'],
    ignores: ['adapters/bot-framework/**', 'tests/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(@microsoft/|bot)', message: 'Only adapters/bot-framework uses it.' },
          ],
        },
      ],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        URL: 'readonly',
        fetch: 'readonly',
        setInterval: 'readonly',
      },
    },
    rules: { 'no-restricted-syntax': 'off' },
  },
  prettier,
)
