import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as webComponents } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const NODE_SIDE = [
  'demo/**/*.ts',
  'stories/pictures/*.ts',
  'test/bench/**/*.ts',
  'test/demo/**/*.ts',
  'test/packaging/**/*.ts',
  'test/support/run/**/*.ts',
  'test/**/*.node.test.ts',
  'vite.config.ts',
  '.config/**/*.ts',
  '.storybook/*.ts',
];

/** What no source file may import, whatever folder it is in. */
const BANNED_IMPORTS = [
  {
    regex: '^zod(?!/mini$)',
    message: "Only `import * as z from 'zod/mini'`: the others bring every language along.",
  },
  {
    regex: '^lit/(?:decorators|directives/(?:style-map|unsafe-|until))',
    message: 'No decorators, no inline styles, no unescaped markup.',
  },
  { regex: '^lit$', importNamePattern: '^unsafe', message: 'No unescaped styles.' },
  { regex: '^(?:\\.\\./)+define/', message: 'Only what registers imports what registers.' },
];

function bannedImports(mayRegister) {
  return BANNED_IMPORTS.filter(({ regex }) => !mayRegister || !regex.includes('define'));
}

/** The folders of src a folder may import from, and the packages. Imports run one way. */
function importsOnly(folder, { folders, packages }) {
  const known = ['assessment', 'data', 'define', 'elements', 'react', 'signals', 'testing'];
  const banned = known.filter((name) => name !== folder && !folders.includes(name));
  const allowed = packages.map((name) => `${name}(?:$|/)`).join('|');
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            ...bannedImports(folders.includes('define')),
            {
              regex: `^(?:\\.{1,2}/)+(?:${banned.join('|')})(?:/|$)`,
              message: `src/${folder} may import from itself${folders.map((name) => `, src/${name}`).join('')} only.`,
            },
            {
              regex: allowed === '' ? '^[^.]' : `^(?!\\.|(?:${allowed}))`,
              message: `src/${folder} may import these packages only: ${packages.join(', ') || 'none'}.`,
            },
          ],
        },
      ],
    },
  };
}

const CLOCK = 'Time comes from the injected clock.';
const MARKUP = 'Breaks a strict content security policy.';
const BANNED_SYNTAX = [
  {
    selector: "ImportDeclaration[source.value=/^zod/] > ImportSpecifier[imported.name='z']",
    message: "Write `import * as z from 'zod/mini'`: `{ z }` cannot be tree-shaken everywhere.",
  },
  {
    selector: "MemberExpression[object.name='z'][property.name='config']",
    message: 'The settings of zod are shared with the whole page.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: MARKUP,
  },
  { selector: 'TemplateElement[value.raw=/\\sstyle=|<style|<script/]', message: MARKUP },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
    message: MARKUP,
  },
];
const BANNED_CLOCKS = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: CLOCK,
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
  { selector: "CallExpression[callee.name='Date']", message: CLOCK },
];

export default defineConfig(
  {
    ignores: [
      'dist/',
      'coverage/',
      'node_modules/',
      '.demo-data/',
      // Written as hosts write it, and run by the tests.
      'demo/hosts/snippets/',
      'storybook-static/',
      // Not looked at unless named.
      '!.storybook/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [
      eslint.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: {
      parserOptions: {
        tsconfigRootDir: process.cwd(),
        project: ['tsconfig.json', '.config/tsconfig.node.json'],
      },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // Numbers read well in a sentence.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `_` marks what must be named and is not needed.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // `''` often stands for "not given", and `||` says so.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true, boolean: true } },
      ],
      // Matters of taste: both ways are clear.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'off',
      '@typescript-eslint/prefer-optional-chain': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [
      lit['flat/recommended'],
      webComponents['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    settings: {
      wc: { elementBaseClasses: ['LitElement', 'BatchedElement', 'BackupHealthElement'] },
    },
    rules: {
      'no-console': 'error',
      // Our base classes have every callback.
      'wc/guard-super-call': 'off',
      // Safari forgets that a list without markers is one, unless its role says so.
      'lit-a11y/no-redundant-role': 'off',
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': 'error',
      'no-restricted-syntax': ['error', ...BANNED_SYNTAX, ...BANNED_CLOCKS],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: BANNED_IMPORTS }],
    },
  },
  {
    // The two places where time enters.
    files: ['src/data/clock.ts', 'src/data/heartbeat.ts'],
    rules: { 'no-restricted-syntax': ['error', ...BANNED_SYNTAX] },
  },
  {
    // The places that speak to developers.
    files: ['src/elements/hints.ts', 'src/define/define-element.ts'],
    rules: { 'no-console': 'off' },
  },
  importsOnly('assessment', { folders: [], packages: ['date-fns', '@date-fns/tz'] }),
  importsOnly('signals', { folders: ['assessment'], packages: ['date-fns'] }),
  importsOnly('data', { folders: ['assessment'], packages: [] }),
  importsOnly('elements', {
    folders: ['assessment', 'data', 'signals'],
    packages: ['lit', '@lit/context'],
  }),
  importsOnly('react', {
    folders: ['define', 'elements'],
    packages: ['@lit/react', 'lit', 'react'],
  }),
  {
    // The schemas, which nothing that ships imports.
    files: [
      'src/assessment/{assessment-schema,row-schemas,schema-readings}.ts',
      'src/data/contract.ts',
    ],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: BANNED_IMPORTS }] },
  },
  {
    files: ['src/define/**/*.ts', 'src/cdn.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: bannedImports(true) }],
    },
  },
  {
    files: ['test/**/*.ts', 'demo/**/*.ts'],
    rules: {
      // A test says what it knows to be there, and fails where it is not.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Doubles take the shape of what they stand for, and throw what the real ones might.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Tests ask for what the types promise.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Chai's assertions are expressions.
      '@typescript-eslint/no-unused-expressions': 'off',
      // The types of its plugins turn every assertion into a promise; only this one is.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "ExpressionStatement > :matches(CallExpression[callee.property.name='accessible'], " +
            'CallExpression[callee.name=/^(fixture|nextFrame|oneEvent|waitUntil|setViewport|emulateMedia|sendKeys|sendMouse|executeServerCommand)$/], ' +
            "MemberExpression[property.name='updateComplete'])",
          message: 'Wait for it.',
        },
      ],
    },
  },
  {
    files: NODE_SIDE,
    rules: {
      // What runs on Node is read there.
      'no-console': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.base],
    // Node's own globals are not declared anywhere that plain JavaScript is checked against.
    rules: { eqeqeq: 'error', 'no-eval': 'error', 'no-undef': 'off' },
  },
);
