/**
 * What is made of the table of problems: the page `docs/problems.md`, and the setting `cairn.rules` with its names. Run
 * by hand it writes both; the tests only look whether they are up to date.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reference, type Example } from '../../src/core/problems/reference.ts';
import { adjustable, levels, problemCodes, rules, type ProblemCode } from '../../src/core/problems/rules.ts';

const root = path.dirname(path.dirname(import.meta.dirname));
const page = path.join(root, 'docs', 'problems.md');
const manifest = path.join(root, 'package.json');

/** What is out of date, a sentence each. */
export async function checkReference(): Promise<readonly string[]> {
  const [wanted, present] = [pageText(), await readFile(page, 'utf8').catch(() => '')];
  const properties = propertiesOf(await readFile(manifest, 'utf8'));
  return [
    ...(wanted === present ? [] : ['docs/problems.md is out of date: npm run reference']),
    ...(JSON.stringify(properties['cairn.rules']) === JSON.stringify(setting())
      ? []
      : ['The setting cairn.rules in package.json is out of date: npm run reference']),
  ];
}

async function writeReference(): Promise<void> {
  await mkdir(path.dirname(page), { recursive: true });
  await writeFile(page, pageText());
  const text = await readFile(manifest, 'utf8');
  const parsed = JSON.parse(text) as { contributes: { configuration: { properties: Record<string, unknown> } } };
  parsed.contributes.configuration.properties['cairn.rules'] = setting();
  await writeFile(manifest, `${JSON.stringify(parsed, undefined, 2)}\n`);
}

const propertiesOf = (text: string): Readonly<Record<string, unknown>> =>
  (JSON.parse(text) as { contributes: { configuration: { properties: Record<string, unknown> } } }).contributes
    .configuration.properties;

function setting() {
  return {
    type: 'object',
    default: {},
    scope: 'resource',
    markdownDescription: '%setting.rules%',
    additionalProperties: false,
    properties: Object.fromEntries(
      adjustable.map((code) => [
        code,
        { enum: levels, default: rules[code].severity, description: rules[code].message },
      ]),
    ),
  };
}

function pageText(): string {
  const intro = [
    '# Problems that Cairn finds',
    '',
    'Each problem has a name. How loud it is can be chosen: for all files in the settings,',
    '',
    '```json',
    '"cairn.rules": { "vague-title": "off", "goal-without-link": "warning" }',
    '```',
    '',
    'and for one file by a comment anywhere in it, which wins:',
    '',
    '```yaml',
    '# cairn: off vague-title, late-actions',
    '```',
    '',
    `The levels are ${levels.map((level) => `\`${level}\``).join(', ')}. What keeps a file from ` +
      'being read cannot be switched off.',
    'The examples are as of 2026-11-20.',
    '',
    '| problem | level | what to do |',
    '|---|---|---|',
    ...problemCodes.map((code) => `| [${code}](#${code}) | ${levelText(code)} | ${reference[code].fix} |`),
  ];
  return `${[...intro, ...problemCodes.flatMap(section)].join('\n')}\n`;
}

const levelText = (code: ProblemCode): string =>
  `${rules[code].severity}${rules[code].always === true ? ', always' : ''}`;

function section(code: ProblemCode): readonly string[] {
  const { why, example, fix } = reference[code];
  return [
    '',
    `## ${code}`,
    '',
    `> ${rules[code].message}`,
    '',
    why,
    ...(example === undefined ? [] : exampleText(example)),
    '',
    `**What to do.** ${fix}`,
  ];
}

function exampleText({ path: file, text, beside = {} }: Example): readonly string[] {
  return Object.entries({ ...beside, [file]: text }).flatMap(([name, content]) => [
    '',
    '```yaml',
    `# ${name}`,
    ...(content === '' ? [] : content.trimEnd().split('\n')),
    '```',
  ]);
}

if (import.meta.filename === process.argv[1]) await writeReference();
