/**
 * Filing for the record (articles 12 to 14), the heart of the system. A sponsor, or its access
 * provider on its behalf, hands in an application with one subject and its websites (submission,
 * mandate); rules check it (rule); the provider verifies what was entrusted to it; the bureau of
 * the subject's domicile decides within 20 working days (review); what is approved is entered in
 * the register under a number (register), and everybody can look it up (lookup).
 *
 * <p>An application has rounds: each hand-in is one, a refusal asks for the next, and all stay to
 * be read (application, reading). Its content is one JSON document in the shape of formats.md 2
 * (content). A blacklisted subject or domain is refused for as long as its entry says (blacklist).
 *
 * <p>States: {@link org.beian.filing.application.FilingState}. Every move writes history and queues
 * notices in its own transaction (notice).
 */
package org.beian.filing;
