package org.beian.web.page.filing.desk;

import java.util.stream.Stream;

/** Tabs of the open application, named as in the URL. */
public enum Tab {
    content,
    changes,
    attachments,
    conflicts,
    history;

    static Tab of(String name) {
        return Stream.of(values())
                .filter(tab -> tab.name().equals(name))
                .findFirst()
                .orElse(content);
    }
}
