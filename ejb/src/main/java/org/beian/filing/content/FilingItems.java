package org.beian.filing.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingContent.Document;
import org.beian.filing.content.FilingContent.PreApproval;
import org.beian.filing.content.FilingContent.Responsible;
import org.beian.filing.content.FilingContent.Website;
import org.beian.value.DomainName;
import org.beian.value.FilingNumber;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;

/**
 * Parts of an application with the JSON pointers to them. Parts that are missing or cannot be read
 * are left out: the rule for their syntax reports them, once.
 */
public final class FilingItems {

    private FilingItems() {}

    /**
     * Part of an application with the JSON pointer to it.
     *
     * @param website index of the website it belongs to, -1 for the subject's
     * @param access index of the access in its website, -1 where it belongs to none
     */
    public record Item<T>(String pointer, T value, int website, int access) {}

    public static List<Item<Website>> websites(FilingContent content) {
        List<Item<Website>> items = new ArrayList<>();
        for (Website website : content.websites()) {
            int place = items.size();
            items.add(new Item<>("/websites/" + place, website, place, -1));
        }
        return items;
    }

    public static List<Item<Access>> accesses(FilingContent content) {
        List<Item<Access>> items = new ArrayList<>();
        for (Item<Website> website : websites(content)) {
            int place = 0;
            for (Access access : website.value().accesses()) {
                String pointer = website.pointer() + "/accesses/" + place;
                items.add(new Item<>(pointer, access, website.website(), place++));
            }
        }
        return items;
    }

    /** The licences of the commercial websites, as subjects' numbers. */
    public static List<Item<FilingNumber>> licences(FilingContent content) {
        List<Item<FilingNumber>> licences = new ArrayList<>();
        for (Item<Website> website : websites(content)) {
            licence(website.value())
                    .map(
                            number ->
                                    new Item<>(
                                            website.pointer() + "/licenceNumber",
                                            number,
                                            website.website(),
                                            -1))
                    .ifPresent(licences::add);
        }
        return licences;
    }

    /** The licence of a commercial website, as a subject's number. */
    public static Optional<FilingNumber> licence(Website website) {
        return Boolean.TRUE.equals(website.commercial())
                ? read(website.licenceNumber(), FilingNumber::parse)
                        .filter(FilingNumber::isLicence)
                        .map(FilingNumber::subject)
                : Optional.empty();
    }

    /** The approvals of other authorities that the websites name. */
    public static List<Item<PreApproval>> preApprovals(FilingContent content) {
        List<Item<PreApproval>> items = new ArrayList<>();
        for (Item<Website> website : websites(content)) {
            int place = 0;
            for (PreApproval approval : website.value().preApprovals()) {
                String pointer = website.pointer() + "/preApprovals/" + place++;
                items.add(new Item<>(pointer, approval, website.website(), -1));
            }
        }
        return items;
    }

    /** Every entry of a list of texts, with the list's pointer in front. */
    public static List<Item<String>> entries(Item<?> owner, String list, List<String> texts) {
        List<Item<String>> items = new ArrayList<>();
        for (String text : texts) {
            String pointer = owner.pointer() + "/" + list + "/" + items.size();
            items.add(new Item<>(pointer, text, owner.website(), owner.access()));
        }
        return items;
    }

    public static List<Item<String>> domainTexts(Item<Website> website) {
        return entries(website, "domains", website.value().domains());
    }

    /** The domains of a website that can be read. */
    public static List<Item<DomainName>> domains(Item<Website> website) {
        return read(domainTexts(website), FilingItems::domain);
    }

    /** The domains of all websites that can be read. */
    public static List<Item<DomainName>> domains(FilingContent content) {
        List<Item<DomainName>> items = new ArrayList<>();
        websites(content).forEach(website -> items.addAll(domains(website)));
        return items;
    }

    /** The addresses of an access that can be read. */
    public static List<Item<IpRange>> ranges(Item<Access> access) {
        List<Item<IpRange>> items = new ArrayList<>();
        int place = 0;
        for (FilingContent.Ips ips : access.value().ips()) {
            String pointer = access.pointer() + "/ips/" + place++;
            range(ips)
                    .ifPresent(
                            range ->
                                    items.add(
                                            new Item<>(
                                                    pointer,
                                                    range,
                                                    access.website(),
                                                    access.access())));
        }
        return items;
    }

    /** The responsible persons, of the subject first. */
    public static List<Item<Responsible>> responsible(FilingContent content) {
        List<Item<Responsible>> items = new ArrayList<>();
        if (content.subject() != null && content.subject().responsible() != null) {
            items.add(new Item<>("/subject/responsible", content.subject().responsible(), -1, -1));
        }
        for (Item<Website> website : websites(content)) {
            if (website.value().responsible() != null) {
                String pointer = website.pointer() + "/responsible";
                items.add(
                        new Item<>(pointer, website.value().responsible(), website.website(), -1));
            }
        }
        return items;
    }

    /** The documents of the subject and of the responsible persons. */
    public static List<Item<Document>> documents(FilingContent content) {
        List<Item<Document>> items = new ArrayList<>();
        subjectDocument(content)
                .ifPresent(found -> items.add(new Item<>("/subject/document", found, -1, -1)));
        for (Item<Responsible> person : responsible(content)) {
            if (person.value().document() != null) {
                String pointer = person.pointer() + "/document";
                items.add(new Item<>(pointer, person.value().document(), person.website(), -1));
            }
        }
        return items;
    }

    public static Optional<Document> subjectDocument(FilingContent content) {
        return Optional.ofNullable(content.subject()).map(FilingContent.Subject::document);
    }

    public static Optional<DomainName> domain(String text) {
        return Texts.isBlank(text) ? Optional.empty() : read(text, DomainName::parse);
    }

    public static Optional<IpRange> range(FilingContent.Ips ips) {
        return Texts.isBlank(ips.start()) || Texts.isBlank(ips.end())
                ? Optional.empty()
                : read(ips, written -> IpRange.of(written.start(), written.end()));
    }

    /** The value that a text stands for, empty when it stands for none. */
    public static <S, T> Optional<T> read(S written, Function<S, T> parse) {
        try {
            return Optional.of(parse.apply(written));
        } catch (InvalidValue notReadable) {
            return Optional.empty();
        }
    }

    private static <T> List<Item<T>> read(
            List<Item<String>> texts, Function<String, Optional<T>> parse) {
        List<Item<T>> items = new ArrayList<>();
        for (Item<String> text : texts) {
            parse.apply(text.value())
                    .ifPresent(
                            value ->
                                    items.add(
                                            new Item<>(
                                                    text.pointer(),
                                                    value,
                                                    text.website(),
                                                    text.access())));
        }
        return items;
    }
}
