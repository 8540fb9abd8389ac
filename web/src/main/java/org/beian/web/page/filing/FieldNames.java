package org.beian.web.page.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Names of an application's fields, for pages of other packages. */
@RequestScoped
public class FieldNames {

    @Inject Words words;

    /**
     * @param pointer JSON pointer (RFC 6901) into an application
     * @return website and label in the language of the page; empty for the whole application
     */
    public String of(String pointer) {
        return FieldPlaces.of(pointer, words);
    }
}
