package org.beian.filing.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.beian.filing.content.FilingContent.Document;
import org.beian.filing.content.FilingContent.Responsible;
import org.beian.filing.content.FilingContent.Subject;
import org.beian.filing.content.FilingContent.Verification;
import org.beian.filing.content.FilingContent.Website;
import org.beian.law.Clause;

/**
 * Personal data of one filing, which is masked when it is kept no longer: names, documents, phones,
 * mail and postal addresses of natural persons. In contents the fields are masked; in free text,
 * such as letters, every value that stood in one of those fields. Nothing of a value stays.
 */
@Clause("3")
public final class PersonalData {

    /** What stands in the place of a masked value. */
    public static final String MASK = "***";

    private static final int SHORTEST = 2;

    /** Of an address: a shorter one may be the name of a place, which authorities have too. */
    private static final int SHORTEST_ADDRESS = 8;

    /** The longest first, so that no part of a value is left. */
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparing(String::length).reversed().thenComparing(String::compareTo);

    private final Set<String> values = new TreeSet<>(LONGEST_FIRST);

    private PersonalData() {}

    /** All values in the contents of a filing, also in what was refused or replaced since. */
    public static PersonalData of(Collection<FilingContent> contents) {
        PersonalData data = new PersonalData();
        contents.forEach(data::collect);
        // an organisation is no person, whatever somebody entered as one
        contents.stream()
                .map(FilingContent::subject)
                .filter(subject -> subject != null && !isIndividual(subject))
                .forEach(subject -> data.values.remove(stripped(subject.name())));
        return data;
    }

    /**
     * Values that stood in the fields of something else than a filing; null and blanks are none.
     */
    public static PersonalData ofValues(Collection<String> values) {
        PersonalData data = new PersonalData();
        values.forEach(value -> data.add(SHORTEST, value));
        return data;
    }

    private void collect(FilingContent content) {
        Subject subject = content.subject();
        if (subject != null && isIndividual(subject)) {
            add(SHORTEST, subject.name());
            add(SHORTEST_ADDRESS, subject.address());
            add(subject.document());
        }
        FilingItems.responsible(content).forEach(person -> add(person.value()));
        Phones.of(content).keySet().forEach(phone -> add(SHORTEST, phone));
    }

    private void add(Responsible person) {
        add(SHORTEST, person.name(), person.officePhone(), person.mobile());
        add(person.document());
        if (person.email() != null) {
            add(SHORTEST, person.email().split("[;；]"));
        }
    }

    private void add(Document document) {
        if (document != null) {
            add(SHORTEST, document.number(), DocumentKey.number(document).orElse(null));
            add(SHORTEST_ADDRESS, document.address());
        }
    }

    private void add(int shortest, String... texts) {
        Stream.of(texts)
                .map(PersonalData::stripped)
                .filter(text -> text.codePointCount(0, text.length()) >= shortest)
                .forEach(values::add);
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    private static boolean isIndividual(Subject subject) {
        return DocumentKey.INDIVIDUAL.equals(subject.nature());
    }

    /** A free text in which every value is masked; null for null. */
    public String masked(String text) {
        if (text == null) {
            return null;
        }
        String masked = text;
        for (String value : values) {
            masked = masked.replace(value, MASK);
        }
        return masked;
    }

    public FilingContent masked(FilingContent content) {
        Verification check = content.verification();
        return new FilingContent(
                content.kind(),
                content.reference(),
                content.mandate(),
                content.filingNumber(),
                check == null ? null : new Verification(hidden(check.officer()), check.date()),
                content.attachments(),
                masked(content.remark()),
                content.subject() == null ? null : masked(content.subject()),
                content.websites().stream().map(this::masked).toList(),
                content.movesFrom());
    }

    public Subject masked(Subject subject) {
        boolean individual = isIndividual(subject);
        return new Subject(
                individual ? hidden(subject.name()) : subject.name(),
                subject.nature(),
                individual ? hidden(subject.superior()) : masked(subject.superior()),
                subject.province(),
                subject.city(),
                subject.county(),
                individual ? hidden(subject.address()) : subject.address(),
                individual ? hidden(subject.document()) : subject.document(),
                hidden(subject.responsible()),
                masked(subject.remark()),
                subject.electronicService());
    }

    public Website masked(Website website) {
        return new Website(
                website.filingNumber(),
                masked(website.name()),
                website.homeUrls(),
                website.domains(),
                website.services(),
                website.languages(),
                website.bulletinBoard(),
                website.commercial(),
                website.licenceNumber(),
                website.preApprovals(),
                hidden(website.responsible()),
                website.accesses(),
                masked(website.remark()));
    }

    private static Responsible hidden(Responsible person) {
        return person == null
                ? null
                : new Responsible(
                        hidden(person.name()),
                        hidden(person.document()),
                        hidden(person.officePhone()),
                        hidden(person.mobile()),
                        hidden(person.email()));
    }

    private static Document hidden(Document document) {
        return document == null
                ? null
                : new Document(
                        document.type(),
                        hidden(document.number()),
                        hidden(document.address()),
                        document.validTo());
    }

    private static String hidden(String text) {
        return text == null ? null : MASK;
    }
}
