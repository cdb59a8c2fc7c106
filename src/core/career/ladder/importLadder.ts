/**
 * A competency framework that is kept elsewhere, read as a ladder of ours. The file may be of any of these forms, by
 * its name.
 */
import { collect, type Imported } from './collect.ts';
import { readMarkdown } from './markdown.ts';
import { readStructure } from './structure.ts';
import { readCsv } from './table.ts';

export const ladderForms = ['yaml', 'yml', 'json', 'csv', 'tsv', 'md', 'markdown'] as const;

/** @param name the file's name, of which only the extension counts */
export function importLadder(name: string, text: string): Imported {
  const form = /\.(?<form>\w+)$/.exec(name)?.groups?.form?.toLowerCase();
  if (form === 'csv' || form === 'tsv') return collect(readCsv(text));
  if (form === 'md' || form === 'markdown') return collect(readMarkdown(text));
  // JSON is YAML.
  return collect(readStructure(text));
}
