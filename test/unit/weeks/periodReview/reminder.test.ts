/** When a person is reminded of their week, and when not. */
import assert from 'node:assert/strict';
import { reminderAt } from '../../../../src/core/weeks/periodReview/reminder.ts';
import { indexOf, type Files } from '../folder.ts';

const [monday, friday] = ['2026-11-16', '2026-11-20'];
const settings = (rhythm: object) => ({ 'cairn.yaml': { rhythm } });
const goals: Files = {
  'goals/ship.yaml': { title: 'Ship it', status: 'active' },
  'goals/read.yaml': { title: 'Read', status: 'active', measure: { habit: 'read', times: 3 } },
};
const at = (files: Files, today: string, time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return reminderAt(indexOf(files), { today, minute: hours * 60 + minutes });
};

suite('rhythm: reminders', () => {
  test('there is none unless a time is set', () => {
    assert.equal(at(goals, monday, '23:59'), undefined);
    assert.equal(at({ ...goals, ...settings({ checkin: 'monday' }) }, monday, '23:59'), undefined);
  });

  test('from the time on, on the day', () => {
    const files = { ...goals, ...settings({ remind: '9:30' }) };
    assert.equal(at(files, monday, '9:29'), undefined);
    assert.deepEqual(at(files, monday, '9:30'), { of: 'checkin', goals: 2 });
    assert.deepEqual(at(files, monday, '23:00'), { of: 'checkin', goals: 2 });
    assert.equal(at(files, '2026-11-17', '12:00'), undefined, 'Tuesday');
    assert.deepEqual(at(files, friday, '12:00'), { of: 'reflection' });
  });

  test('not of what is done', () => {
    const week = (more: object) => ({ ...goals, ...settings({ remind: '09:00' }), 'weeks/2026-W47.yaml': more });
    const checkins = [{ goal: 'ship', date: monday, value: 1 }];
    assert.deepEqual(at(week({ checkins }), monday, '12:00'), { of: 'checkin', goals: 1 });
    assert.equal(
      at(week({ checkins: [...checkins, { goal: 'read', date: monday, value: 0 }] }), monday, '12:00'),
      undefined,
    );
    assert.equal(at(week({ reflection: { answers: { what: 'Much' } } }), friday, '12:00'), undefined);
  });

  test('where both are due on one day, first of the check-ins', () => {
    const files = { ...goals, ...settings({ checkin: 'friday', reflection: 'friday', remind: '09:00' }) };
    assert.deepEqual(at(files, friday, '12:00'), { of: 'checkin', goals: 2 });
    const checkins = [
      { goal: 'ship', date: friday, value: 1 },
      { goal: 'read', date: friday, value: 1 },
    ];
    assert.deepEqual(at({ ...files, 'weeks/2026-W47.yaml': { checkins } }, friday, '12:00'), { of: 'reflection' });
  });

  test('a folder without goals is left in peace', () => {
    assert.equal(at(settings({ remind: '09:00' }), monday, '12:00'), undefined);
    assert.equal(at(settings({ remind: '09:00' }), friday, '12:00'), undefined);
  });
});
