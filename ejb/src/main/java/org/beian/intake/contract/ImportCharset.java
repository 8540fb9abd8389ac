package org.beian.intake.contract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.beian.intake.ImportRefusal;
import org.beian.law.RequestRejected;

/** Option of an import for the encoding of a file without byte-order mark. */
public final class ImportCharset {

    /** Name of the option. */
    public static final String OPTION = "charset";

    private ImportCharset() {}

    /**
     * @throws RequestRejected {@link ImportRefusal#IMPORT_OPTION_WRONG} for any other encoding
     */
    public static Charset of(ImportOrder order) {
        String asked = order.options().getOrDefault(OPTION, "UTF-8");
        return switch (asked.toUpperCase(Locale.ROOT)) {
            case "UTF-8" -> StandardCharsets.UTF_8;
            case "GB18030", "GBK", "GB2312" -> Charset.forName("GB18030");
            default -> throw ImportRefusal.IMPORT_OPTION_WRONG.of(OPTION);
        };
    }
}
