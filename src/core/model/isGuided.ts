/**
 * The templates of guided reflections. Their questions are in `weeks/reflection/guided.ts`, which is loaded on demand.
 */
export const guidedIds = ['transition', 'self-doubt', 'new-direction'] as const;
export type GuidedId = (typeof guidedIds)[number];

/** Whether a template belongs to a guided reflection, which does not replace the weekly one. */
export const isGuided = (template: string | undefined): boolean => guidedIds.some((id) => id === template);
