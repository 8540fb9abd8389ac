/**
 * Intake of files of addresses: the reader of rows, and the steps that check a stage and apply it.
 */
package org.beian.ipregister.intake;
