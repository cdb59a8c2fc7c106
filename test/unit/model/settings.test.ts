/** Every key of cairn.yaml changes something that can be seen. */
import assert from 'node:assert/strict';
import * as z from 'zod/v4/core';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex, type OwnerIndex } from '../../../src/core/index/growthIndex.ts';
import { reviewOf } from '../../../src/core/goals/review/review.ts';
import { currentFormat, settings } from '../../../src/core/model/settings.ts';
import { noteOf } from '../../../src/core/people/meetings/meetingFile.ts';
import { agendaOf } from '../../../src/core/weeks/agenda.ts';
import { reminderAt } from '../../../src/core/weeks/periodReview/reminder.ts';
import { offeredTemplates } from '../../../src/core/weeks/reflection/offer.ts';
import { checkinPath, reflectionPath } from '../../../src/core/weeks/weekFile.ts';

const today = '2026-11-23';

function folder(settingsText: string, files: Readonly<Record<string, string>> = {}): OwnerIndex {
  const index = createIndex();
  for (const [path, text] of Object.entries({ 'cairn.yaml': settingsText, ...files })) index.put(readFile(path, text));
  return index;
}

const goals = {
  'goals/a.yaml': 'title: A\nstart: 2026-11-01\ndue: 2026-12-31\nmeasure: { metric: x, baseline: 0, target: 9 }\n',
  'goals/b.yaml': 'title: B\nstart: 2026-11-01\n',
  'weeks/2026-W46.yaml': 'checkins: [{ goal: a, date: 2026-11-12, value: 1 }]\n',
};
const agenda = (text: string) => agendaOf(folder(text, goals), today).map(({ kind, day }) => `${kind} ${day}`);
const codes = (text: string) =>
  reviewOf(folder(text, goals), 'goals/a.yaml', { today, vagueWords: [] }).map(({ code }) => code);
const template = (text: string) => offeredTemplates(folder(text), '2026-W48', undefined)[0]?.template.id;

/** For each key: what it changes, and two values that differ in it. A new key needs an entry here, and so a reader. */
const effects: Readonly<Record<string, readonly [one: string, other: string, seen: (text: string) => unknown]>> = {
  format: ['format: 1', `format: ${currentFormat + 1}`, (text) => stateOf(folder(text))],
  // The title of the dashboard: `test/host/sample/dashboardState.test.ts` looks at it.
  owner: ['owner: Ada', 'owner: Bo', (text) => folder(text).settings().owner],
  'rhythm.checkin': ['rhythm: { checkin: monday }', 'rhythm: { checkin: friday }', agenda],
  'rhythm.reflection': ['rhythm: { reflection: friday }', 'rhythm: { reflection: sunday }', agenda],
  'rhythm.days': ['rhythm: { days: 7 }', 'rhythm: { days: 90 }', codes],
  'rhythm.remind': [
    'rhythm: { remind: "09:00" }',
    'rhythm: { remind: "23:00" }',
    (text) => reminderAt(folder(text, goals), { today, minute: 600 }),
  ],
  template: ['template: grow', 'template: start-stop-continue', template],
  limit: ['limit: 1', 'limit: 5', codes],
  'privacy.notes': [
    'privacy: { notes: shared }',
    'privacy: { notes: private }',
    (text) => noteOf(folder(text), 'ada', today, Math.random).path,
  ],
  'privacy.weeks': [
    'privacy: { weeks: shared }',
    'privacy: { weeks: private }',
    (text) => [
      checkinPath(folder(text), '2026-W48', { private: false }),
      reflectionPath(folder(text), '2026-W48'),
      folder(text, goals).shared.checkinsOf('a').length,
    ],
  ],
};

const stateOf = (index: OwnerIndex): unknown => {
  const entry = index.get('cairn.yaml');
  return entry?.kind === undefined ? undefined : entry.state;
};

function keysOf(schema: z.$ZodType, above: readonly string[] = []): readonly string[] {
  if (schema instanceof z.$ZodOptional || schema instanceof z.$ZodDefault)
    return keysOf(schema._zod.def.innerType, above);
  if (!(schema instanceof z.$ZodObject)) return [above.join('.')];
  return Object.entries(schema._zod.def.shape).flatMap(([key, value]) => keysOf(value, [...above, key]));
}

suite('Settings of the folder', () => {
  test('each key has an effect', () => {
    assert.deepEqual(keysOf(settings).toSorted(), Object.keys(effects).toSorted());
    for (const [key, [one, other, seen]] of Object.entries(effects))
      assert.notDeepEqual(seen(`${one}\n`), seen(`${other}\n`), key);
  });
});
