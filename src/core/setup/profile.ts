/**
 * `profile.yaml` of a new growth folder. The examples are comments, so a new profile has no made-up content.
 * Uncommenting any of them leaves a valid file.
 */
import { addDays, type IsoDate } from '../base/calendar.ts';
import { currentFormat } from '../model/settings.ts';

export type ProfileSection = { readonly explanation: string; readonly example: string };

export function profileSections(today: IsoDate): readonly ProfileSection[] {
  return [
    {
      explanation: 'Your current role and the role you want next. The date can be approximate.',
      example: `role:
  now: Software developer on the payments team
  next: Tech lead of a small team
  by: ${addDays(today, 365)}`,
    },
    {
      explanation: 'What matters most to you at work. List the most important value first.',
      example: `values:
  - id: craft
    title: Craft
    note: I prefer shipping a day later to maintaining slow code for a year.
  - id: calm
    title: Work-life balance
    note: Two evenings a week are for my family, even before a release.`,
    },
    {
      explanation: 'What you want to become or achieve in the long term.',
      example: `aspirations:
  - id: trusted-designer
    title: Be consulted before architecture decisions`,
    },
    {
      explanation: 'What comes easily to you. Your own strengths are easy to overlook, so ask two colleagues.',
      example: `strengths:
  - id: debugging
    title: Finding root causes
    note: Sam says that I stay calm during incidents.`,
    },
    {
      explanation: 'Skills and their levels: 0 novice, 1 advanced beginner, 2 competent, 3 proficient, 4 expert.',
      example: `skills:
  - id: system-design
    title: System design
    now: 1
    wanted: 3
    evidence:
      - { date: ${today}, note: Designed the retry queue with some help }`,
    },
  ];
}

export function profileText(today: IsoDate): string {
  const sections = profileSections(today).map(
    ({ explanation, example }) => `# ${explanation}\n#\n${commented(example)}\n`,
  );
  return `# Your professional profile. Start with what you know today and add to it over time.
# To use an example, delete the "# " at the start of its lines.
format: ${currentFormat}

${sections.join('\n')}`;
}

const commented = (example: string): string => example.replace(/^/gm, '# ');
