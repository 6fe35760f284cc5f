/** The tag of a journey that runs alone: it sets or counts what all departments have in common. */
export const ALONE = "@alone";
