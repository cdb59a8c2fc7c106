import { readFileSync } from 'node:fs';
import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** The folders of each layer, from the ground to the features. */
const folderOrder = JSON.parse(readFileSync(new URL('scripts/folderOrder.json', import.meta.url), 'utf8'));

/** What a layer must not import, with the reason that the linter shows. */
const layer = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const nodeBuiltins = {
  group: ['node:*', 'fs', 'fs/*', 'path', 'os', 'child_process', 'crypto', 'buffer', 'util', 'url', 'process'],
  message: 'The extension also runs in a web worker: no Node modules here.',
};
const thePage = {
  group: ['vscode', '**/core/**', '**/editor/**', 'node:*'],
  message: 'The page imports src/protocol and nothing else of src.',
};
const theDashboard = {
  group: ['**/webview/**'],
  message: 'The dashboard is a program of its own: share types in src/protocol.',
};
const unsafeMarkup = { group: ['lit-html/directives/unsafe-*'], message: 'What a person wrote is text, never markup.' };
const theEditor = { group: ['vscode', '**/editor/**'], message: 'src/core knows nothing of VS Code.' };
const theProgram = { group: ['**/cli/**'], message: 'The command line is a program of its own.' };

/** For each folder of a layer, the rules of the layer and no imports from the folders after it. */
const inOrder = (root, patterns) =>
  folderOrder[root].map((folder, at) => {
    const later = folderOrder[root].slice(at + 1);
    const order = {
      regex: `^(?!.*/(?:core|protocol)/)(?:\\.{1,2}/)+(?:${later.join('|')})/`,
      message: `${root}/${folder} imports from the folders before it only: see scripts/folderOrder.json.`,
    };
    return layer([`${root}/${folder}/**`], later.length === 0 ? patterns : [...patterns, order]);
  });

const restrictedEverywhere = [
  {
    selector: 'TemplateElement[value.raw=/\\bcommand:\\S*$/]',
    message: 'commandUri in src/core/base/command.ts encodes the arguments.',
  },
  {
    selector:
      "VariableDeclarator:matches([id.type='ObjectPattern'][init.property.name='l10n'], " +
      "[init.object.property.name='l10n'][init.property.name='t'], " +
      "[init.object.name='l10n'][init.property.name='t'])",
    message: 'Call it as `l10n.t`: what finds the texts for translators knows no other name.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', 'examples/'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  regexp.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs', 'scripts/*.mjs', 'scripts/*/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // `${number}` reads well and cannot go wrong.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Types and interfaces say the same; unions need `type`, so `type` everywhere reads evenly.
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // `[^]` reads well, and so does the range of the punctuation of ASCII.
      'regexp/match-any': 'off',
      'regexp/no-obscure-range': 'off',
      // Here only as good as its default, which reports what is certain: tests and scripts read texts of their own.
      'regexp/no-super-linear-move': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...restrictedEverywhere],
    },
  },
  {
    // The day on which a command is started counts for all of it: nothing may ask again after a dialog.
    files: ['src/editor/{career,goals,people,setup,weeks}/**'],
    ignores: ['src/editor/weeks/periodReview/reminders.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...restrictedEverywhere,
        {
          selector:
            "CallExpression[callee.name='clock']" +
            ':not(BlockStatement > VariableDeclaration:first-child > VariableDeclarator > CallExpression)',
          message: 'Call it once, as the first statement of the command: `const today = clock();`.',
        },
      ],
    },
  },
  {
    // A file may hold anything: no expression may take more than linear time on a hostile text.
    files: ['src/**', 'webview/**'],
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: false }],
    },
  },
  layer(['src/core/**'], [theEditor, theProgram, nodeBuiltins]),
  ...inOrder('src/core', [theEditor, theProgram, nodeBuiltins]),
  layer(['src/editor/**'], [nodeBuiltins, theDashboard, theProgram]),
  ...inOrder('src/editor', [nodeBuiltins, theDashboard, theProgram]),
  layer(
    ['src/cli/**'],
    [{ group: ['vscode', '**/editor/**', '**/protocol/**'], message: 'The command line imports src/core alone.' }],
  ),
  layer(
    ['src/protocol/**'],
    [{ group: ['vscode', '**/core/**', '**/editor/**', 'node:*'], message: 'src/protocol holds message types alone.' }],
  ),
  layer(
    ['webview/**'],
    [
      thePage,
      unsafeMarkup,
      {
        group: ['@vscode/webview-ui-toolkit', '@vscode/webview-ui-toolkit/*', '@microsoft/*'],
        message: 'webview/toolkit.ts alone knows the component library.',
      },
    ],
  ),
  layer(['webview/toolkit.ts'], [thePage, unsafeMarkup]),
  {
    files: ['webview/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
          property,
          message: 'What a person wrote is text: draw with html`…`.',
        })),
      ],
    },
  },
  // Scripts and tests talk to the person at the terminal.
  { files: ['scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
  // Plain JavaScript has no types that the linter could ask: they would all be `any` to it. The other rules stay.
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
