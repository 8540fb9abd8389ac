/** Reader of XLSX workbooks, unpacked within limits, and the template workbook. */
package org.beian.intake.formats.xlsx;
