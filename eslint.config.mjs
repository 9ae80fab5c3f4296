import prettier from 'eslint-config-prettier';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'cloud/', 'node_modules/', '.minping/', '.stryker/', '**/*.mjs', '*.config.js'] },
  ...tseslint.configs.strictTypeChecked,
  hooks.configs.flat.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // noUncheckedIndexedAccess asks for what the code just made sure of
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true, allowNullish: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off', // `() => setState(x)` is how React is written
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, properties: false } },
      ],
      '@typescript-eslint/require-await': 'off', // a port may be asynchronous and one of its sides not
      '@typescript-eslint/no-unnecessary-type-parameters': 'off', // it miscounts parameters used in mapped types
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off', // Node's own functions reject with ErrnoException
      'react-hooks/set-state-in-effect': 'off', // the pages' effects fetch, and say «loading» first
      '@typescript-eslint/prefer-nullish-coalescing': 'off', // an empty environment variable means «not set»
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
        {
          selector: 'ExportAllDeclaration',
          message: 'No barrels: import a thing from the file that is named after it.',
        },
      ],
      'no-console': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/app.tsx', 'src/app.config.ts', 'src/pages/*/*.tsx', 'src/pages/*/*.config.ts'],
    rules: {
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unnecessary-condition': 'off', // afterAll also runs after a beforeAll that failed half-way
      '@typescript-eslint/no-require-imports': 'off', // what ships is CommonJS and is loaded as it ships
      '@typescript-eslint/no-unsafe-assignment': 'off', // jest's matchers are untyped
    },
  },
  prettier,
);
