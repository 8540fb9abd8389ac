/**
 * Register of addresses (articles 9 and 19). Units file where their ranges come from (source), what
 * they do with them (allocation), what customers bring along and what headquarters announce, in
 * files of any size or record by record. Each row is checked by the rules alone; once the rows have
 * taken effect, or as if they had in a dry run, the register is swept once in the order of
 * addresses, which finds what is out of bounds, in conflict and unreported. The findings go as a
 * report to the ministry or the bureau that supervises the unit, whose people accept, send back or
 * close each finding.
 *
 * <p>Headquarters give their branches guidance on reports and see whether it was read ({@code
 * ip_guidance}). The supervisor of a unit maintains its status: the marks that place it under the
 * ministry are dated rows of {@code ip_unit_mark}; its level and the history of its status are the
 * case {@code ip_standing}.
 *
 * <p>A record is identified by its unit, its kind and its range. {@code ip_record} holds what is in
 * force, {@code ip_version} what was, {@code ip_stage} the rows of files that are being read.
 */
package org.beian.ipregister;
