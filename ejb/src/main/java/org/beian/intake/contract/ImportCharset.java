package org.beian.intake.contract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.beian.intake.ImportRefusal;
import org.beian.law.RequestRejected;

/** The encodings of files of registers, where no byte-order mark says which it is. */
public final class ImportCharset {

    /** Name of the option. */
    public static final String OPTION = "charset";

    private ImportCharset() {}

    /**
     * @throws RequestRejected {@link ImportRefusal#IMPORT_OPTION_WRONG} when it is another one
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
