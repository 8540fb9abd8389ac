/**
 * The register of addresses (articles 9 and 19). Units file where their ranges come from (source),
 * what they do with them (allocation), what customers bring along and what headquarters announce,
 * in files of any size or record by record. Each row is held against the rules alone; then the rows
 * of the file and the register together are swept once in the order of addresses, which finds what
 * is out of bounds, in conflict and unreported. What is found goes as a report to the ministry or
 * the bureau that supervises the unit, whose people accept, send back or close each finding.
 *
 * <p>Headquarters guide their branches' reports and see whether it was read ({@code ip_guidance}).
 * Who supervises a unit keeps what it is: the marks that give it to the ministry are dated rows of
 * {@code ip_unit_mark}, its level and the history of it all the case {@code ip_standing}.
 *
 * <p>A record is known by its unit, its kind and its range. {@code ip_record} holds what is in
 * force, {@code ip_version} what was, {@code ip_stage} the rows of files that are being read.
 */
package org.beian.ipregister;
