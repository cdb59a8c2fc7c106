/**
 * Generates the page `docs/problems.md` and the setting `cairn.rules` from the rules. As a script it writes both; the
 * tests only check that they are up to date.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { levels, type Example } from '../../src/core/problems/rule.ts';
import { adjustableCodes, problemCodes, rules, type ProblemCode } from '../../src/core/problems/rules.ts';

const root = path.dirname(path.dirname(import.meta.dirname));
const page = path.join(root, 'docs', 'problems.md');
const manifest = path.join(root, 'package.json');

/** One sentence for each file that is out of date. */
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
      adjustableCodes.map((code) => [
        code,
        { enum: levels, default: rules[code].severity, description: rules[code].message({}) },
      ]),
    ),
  };
}

function pageText(): string {
  const intro = [
    '# Problems that Cairn finds',
    '',
    'Each problem has a name. You can change its level for all files in the settings:',
    '',
    '```json',
    '"cairn.rules": { "vague-title": "off", "goal-without-link": "warning" }',
    '```',
    '',
    'You can also change it for one file, with a comment anywhere in it. A comment overrides the settings:',
    '',
    '```yaml',
    '# cairn: off vague-title, late-actions',
    '```',
    '',
    `The levels are ${levels.map((level) => `\`${level}\``).join(', ')}. You cannot change the level of problems ` +
      'marked “always on”: they keep Cairn from reading or changing the file.',
    'The examples assume that today is 2026-11-20.',
    '',
    '| Problem | Level | How to fix it |',
    '|---|---|---|',
    ...problemCodes.map((code) => `| [${code}](#${code}) | ${levelText(code)} | ${rules[code].howToFix} |`),
  ];
  return `${[...intro, ...problemCodes.flatMap(section)].join('\n')}\n`;
}

const levelText = (code: ProblemCode): string =>
  `${rules[code].severity}${rules[code].alwaysOn === true ? ', always on' : ''}`;

function section(code: ProblemCode): readonly string[] {
  const { why, example, howToFix } = rules[code];
  return [
    '',
    `## ${code}`,
    '',
    `> ${rules[code].message({})}`,
    '',
    why,
    ...(example === undefined ? [] : exampleText(example)),
    '',
    `**How to fix it.** ${howToFix}`,
  ];
}

function exampleText({ path: file, text, otherFiles = {} }: Example): readonly string[] {
  return Object.entries({ ...otherFiles, [file]: text }).flatMap(([name, content]) => [
    '',
    '```yaml',
    `# ${name}`,
    ...(content === '' ? [] : content.trimEnd().split('\n')),
    '```',
  ]);
}

if (import.meta.filename === process.argv[1]) await writeReference();
