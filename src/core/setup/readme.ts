/** README of a new growth folder, for coaches and mentors who read it in a browser and for its owner. */
import { addDays, weekOf, type IsoDate } from '../base/calendar.ts';

export function readmeText(today: IsoDate): string {
  return `# Growth

One developer's career goals and weekly progress, stored as plain YAML files. They are managed with Cairn, an extension
for VS Code, but you can read and edit them without it.

## For coaches, mentors, and other readers

- **Get an overview.** The files in \`goals/\` describe each goal: what, why, by when, and how it is measured. The
  newest file in \`weeks/\` shows recent progress. In the Git history or a pull request, every check-in is a
  separate change.
- **Comment on a goal.** Comment on its lines in a pull request, or add a file to \`feedback/\` with the same name as
  the goal's file:

  \`\`\`yaml
  threads:
    - field: due                # the part of the goal; omit it to comment on the whole goal
      comments:
        - by: Ada
          date: ${today}
          text: Is this still realistic now that you are on call twice a month?
  \`\`\`

- **Or comment on a line** of any file, with a line of your own above it: \`# @ada: Is this still realistic?\`
- **Answer a comment** with one more item below \`comments:\` of its thread.
- **Record a meeting.** Add \`notes/${today}-ada.yaml\` with the notes and commitments:

  \`\`\`yaml
  date: ${today}
  notes: We talked about the requirements of the next role.
  commitments:
    - { who: me, what: Draft the design review, due: ${addDays(today, 14)} }
  insights:
    - Say no earlier and offer a date instead.
  \`\`\`

## How goals are measured

A goal has one of four kinds of measure. A number:

\`\`\`yaml
measure: { metric: services migrated, baseline: 0, target: 8, unit: services }
\`\`\`

Milestones:

\`\`\`yaml
measure:
  milestones:
    - { title: Design approved, done: ${today} }
    - { title: First service migrated, weight: 2 }
\`\`\`

A scale:

\`\`\`yaml
measure:
  baseline: -1                  # the current level
  scale:
    -2: I avoid speaking in reviews
    -1: I speak when I am asked
    0: I make one well-founded comment in each review        # the expected result
    1: Others ask for my opinion
    2: I lead the review
\`\`\`

A habit:

\`\`\`yaml
measure: { habit: Read a design document from another team, times: 2 }      # times per week
\`\`\`

## Files

| Path | Content |
|---|---|
| \`cairn.yaml\` | Settings for this folder |
| \`profile.yaml\` | Strengths, values, aspirations, and skills |
| \`goals/\` | One file per goal |
| \`weeks/${weekOf(today)}.yaml\` | One file per week: check-ins, wins, blockers, and the reflection |
| \`people/\`, \`notes/\` | Coaches, mentors, and other people; meetings and sessions |
| \`feedback/\` | Comments on goals |
| \`assessments/\`, \`stories/\`, \`opportunities/\` | Self-assessments, interview stories, and roles to explore |
| \`ladder.yaml\`, \`prompts/\` | Career ladder and custom reflection templates |
| \`private/\` | The same structure for private files. Git ignores this folder. |

A pushed file stays in the Git history, even if you delete it later. Keep anything confidential under \`private/\` from
the start.
`;
}
