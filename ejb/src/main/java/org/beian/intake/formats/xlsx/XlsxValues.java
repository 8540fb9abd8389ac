package org.beian.intake.formats.xlsx;

import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;

/** Formatter of cell values: numbers as they are, dates as ISO 8601, whatever a cell shows. */
final class XlsxValues extends DataFormatter {

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format) {
        return formatRawCellContents(value, formatIndex, format, false);
    }

    @Override
    public String formatRawCellContents(
            double value, int formatIndex, String format, boolean since1904) {
        if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime time = DateUtil.getLocalDateTime(value, since1904);
            return time.toLocalDate().atStartOfDay().equals(time)
                    ? time.toLocalDate().toString()
                    : time.toString();
        }
        return NumberToTextConverter.toText(value);
    }
}
