/** A text in braces that a comma has cut off: quotes hold it together. */
import type { Problem } from '../problems/problem.ts';
import type { Fix } from './fix.ts';
import { offsetAt } from './located.ts';
import { editing } from './make.ts';
import { edited, type Subject } from './subject.ts';

export function quoteFixes(subject: Subject, problem: Problem): readonly Fix[] {
  const { text } = subject;
  const [from, to] = [offsetAt(text, problem.range.start), offsetAt(text, problem.range.end)];
  const written = text.slice(from, to);
  // The same characters, so that what is quoted is what the person sees. Over several lines quotes would join them.
  if (/[\r\n]/.test(written)) return [];
  const quoted = /["\\]/.test(written) ? `'${written.replaceAll("'", "''")}'` : `"${written}"`;
  return editing(subject, problem, edited(subject, [{ offset: from, length: to - from, text: quoted }]), {
    title: ['quote'],
    trust: 'automatic',
  });
}
