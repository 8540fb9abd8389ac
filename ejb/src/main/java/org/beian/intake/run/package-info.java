/**
 * Run of an import: pieces of a file read, staged, checked and applied, each in one transaction
 * with its progress.
 */
package org.beian.intake.run;
