package org.beian.filing.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beian.filing.application.ClaimKind;
import org.beian.filing.content.FilingContent.Document;

/**
 * Key by which documents are compared, on the blacklist, in the register and between applications:
 * the number in half-width characters, without blanks and in upper case.
 */
public final class DocumentKey {

    public static final String INDIVIDUAL = "INDIVIDUAL";
    public static final String RESIDENT_IDENTITY_CARD = "RESIDENT_IDENTITY_CARD";
    public static final String UNIFIED_SOCIAL_CREDIT_CODE = "UNIFIED_SOCIAL_CREDIT_CODE";

    private static final Pattern PLAIN = Pattern.compile("[0-9A-Z]++");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]++");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");

    private DocumentKey() {}

    /** Type, colon, number: see {@link ClaimKind#DOCUMENT}. */
    public static Optional<String> of(Document document) {
        return document == null || Texts.isBlank(document.type())
                ? Optional.empty()
                : number(document).map(number -> document.type() + ":" + number);
    }

    /** The number alone, empty when there is none. */
    public static Optional<String> number(Document document) {
        return document == null || Texts.isBlank(document.number())
                ? Optional.empty()
                : Optional.of(canonical(document.number()));
    }

    public static String canonical(String number) {
        if (PLAIN.matcher(number).matches()) {
            return number;
        }
        String narrow = Normalizer.normalize(number, Normalizer.Form.NFKC);
        String joined = BLANKS.matcher(narrow).replaceAll("");
        return DASHES.matcher(joined).replaceAll("-").toUpperCase(Locale.ROOT);
    }
}
