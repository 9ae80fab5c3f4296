/** Complaint 诉求: what a resident asks to have put right, and the limits of what may be written in it. */

/** Characters of each text. */
export const COMPLAINT_TEXT_LIMIT = 1000;
export const LOCATION_LIMIT = 100;
export const CONTACT_LIMIT = 50;

export const MOST_PHOTOS = 6;
