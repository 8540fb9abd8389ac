package org.beian.web.domainregister;

import java.util.List;
import java.util.regex.Pattern;
import org.beian.domainregister.unfiled.ObservedEntry;

/**
 * Text that lists what a provider serves, pasted or as a file: one domain on each line, an address
 * behind it where there is one; a heading that begins with "domain" or 域名 is left out.
 */
public final class ObservedText {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;，；]+");
    private static final Pattern HEADING = Pattern.compile("(?i)\"?(domain|域名).*");

    private ObservedText() {}

    /** The entries in the order of their lines; empty lines are none. */
    public static List<ObservedEntry> entries(String text) {
        List<String> lines =
                text.lines()
                        .map(line -> line.replace("\uFEFF", "").replace("\"", "").strip())
                        .filter(line -> !line.isEmpty())
                        .toList();
        boolean headed = !lines.isEmpty() && isHeading(lines.get(0));
        return lines.stream().skip(headed ? 1 : 0).map(ObservedText::entry).toList();
    }

    private static boolean isHeading(String line) {
        return HEADING.matcher(line).matches() && line.indexOf('.') < 0;
    }

    private static ObservedEntry entry(String line) {
        String[] parts = BETWEEN.split(line, 3);
        boolean addressed = parts.length > 1 && !parts[1].isEmpty();
        return new ObservedEntry(parts[0], addressed ? parts[1] : null);
    }
}
