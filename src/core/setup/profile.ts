/**
 * `profile.yaml` of a new growth folder: a skeleton to fill in. The examples are comments, so that nobody starts with
 * the strengths of somebody else; taking the `# ` away from any of them leaves a valid file.
 */
import { addDays, type IsoDate } from '../base/calendar.ts';
import { currentFormat } from '../model/settings.ts';

export type ProfileSection = { readonly explanation: string; readonly example: string };

export function profileSections(today: IsoDate): readonly ProfileSection[] {
  return [
    {
      explanation: 'Where you are, and where you want to be next. A direction is enough; the date may move.',
      example: `role:
  now: Software developer in the payments team
  next: Technical lead of a small team
  by: ${addDays(today, 365)}`,
    },
    {
      explanation: 'What must be true of work for you to call it good, the most important first.',
      example: `values:
  - id: craft
    title: Craft
    note: I would rather ship a day later than explain for a year why it is slow.
  - id: calm
    title: A calm week
    note: Two evenings a week belong to my family, releases or not.`,
    },
    {
      explanation: 'What you want to become or to have done, whether or not there is a job title for it.',
      example: `aspirations:
  - id: trusted-designer
    title: The one who is asked before the architecture is decided`,
    },
    {
      explanation: 'What comes easily to you. Ask two colleagues: what is easy is hard to see from the inside.',
      example: `strengths:
  - id: debugging
    title: Finding the cause, not the symptom
    note: Sam says I stay calm when production does not.`,
    },
    {
      explanation: 'Skills that you work on: 0 novice, 1 advanced beginner, 2 competent, 3 proficient, 4 expert.',
      example: `skills:
  - id: system-design
    title: System design
    now: 1
    wanted: 3
    evidence:
      - { date: ${today}, note: Sketched the retry queue; needed help with idempotency }`,
    },
  ];
}

export function profileText(today: IsoDate): string {
  const sections = profileSections(today).map(
    ({ explanation, example }) => `# ${explanation}\n#\n${commented(example)}\n`,
  );
  return `# Who you are at work, in your own words. Write what you know today and leave the rest:
# twenty minutes are enough to start, and a few words whenever you learn something new
# about yourself. To use an example, delete its "# ".
format: ${currentFormat}

${sections.join('\n')}`;
}

const commented = (example: string): string => example.replace(/^/gm, '# ');
