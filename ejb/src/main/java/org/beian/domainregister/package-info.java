/**
 * The register of domains (articles 10, 20): what the registries and the registrars report, as full
 * files and as deltas, and what follows from it.
 *
 * <p>Each unit has its own record of a domain, so that two may report the same one while it is
 * transferred. Each row is checked by itself ({@code DomainFileReader}, the rules in {@code rule}),
 * waits in a stage table, and takes effect by SQL in pieces ({@code DomainRegister} lists the
 * steps). Only differences are written, and a replaced version is kept with its period of validity.
 * Each file becomes a {@link org.beian.domainregister.report.DomainReport}, which the ministry
 * reviews (10.2, 20.2).
 */
package org.beian.domainregister;
