/**
 * Which templates are those of guided reflections; their questions are in `guided.ts`, which only asking them needs.
 */
export const guidedIds = ['transition', 'self-doubt', 'new-direction'] as const;
export type GuidedId = (typeof guidedIds)[number];

/** Whether answers with this template are a guided reflection's, which the weekly one has still to come beside. */
export const isGuided = (template: string | undefined): boolean => guidedIds.some((id) => id === template);
