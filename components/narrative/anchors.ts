/** The element id of a paragraph, for links to it. */
export const paragraphAnchor = (id: string) => `paragraph-${id}`;

/** The element id of a section's heading. */
export const sectionAnchor = (key: string) => `section-${key}`;
