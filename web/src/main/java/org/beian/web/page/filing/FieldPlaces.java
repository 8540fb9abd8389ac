package org.beian.web.page.filing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Location, in words, of the field that a JSON pointer into an application names. */
public final class FieldPlaces {

    private static final Pattern WEBSITE = Pattern.compile("/websites/(\\d{1,6})(/.*)?");

    private FieldPlaces() {}

    /** Website and label, such as 网站 2 • 域名; empty for the whole application. */
    public static String of(String pointer, Words words) {
        String label = label(pointer, words);
        Matcher website = WEBSITE.matcher(pointer);
        if (!website.matches()) {
            return label;
        }
        int number = Integer.parseInt(website.group(1)) + 1;
        return label.isEmpty()
                ? words.text("desk.website", number)
                : words.text("desk.ofWebsite", number, label);
    }

    private static String label(String pointer, Words words) {
        String field =
                pointer.replaceFirst("^/websites/\\d+/accesses/\\d+", "/access")
                        .replaceFirst("^/websites/\\d+/preApprovals/\\d+", "/preApproval")
                        .replaceFirst("^/websites/\\d+", "/website")
                        .replaceFirst("^/attachments/\\d+(?=/|$)", "/attachment")
                        .replaceFirst("^/", "")
                        .replace('/', '.');
        while (!field.isEmpty()) {
            if (words.knows("field." + field)) {
                return words.text("field." + field);
            }
            field = field.substring(0, Math.max(0, field.lastIndexOf('.')));
        }
        return "";
    }
}
