/**
 * Filing for the record (articles 12 to 14), the core of the system. A sponsor, or its access
 * provider on its behalf, submits an application with one subject and its websites (submission,
 * mandate); rules check it (rule); the provider verifies what was entrusted to it (mandate); the
 * bureau of the subject's domicile decides within 20 working days (review); what is approved is
 * entered in the register under a number (register), and everybody can look it up (lookup).
 *
 * <p>An application has rounds: each submission is one, a refused application may be submitted
 * again as the next, and all remain readable (application, reading). Its content is one JSON
 * document in the shape of formats.md 8.1 (content). A blacklisted subject or domain is refused
 * until its entry is lifted or over (blacklist).
 *
 * <p>States: {@link org.beian.filing.application.FilingState}. Every change of state writes history
 * and queues notices in its own transaction (notice).
 */
package org.beian.filing;
