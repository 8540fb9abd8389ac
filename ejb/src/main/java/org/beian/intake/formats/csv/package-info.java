/** CSV (RFC 4180) as rows. */
package org.beian.intake.formats.csv;
