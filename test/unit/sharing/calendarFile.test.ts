/** The iCalendar file, read with the parser of Thunderbird. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex, type View } from '../../../src/core/index/growthIndex.ts';
import { narrowView } from '../../../src/core/index/narrowView.ts';
import { calendarFile } from '../../../src/core/sharing/reports/calendarFile.ts';

const today = '2026-11-20';
const now = '2026-11-20T09:30:00Z';

const viewOf = (files: Readonly<Record<string, unknown>>): View<'shared'> => {
  const index = createIndex();
  for (const [path, value] of Object.entries(files)) index.put(readFile(path, JSON.stringify(value)));
  return index.shared;
};

const base = {
  'goals/ship.yaml': {
    title: 'Ship it',
    due: '2026-12-18',
    actions: [
      { id: 'plan', title: 'Plan', due: '2026-11-25' },
      { title: 'Old', due: '2026-01-05', done: '2026-01-04' },
      { title: 'Rest', due: '2026-11-18', done: '2026-11-17' },
    ],
  },
  'goals/wish.yaml': { title: 'Wish', status: 'idea', due: '2026-12-30' },
  'goals/gone.yaml': { title: 'Gone', status: 'dropped', due: '2026-12-29' },
  'people/kim.yaml': {
    name: 'Kim',
    relationship: 'coach',
    engagement: { start: '2026-10-01', sessions: ['2026-11-27', '2026-12-11'] },
  },
  'people/moe.yaml': { name: 'Moe', relationship: 'mentor', next: '2026-12-02' },
  'notes/2026-11-10-moe.yaml': {
    date: '2026-11-10',
    with: 'moe',
    commitments: [
      { who: 'me', what: 'Send the outline', due: '2026-11-24' },
      { who: 'moe', what: 'Read it', due: '2026-11-30' },
    ],
  },
};

type Event = Readonly<{ uid: string; day: string; summary: string; event: ICAL.Event }>;

function eventsOf(view: View<'shared' | 'manager'>, at = now): readonly Event[] {
  const text = calendarFile(view, at.slice(0, 10), at);
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  for (const line of text.split('\r\n')) {
    assert.ok(new TextEncoder().encode(line).length <= 75, line);
    assert.doesNotMatch(line, /[\r\n]/);
  }
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  return calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part);
    assert.ok(event.startDate.isDate, 'a whole day');
    return { uid: event.uid, day: event.startDate.toString(), summary: event.summary, event };
  });
}

const rows = (events: readonly Event[]): readonly string[] => events.map(({ day, summary }) => `${day} ${summary}`);

suite('The calendar file', () => {
  test('has meetings, due dates, and reflection days, each for a whole day', () => {
    const events = eventsOf(viewOf(base));
    assert.deepEqual(rows(events), [
      '2026-11-18 Done: Due: Rest',
      '2026-11-20 Weekly reflection',
      '2026-11-24 Due: Send the outline',
      '2026-11-25 Due: Plan',
      '2026-11-27 Session 1 of 2 with Kim',
      '2026-12-02 Meeting with Moe',
      '2026-12-11 Session 2 of 2 with Kim',
      '2026-12-18 Goal due: Ship it',
      '2026-12-29 Goal due: Gone',
    ]);
    assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
    for (const { event } of events) assert.equal(event.duration.toSeconds(), 86_400);
    const gone = events.at(-1)?.event.component.getFirstPropertyValue('status');
    assert.equal(gone, 'CANCELLED', 'calendars remove what was dropped');
  });

  test('the reflection comes back every week', () => {
    const reflection = eventsOf(viewOf(base)).find(({ summary }) => summary === 'Weekly reflection');
    const days = reflection?.event.iterator();
    assert.deepEqual([days?.next(), days?.next(), days?.next()].map(String), [
      '2026-11-20',
      '2026-11-27',
      '2026-12-04',
    ]);
  });

  test('importing again updates: the same UIDs and a higher sequence, whatever moved', () => {
    const before = eventsOf(viewOf(base));
    const after = eventsOf(
      viewOf({
        ...base,
        'goals/ship.yaml': {
          title: 'Ship all of it',
          due: '2027-01-31',
          actions: [
            { title: 'Rest', due: '2026-11-18', done: '2026-11-17' },
            { id: 'plan', title: 'Plan it', due: '2026-12-01' },
          ],
        },
        'people/moe.yaml': { name: 'Moe', relationship: 'mentor', next: '2026-12-09' },
      }),
      '2026-11-21T09:30:00Z',
    );
    assert.deepEqual(after.map(({ uid }) => uid).sort(), before.map(({ uid }) => uid).sort());
    const sequence = (events: readonly Event[]) => events.map(({ event }) => event.sequence);
    assert.ok(Math.min(...sequence(after)) > Math.max(...sequence(before)));
    assert.equal(after.find(({ uid }) => uid.startsWith('goal-ship-action-plan'))?.summary, 'Due: Plan it');
  });

  test('after a meeting the next one is another event', () => {
    const meeting = (files: Readonly<Record<string, unknown>>) =>
      eventsOf(viewOf({ ...base, ...files })).find(({ uid }) => uid.startsWith('meeting-'))?.uid;
    const held = { 'notes/2026-11-19-moe.yaml': { date: '2026-11-19', with: 'moe', notes: 'x' } };
    assert.notEqual(meeting({}), meeting(held));
  });

  test('is the same for the same files and instant', () => {
    assert.equal(calendarFile(viewOf(base), today, now), calendarFile(viewOf(base), today, now));
  });

  test('a manager gets no coach', () => {
    const text = calendarFile(narrowView(viewOf(base), 'manager'), today, now);
    assert.doesNotMatch(text, /Kim|kim|Moe|outline/);
    assert.match(text, /Ship it/);
  });

  test('any title comes back as it was, folded or not', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom(
            'a, b; c\\n d',
            '👩‍👩‍👧‍👦'.repeat(30),
            'BEGIN:VEVENT',
            'é'.repeat(80),
            'x\r\nEND:VCALENDAR',
            ':"\\',
          ),
          fc.string({ unit: 'grapheme', minLength: 1 }),
          fc.string({ unit: 'binary', minLength: 1 }),
        ),
        (title) => {
          const plain = title.replace(/[^\P{Cc}\n]|\p{Surrogate}/gu, '').trim();
          const found = eventsOf(viewOf({ 'goals/odd.yaml': { title: `T ${title}`, due: '2026-12-01' } }));
          const summary = found.find(({ uid }) => uid.startsWith('goal-odd'))?.summary;
          assert.equal(summary, `Goal due: T ${title}`.replace(/[^\P{Cc}\n]|\p{Surrogate}/gu, '').trim(), plain);
        },
      ),
    );
  });
});
