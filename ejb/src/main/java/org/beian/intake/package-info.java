/**
 * Intake of files of any size into a register. A file is received and stored (imports), read into
 * rows of one form whatever its format (formats), staged in a table, checked and applied in pieces
 * by a job (run), each piece in one transaction with its progress, so that a killed import goes on
 * where it was.
 *
 * <p>What a register must provide for its files is the contract: columns, options, and the steps
 * between the staged rows and the records. Two kinds exist: registers that take a file line by line
 * (filings), and registers that stage all rows first, because rows are judged together (addresses
 * and domains).
 *
 * <p>Rejected rows are kept with their findings, of a staged register up to a limit, and given back
 * as a file that can be corrected and sent again.
 */
package org.beian.intake;
