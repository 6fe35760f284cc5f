/** The element id of a paragraph, for links to it. */
export const paragraphAnchor = (id: string) => `paragraph-${id}`;

/** The element id of what a person wrote, or is still to write, at a path of the book. */
export const inputAnchor = (path: string) => `input-${path}`;

/** The element id of a section's heading. */
export const sectionAnchor = (key: string) => `section-${key}`;
