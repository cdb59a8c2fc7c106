/** The goals and skills that can get evidence, with the words by which they are suggested. */
import type { GrowthIndex } from '../../index/growthIndex.ts';
import { nameOf } from '../../index/lookup.ts';
import { titleOfId } from '../../model/ids.ts';
import type { Goal, Measure } from '../../model/goal.ts';
import type { Profile } from '../../model/profile.ts';
import type { EvidenceTarget } from './suggest.ts';

type Evidence = Goal['evidence'];

/** Goals that were dropped get no evidence; those that are done may. */
export function evidenceTargets(index: GrowthIndex): readonly EvidenceTarget[] {
  const goals = [...index.readable('goal')]
    .filter(({ entity }) => entity.status !== 'dropped')
    .map(({ id, entity }) => goalTarget(index, id, entity));
  const skills = skillsOf(index).map(skillTarget);
  return [...goals, ...skills];
}

/** All evidence that is written down, of goals, skills, and stories. */
export function allEvidence(index: GrowthIndex): Evidence {
  return [
    ...[...index.readable('goal')].flatMap(({ entity }) => entity.evidence),
    ...skillsOf(index).flatMap(({ evidence }) => evidence),
    ...[...index.readable('story')].flatMap(({ entity }) => entity.evidence),
  ];
}

const skillsOf = (index: GrowthIndex): Profile['skills'] => index.find('profile', 'profile')?.entity.skills ?? [];

function goalTarget(index: GrowthIndex, id: string, goal: Goal): EvidenceTarget {
  const skills = (goal.supports?.skills ?? []).map((skill) => nameOf(index, { target: 'skill', id: skill }));
  const actions = goal.actions.flatMap(({ title, note }) => [title, note ?? '']);
  return {
    is: 'goal',
    id,
    title: goal.title,
    texts: [goal.why ?? '', ...(goal.measure ? measureTexts(goal.measure) : []), ...actions, ...goal.tags, ...skills],
    ...evidenceTexts(goal.evidence),
  };
}

function measureTexts(measure: Measure): readonly string[] {
  if ('metric' in measure) return [measure.metric, measure.unit ?? ''];
  if ('habit' in measure) return [measure.habit];
  if ('milestones' in measure) return measure.milestones.map(({ title }) => title);
  return Object.values(measure.scale).flatMap((level) => level ?? []);
}

function skillTarget({ id, title, note, evidence }: Profile['skills'][number]): EvidenceTarget {
  return { is: 'skill', id, title: title ?? titleOfId(id), texts: [note ?? ''], ...evidenceTexts(evidence) };
}

const evidenceTexts = (evidence: Evidence): Pick<EvidenceTarget, 'refs' | 'notes'> => ({
  refs: evidence.flatMap(({ ref }) => (ref === undefined ? [] : String(ref))),
  notes: evidence.flatMap(({ note }) => note ?? []),
});
