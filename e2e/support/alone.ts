/** The tag of a journey that runs alone: it sets or counts what all departments have in common. */
export const ALONE = "@alone";

/** The tag of a journey that begins with an installation without demo; such journeys of a file follow one another. */
export const EMPTY = "@empty";
