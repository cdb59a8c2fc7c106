/** The sample in `examples/` is the first thing a new user sees, so it must be complete and show every feature. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addDays, daysBetween, firstDayOf, lastDayOf, weekOf } from '../../../src/core/base/calendar.ts';
import { lastDayOfSample as today } from '../../../scripts/sample.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex } from '../../../src/core/index/growthIndex.ts';
import { goalStatuses, measureKind, measureKinds } from '../../../src/core/model/goal.ts';
import { me, peopleOf } from '../../../src/core/model/note.ts';
import { relationshipsOf } from '../../../src/core/model/person.ts';
import { messageOf } from '../../../src/core/problems/problem.ts';
import { forecastOf } from '../../../src/core/goals/progress/forecast.ts';
import { summarize, type GoalSummary } from '../../../src/core/goals/progress/summary.ts';

const examples = path.resolve(import.meta.dirname, '../../../examples');
const folder = path.join(examples, 'growth');

suite('The sample in examples/', () => {
  const index = createIndex();
  const paths: string[] = [];

  suiteSetup(() => {
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const full = path.join(file.parentPath, file.name);
      const relative = path.relative(folder, full).split(path.sep).join('/');
      paths.push(relative);
      index.put(readFile(relative, readFileSync(full, 'utf8')));
    }
  });

  const goals = () => [...index.readable('goal')];
  const weeks = () => [...index.readable('week')];
  const notes = () => [...index.readable('note')];
  const people = () => [...index.readable('person')];
  const peopleWho = (relationship: string) =>
    people().filter(({ entity }) => relationshipsOf(entity).some((one) => one === relationship));

  const summaryOf = (id: string): GoalSummary => {
    const goal = index.goal(id);
    assert.ok(goal, `the goal ${id}`);
    return summarize(goal.entity, index.checkinsOf(id), today);
  };

  test('has no problems in any file, not even a hint', () => {
    assert.ok(paths.length > 0);
    const found = paths.flatMap((file) =>
      index.problemsOf(file).map((problem) => `${file} ${problem.path?.join('.') ?? ''} ${messageOf(problem)}`),
    );
    assert.deepEqual(found, []);
  });

  test('has no private files and ignores them in Git', () => {
    assert.deepEqual(
      paths.filter((file) => file.startsWith('private/')),
      [],
    );
    assert.match(readFileSync(path.join(examples, '.gitignore'), 'utf8'), /^growth\/private\/$/m);
  });

  test('has a README that names existing files', () => {
    const readme = readFileSync(path.join(examples, 'README.md'), 'utf8');
    const named = [...readme.matchAll(/`growth\/([^`]+\.yaml)`/g)].map(([, file]) => file);
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((file) => file === undefined || !paths.includes(file)),
      [],
    );
  });

  suite('Goals', () => {
    test('ten or more, of every status and every kind', () => {
      assert.ok(goals().length >= 10, `${goals().length} goals`);
      const having = (status: string) => goals().filter(({ entity }) => entity.status === status).length;
      for (const status of goalStatuses) assert.ok(having(status) >= 1, `a goal that is ${status}`);
      assert.equal(having('active'), 5);
      assert.ok(having('done') >= 3, 'three that are done');
      for (const kind of measureKinds) {
        const ofKind = goals().filter(
          ({ entity }) => entity.measure !== undefined && measureKind(entity.measure) === kind,
        );
        assert.ok(ofKind.length >= 2, `two goals measured by ${kind}`);
      }
      assert.ok(
        goals().some(
          ({ entity: { measure } }) =>
            measure !== undefined && 'metric' in measure && measure.target < measure.baseline,
        ),
        'a metric that goes down',
      );
    });

    test('each active goal has dates, evidence, and a completed and a next action', () => {
      for (const { id, entity } of goals().filter((goal) => goal.entity.status === 'active')) {
        assert.ok(entity.why !== undefined && entity.supports !== undefined, `${id}: why`);
        assert.ok(
          entity.start !== undefined && entity.due !== undefined && entity.confidence !== undefined,
          `${id}: dates and confidence`,
        );
        assert.ok(entity.evidence.length > 0, `${id}: evidence`);
        const { doneActions, nextAction } = summaryOf(id);
        assert.ok(doneActions.length > 0, `${id}: an action that is done`);
        assert.ok(nextAction !== undefined, `${id}: a next action`);
      }
    });

    test('are ahead, on track and behind', () => {
      assert.equal(summaryOf('data-intensive').pace.verdict, 'ahead');
      assert.equal(summaryOf('order-split').pace.verdict, 'on-track');
      assert.equal(summaryOf('pairing').pace.verdict, 'on-track');
      assert.equal(summaryOf('speak-up').pace.verdict, 'on-track');
      assert.equal(summaryOf('quiet-pager').pace.verdict, 'behind');
      assert.equal(summaryOf('result-latency').pace.verdict, 'done');
      const pager = index.goal('quiet-pager');
      assert.ok(pager);
      assert.equal(forecastOf(pager.entity, index.checkinsOf('quiet-pager'), today).kind, 'forecast');
    });

    test('one habit has a streak that continues over a planned rest week', () => {
      const { progress } = summaryOf('pairing');
      assert.ok(progress.kind === 'habit');
      assert.equal(progress.streak, 11);
      assert.equal(progress.count, 1);
    });

    test('one scale has all five levels described', () => {
      const scale = index.goal('speak-up')?.entity.measure;
      assert.ok(scale !== undefined && 'scale' in scale);
      assert.equal(Object.values(scale.scale).filter((level) => level !== undefined).length, 5);
    });

    test('an action is overdue, and some are due within a week', () => {
      const actions = goals()
        .filter(({ entity }) => entity.status === 'active')
        .flatMap(({ entity }) => entity.actions);
      const open = actions.filter((action) => action.done === undefined && action.due !== undefined);
      assert.equal(open.filter(({ due = '' }) => due < today).length, 1);
      assert.ok(open.filter(({ due = '' }) => due >= today && due <= addDays(today, 7)).length >= 3);
    });

    test('one due date was moved, with a reason', () => {
      const changes = goals().flatMap(({ entity }) => entity.changes);
      assert.ok(changes.some(({ field, reason }) => field === 'due' && reason !== undefined));
    });
  });

  suite('Weeks', () => {
    test('forty-four or more, with gaps, up to the current one', () => {
      const ids = weeks()
        .map(({ id }) => id)
        .sort();
      assert.ok(ids.length >= 44, `${ids.length} weeks`);
      assert.equal(ids[0], '2025-W47');
      assert.equal(ids.at(-1), weekOf(today));
      assert.ok(!ids.includes('2026-W28') && !ids.includes('2026-W29'), 'two weeks of silence');
    });

    test('the current one has some check-ins and no reflection yet', () => {
      const now = index.find('week', weekOf(today))?.entity;
      assert.ok(now);
      const lookedAt = new Set(now.checkins.map(({ goal }) => goal));
      const active = goals().filter(({ entity }) => entity.status === 'active');
      assert.ok(lookedAt.size > 0 && lookedAt.size < active.length);
      assert.equal(now.reflection, undefined);
    });

    test('about two thirds have a reflection, and every template is used', () => {
      const reflections = weeks().flatMap(({ entity }) => entity.reflection ?? []);
      const share = reflections.length / weeks().length;
      assert.ok(share > 0.55 && share < 0.8, `${reflections.length} reflections`);
      // The prompts of the built-in templates; custom ones are read from `prompts/`.
      const promptsOf = new Map<string, readonly string[]>([
        ['what-so-what-now-what', ['what', 'so-what', 'now-what']],
        ['gibbs', ['description', 'feelings', 'evaluation', 'analysis', 'conclusion', 'action-plan']],
        ['four-ls', ['liked', 'learned', 'lacked', 'longed-for']],
        ['start-stop-continue', ['start', 'stop', 'continue']],
        ['grow', ['goal', 'reality', 'options', 'will']],
        ...[...index.readable('prompt')].map(
          ({ id, entity }) => [id, entity.prompts.map((prompt) => prompt.id)] as const,
        ),
      ]);
      for (const template of promptsOf.keys())
        assert.ok(
          reflections.some((reflection) => reflection.template === template),
          template,
        );
      for (const { template = '', answers } of reflections)
        assert.deepEqual(Object.keys(answers), promptsOf.get(template));
    });

    test('check-ins lie between the start and the end of their goal', () => {
      for (const { id, entity } of goals()) {
        for (const { date, path: file } of index.checkinsOf(id)) {
          assert.ok(date <= today, `${file}: ${id} in the future`);
          assert.ok(entity.start === undefined || date >= entity.start, `${file}: ${id} before its start`);
          assert.ok(entity.closed === undefined || date <= entity.closed, `${file}: ${id} after it was closed`);
        }
      }
    });

    test('reflections are written in their week', () => {
      for (const { id, entity } of weeks()) {
        const date = entity.reflection?.date;
        if (date !== undefined) assert.ok(date >= firstDayOf(id) && date <= lastDayOf(id), `${id}: ${date}`);
      }
    });
  });

  suite('People and notes', () => {
    test('a coach, two mentors, a manager, a sponsor and others', () => {
      assert.equal(peopleWho('coach').length, 1);
      assert.equal(peopleWho('mentor').length, 2);
      assert.equal(peopleWho('manager').length, 1);
      assert.equal(peopleWho('sponsor').length, 1);
      assert.ok(peopleWho('peer').length + peopleWho('contact').length >= 2);
      const mentors = new Set(peopleWho('mentor').map(({ id }) => id));
      assert.ok(
        people().some(({ entity }) => entity.introducedBy !== undefined && mentors.has(entity.introducedBy)),
        'someone whom a mentor introduced',
      );
    });

    test('the coach has a three-month engagement with a note for each past session', () => {
      const [coach] = peopleWho('coach');
      const engagement = coach?.entity.engagement;
      assert.ok(coach && engagement?.end !== undefined && engagement.agreement);
      const days = daysBetween(engagement.start, engagement.end);
      assert.ok(days > 80 && days < 100, `${days} days`);
      assert.ok(
        engagement.objectives.length > 0 && coach.entity.credentials.length > 0 && coach.entity.methods.length > 0,
      );
      const held = engagement.sessions.filter((session) => session <= today);
      assert.deepEqual(
        notes()
          .filter(({ entity }) => peopleOf(entity).includes(coach.id))
          .map(({ entity }) => entity.date)
          .sort(),
        held,
      );
      assert.ok(
        engagement.sessions.some((session) => session > today),
        'a session ahead',
      );
    });

    test('fourteen notes or more, named by date and person', () => {
      assert.ok(notes().length >= 14, `${notes().length} notes`);
      for (const { id, entity } of notes()) assert.equal(id, [entity.date, ...peopleOf(entity)].join('-'));
      assert.ok(
        notes().some(({ entity }) => entity.feedback.length > 0),
        'feedback',
      );
      assert.ok(
        notes().some(({ entity }) => entity.introductions.length > 0),
        'an introduction',
      );
      assert.ok(
        notes().some(({ entity }) => entity.resources.length > 0),
        'a resource',
      );
      assert.ok(
        notes().some(({ entity }) => entity.functions.length > 0),
        'what a mentor gave',
      );
      assert.ok(notes().filter(({ entity }) => entity.grow).length >= 4, 'sessions that follow GROW');
    });

    test('with the coach, most commitments are kept, and each side has one overdue', () => {
      const commitments = notes()
        .filter(({ entity }) => peopleOf(entity).includes('beatriz'))
        .flatMap(({ entity }) => entity.commitments);
      const overdue = commitments.filter(({ due, done }) => due !== undefined && due < today && done === undefined);
      assert.deepEqual(overdue.map(({ who }) => who).sort(), ['beatriz', me]);
      assert.ok(commitments.filter(({ done }) => done !== undefined).length > commitments.length * 0.75);
      assert.ok(
        commitments.every(({ due }) => due !== undefined),
        "a coach's commitments have due dates",
      );
    });

    test('nothing was completed before it was agreed', () => {
      for (const { path: file, entity } of notes()) {
        for (const { done, what } of entity.commitments)
          assert.ok(done === undefined || (done >= entity.date && done <= today), `${file}: ${what}`);
      }
      for (const { id, entity } of goals()) {
        const milestones = entity.measure && 'milestones' in entity.measure ? entity.measure.milestones : [];
        for (const { done } of milestones)
          assert.ok(done === undefined || (done <= today && (entity.start === undefined || done >= entity.start)), id);
        for (const { done } of entity.actions) assert.ok(done === undefined || done <= today, id);
      }
    });
  });

  test('assessments are repeated, opportunities have a history, stories are practiced', () => {
    const kinds = [...index.readable('assessment')].map(({ entity }) => entity.kind);
    assert.equal(kinds.filter((kind) => kind === 'skills').length, 2);
    assert.ok(kinds.includes('values') && kinds.includes('satisfaction') && kinds.length >= 4);
    for (const { id, entity } of index.readable('assessment')) assert.equal(id, `${entity.date}-${entity.kind}`);

    const opportunities = [...index.readable('opportunity')];
    assert.equal(opportunities.length, 3);
    for (const {
      id,
      entity: { history },
    } of opportunities) {
      assert.ok(history.length >= 2, id);
      assert.deepEqual(
        history.map(({ date }) => date),
        history.map(({ date }) => date).sort(),
        id,
      );
    }

    const stories = [...index.readable('story')];
    assert.equal(stories.length, 3);
    for (const { id, entity } of stories) {
      assert.ok(
        entity.situation !== undefined &&
          entity.task !== undefined &&
          entity.action !== undefined &&
          entity.result !== undefined,
        id,
      );
      assert.ok(entity.practice.length > 0, id);
    }

    const threads = [...index.readable('feedback')].flatMap(({ entity }) => entity.threads);
    assert.equal(threads.length, 2);
    assert.equal([...index.readable('prompt')].length, 1);
  });

  test('every id that looks like a skill, a value or a strength in an assessment is one of the profile', () => {
    const profile = index.find('profile', 'profile')?.entity;
    assert.ok(profile);
    const known = {
      skills: profile.skills,
      values: profile.values,
      strengths: profile.strengths,
      satisfaction: undefined,
    };
    for (const { id: file, entity } of index.readable('assessment')) {
      const ids = known[entity.kind]?.map(({ id }) => id);
      if (ids)
        assert.deepEqual(
          entity.items.filter(({ id }) => !ids.includes(id)),
          [],
          file,
        );
    }
  });

  test('speaks of no month or year by name, so that all of it can be moved to another day', () => {
    const months =
      /\b(?:January|February|April|June|July|August|September|October|November|December|in March|in May|20[23]\d)\b/;
    const withoutDates = (text: string) => text.replace(/\b\d{4}-(?:W\d{2}|\d{2}-\d{2})\b/g, '');
    const found = paths.filter((file) => months.test(withoutDates(readFileSync(path.join(folder, file), 'utf8'))));
    assert.deepEqual(found, []);
  });
});
