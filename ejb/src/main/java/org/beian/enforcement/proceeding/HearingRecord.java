package org.beian.enforcement.proceeding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.beian.filing.content.PersonalData;

/** Hearing (听证) that the party asked for. All is null before. */
@Embeddable
public class HearingRecord {

    @Column(name = "hearing_asked")
    private boolean asked;

    @Column(name = "hearing_asked_on")
    private LocalDate askedOn;

    @Column(name = "hearing_at")
    private LocalDateTime time;

    @Column(name = "hearing_place")
    private String place;

    @Column(name = "hearing_chair")
    private String chair;

    @Column(name = "hearing_announced_at")
    private Instant announcedAt;

    @Column(name = "hearing_held_by")
    private String heldBy;

    @Column(name = "hearing_held_at")
    private Instant heldAt;

    @Column(name = "hearing_words")
    private String words;

    /** Keeps the day on which it was asked for. */
    public void ask(LocalDate day) {
        asked = true;
        askedOn = day;
    }

    /** Keeps when and where it is to be, in Shanghai, and who leads it. */
    public void announce(LocalDateTime at, String where, String leader, Instant now) {
        time = at;
        place = where;
        chair = leader;
        announcedAt = now;
    }

    /** Keeps that it was held. */
    public void hold(String said, String who, Instant now) {
        words = said;
        heldBy = who;
        heldAt = now;
    }

    /** Masks the personal data in its words. */
    public void mask(PersonalData data) {
        words = data.masked(words);
    }

    /** What must not change. */
    public List<Object> recorded() {
        return Arrays.asList(
                asked, askedOn, time, place, chair, announcedAt, heldBy, heldAt, words);
    }

    public boolean isAsked() {
        return asked;
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    /** In Shanghai; null before it is announced. */
    public LocalDateTime time() {
        return time;
    }

    public String place() {
        return place;
    }

    /** User name of who leads it; null before it is announced. */
    public String chair() {
        return chair;
    }

    public Instant announcedAt() {
        return announcedAt;
    }

    public Instant heldAt() {
        return heldAt;
    }

    public String words() {
        return words;
    }
}
