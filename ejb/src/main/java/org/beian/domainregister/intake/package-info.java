/**
 * Import of files of domains: the reader of rows, and the steps that check the staged rows and
 * apply them to the register by SQL in pieces.
 */
package org.beian.domainregister.intake;
