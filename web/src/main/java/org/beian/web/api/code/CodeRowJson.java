package org.beian.web.api.code;

import java.time.LocalDate;
import org.beian.code.CodeRow;

/** View of a row of a code table; see {@link CodeRow}. */
public record CodeRowJson(
        String table,
        String code,
        LocalDate validFrom,
        LocalDate validTo,
        String nameZh,
        String nameEn,
        String detail) {

    static CodeRowJson of(CodeRow row) {
        return new CodeRowJson(
                row.table(),
                row.code(),
                row.validFrom(),
                row.validTo(),
                row.nameZh(),
                row.nameEn(),
                row.detail());
    }
}
