/** Reader of CSV files (RFC 4180). */
package org.beian.intake.formats.csv;
