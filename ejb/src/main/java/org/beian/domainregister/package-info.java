/**
 * The register of domains (articles 10, 20): what the registry and the registrars report, by whole
 * files and by changes, and what came of it.
 *
 * <p>Each unit has a record of a domain of its own, so that two may report the same one while it is
 * transferred. Rows are read alone ({@code DomainReading}, the rules {@code Reported…}), wait in a
 * stage table, and take effect by SQL in pieces ({@code DomainFile} lists the steps); only what
 * differs is written, and what was so before is kept with the days between which it was so. Each
 * file becomes a {@link org.beian.domainregister.report.DomainReport}, which the ministry judges
 * (10.2, 20.2).
 */
package org.beian.domainregister;
