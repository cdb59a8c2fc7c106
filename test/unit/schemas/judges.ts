/** Three validators of a file: Cairn's reader, a JSON Schema validator, and the server of Red Hat's YAML extension. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { getLanguageService, type LanguageService } from 'yaml-language-server';
import { fileMatchOf } from '../../../scripts/schemas/fileMatch.ts';
import { identify, kinds, pathOf, type Kind } from '../../../src/core/model/kinds.ts';
import type { ProblemCode } from '../../../src/core/problems/rules.ts';
import { readEntity } from '../../../src/core/index/readEntity.ts';

export type Verdicts = { readonly reader: boolean; readonly ajv: boolean; readonly server: boolean };

/** The problems with a single value or the whole file. Others are hints, or compare several values. */
const aboutShape: ReadonlySet<ProblemCode> = new Set([
  'missing-key',
  'wrong-type',
  'not-one-of',
  'no-such-date',
  'bad-shape',
  'out-of-range',
  'measure-without-kind',
  'measure-of-two-kinds',
  'yaml-syntax',
  'duplicate-key',
  'conflict-markers',
  'empty-file',
  'not-a-map',
  'unknown-alias',
]);

const schemaText = (kind: Kind): string =>
  readFileSync(path.resolve(import.meta.dirname, `../../../schemas/${kind}.schema.json`), 'utf8');

const validators = new Map<Kind, ValidateFunction>();

export function validatorOf(kind: Kind): ValidateFunction {
  const known = validators.get(kind);
  if (known) return known;
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  formats(ajv);
  ajv.addVocabulary(['errorMessage']);
  const made = ajv.compile(JSON.parse(schemaText(kind)) as object);
  validators.set(kind, made);
  return made;
}

let service: LanguageService | undefined;

/** The server as configured by the extension, with the patterns of `yamlValidation` in package.json. */
export function languageServer(): LanguageService {
  if (service) return service;
  service = getLanguageService({
    schemaRequestService: (uri) => {
      const kind = kinds.find((each) => uri.endsWith(`/${each}.schema.json`));
      return kind ? Promise.resolve(schemaText(kind)) : Promise.reject(new Error(`Nobody may ask for ${uri}.`));
    },
    workspaceContext: { resolveRelativePath: (relative, resource) => new URL(relative, resource).href },
  });
  service.configure({
    validate: true,
    hover: true,
    completion: true,
    schemas: kinds.map((kind) => ({
      uri: `file:///schemas/${kind}.schema.json`,
      fileMatch: fileMatchOf(kind).map((pattern) => `/${pattern}`),
    })),
  });
  return service;
}

/** A document for the server. Each has its own growth folder, because the server caches documents by address. */
export function documentOf(file: string, text: string): TextDocument {
  return TextDocument.create(`file:///${randomUUID()}/growth/${file}`, 'yaml', 1, text);
}

export const defaultFile = (kind: Kind): string => {
  const alone = { settings: 'cairn', profile: 'profile', ladder: 'ladder' } as const;
  return pathOf(
    kind,
    kind === 'week'
      ? '2026-W47'
      : kind === 'settings' || kind === 'profile' || kind === 'ladder'
        ? alone[kind]
        : 'some-thing',
  );
};

export async function judge(kind: Kind, text: string, file = defaultFile(kind)): Promise<Verdicts> {
  return {
    reader: readerAccepts(kind, file, text),
    ajv: ajvAccepts(kind, text),
    server: (await complaints(file, text)).length === 0,
  };
}

function readerAccepts(kind: Kind, file: string, text: string): boolean {
  const identity = identify(file);
  const { problems } = readEntity(kind, identity.kind === undefined ? '' : identity.id, text);
  return !problems.some(({ code }) => aboutShape.has(code));
}

function ajvAccepts(kind: Kind, text: string): boolean {
  try {
    return validatorOf(kind)(parse(text, { logLevel: 'error' }));
  } catch {
    return false;
  }
}

/** The problems that the server reports, without those about style. */
export async function complaints(file: string, text: string): Promise<readonly string[]> {
  const found = await languageServer().doValidation(documentOf(file, text), false);
  return found
    .filter(({ message }) => !message.startsWith('Unused anchor'))
    .map(({ message, range }) => `${range.start.line + 1}: ${message}`);
}
