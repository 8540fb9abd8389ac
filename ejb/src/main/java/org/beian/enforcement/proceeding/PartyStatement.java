package org.beian.enforcement.proceeding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.beian.filing.content.PersonalData;

/**
 * Statement and defence of the party (陈述申辩), or its waiver, and what the officers found of it. All
 * is null before.
 */
@Embeddable
public class PartyStatement {

    @Column(name = "statement")
    private String words;

    @Column(name = "stated_on")
    private LocalDate statedOn;

    private boolean waived;

    @Column(name = "waived_on")
    private LocalDate waivedOn;

    @Column(name = "stated_by")
    private String by;

    private String considered;

    @Column(name = "considered_by")
    private String consideredBy;

    @Column(name = "considered_at")
    private Instant consideredAt;

    /** Keeps what it said, and who handed it in or recorded it. */
    public void state(String said, LocalDate day, String who) {
        words = said;
        statedOn = day;
        by = who;
    }

    /** Keeps that it waives statement and hearing. */
    public void waive(LocalDate day, String who) {
        waived = true;
        waivedOn = day;
        by = who;
    }

    /** Keeps what the officers found of it. */
    public void consider(String found, String who, Instant now) {
        considered = found;
        consideredBy = who;
        consideredAt = now;
    }

    /** Masks the personal data in its texts. */
    public void mask(PersonalData data) {
        words = data.masked(words);
        considered = data.masked(considered);
    }

    /** What must not change. */
    public List<Object> recorded() {
        return Arrays.asList(
                words, statedOn, waived, waivedOn, by, considered, consideredBy, consideredAt);
    }

    public String words() {
        return words;
    }

    public LocalDate statedOn() {
        return statedOn;
    }

    /** Whether it waived statement and hearing. */
    public boolean isWaived() {
        return waived;
    }

    /** Day on which it waived; null where it did not. */
    public LocalDate waivedOn() {
        return waivedOn;
    }

    public String by() {
        return by;
    }

    /** What the officers found of it, or that there was none. */
    public String considered() {
        return considered;
    }

    public String consideredBy() {
        return consideredBy;
    }

    public Instant consideredAt() {
        return consideredAt;
    }
}
