/** A comment for Cairn that names a problem which there is not. */
import type { Problem } from '../problems/problem.ts';
import type { Fix } from './fix.ts';
import { offsetAt } from './located.ts';
import { editing } from './make.ts';
import { edited, type Subject } from './subject.ts';

export function ruleFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const near = String(problem.args.near);
  const [from, to] = [offsetAt(subject.text, problem.range.start), offsetAt(subject.text, problem.range.end)];
  return editing(subject, problem, edited(subject, [{ offset: from, length: to - from, text: near }]), {
    title: ['change-to', near],
    trust: 'automatic',
  });
}
