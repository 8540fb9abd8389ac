package org.beian.unfiledchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.beian.cancellation.CancellationTarget;
import org.beian.filing.content.PersonalData;

/** Change as it was found: which item is not as it is filed, by whom, and on which day. */
@Embeddable
public class FoundChange {

    @Enumerated(EnumType.STRING)
    private UnfiledChangeSource source;

    @Enumerated(EnumType.STRING)
    private ChangedItem item;

    private String domain;

    @Column(name = "filed_value")
    private String filedValue;

    @Column(name = "found_value")
    private String foundValue;

    @Column(name = "found_on")
    private LocalDate foundOn;

    @Column(name = "provider_id")
    private Long providerId;

    private String officer;
    private String difference;

    protected FoundChange() {}

    private FoundChange(UnfiledChangeSource source, ChangedItem item, String found, LocalDate day) {
        this.source = source;
        this.item = item;
        foundValue = found;
        foundOn = day;
    }

    /**
     * What the register of domains says.
     *
     * @param holders the names of those who hold the domain
     * @param difference names what differs from what
     */
    public static FoundChange ofHolder(
            String domain, String holders, String difference, LocalDate today) {
        FoundChange change =
                new FoundChange(
                        UnfiledChangeSource.DOMAIN_REGISTER,
                        ChangedItem.DOMAIN_HOLDER,
                        holders,
                        today);
        change.domain = domain;
        change.difference = difference;
        return change;
    }

    /**
     * What a provider reports.
     *
     * @param found what is true now, in its words
     * @param officer who answers for the report
     */
    public static FoundChange reported(
            ChangedItem item, String found, LocalDate day, Long providerId, String officer) {
        FoundChange change = new FoundChange(UnfiledChangeSource.PROVIDER_REPORT, item, found, day);
        change.providerId = providerId;
        change.officer = officer;
        return change;
    }

    /** Keeps what is filed now. */
    void beside(CancellationTarget filed) {
        filedValue = item.filed(filed);
    }

    /** Key that only one open finding has. */
    String openKey(String number) {
        return item + " " + (domain == null ? number : domain);
    }

    void mask() {
        filedValue = PersonalData.MASK;
        foundValue = PersonalData.MASK;
        officer = officer == null ? null : PersonalData.MASK;
    }

    List<Object> recorded() {
        return Arrays.asList(
                source, item, domain, filedValue, foundValue, foundOn, providerId, officer);
    }

    public UnfiledChangeSource source() {
        return source;
    }

    public ChangedItem item() {
        return item;
    }

    /** Null unless it is about a domain. */
    public String domain() {
        return domain;
    }

    public String filedValue() {
        return filedValue;
    }

    /** What is true now, as the source says it; what the register says is for the authority. */
    public String foundValue() {
        return foundValue;
    }

    public LocalDate foundOn() {
        return foundOn;
    }

    /** Who reported it; null where a register told it. */
    public Long providerId() {
        return providerId;
    }

    /** Who answers for the report; null without one. */
    public String officer() {
        return officer;
    }

    /** Names what differs from what; null where it was reported. */
    public String difference() {
        return difference;
    }
}
