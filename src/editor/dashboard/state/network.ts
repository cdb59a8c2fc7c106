/** Everybody by how long ago one met, and through whom one knows them. */
import * as vscode from 'vscode';
import { networkOf, type Band } from '../../../core/people/network/contactBands.ts';
import type { PersonStanding } from '../../../core/people/people.ts';
import type { Network } from '../../../protocol/state/person.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { relationshipsText, personName } from '../../ui/peopleWords.ts';
import { joined, markers } from '../../ui/goalWords.ts';
import { isUnread } from './folder.ts';

const { l10n } = vscode;

export function networkState(folder: GrowthFolder, people: readonly PersonStanding[]): Network {
  return {
    isUnread: isUnread(folder, 'person'),
    bands: networkOf(people).map(({ band, people: own }) => ({
      title: bandText(band),
      people: own.map((each) => memberOf(folder, each)),
    })),
  };
}

function memberOf(folder: GrowthFolder, { person, role }: PersonStanding): Network['bands'][number]['people'][number] {
  const { entity, path } = person;
  const through =
    entity.introducedBy === undefined ? undefined : l10n.t('via {0}', personName(folder, entity.introducedBy));
  return {
    name: entity.name,
    role,
    detail: joined(...markers(person), relationshipsText(entity), entity.company, through),
    place: { path, value: ['name'] },
  };
}

function bandText(band: Band): string {
  switch (band) {
    case 'month':
      return l10n.t('Met within a month');
    case 'quarter':
      return l10n.t('Within three months');
    case 'year':
      return l10n.t('Within a year');
    case 'longer':
      return l10n.t('Longer ago');
    case 'never':
      return l10n.t('No meeting noted');
  }
}
