package org.beian.web.page.filing.desk;

import java.util.stream.Stream;
import org.beian.filing.content.FilingContent;

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

    /** Key of its title; the changes of what is filed are told from those of the round before. */
    String key(String kind) {
        boolean filed = this == changes && !FilingContent.NEW.equals(kind);
        return filed ? "desk.filed" : "desk.tab." + this;
    }
}
