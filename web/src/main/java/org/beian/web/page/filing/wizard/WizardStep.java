package org.beian.web.page.filing.wizard;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Steps of the wizard in order, one page each; three of them for each website. */
public enum WizardStep {
    START,
    SUBJECT,
    PERSON,
    WEBSITE,
    CONTENT,
    ACCESS,
    DOCUMENTS,
    CHECK;

    private static final Pattern OF_WEBSITE = Pattern.compile("/websites/(\\d{1,3})(/.*)?");

    /** Page of the wizard: a step, and the website that it is about, from 0. */
    public record Place(WizardStep step, int site) {}

    /** Name in the URL. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<WizardStep> named(String path) {
        return Stream.of(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    /** Number of the step, from 1. */
    public int number() {
        return ordinal() + 1;
    }

    boolean isPerSite() {
        return this == WEBSITE || this == CONTENT || this == ACCESS;
    }

    /** The page on which the field stands that a finding names. */
    static Place of(String pointer) {
        Matcher website = OF_WEBSITE.matcher(pointer);
        if (website.matches()) {
            String field = website.group(2) == null ? "" : website.group(2);
            return new Place(ofWebsite(field), Integer.parseInt(website.group(1)));
        }
        return new Place(ofApplication(pointer), 0);
    }

    private static WizardStep ofWebsite(String field) {
        if (field.startsWith("/accesses")) {
            return ACCESS;
        }
        boolean about =
                field.isEmpty()
                        || field.startsWith("/name")
                        || field.startsWith("/filingNumber")
                        || field.startsWith("/responsible")
                        || field.startsWith("/remark");
        return about ? WEBSITE : CONTENT;
    }

    private static WizardStep ofApplication(String pointer) {
        if (pointer.startsWith("/subject/responsible")
                || pointer.equals("/subject/electronicService")) {
            return PERSON;
        }
        if (pointer.startsWith("/subject") || pointer.equals("/movesFrom")) {
            return SUBJECT;
        }
        if (pointer.startsWith("/websites")) {
            return WEBSITE;
        }
        boolean proof =
                pointer.startsWith("/attachments")
                        || pointer.startsWith("/mandate")
                        || pointer.startsWith("/verification");
        return proof ? DOCUMENTS : pointer.startsWith("/reference") ? START : CHECK;
    }
}
