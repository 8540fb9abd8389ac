package org.beian.filing.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.HomeUrl;
import org.beian.filing.content.PersonalData;
import org.beian.value.DomainName;
import org.beian.value.FilingNumber;

/** Website in the ICP register, under its subject's number with its own ordinal. */
@Entity
@Table(name = "icp_website")
public class IcpWebsite {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "icp_website_seq")
    @SequenceGenerator(
            name = "icp_website_seq",
            sequenceName = "icp_website_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "subject_id")
    private Long subjectId;

    private int ordinal;

    @Column(name = "filing_number")
    private String filingNumber;

    private String name;
    private String content;
    private String licence;

    @Enumerated(EnumType.STRING)
    private RegisterState state;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Version private int version;

    protected IcpWebsite() {}

    public IcpWebsite(
            IcpSubject subject,
            FilingNumber number,
            int ordinal,
            FilingContent.Website website,
            Instant now) {
        subjectId = subject.id();
        this.ordinal = ordinal;
        filingNumber = number.canonical();
        filedAt = now;
        change(website);
    }

    /** Takes over the data of a website with its accesses; one without access has one again. */
    final void change(FilingContent.Website website) {
        name = website.name();
        content = FilingJson.write(website.numbered(null));
        licence = FilingItems.licence(website).map(FilingNumber::canonical).orElse(null);
        state = RegisterState.ACTIVE;
    }

    /** Ends the filing of the website; its ordinal is never used again (15.4). */
    void cancel() {
        state = RegisterState.CANCELLED;
    }

    /** Notes that no provider gives access to it any more, while it stays filed (B14). */
    void losesAccess() {
        state = RegisterState.WITHOUT_ACCESS;
    }

    /** Takes entries of accesses out of its content, which names those in force only. */
    void drop(Predicate<FilingContent.Access> entries) {
        FilingContent.Website filed = FilingJson.part(content, FilingContent.Website.class);
        content =
                FilingJson.write(
                        filed.with(
                                filed.accesses().stream().filter(Predicate.not(entries)).toList()));
    }

    /** Takes the entry of an access up again. */
    void regain(FilingContent.Access entry) {
        FilingContent.Website filed = FilingJson.part(content, FilingContent.Website.class);
        List<FilingContent.Access> accesses = new ArrayList<>(filed.accesses());
        accesses.add(entry);
        content = FilingJson.write(filed.with(accesses));
    }

    /** Whether its content names an access. */
    boolean names(Predicate<FilingContent.Access> entry) {
        return FilingJson.part(content, FilingContent.Website.class).accesses().stream()
                .anyMatch(entry);
    }

    /**
     * Gives up a domain with the home pages on it.
     *
     * @return false when there would be no domain left, and nothing is changed
     */
    boolean release(DomainName domain) {
        FilingContent.Website filed = FilingJson.part(content, FilingContent.Website.class);
        List<String> domains =
                filed.domains().stream().filter(each -> !isOn(each, domain)).toList();
        if (domains.isEmpty()) {
            return false;
        }
        List<String> pages =
                filed.homeUrls().stream()
                        .filter(
                                page ->
                                        HomeUrl.read(page)
                                                .flatMap(HomeUrl::domain)
                                                .filter(host -> host.isWithin(domain))
                                                .isEmpty())
                        .toList();
        content = FilingJson.write(filed.with(domains, pages));
        return true;
    }

    private static boolean isOn(String written, DomainName domain) {
        return FilingItems.domain(written).filter(domain::equals).isPresent();
    }

    /** Puts its filing in force again under its number. */
    void restore(boolean withoutAccess) {
        state = withoutAccess ? RegisterState.WITHOUT_ACCESS : RegisterState.ACTIVE;
    }

    /** Masks its personal data, as that of its subject. */
    public void mask(PersonalData data) {
        FilingContent.Website masked =
                data.masked(FilingJson.part(content, FilingContent.Website.class));
        name = masked.name();
        content = FilingJson.write(masked);
    }

    /** What the history records of it. */
    List<Object> recorded() {
        return List.of(id, subjectId, ordinal, filingNumber, name, content, state, filedAt);
    }

    public Long id() {
        return id;
    }

    public Long subjectId() {
        return subjectId;
    }

    /** Place among the subject's websites, from 1; part of its number. */
    public int ordinal() {
        return ordinal;
    }

    public String name() {
        return name;
    }

    public RegisterState state() {
        return state;
    }

    /**
     * The website as filed, as JSON (formats.md 8.1), with its accesses in force; of a cancelled
     * one as it was then.
     */
    public String content() {
        return content;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public String filingNumber() {
        return filingNumber;
    }
}
