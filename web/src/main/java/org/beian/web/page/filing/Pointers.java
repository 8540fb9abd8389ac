package org.beian.web.page.filing;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Index of the element ids of a page by JSON pointer (RFC 6901), so that findings can link to
 * values.
 */
public final class Pointers {

    private final Set<String> shown = new LinkedHashSet<>();

    public void show(String pointer) {
        shown.add(pointer);
    }

    /**
     * Id of the element for a pointer: its own, else that of its first part, else that of what
     * contains it.
     */
    public String target(String pointer) {
        String at = pointer;
        while (!shown.contains(at)) {
            String inside = at + "/";
            String first =
                    shown.stream().filter(p -> p.startsWith(inside)).findFirst().orElse(null);
            if (first != null) {
                return id(first);
            }
            if (at.isEmpty()) {
                return "main";
            }
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return id(at);
    }

    public static String id(String pointer) {
        return "at" + pointer.replaceAll("[^A-Za-z0-9]", "-");
    }
}
