/** XLSX workbooks as rows, unpacked within limits, and the template workbook. */
package org.beian.intake.formats.xlsx;
