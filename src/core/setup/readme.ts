/**
 * The README of a new growth folder: for the mentor or coach who reads it in a browser, and for its owner in a year.
 */
import { addDays, weekOf, type IsoDate } from '../base/calendar.ts';

export function readmeText(today: IsoDate): string {
  return `# Growth

One developer's goals, and the weeks in which they were worked on, as plain YAML files. They are kept with Cairn, an extension
for VS Code, and can be read and written without it.

## If you read along

- **Three minutes:** the files in \`goals/\` say what is wanted, why, by when and how it is measured. The newest file in
  \`weeks/\` says how it went. In a history of commits or in a pull request, every check-in is a line of its own.
- **To say something about a goal,** comment on its lines in a pull request, or write \`feedback/<name of the goal's file>.yaml\`:

  \`\`\`yaml
  threads:
    - field: due                # the part of the goal that you mean; leave it out for the goal as a whole
      comments:
        - by: Ada
          date: ${today}
          text: Is this still realistic, now that you are on call twice a month?
  \`\`\`

- **After a meeting,** add \`notes/${today}-ada.yaml\` with what was said and promised:

  \`\`\`yaml
  date: ${today}
  notes: We talked about what the next role would ask for.
  commitments:
    - { who: me, what: Draft the design review, due: ${addDays(today, 14)} }
  insights:
    - Say no earlier, and offer a date instead.
  \`\`\`

## How a goal is measured

A goal has one of four measures:

\`\`\`yaml
measure: { metric: services migrated, baseline: 0, target: 8, unit: services }
\`\`\`

\`\`\`yaml
measure:
  milestones:
    - { title: Design approved, done: ${today} }
    - { title: First service migrated, weight: 2 }
\`\`\`

\`\`\`yaml
measure:
  baseline: -1                  # where I stand today
  scale:
    -2: I avoid speaking in reviews
    -1: I speak when I am asked
    0: I give one well-founded comment in each review        # as expected
    1: Others ask for my opinion
    2: I lead the review
\`\`\`

\`\`\`yaml
measure: { habit: Read a design document of another team, times: 2 }      # times a week
\`\`\`

## What is where

| | |
|---|---|
| \`cairn.yaml\` | what holds for the whole folder |
| \`profile.yaml\` | strengths, values, aspirations, skills |
| \`goals/\` | one goal a file |
| \`weeks/${weekOf(today)}.yaml\` | one week a file: check-ins, wins, blockers, the reflection |
| \`people/\`, \`notes/\` | mentors, coaches and others; meetings and sessions |
| \`feedback/\` | comments on a goal |
| \`assessments/\`, \`stories/\`, \`opportunities/\`, \`prompts/\`, \`ladder.yaml\` | more, once it is wanted |
| \`private/\` | the same folders again; ignored by git, so nobody else sees it |

What was pushed once stays in the repository's history. What should never be read by others belongs under \`private/\` from the start.
`;
}
