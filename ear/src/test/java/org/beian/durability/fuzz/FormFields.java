package org.beian.durability.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fields of one form of a page, each a name and the value that the page gave it.
 *
 * @param buttons of which one is sent with the fields
 */
record FormFields(String action, boolean multipart, List<String[]> fields, List<String[]> buttons) {

    static final String MULTIPART = "multipart/form-data; boundary=x";

    private static final Pattern FORM = Pattern.compile("(?s)(<form\\b[^>]*>)(.*?)</form>");
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|textarea|select|button)\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)=\"([^\"]*)\"");

    /** All forms of a page that are posted. */
    static List<FormFields> of(String html) {
        List<FormFields> forms = new ArrayList<>();
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            String tag = form.group(1);
            if (!attribute(tag, "method").equals("post")) {
                continue;
            }
            List<String[]> fields = new ArrayList<>();
            List<String[]> buttons = new ArrayList<>();
            Matcher field = FIELD.matcher(form.group(2));
            while (field.find()) {
                String name = attribute(field.group(), "name");
                boolean button = field.group().matches("(?s)<button.*|.*type=\"submit\".*");
                if (!name.isEmpty()) {
                    (button ? buttons : fields)
                            .add(new String[] {name, attribute(field.group(), "value")});
                }
            }
            boolean multipart = attribute(tag, "enctype").startsWith("multipart");
            forms.add(new FormFields(attribute(tag, "action"), multipart, fields, buttons));
        }
        return forms;
    }

    private static String attribute(String tag, String name) {
        Matcher found = ATTRIBUTE.matcher(tag);
        while (found.find()) {
            if (found.group(1).equals(name)) {
                return found.group(2)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
            }
        }
        return "";
    }

    /** True for the fields by which the server knows the form again. */
    static boolean isToken(String name) {
        return name.equals("csrf") || name.startsWith("jakarta.faces.");
    }

    static String encoded(List<String[]> fields) {
        return fields.stream()
                .map(each -> encoded(each[0]) + "=" + encoded(each[1]))
                .collect(Collectors.joining("&"));
    }

    /** The fields as parts of a form with files, without its end. */
    static String parts(List<String[]> fields) {
        return fields.stream()
                .map(each -> "--x\r\n" + disposition(each[0], null) + each[1] + "\r\n")
                .collect(Collectors.joining());
    }

    /** A form with this file only. */
    static String file(String content) {
        return "--x\r\n" + disposition("file", "a.txt") + content + "\r\n--x--\r\n";
    }

    /** The headers of a part. */
    static String disposition(String name, String fileName) {
        String file = fileName == null ? "" : "; filename=\"" + fileName + "\"";
        return "Content-Disposition: form-data; name=\"" + name + "\"" + file + "\r\n\r\n";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
